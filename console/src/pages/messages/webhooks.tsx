import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { App, Button, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useMove } from '../../api/use-move.ts';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useRow } from '../../words/use-words.ts';
import { MessagesNav } from './messages-nav.tsx';
import { askMessages, type Webhook } from './queries.ts';
import { WebhookDeliveries } from './webhook-deliveries.tsx';
import { WebhookForm } from './webhook-form.tsx';
import { messageWords } from './words.ts';

/** Signed events for the merchant's own systems: each with its state, its secret's renewal and what was delivered. */
export const Webhooks = () => {
  const t = useRoomWords(messageWords);
  const { open } = useSearch({ from: '/shell/messages/webhooks' });
  const navigate = useNavigate({ from: '/messages/webhooks' });
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <>
      <MessagesNav />
      <div className="row" style={{ marginBottom: 12 }}>
        <MoveButton scope="messages:write" type="primary" onClick={() => setAdding(true)}>
          {t('webhooks.add')}
        </MoveButton>
      </div>
      <Loaded of={useQuery(askMessages.webhooks())}>
        {({ data }) =>
          data.length === 0 ? (
            <Nothing>{t('webhooks.none')}</Nothing>
          ) : (
            <div className="two-up">
              {data.map((webhook) => (
                <WebhookCard
                  key={webhook.id}
                  of={webhook}
                  show={setSecret}
                  open={() => void navigate({ search: { open: webhook.id } })}
                />
              ))}
            </div>
          )
        }
      </Loaded>
      {adding && <WebhookForm close={() => setAdding(false)} made={setSecret} />}
      {secret !== null && <SecretOnce secret={secret} close={() => setSecret(null)} />}
      {open && <WebhookDeliveries id={open} close={() => void navigate({ search: {} })} />}
    </>
  );
};

type CardProps = { readonly of: Webhook; readonly show: (secret: string) => void; readonly open: () => void };
const tones = { on: 'done', off: 'closed', failed: 'trouble' } as const;

const WebhookCard = ({ of, show, open }: CardProps) => {
  const t = useRoomWords(messageWords);
  const row = useRow();
  const { modal } = App.useApp();
  const enable = useMove('enableWebhook', () => undefined);
  const disable = useMove('disableWebhook', () => undefined);
  const rotate = useMove('rotateWebhookSecret', ({ secret }) => show(secret));
  const params = { id: of.id };
  const renew = () =>
    void modal.confirm({
      title: t('webhooks.rotateTitle'),
      content: t('webhooks.rotateHint'),
      onOk: () => rotate.mutateAsync({ params }).catch(() => undefined),
    });
  return (
    <section className="panel stack">
      <div className="card-line" style={{ flexWrap: 'wrap' }}>
        <strong className="break">{of.label}</strong>
        <span className={`tone tone-${tones[of.status]}`} style={{ whiteSpace: 'normal' }}>
          {t(`webhooks.statuses.${of.status}`)}
        </span>
      </div>
      <Facts
        of={[
          [
            t('webhooks.url'),
            <span key="url" className="break small">
              {of.url}
            </span>,
          ],
          [t('webhooks.events'), of.events.length === 0 ? t('webhooks.allEvents') : row(of.events)],
          ...(of.failingSince ? [[t('webhooks.failingSince'), <When key="f" at={of.failingSince} />] as const] : []),
          ...(of.previousSecretUntil
            ? [[t('webhooks.twoSecrets'), <When key="p" at={of.previousSecretUntil} />] as const]
            : []),
        ]}
      />
      <ProblemAlert error={enable.error ?? disable.error ?? rotate.error} />
      <div className="row">
        <Button onClick={open}>{t('webhooks.deliveries')}</Button>
        <MoveButton
          scope="messages:write"
          loading={enable.isPending || disable.isPending}
          onClick={() => (of.status === 'on' ? disable : enable).mutate({ params })}
        >
          {t(of.status === 'on' ? 'webhooks.disable' : 'webhooks.enable')}
        </MoveButton>
        <MoveButton scope="messages:write" onClick={renew}>
          {t('webhooks.rotate')}
        </MoveButton>
      </div>
    </section>
  );
};

/** The one time that a secret is seen. */
const SecretOnce = ({ secret, close }: { readonly secret: string; readonly close: () => void }) => {
  useFocusBack();
  const t = useRoomWords(messageWords);
  return (
    <Modal
      open
      title={t('webhooks.secretTitle')}
      closable={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={close}>
          {t('webhooks.close')}
        </Button>
      }
    >
      <p>{t('webhooks.secretHint')}</p>
      <Typography.Text code copyable className="break">
        {secret}
      </Typography.Text>
    </Modal>
  );
};
