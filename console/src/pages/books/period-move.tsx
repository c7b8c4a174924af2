import { periodMoveText } from '@redress/domain';
import { Input, Spin } from 'antd';
import { useId, useState } from 'react';
import { useMove } from '../../api/use-move.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { usePreview } from '../../forms/use-preview.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import type { Period } from './periods.tsx';
import { booksWords } from './words.ts';

type Props = { readonly of: Period; readonly move: Period['can'][number]; readonly close: () => void };

/** What was looked at before a month is closed or opened, what the server says to it, and the move itself. */
export const PeriodMove = ({ of, move: name, close }: Props) => {
  const t = useRoomWords(booksWords);
  const say = useSay();
  const field = useId();
  const [reason, setReason] = useState('');
  const needsReason = name === 'ask_reopen';
  const ready = !needsReason || reason.trim().length >= 4;
  const body = { period: of.period, move: name, reason: reason.trim() || null };
  const preview = usePreview(
    'movePeriod',
    needsReason ? null : { body: { ...body, dryRun: true }, version: of.version },
  );
  const move = useMove('movePeriod', useDone(say(periodMoveText[name]), close));
  const refused = !needsReason && preview.data === undefined;
  return (
    <MoveDialog
      title={`${say(periodMoveText[name])} · ${of.period}`}
      close={close}
      error={move.error}
      confirm={say(periodMoveText[name])}
      busy={move.isPending}
      onConfirm={ready && !refused ? () => move.mutate({ body, version: of.version }) : null}
    >
      <ul className="findings">
        <Check
          passed={of.numbered === of.entries}
          words={t('close.checks.numbered', { numbered: of.numbered, entries: of.entries })}
        />
        <Check
          passed={of.redInvoicesOpen === 0}
          words={
            of.redInvoicesOpen === 0 ? t('close.checks.redNone') : t('close.checks.red', { count: of.redInvoicesOpen })
          }
        />
        <Check passed={of.late === 0} words={t('close.checks.late', { count: of.late })} />
        <Check passed={!refused} words={t(`close.rules.${name}`)} />
      </ul>
      {!needsReason && preview.isPending && <Spin size="small" />}
      <ProblemAlert error={preview.error} />
      {needsReason && (
        <label htmlFor={field} style={{ display: 'block' }}>
          {t('close.reason')}
          <Input.TextArea
            id={field}
            rows={2}
            maxLength={1_000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <span className="grey small">{t('close.reasonHint')}</span>
        </label>
      )}
    </MoveDialog>
  );
};

/** One thing that was looked at. None of them forbids by itself; the server's word stands below. */
const Check = ({ passed, words }: { readonly passed: boolean; readonly words: string }) => (
  <li>
    <span className={`findings-mark findings-${passed ? 'passed' : 'look'}`} aria-hidden>
      {passed ? '✓' : '!'}
    </span>
    <span>{words}</span>
  </li>
);
