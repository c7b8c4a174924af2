import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMove } from '../../api/use-move.ts';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { InboundDoor } from './inbound-door.tsx';
import { MessageRules } from './message-rules.tsx';
import { MessagesNav } from './messages-nav.tsx';
import { askMessages, type Sender } from './queries.ts';
import { SenderForm } from './sender-form.tsx';
import { SenderTest } from './sender-test.tsx';
import { senderWords } from './sender-words.ts';

/** By what messages leave, each with a test; and the hours in which nobody is disturbed. */
export const Senders = () => {
  const t = useRoomWords(senderWords);
  const [form, setForm] = useState<Sender | 'new' | null>(null);
  const [test, setTest] = useState<Sender | null>(null);
  return (
    <>
      <MessagesNav />
      <div className="row" style={{ marginBottom: 12 }}>
        <MoveButton scope="messages:write" type="primary" onClick={() => setForm('new')}>
          {t('add')}
        </MoveButton>
      </div>
      <Loaded of={useQuery(askMessages.senders())}>
        {({ data }) => (
          <>
            {data.length === 0 ? (
              <Nothing>{t('none')}</Nothing>
            ) : (
              <div className="two-up">
                {data.map((sender) => (
                  <SenderCard key={sender.id} of={sender} change={() => setForm(sender)} test={() => setTest(sender)} />
                ))}
              </div>
            )}
            {/* After the senders have come, so that they do not push it down. */}
            <MessageRules />
            <InboundDoor />
          </>
        )}
      </Loaded>
      {form && <SenderForm of={form === 'new' ? null : form} close={() => setForm(null)} />}
      {test && <SenderTest of={test} close={() => setTest(null)} />}
    </>
  );
};

type CardProps = { readonly of: Sender; readonly change: () => void; readonly test: () => void };
type FieldName = keyof (typeof senderWords)['zh']['fields'];

/** A value that is one of ours in words; every other one as the gateway knows it. */
const wordOf = (
  t: ReturnType<typeof useRoomWords<(typeof senderWords)['zh']>>,
  name: string,
  value: string,
): string => {
  if (name === 'mode') return t(value === 'subscribe' ? 'modeSubscribe' : 'modeTemplate');
  if (name === 'security') return value === 'none' ? t('notEncrypted') : value.toUpperCase();
  return value;
};

const SenderCard = ({ of, change, test }: CardProps) => {
  const t = useRoomWords(senderWords);
  const enable = useMove('enableSender', () => undefined);
  const disable = useMove('disableSender', () => undefined);
  const params = { id: of.id };
  return (
    <section className="panel stack">
      <div className="card-line" style={{ flexWrap: 'wrap' }}>
        <strong className="break">{of.label}</strong>
        <span className={`tone tone-${of.enabled ? 'done' : 'closed'}`}>{t(of.enabled ? 'on' : 'off')}</span>
      </div>
      <Facts
        of={[
          [t('kind'), t(`kinds.${of.kind}`)],
          ...of.facts.map(
            ({ name, value }) =>
              [
                t(`fields.${name as FieldName}`),
                <span key={name} className="break small">
                  {wordOf(t, name, value)}
                </span>,
              ] as const,
          ),
          [t('place'), String(of.place)],
          ...(of.templates.length > 0 ? [[t('templates'), String(of.templates.length)] as const] : []),
          [t('since'), <When key="since" at={of.createdAt} />],
        ]}
      />
      <ProblemAlert error={enable.error ?? disable.error} />
      <div className="row">
        <MoveButton scope="messages:write" onClick={test}>
          {t('test')}
        </MoveButton>
        <MoveButton
          scope="messages:write"
          loading={enable.isPending || disable.isPending}
          onClick={() => (of.enabled ? disable : enable).mutate({ params })}
        >
          {t(of.enabled ? 'disable' : 'enable')}
        </MoveButton>
        <MoveButton scope="messages:write" onClick={change}>
          {t('change')}
        </MoveButton>
      </div>
    </section>
  );
};
