import { type Cause, cardKindText, causes, causeText } from '@redress/domain';
import { Receipt } from '@redress/look';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Select } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api/use-may.ts';
import { useStores } from '../../api/use-names.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { Told } from '../../ui/told.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useLanguage, useSay } from '../../words/use-words.ts';
import { CardState } from './orders.tsx';
import { askOrders, type Card } from './queries.ts';
import { orderWords } from './words.ts';

/** One card: what was put on it and used, and what would come back of it today. */
export const CardPage = () => {
  const t = useRoomWords(orderWords);
  const navigate = useNavigate();
  const may = useMay();
  const { id } = useParams({ from: '/shell/cards/$id' });
  return (
    <Loaded of={useQuery(askOrders.card(id))}>
      {(card) => (
        <>
          <div className="page-head">
            <span className="grey">
              <Link to="/orders" search={{ tab: 'cards' }}>
                {t('cards')}
              </Link>{' '}
              /
            </span>
            <h1 className="number break">{card.number}</h1>
            <CardState of={card.status} />
            <span className="page-head-side">
              <MoveButton
                scope="cases:claim"
                type="primary"
                why={card.status === 'ended' ? t('ended') : null}
                onClick={() => void navigate({ to: '/cases/new', search: { what: 'card', card: card.number } })}
              >
                {t('claim')}
              </MoveButton>
            </span>
          </div>
          <div className="stack">
            <div className="two-up">
              <CardFacts of={card} />
              {card.status === 'active' && may('cases:read') && <Worth id={card.id} />}
            </div>
            <Lots of={card} />
            <Uses of={card} />
          </div>
        </>
      )}
    </Loaded>
  );
};

const CardFacts = ({ of }: { readonly of: Card }) => {
  const t = useRoomWords(orderWords);
  const say = useSay();
  const { nameOf } = useStores();
  return (
    <section className="panel">
      <h2>{of.title}</h2>
      <Facts
        of={[
          [t('kind'), say(cardKindText[of.kind])],
          [t('store'), nameOf(of.storeId)],
          [
            t('customer'),
            of.customerId && (
              <Link key="customer" to="/customers/$id" params={{ id: of.customerId }}>
                {t('openCustomer')}
              </Link>
            ),
          ],
          [t('opened'), of.openedOn],
          [t('left'), of.balance && <Money key="left" of={of.balance} />],
          [t('sessions'), of.sessionsLeft !== null && t('sessionsLeft', { count: of.sessionsLeft })],
          [t('runsTo'), of.runsTo],
          [t('rate'), of.agreedRatePpm !== null && `${of.agreedRatePpm / 10_000}%`],
          [t('had'), of.hadServiceBefore !== null && (of.hadServiceBefore ? t('yes') : t('no'))],
          [
            t('pauses'),
            of.pauses.length > 0 &&
              of.pauses.map(({ from, to, by }) => (
                <div key={from} className="number">
                  {from} – {to} · {t(`by.${by}`)}
                </div>
              )),
          ],
        ]}
      />
    </section>
  );
};

const Worth = ({ id }: { readonly id: string }) => {
  const t = useRoomWords(orderWords);
  const say = useSay();
  const language = useLanguage();
  const [cause, setCause] = useState<Cause>('no_reason');
  return (
    // As high as most receipts from the start, so that what was put on the card does not sink when this one comes.
    <section className="panel" style={{ minHeight: 460 }}>
      <div className="row" style={{ justifyContent: 'space-between' }}>
        <h2 className="section-title">{t('worth')}</h2>
        <Select
          aria-label={t('cause')}
          value={cause}
          onChange={setCause}
          popupMatchSelectWidth={false}
          options={causes.map((value) => ({ value, label: say(causeText[value]) }))}
        />
      </div>
      <p className="grey small">{t('worthHint')}</p>
      <Loaded of={useQuery(askOrders.worth(id, cause))} rows={3}>
        {({ entitled, total, why, explanation, reasons }) => (
          <>
            <div className="case-amount">{entitled ? <Money of={total} /> : t('nothing')}</div>
            {why && <p>{say(why)}</p>}
            {reasons.map(({ label, because }) => (
              <p key={label.zh} className="grey">
                <Told of={say(label)}>{say(because)}</Told>
              </p>
            ))}
            {entitled && <Receipt of={explanation} language={language} />}
          </>
        )}
      </Loaded>
    </section>
  );
};

const Lots = ({ of: { lots } }: { readonly of: Card }) => {
  const t = useRoomWords(orderWords);
  return (
    <section>
      <h2 className="section-title">{t('lots')}</h2>
      <DataList
        rows={lots}
        rowKey={({ id }) => id}
        empty=""
        columns={[
          { title: t('lot'), head: true, value: ({ id }) => <span className="number break">{id}</span> },
          {
            title: t('order'),
            value: ({ orderId }) => (
              <Link to="/orders/$id" params={{ id: orderId }}>
                {t('order')}
              </Link>
            ),
          },
          { title: t('usedAt'), value: ({ boughtAt }) => <When at={boughtAt} /> },
          { title: t('bought'), right: true, value: ({ paid }) => <Money of={paid} /> },
          { title: t('bonus'), right: true, value: ({ bonus }) => <Money of={bonus} bare /> },
          {
            title: t('sessions'),
            right: true,
            value: ({ sessions, bonusSessions }) =>
              sessions !== null && (bonusSessions ? `${sessions} + ${bonusSessions}` : sessions),
          },
          {
            title: t('list'),
            right: true,
            value: ({ listPricePerSession }) => listPricePerSession && <Money of={listPricePerSession} bare />,
          },
          { title: t('term'), value: ({ from, to }) => from && `${from} – ${to ?? ''}` },
          { title: t('refunded'), right: true, value: ({ refunded }) => <Money of={refunded} bare /> },
        ]}
      />
    </section>
  );
};

const Uses = ({ of: { uses } }: { readonly of: Card }) => {
  const t = useRoomWords(orderWords);
  return (
    <section>
      <h2 className="section-title">{t('uses')}</h2>
      <DataList
        quiet
        rows={uses}
        rowKey={({ id }) => id}
        empty={t('noUses')}
        columns={[
          { title: t('name'), head: true, value: ({ title }) => <span className="break">{title}</span> },
          { title: t('lot'), value: ({ id }) => <span className="number small break">{id}</span> },
          { title: t('usedAt'), value: ({ usedAt }) => <When at={usedAt} /> },
          { title: t('face'), right: true, value: ({ face }) => <Money of={face} bare /> },
          { title: t('listPrice'), right: true, value: ({ list }) => list && <Money of={list} bare /> },
          { title: t('sessions'), right: true, value: ({ sessions }) => sessions !== 0 && sessions },
        ]}
      />
    </section>
  );
};
