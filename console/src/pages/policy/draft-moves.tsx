import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { download } from '../../api/client.ts';
import { ask } from '../../api/queries.ts';
import { saveFile } from '../../api/save-file.ts';
import { useMove } from '../../api/use-move.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { MoveButton } from '../../ui/move-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import type { Draft } from './queries.ts';
import { policyWords } from './words.ts';

type Of = { readonly of: Draft };
type DialogProps = Of & { readonly close: () => void };

/** What may be done to a draft. Whoever wrote or submitted it does not publish it. */
export const DraftMoves = ({ of }: Of) => {
  const t = useRoomWords(policyWords);
  const me = useQuery(ask.me());
  const [form, setForm] = useState<'submit' | 'publish' | 'return' | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const own = [of.writtenBy.id, of.submittedBy?.id].includes(me.data?.actor.id);
  const close = () => setForm(null);
  const save = async (): Promise<void> => {
    setProblem(null);
    await download('getPolicyDraftFile', { params: { id: of.id }, query: { format: 'yaml' } })
      .then((contents) => saveFile(contents, 'policy.yaml'))
      .catch(setProblem);
  };
  return (
    <span className="page-head-side">
      <Button icon={<DownloadOutlined />} onClick={() => void save()}>
        {t('download')}
      </Button>
      {of.status === 'draft' && (
        <MoveButton scope="policies:write" type="primary" onClick={() => setForm('submit')}>
          {t('submit')}
        </MoveButton>
      )}
      {of.status === 'in_review' && (
        <>
          <MoveButton scope="policies:publish" onClick={() => setForm('return')}>
            {t('return')}
          </MoveButton>
          <MoveButton
            scope="policies:publish"
            type="primary"
            why={own ? t('ownDraft') : null}
            onClick={() => setForm('publish')}
          >
            {t('publish')}
          </MoveButton>
          {own && <span className="grey small">{t('ownDraft')}</span>}
        </>
      )}
      <ProblemAlert error={problem} />
      {form === 'submit' && <Plain of={of} close={close} move="submit" />}
      {form === 'publish' && <Plain of={of} close={close} move="publish" />}
      {form === 'return' && <Return of={of} close={close} />}
    </span>
  );
};

const operations = { submit: 'submitPolicyDraft', publish: 'publishPolicyDraft' } as const;

const Plain = ({ of: { id, revision }, close, move }: DialogProps & { readonly move: 'submit' | 'publish' }) => {
  const t = useRoomWords(policyWords);
  const sent = useMove(operations[move], useDone(t(move), close));
  return (
    <MoveDialog
      title={t(move)}
      close={close}
      error={sent.error}
      confirm={t(move)}
      busy={sent.isPending}
      onConfirm={() => sent.mutate({ params: { id }, version: revision })}
    >
      <p style={{ margin: 0 }}>{t(move === 'submit' ? 'submitHint' : 'publishHint')}</p>
    </MoveDialog>
  );
};

const Return = ({ of: { id, revision }, close }: DialogProps) => {
  const t = useRoomWords(policyWords);
  const [form] = Form.useForm<{ reason: string }>();
  const sent = useMove('returnPolicyDraft', useDone(t('return'), close));
  return (
    <MoveDialog
      title={t('return')}
      close={close}
      error={sent.error}
      confirm={t('return')}
      busy={sent.isPending}
      onConfirm={form.submit}
    >
      <Form form={form} layout="vertical" onFinish={(body) => sent.mutate({ params: { id }, version: revision, body })}>
        <Form.Item
          name="reason"
          label={t('returnReason')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input.TextArea autoFocus rows={4} maxLength={2_000} />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};
