import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useMove } from '../../api/use-move.ts';
import { askAccounts } from '../../api/use-names.ts';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ScopeNote } from '../../ui/scope-note.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { ChannelForm } from './channel-form.tsx';
import { type Account, factsOf } from './facts-of.ts';
import { channelWords } from './words.ts';

/** The accounts that money leaves by. What is secret about them is never shown. */
export const Channels = () => {
  const t = useRoomWords(channelWords);
  const [form, setForm] = useState<Account | 'new' | null>(null);
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <span className="page-head-side">
          <MoveButton scope="channels:write" type="primary" onClick={() => setForm('new')}>
            {t('connect')}
          </MoveButton>
        </span>
      </div>
      <ScopeNote scope="channels:write" moves={`${t('connect')} · ${t('check')} · ${t('disable')}`} />
      <Loaded of={useQuery(askAccounts())}>
        {({ data }) =>
          data.length === 0 ? (
            <Nothing>{t('none')}</Nothing>
          ) : (
            <div className="two-up">
              {data.map((account) => (
                <AccountCard key={account.id} of={account} replace={() => setForm(account)} />
              ))}
            </div>
          )
        }
      </Loaded>
      {form && <ChannelForm of={form === 'new' ? null : form} close={() => setForm(null)} />}
    </>
  );
};

const AccountCard = ({ of, replace }: { readonly of: Account; readonly replace: () => void }) => {
  const t = useRoomWords(channelWords);
  const say = useSay();
  const { modal } = App.useApp();
  const check = useMove('checkChannelAccount', () => undefined);
  const enable = useMove('enableChannelAccount', () => undefined);
  const disable = useMove('disableChannelAccount', () => undefined);
  const params = { id: of.id };
  const turn = () =>
    void modal.confirm({
      title: t(of.enabled ? 'disableTitle' : 'enableTitle', { label: of.label }),
      content: t(of.enabled ? 'disableHint' : 'enableHint'),
      onOk: () => (of.enabled ? disable : enable).mutateAsync({ params }).catch(() => undefined),
    });
  return (
    <section className="panel stack">
      <div className="card-line" style={{ flexWrap: 'wrap' }}>
        <strong className="break">{of.label}</strong>
        <span className={`tone tone-${of.enabled ? 'done' : 'closed'}`}>{t(of.enabled ? 'enabled' : 'disabled')}</span>
      </div>
      <Facts
        of={[
          [t('kind'), t(`kinds.${of.kind}`)],
          ...factsOf(of).map(
            ([name, value]) =>
              [
                name.startsWith('fingerprints.') ? t(name as 'fingerprints.merchant') : t(name as 'fields.label'),
                <span key={name} className="break small">
                  {value}
                </span>,
              ] as const,
          ),
          [t('since'), <When key="since" at={of.createdAt} />],
        ]}
      />
      {check.data && (
        <span
          role="status"
          className={`tone tone-${check.data.ok ? 'done' : 'trouble'}`}
          style={{ whiteSpace: 'normal' }}
        >
          {check.data.ok
            ? t('checked', { ms: check.data.milliseconds })
            : t('failed', { why: say(check.data.message) })}
        </span>
      )}
      <ProblemAlert error={check.error ?? enable.error ?? disable.error} />
      <div className="row">
        <MoveButton scope="channels:write" loading={check.isPending} onClick={() => check.mutate({ params })}>
          {t('check')}
        </MoveButton>
        <MoveButton scope="channels:write" onClick={turn}>
          {t(of.enabled ? 'disable' : 'enable')}
        </MoveButton>
        <MoveButton scope="channels:write" onClick={replace}>
          {t('replace')}
        </MoveButton>
      </div>
    </section>
  );
};
