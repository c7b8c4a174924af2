import type { Scope } from '@redress/contract';
import type { CaseMove, CaseStatus } from '@redress/domain';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../api/queries.ts';
import { useMay } from '../../api/use-may.ts';
import { useSay } from '../../words/use-words.ts';
import { useKeys } from '../shell/use-keys.ts';

/** The move that a state waits for. */
const nextMove: Record<CaseStatus, CaseMove | null> = {
  claimed: 'assess',
  appealed: 'assess',
  assessed: 'approve',
  awaiting_second_approval: 'approve',
  paying: null,
  action_required: 'repay',
  resolved: null,
  declined: null,
  withdrawn: null,
};

const shown = [
  'assess',
  'approve',
  'repay',
  'decline',
  'appeal',
  'reopen',
  'withdraw',
] as const satisfies readonly CaseMove[];

/** What a key must be allowed to do for a move (`scope` of its route in the contract). */
const scopeOf: Record<(typeof shown)[number], Scope> = {
  assess: 'cases:assess',
  approve: 'cases:approve',
  repay: 'cases:approve',
  decline: 'cases:assess',
  appeal: 'cases:claim',
  reopen: 'cases:assess',
  withdraw: 'cases:claim',
};

type Props = { readonly refundCase: Case; readonly make: (move: CaseMove) => void };

/**
 * What may be done, as the server says it: a move that the state knows but this person may not make stays visible, disabled,
 * with the reason in words below, since a tip on a disabled button is never seen on a phone.
 */
export const CaseMoves = ({ refundCase, make }: Props) => {
  const { t } = useTranslation();
  const say = useSay();
  const may = useMay();
  const next = nextMove[refundCase.status];
  const moves = shown
    .filter((move) => move === next || (refundCase.can[move].allowed && may(scopeOf[move])))
    .toSorted((a, b) => Number(b === next) - Number(a === next))
    .map((move) => {
      const { allowed, why } = refundCase.can[move];
      const scoped = may(scopeOf[move]);
      return { move, allowed: allowed && scoped, why: why ? say(why) : scoped ? null : t('move.noScope') };
    });
  // The key presses the button that is drawn first, and only where that may be pressed.
  const [first] = moves;
  useKeys({
    a: () => {
      if (first?.move === next && first.allowed) make(first.move);
    },
  });
  if (moves.length === 0) return null;
  const nameOf = (move: CaseMove): string =>
    move === 'assess' && refundCase.status === 'assessed' ? t('move.assessAgain') : t(`move.${move}`);
  return (
    <div className="case-moves no-print">
      {moves.map(({ move, allowed, why }) => (
        <Button
          key={move}
          type={move === next ? 'primary' : 'default'}
          className={move === next ? 'case-next' : ''}
          size={move === next ? 'large' : 'middle'}
          disabled={!allowed}
          title={why ?? undefined}
          aria-keyshortcuts={move === next ? 'A' : undefined}
          onClick={() => make(move)}
        >
          {nameOf(move)}
        </Button>
      ))}
      {moves.some(({ why }) => why !== null) && (
        <ul className="case-why">
          {moves.map(
            ({ move, why }) => why !== null && <li key={move}>{t('move.why', { move: nameOf(move), why })}</li>,
          )}
        </ul>
      )}
    </div>
  );
};
