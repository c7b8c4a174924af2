import { Checkbox, Form, Input } from 'antd';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { useRoomWords } from '../../words/room-words.ts';
import type { Article } from './queries.ts';
import { Source, type SourceFields } from './source-fields.tsx';
import { lawWords } from './words.ts';

type Fields = SourceFields & {
  readonly change: { readonly article: { readonly text: { zh: string; en: string }; readonly from: string } };
  readonly verified: boolean;
};

/** The article as somebody read it, or its next version. A second person confirms it. */
export const AmendArticle = ({
  of,
  statute,
  close,
}: {
  readonly of: Article;
  readonly statute: string;
  readonly close: () => void;
}) => {
  const t = useRoomWords(lawWords);
  const [form] = Form.useForm<Fields>();
  const move = useMove('proposeLawAmendment', useDone(t('proposed'), close));
  useFieldErrors(form, move.error);
  const required = [{ required: true, whitespace: true, message: t('required') }];
  const send = ({ change, verified, source }: Fields): void =>
    move.mutate({
      body: {
        change: {
          kind: 'article',
          statute: { code: statute },
          article: {
            number: of.number,
            text: change.article.text,
            from: change.article.from,
            status: verified ? 'verified' : 'from_memory',
          },
        },
        source: { ...source, address: source.address?.trim() || null },
      },
    });
  return (
    <MoveDialog
      title={t('changeArticle')}
      close={close}
      error={move.error}
      confirm={t('propose')}
      busy={move.isPending}
      onConfirm={form.submit}
      width={640}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ change: { article: { text: of.text, from: of.from } }, verified: true }}
        onFinish={send}
      >
        <Form.Item name={['change', 'article', 'text', 'zh']} label={t('newText')} rules={required}>
          <Input.TextArea autoSize={{ minRows: 3 }} />
        </Form.Item>
        <Form.Item name={['change', 'article', 'text', 'en']} label={t('newTextEn')} rules={required}>
          <Input.TextArea autoSize={{ minRows: 3 }} />
        </Form.Item>
        <Form.Item name={['change', 'article', 'from']} label={t('validFrom')} extra={t('sameDay')} rules={required}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="verified" valuePropName="checked">
          <Checkbox>{t('isVerified')}</Checkbox>
        </Form.Item>
        <Source />
      </Form>
    </MoveDialog>
  );
};
