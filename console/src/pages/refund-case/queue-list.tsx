import { causeText } from '@redress/domain';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../api/queries.ts';
import { Money } from '../../ui/money.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { CaseTag } from '../../ui/status-tag.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { DueTag } from './due-tag.tsx';
import { columns } from './queue-columns.tsx';
import type { QueueTaste } from './queue-tools.tsx';
import { queueWords } from './queue-words.ts';
import { TagMarks } from './tags/tag-mark.tsx';

type Props = {
  readonly cases: readonly CaseSummary[];
  readonly isSplit: boolean;
  readonly taste: QueueTaste;
  /** The row that the keyboard stands on. */
  readonly at: number;
  readonly openId: string | undefined;
  readonly chosen: ReadonlyMap<string, CaseSummary>;
  readonly choose: (row: CaseSummary) => void;
  readonly chooseAll: () => void;
  readonly open: (id: string) => void;
};

/** The cases as rows, and as cards on a phone or beside an open case. */
export const QueueList = (props: Props) => {
  const { t } = useTranslation();
  if (props.cases.length === 0) return <Nothing hint={t('queue.emptyHint')}>{t('queue.empty')}</Nothing>;
  return props.isSplit ? (
    <Cards {...props} />
  ) : (
    <>
      <Rows {...props} />
      <div className="narrow-block">
        <Cards {...props} />
      </div>
    </>
  );
};

const Rows = ({ cases, taste: { shown, compact }, at, chosen, choose, chooseAll, open }: Props) => {
  const { t } = useTranslation();
  const w = useRoomWords(queueWords);
  const say = useSay();
  const its = columns.filter(({ key }) => shown.includes(key));
  const row = useRef<HTMLTableRowElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row is followed when the keyboard moves
  useEffect(() => row.current?.scrollIntoView({ block: 'nearest' }), [at]);
  return (
    <div className="panel wide-only queue-frame">
      <table className="queue" data-compact={compact}>
        <thead>
          <tr>
            <th className="queue-check">
              <input
                type="checkbox"
                aria-label={w('selectAll')}
                checked={cases.every(({ id }) => chosen.has(id))}
                onChange={chooseAll}
              />
            </th>
            <th>{t('queue.number')}</th>
            {its.map(({ key, name, right }) => (
              <th key={key} data-right={right}>
                {say(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map((each, index) => (
            <tr
              key={each.id}
              ref={index === at ? row : undefined}
              data-at={index === at}
              data-chosen={chosen.has(each.id)}
              onClick={() => open(each.id)}
            >
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: only keeps the row from opening */}
              <td className="queue-check" onClick={(event) => event.stopPropagation()}>
                <input
                  type="checkbox"
                  aria-label={w('select', { number: each.number })}
                  checked={chosen.has(each.id)}
                  onChange={() => choose(each)}
                />
              </td>
              <td>
                <Link
                  className="number"
                  to="/cases/$id"
                  params={{ id: each.id }}
                  onClick={(event) => event.stopPropagation()}
                >
                  {each.number}
                </Link>
              </td>
              {its.map(({ key, right, show }) => (
                <td key={key} data-right={right}>
                  {show(each)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Cards = ({ cases, isSplit, openId, open }: Props) => {
  const say = useSay();
  return (
    <div className="queue-cards">
      {cases.map(({ id, number, orderNumber, cause, status, amountApproved, claimedAt, dueOn, tags }) => (
        <Link
          key={id}
          className="card"
          to="/cases/$id"
          params={{ id }}
          aria-current={id === openId ? 'true' : undefined}
          onClick={(event) => {
            if (!isSplit || event.metaKey || event.ctrlKey) return;
            event.preventDefault();
            open(id);
          }}
        >
          <span className="card-line">
            <strong className="number">{number}</strong>
            <CaseTag status={status} />
          </span>
          <span className="card-line grey">
            <span className="number break">{orderNumber}</span>
            <span>{say(causeText[cause])}</span>
          </span>
          <span className="card-line">
            <span className="grey small">
              {dueOn ? <DueTag dueOn={dueOn} status={status} /> : <When at={claimedAt} />}
            </span>
            {amountApproved && <Money of={amountApproved} />}
          </span>
          <TagMarks of={tags} />
        </Link>
      ))}
    </div>
  );
};
