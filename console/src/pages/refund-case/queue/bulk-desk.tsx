import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { CaseSummary } from '../../../api/queries.ts';
import { useMay } from '../../../api/use-may.ts';
import { useMove } from '../../../api/use-move.ts';
import { MoveDialog } from '../../../forms/move-dialog.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { useLanguage } from '../../../words/use-words.ts';
import { ColleagueSelect } from '../assignment/colleague-select.tsx';
import type { BulkResult } from './queries.ts';
import { deskWords } from './words.ts';

type Move = 'assign' | 'comment' | 'approve';
type Props = { readonly cases: readonly CaseSummary[]; readonly clear: () => void };

/** Moves on several cases at once: each is done or refused by itself, and what was refused is told case by case. */
export const BulkDesk = ({ cases, clear }: Props) => {
  const w = useRoomWords(deskWords);
  const may = useMay();
  const [move, setMove] = useState<Move | null>(null);
  const close = (): void => setMove(null);
  return (
    <>
      <Button size="small" disabled={!may('cases:work')} onClick={() => setMove('assign')}>
        {w('assign')}
      </Button>
      <Button size="small" disabled={!may('cases:work')} onClick={() => setMove('comment')}>
        {w('comment')}
      </Button>
      {may('cases:approve') && (
        <Button size="small" onClick={() => setMove('approve')}>
          {w('approve')}
        </Button>
      )}
      {move && <BulkDialog move={move} cases={cases} close={close} clear={clear} />}
    </>
  );
};

type Fields = { readonly staffId?: string; readonly words?: string; readonly note?: string; readonly on?: string };

const BulkDialog = ({ move, cases, close, clear }: Props & { readonly move: Move; readonly close: () => void }) => {
  const w = useRoomWords(deskWords);
  const [form] = Form.useForm<Fields>();
  const [result, setResult] = useState<BulkResult | null>(null);
  const assign = useMove('bulkAssign', setResult);
  const comment = useMove('bulkComment', setResult);
  const approve = useMove('bulkApprove', setResult);
  const caseIds = cases.map(({ id }) => id);
  const end = (): void => {
    if (result) clear();
    close();
  };
  const send = ({ staffId, words = '', note, on }: Fields): void => {
    if (move === 'assign') assign.mutate({ body: { caseIds, staffId: staffId ?? null } });
    if (move === 'comment') comment.mutate({ body: { caseIds, words: words.trim() } });
    if (move === 'approve')
      approve.mutate({
        body: {
          cases: cases.map(({ id, version }) => ({ id, version })),
          note: note?.trim() || null,
          goodsReceivedOn: on || null,
        },
      });
  };
  return (
    <MoveDialog
      title={w(move)}
      close={end}
      error={assign.error ?? comment.error ?? approve.error}
      confirm={w(move)}
      busy={assign.isPending || comment.isPending || approve.isPending}
      onConfirm={result ? null : form.submit}
    >
      {result ? (
        <Outcome result={result} cases={cases} />
      ) : (
        <Form name="bulk" form={form} layout="vertical" requiredMark={false} onFinish={send}>
          {move === 'assign' && (
            <Form.Item name="staffId" label={w('person')} rules={[{ required: true, message: w('wordsRequired') }]}>
              <ColleagueSelect />
            </Form.Item>
          )}
          {move === 'comment' && (
            <Form.Item
              name="words"
              label={w('words')}
              rules={[{ required: true, whitespace: true, message: w('wordsRequired') }]}
            >
              <Input.TextArea rows={4} maxLength={4_000} />
            </Form.Item>
          )}
          {move === 'approve' && (
            <>
              <p className="grey">{w('approveHint')}</p>
              <Form.Item name="on" label={w('goodsReceivedOn')}>
                <Input type="date" />
              </Form.Item>
              <Form.Item name="note" label={w('note')}>
                <Input.TextArea rows={2} maxLength={2_000} />
              </Form.Item>
            </>
          )}
        </Form>
      )}
    </MoveDialog>
  );
};

const Outcome = ({ result, cases }: { readonly result: BulkResult; readonly cases: readonly CaseSummary[] }) => {
  const w = useRoomWords(deskWords);
  const language = useLanguage();
  const numberOf = (id: string): string => cases.find((one) => one.id === id)?.number ?? id;
  return (
    <div className="stack" role="status">
      <strong>{w('result', { done: result.done, refused: result.refused })}</strong>
      {result.results
        .filter(({ outcome }) => outcome === 'refused')
        .map(({ caseId, problem }) => (
          <div key={caseId} className="case-line">
            <span className="number">{numberOf(caseId)}</span>{' '}
            <span className="grey">{problem?.[language === 'zh' ? 'detailZh' : 'detailEn']}</span>
          </div>
        ))}
    </div>
  );
};
