import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/queries.ts';
import { type Queue, queueNames, queues } from './queues.ts';

type Props = {
  readonly queue: Queue | undefined;
  readonly store: string | undefined;
  readonly go: (queue: Queue | undefined) => void;
};

/** A tab a kind of work, with how much of it there is; beyond a thousand it is only "many". */
export const QueueTabs = ({ queue, store, go }: Props) => {
  const { t } = useTranslation();
  const counts = useQuery(ask.caseCounts(store)).data?.byStatus;
  const countOf = (name: Queue): string | null => {
    if (!counts || name === 'resolved' || name === 'declined' || name === 'withdrawn') return null;
    const its = queues[name].map((status) => counts[status]);
    const sum = its.reduce((all, { count }) => all + count, 0);
    return its.some(({ more }) => more) ? `${sum}+` : String(sum);
  };
  return (
    <Tabs
      activeKey={queue ?? 'all'}
      onChange={(key) => go(queueNames.find((name) => name === key))}
      items={[
        { key: 'all', label: t('queue.all') },
        ...queueNames.map((key) => {
          const count = countOf(key);
          return {
            key,
            label: (
              <>
                {t(`queue.tabs.${key}`)}
                {/* The place is kept while the count is on its way, so that no tab moves. */}
                {key !== 'resolved' && key !== 'declined' && key !== 'withdrawn' && (
                  <span
                    className="tab-count number"
                    data-trouble={key === 'trouble' && count !== '0' && count !== null}
                  >
                    {count ?? '·'}
                  </span>
                )}
              </>
            ),
          };
        }),
      ]}
    />
  );
};
