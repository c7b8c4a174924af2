import { longestTag, type TagColour, tagColours, tagColourText } from '@redress/domain';
import { Button, Checkbox, Form, Input, Radio } from 'antd';
import { useMove } from '../../../api/use-move.ts';
import { useFieldErrors } from '../../../forms/field-errors.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { useSay } from '../../../words/use-words.ts';
import type { Tag } from './queries.ts';
import { TagMark } from './tag-mark.tsx';
import { tagWords } from './words.ts';

type Fields = { readonly name: Tag['name']; readonly colour: TagColour; readonly retired?: boolean };
type Props = { readonly tag: Tag | null; readonly close: () => void };

/** A new tag, or a change to one. */
export const TagForm = ({ tag, close }: Props) => {
  const w = useRoomWords(tagWords);
  const say = useSay();
  const [form] = Form.useForm<Fields>();
  const add = useMove('addTag', close);
  const change = useMove('changeTag', close);
  const error = add.error ?? change.error;
  useFieldErrors(form, error);
  const send = ({ name, colour, retired = false }: Fields): void => {
    const body = { name: { zh: name.zh.trim(), en: name.en.trim() }, colour, retired };
    if (tag === null) add.mutate({ body });
    else change.mutate({ params: { id: tag.id }, body });
  };
  const rules = [{ required: true, whitespace: true, message: w('required') }];
  return (
    <Form
      name="tag"
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={tag ?? { colour: 'ink' }}
      onFinish={send}
    >
      <Form.Item name={['name', 'zh']} label={w('zh')} rules={rules}>
        <Input maxLength={longestTag} />
      </Form.Item>
      <Form.Item name={['name', 'en']} label={w('en')} rules={rules}>
        <Input maxLength={longestTag} />
      </Form.Item>
      <Form.Item name="colour" label={w('colour')}>
        <Radio.Group
          options={tagColours.map((colour) => ({
            value: colour,
            label: (
              <TagMark of={{ name: { zh: say(tagColourText[colour]), en: say(tagColourText[colour]) }, colour }} />
            ),
          }))}
        />
      </Form.Item>
      {tag && (
        <Form.Item name="retired" valuePropName="checked">
          <Checkbox>{w('retired')}</Checkbox>
        </Form.Item>
      )}
      <div className="stack">
        <ProblemAlert error={error} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={add.isPending || change.isPending}>
            {tag ? w('save') : w('add')}
          </Button>
          <Button onClick={close}>{w('cancel')}</Button>
        </div>
      </div>
    </Form>
  );
};
