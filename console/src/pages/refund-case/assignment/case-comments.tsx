import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Skeleton } from 'antd';
import type { Case } from '../../../api/queries.ts';
import { useMay } from '../../../api/use-may.ts';
import { useMove } from '../../../api/use-move.ts';
import { useFieldErrors } from '../../../forms/field-errors.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { When } from '../../../ui/when.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { useRow } from '../../../words/use-words.ts';
import { ColleagueSelect } from './colleague-select.tsx';
import { askComments } from './queries.ts';
import { assignmentWords } from './words.ts';

type Fields = { readonly words: string; readonly mentions?: string[] };

/** What colleagues say among themselves. Set apart from the conversation, so that nobody writes to the wrong side. */
export const CaseComments = ({ refundCase: { id } }: { readonly refundCase: Case }) => {
  const w = useRoomWords(assignmentWords);
  const row = useRow();
  const may = useMay()('cases:work');
  const [form] = Form.useForm<Fields>();
  const comments = useQuery(askComments(id));
  const move = useMove('writeComment', () => form.resetFields());
  useFieldErrors(form, move.error);
  return (
    <section className="panel stack" aria-label={w('comments')}>
      <div className="card-line">
        <h2>{w('comments')}</h2>
        <span className="grey small">{w('commentsHint')}</span>
      </div>
      {comments.error ? <ProblemAlert error={comments.error} again={() => void comments.refetch()} /> : null}
      {comments.isPending && <Skeleton active paragraph={{ rows: 2 }} />}
      {comments.data?.data.length === 0 && <span className="grey">{w('noComments')}</span>}
      {comments.data?.data.map((comment) => (
        <div key={comment.id} className="case-line">
          <div className="card-line">
            <strong>{comment.author.name}</strong>
            <span className="grey small">
              <When at={comment.writtenAt} />
            </span>
          </div>
          <div className="break" style={{ whiteSpace: 'pre-wrap' }}>
            {comment.words}
          </div>
          {comment.mentions.length > 0 && (
            <div className="grey small">{w('mentioned', { names: row(comment.mentions.map(({ name }) => name)) })}</div>
          )}
        </div>
      ))}
      {may && (
        <Form
          name="comment"
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={({ words, mentions = [] }) =>
            move.mutate({ params: { id }, body: { words: words.trim(), mentions } })
          }
        >
          <Form.Item
            name="words"
            label={w('write')}
            rules={[{ required: true, whitespace: true, message: w('required') }]}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4_000} />
          </Form.Item>
          <Form.Item name="mentions" label={w('mention')}>
            <ColleagueSelect mode="multiple" />
          </Form.Item>
          <ProblemAlert error={move.error} />
          <Button htmlType="submit" loading={move.isPending}>
            {w('send')}
          </Button>
        </Form>
      )}
    </section>
  );
};
