import { causeText, claimKindText, spreadText } from '@redress/domain';
import { Button } from 'antd';
import { useStores } from '../../../api/use-names.ts';
import { useRoomWords } from '../../../words/room-words.ts';
import { useRow, useSay } from '../../../words/use-words.ts';
import type { Rule, Rules } from './queries.ts';
import { assignmentRuleWords } from './words.ts';

type Props = {
  readonly rule: Rule;
  readonly rules: Rules;
  readonly place: number;
  /** Null for whoever may only read. */
  readonly actions: {
    readonly busy: boolean;
    readonly move: (by: 1 | -1) => void;
    readonly change: () => void;
    readonly remove: () => void;
  } | null;
};

/** One rule in words: what it asks for, and to whom it gives. */
export const RuleLine = ({ rule, rules, place, actions }: Props) => {
  const w = useRoomWords(assignmentRuleWords);
  const row = useRow();
  const say = useSay();
  const stores = useStores();
  const { name, paidFrom, paidTo } = rule;
  const asks = [
    row(rule.storeIds.map(stores.nameOf)),
    row(rule.causes.map((cause) => say(causeText[cause]))),
    row(rule.kinds.map((kind) => say(claimKindText[kind]))),
    (paidFrom ?? paidTo) && w('paidSpan', { from: paidFrom?.amount ?? w('any'), to: paidTo?.amount ?? w('any') }),
  ].filter(Boolean);
  const team = rules.teams.find(({ id }) => id === rule.teamId)?.name ?? '—';
  return (
    <div className="case-line card-line">
      <span>
        <span className="number grey">{place + 1}</span> <strong className="break">{name}</strong>
        <span className="grey small" style={{ display: 'block' }}>
          {asks.length > 0 ? asks.join(' · ') : w('anything')} → {team} · {say(spreadText[rule.spread])}
        </span>
      </span>
      {actions && (
        <span className="row" style={{ flexWrap: 'wrap' }}>
          <Button
            size="small"
            aria-label={w('upOf', { name })}
            disabled={place === 0 || actions.busy}
            onClick={() => actions.move(-1)}
          >
            ↑
          </Button>
          <Button
            size="small"
            aria-label={w('downOf', { name })}
            disabled={place === rules.rules.length - 1 || actions.busy}
            onClick={() => actions.move(1)}
          >
            ↓
          </Button>
          <Button size="small" aria-label={w('changeOf', { name })} onClick={actions.change}>
            {w('change')}
          </Button>
          <Button size="small" aria-label={w('removeOf', { name })} disabled={actions.busy} onClick={actions.remove}>
            {w('remove')}
          </Button>
        </span>
      )}
    </div>
  );
};
