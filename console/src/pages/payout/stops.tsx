import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReplyFor } from '../../api/routes.ts';
import { useAccounts } from '../../api/use-names.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { askRun } from './queries.ts';
import { LiftDialog, StopDialog } from './stop-dialogs.tsx';
import { payoutWords } from './words.ts';

type Stop = ReplyFor<'listPayoutStops'>['data'][number];

/** The kill switches: who threw them and why, and who lifted them. Nothing of it can be changed or removed. */
export const Stops = () => {
  const t = useRoomWords(payoutWords);
  const { nameOf } = useAccounts();
  const [form, setForm] = useState<'stop' | Stop | null>(null);
  const close = () => setForm(null);
  return (
    <section>
      <div className="row" style={{ marginBottom: 8 }}>
        <h2 className="section-title">{t('stops')}</h2>
        <MoveButton scope="payouts:stop" size="small" onClick={() => setForm('stop')}>
          {t('stopNow')}
        </MoveButton>
      </div>
      <Loaded of={useQuery(askRun.stops())} rows={2}>
        {({ data }) => (
          <DataList
            rows={data}
            rowKey={({ id }) => id}
            quiet
            empty={t('noStops')}
            columns={[
              {
                title: t('stopWhat'),
                head: true,
                value: ({ channelAccountId }) =>
                  channelAccountId === null ? t('everything') : nameOf(channelAccountId),
              },
              {
                title: t('status'),
                head: true,
                value: ({ lifted }) => (
                  <span className={`tone tone-${lifted ? 'closed' : 'trouble'}`}>
                    {lifted ? t('lifted') : t('active')}
                  </span>
                ),
              },
              {
                title: t('stoppedAt'),
                value: ({ stoppedBy, stoppedAt, reason }) => (
                  <span className="break">
                    {stoppedBy.name} · <When at={stoppedAt} /> · {reason}
                  </span>
                ),
              },
              {
                title: t('liftedAt'),
                value: (stop) =>
                  stop.lifted ? (
                    <span className="break">
                      {stop.lifted.by.name} · <When at={stop.lifted.at} /> · {stop.lifted.reason}
                    </span>
                  ) : (
                    <MoveButton scope="payouts:write" size="small" onClick={() => setForm(stop)}>
                      {t('lift')}
                    </MoveButton>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
      {form === 'stop' && <StopDialog close={close} />}
      {form !== null && form !== 'stop' && <LiftDialog id={form.id} close={close} />}
    </section>
  );
};
