import { Form, Progress } from 'antd';
import { useState } from 'react';
import type { CaseSummary } from '../../../api/queries.ts';
import { useFieldErrors } from '../../../forms/field-errors.ts';
import { MoveDialog } from '../../../forms/move-dialog.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { BulkMoveFields } from './bulk-fields.tsx';
import { BulkOutcome } from './bulk-outcome.tsx';
import type { BulkResult } from './queries.ts';
import type { BulkFields, BulkMove } from './send-bulk.ts';
import { useBulk } from './use-bulk.ts';
import { deskWords } from './words.ts';

type Props = {
  readonly move: BulkMove;
  readonly cases: readonly CaseSummary[];
  readonly close: () => void;
  readonly clear: () => void;
};

/** One move on the cases that were chosen: what it asks for, how far it is, and what became of each. */
export const BulkDialog = ({ move, cases: chosen, close, clear }: Props) => {
  const w = useRoomWords(deskWords);
  const [form] = Form.useForm<BulkFields>();
  // What was chosen when the dialog opened: the list behind it is read again while the move runs.
  const [cases] = useState(chosen);
  const [result, setResult] = useState<BulkResult | null>(null);
  const run = useBulk(move, setResult);
  useFieldErrors(form, run.error);
  const end = (): void => {
    if (result) clear();
    close();
  };
  return (
    <MoveDialog
      title={w('moveOn', { move: w(move), count: cases.length })}
      close={end}
      error={run.error}
      confirm={run.error && run.count > 0 ? w('goOn') : w(move)}
      busy={run.isPending}
      onConfirm={result ? null : form.submit}
    >
      {result ? (
        <BulkOutcome result={result} cases={cases} />
      ) : (
        <Form
          name="bulk"
          form={form}
          layout="vertical"
          requiredMark={false}
          disabled={run.isPending}
          onFinish={(fields) => run.mutate({ cases, fields })}
        >
          <BulkMoveFields move={move} />
        </Form>
      )}
      {!result && (run.isPending || run.count > 0) && (
        <div>
          <Progress
            aria-label={w('progress')}
            percent={Math.round((run.count / cases.length) * 100)}
            showInfo={false}
            status="normal"
          />
          <span className="grey small" role="status">
            {w('progressOf', { done: run.count, count: cases.length })}
          </span>
        </div>
      )}
    </MoveDialog>
  );
};
