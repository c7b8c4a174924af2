import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useMove } from '../../api/use-move.ts';
import { useDone } from '../../forms/use-done.ts';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useRow } from '../../words/use-words.ts';
import { MailAside } from './mail-aside.tsx';
import { MailLink } from './mail-link.tsx';
import { askVoice, type LooseMail } from './queries.ts';
import { voiceWords } from './words.ts';

/** A mail in full, with what can become of it. Whoever opens it is written down. */
export const MailDrawer = ({ id, close }: { readonly id: string; readonly close: () => void }) => {
  useFocusBack();
  const w = useRoomWords(voiceWords);
  const mail = useQuery(askVoice.mail(id));
  return (
    <Drawer
      open
      onClose={close}
      size={Math.min(640, window.innerWidth)}
      title={mail.data ? mail.data.subject || w('loose.noSubject') : w('mail')}
    >
      <Loaded of={mail}>
        {(one) => (
          <div className="stack">
            <MailFacts of={one} />
            <p className="mail-words">{one.words || w('loose.noWords')}</p>
            {one.state !== 'linked' && <MailMoves of={one} />}
          </div>
        )}
      </Loaded>
    </Drawer>
  );
};

const MailFacts = ({ of }: { readonly of: LooseMail }) => {
  const w = useRoomWords(voiceWords);
  const row = useRow();
  return (
    <Facts
      of={[
        [w('loose.from'), of.from],
        [w('loose.to'), of.to],
        [w('loose.received'), <When key="at" at={of.receivedAt} />],
        [
          w('loose.files'),
          row(of.files.map(({ name, bytes }) => `${name} (${w('loose.kb', { count: Math.ceil(bytes / 1_024) })})`)),
        ],
        [
          w('case'),
          of.case && (
            <Link key="case" to="/cases/$id" params={{ id: of.case.id }} className="number">
              {of.case.number}
            </Link>
          ),
        ],
        [w('loose.byWhom'), of.ended?.by?.name],
        [w('loose.why'), of.ended?.why],
      ]}
    />
  );
};

/** One press for the cases of whoever has this address on record; a search, a new case or a reason for all else. */
const MailMoves = ({ of }: { readonly of: LooseMail }) => {
  const w = useRoomWords(voiceWords);
  const [dialog, setDialog] = useState<'link' | 'aside' | null>(null);
  const link = useMove(
    'linkLooseMail',
    useDone(w('loose.linked'), () => undefined),
  );
  const close = () => setDialog(null);
  return (
    <>
      {of.case && <p className="grey small voice-line">{w('loose.half', { number: of.case.number })}</p>}
      <section className="stack" style={{ gap: 8 }} aria-label={w('loose.customers')}>
        <h3 className="section-title">{w('loose.customers')}</h3>
        {of.customers.length === 0 && <span className="grey small">{w('loose.noCustomers')}</span>}
        {of.customers.map((customer) => (
          <div key={customer.id} className="stack" style={{ gap: 6 }}>
            <Link to="/customers/$id" params={{ id: customer.id }}>
              {customer.name}
            </Link>
            {customer.cases.length === 0 && <span className="grey small">{w('loose.noCases')}</span>}
            <div className="row">
              {customer.cases.map(({ id, number }) => (
                <Button
                  key={id}
                  loading={link.isPending}
                  onClick={() => link.mutate({ params: { id: of.id }, body: { caseId: id } })}
                >
                  {w('loose.linkTo', { number })}
                </Button>
              ))}
            </div>
          </div>
        ))}
      </section>
      <ProblemAlert error={link.error} />
      <div className="row">
        <MoveButton scope="cases:work" type="primary" onClick={() => setDialog('link')}>
          {w('loose.link')}
        </MoveButton>
        <Link to="/cases/new" search={{ mail: of.id }} className="ant-btn ant-btn-default">
          {w('loose.open')}
        </Link>
        {of.state === 'waiting' && !of.case && (
          <MoveButton scope="cases:work" onClick={() => setDialog('aside')}>
            {w('loose.aside')}
          </MoveButton>
        )}
      </div>
      <span className="grey small">{w('loose.openHint')}</span>
      {dialog === 'link' && <MailLink of={of} close={close} />}
      {dialog === 'aside' && <MailAside of={of} close={close} />}
    </>
  );
};
