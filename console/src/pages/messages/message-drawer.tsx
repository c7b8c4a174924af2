import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import type { ReplyFor } from '../../api/routes.ts';
import { useMove } from '../../api/use-move.ts';
import { useDone } from '../../forms/use-done.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { MessageTag } from './message-tag.tsx';
import { askMessages } from './queries.ts';
import { messageWords } from './words.ts';

type Try = ReplyFor<'getMessage'>['tries'][number];
type Outcome = keyof (typeof messageWords)['zh']['outcomes'];

/** What the house says itself; what a gateway says is shown as it came. */
const isKnownWhy = (why: string): why is keyof (typeof messageWords)['zh']['whys'] => why in messageWords.zh.whys;

/** One message with every try and what the gateway said. */
export const MessageDrawer = ({ id, close }: { readonly id: string; readonly close: () => void }) => {
  useFocusBack();
  const t = useRoomWords(messageWords);
  const say = useSay();
  const message = useQuery(askMessages.one(id));
  const retry = useMove(
    'retryMessage',
    useDone(t('retryDone'), () => undefined),
  );
  return (
    <Drawer
      open
      onClose={close}
      size={Math.min(640, window.innerWidth)}
      title={message.data ? say(message.data.message.name) : t('title')}
    >
      <Loaded of={message}>
        {({ message: one, tries }) => (
          <div className="stack">
            <Facts
              of={[
                [t('status'), <MessageTag key="status" status={one.status} />],
                [t('to'), one.shownTo],
                [t('by'), one.senderLabel ?? '—'],
                [t('created'), <When key="created" at={one.createdAt} />],
                ...(one.sentAt ? [[t('sent'), <When key="sent" at={one.sentAt} />] as const] : []),
                ...(one.nextAt ? [[t('next'), <When key="next" at={one.nextAt} />] as const] : []),
                ...(one.providerId
                  ? [
                      [
                        t('provider'),
                        <span key="provider" className="break">
                          {one.providerId}
                        </span>,
                      ] as const,
                    ]
                  : []),
                ...(one.why
                  ? [
                      [
                        t('why'),
                        <span key="why" className="break">
                          {isKnownWhy(one.why) ? t(`whys.${one.why}`) : one.why}
                        </span>,
                      ] as const,
                    ]
                  : []),
              ]}
            />
            {(one.status === 'dead' || one.status === 'unreachable') && (
              <div className="row">
                <MoveButton
                  scope="messages:write"
                  loading={retry.isPending}
                  onClick={() => retry.mutate({ params: { id } })}
                >
                  {t('retry')}
                </MoveButton>
              </div>
            )}
            <ProblemAlert error={retry.error} />
            <h3 style={{ margin: 0 }}>{t('tries')}</h3>
            <DataList<Try>
              quiet
              rows={tries}
              rowKey={(row) => `${row.startedAt} ${row.asked} ${tries.indexOf(row)}`}
              empty={t('noTries')}
              columns={[
                { title: t('created'), head: true, value: ({ startedAt }) => <When at={startedAt} /> },
                { title: t('by'), value: ({ asked, senderLabel }) => `${t(`asked.${asked}`)} · ${senderLabel}` },
                {
                  title: t('status'),
                  head: true,
                  value: ({ outcome }) => t(`outcomes.${(outcome ?? 'open') as Outcome}`),
                },
                {
                  title: t('why'),
                  value: ({ code, answer }) => (
                    <span className="break small">{[code, answer].filter(Boolean).join(' · ') || '—'}</span>
                  ),
                },
              ]}
            />
          </div>
        )}
      </Loaded>
    </Drawer>
  );
};
