import { causeText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../../api/queries.ts';
import type { QueryFor } from '../../api/routes.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { Pager } from '../../ui/pager.tsx';
import { CaseTag } from '../../ui/status-tag.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { orderWords } from './words.ts';

type Props = {
  readonly of: NonNullable<QueryFor<'listCases'>>;
  readonly cursor?: string | undefined;
  readonly go?: (cursor: string | undefined) => void;
};

/** The cases of an order or a customer, newest first. */
export const CasesOf = ({ of, cursor, go }: Props) => {
  const t = useRoomWords(orderWords);
  const say = useSay();
  const cases = useQuery(ask.cases({ ...of, cursor, limit: 20 }));
  return (
    <>
      <Loaded of={cases} rows={2}>
        {({ data }) => (
          <DataList
            quiet
            rows={data}
            rowKey={({ id }) => id}
            empty={t('noCases')}
            columns={[
              {
                title: t('cases'),
                head: true,
                value: ({ id, number }) => (
                  <Link to="/cases/$id" params={{ id }} className="number">
                    {number}
                  </Link>
                ),
              },
              { title: t('cause'), value: ({ cause }) => say(causeText[cause]) },
              { title: t('order'), value: ({ orderNumber }) => <span className="number break">{orderNumber}</span> },
              { title: t('status'), value: ({ status }) => <CaseTag status={status} /> },
              {
                title: t('amount'),
                right: true,
                value: ({ amountApproved }) => amountApproved && <Money of={amountApproved} />,
              },
              { title: t('usedAt'), value: ({ updatedAt }) => <When at={updatedAt} /> },
            ]}
          />
        )}
      </Loaded>
      {go && <Pager cursor={cursor} next={cases.data?.nextCursor ?? null} go={go} />}
    </>
  );
};
