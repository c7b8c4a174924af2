import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useState } from 'react';
import type { ReplyFor } from '../../api/routes.ts';
import { useMove } from '../../api/use-move.ts';
import { useDone } from '../../forms/use-done.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { Pager } from '../../ui/pager.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { askMessages } from './queries.ts';
import { messageWords } from './words.ts';

type Delivery = ReplyFor<'listWebhookDeliveries'>['data'][number];
const tones = { waiting: 'waiting', delivered: 'done', dead: 'trouble' } as const;

/** What was delivered to one webhook, and the button that delivers it again. */
export const WebhookDeliveries = ({ id, close }: { readonly id: string; readonly close: () => void }) => {
  useFocusBack();
  const t = useRoomWords(messageWords);
  const [cursor, setCursor] = useState<string | undefined>(undefined);
  const deliveries = useQuery(askMessages.deliveries(id, cursor));
  const replay = useMove(
    'replayWebhookDelivery',
    useDone(t('webhooks.replayed'), () => undefined),
  );
  return (
    <Drawer open onClose={close} size={Math.min(760, window.innerWidth)} title={t('webhooks.deliveries')}>
      <ProblemAlert error={replay.error} />
      <Loaded of={deliveries}>
        {({ data }) => (
          <DataList<Delivery>
            quiet
            rows={data}
            rowKey={(row) => row.id}
            empty={t('webhooks.noDeliveries')}
            columns={[
              { title: t('webhooks.event'), head: true, value: ({ eventType }) => eventType },
              {
                title: t('status'),
                head: true,
                value: ({ status }) => (
                  <span className={`tone tone-${tones[status]}`}>{t(`webhooks.delivery.${status}`)}</span>
                ),
              },
              { title: t('webhooks.tries'), right: true, value: ({ tries }) => tries },
              {
                title: t('webhooks.answer'),
                value: ({ lastStatus, lastAnswer }) => (
                  <span className="break small">{[lastStatus, lastAnswer].filter(Boolean).join(' · ') || '—'}</span>
                ),
              },
              {
                title: t('webhooks.at'),
                value: ({ lastTriedAt, createdAt }) => <When at={lastTriedAt ?? createdAt} />,
              },
              {
                title: t('webhooks.replay'),
                value: (row) => (
                  <MoveButton
                    size="small"
                    scope="messages:write"
                    onClick={() => replay.mutate({ params: { id: row.id } })}
                  >
                    {t('webhooks.replay')}
                  </MoveButton>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      <Pager cursor={cursor} next={deliveries.data?.nextCursor ?? null} go={setCursor} />
    </Drawer>
  );
};
