import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { Case } from '../../../api/queries.ts';
import { useMay } from '../../../api/use-may.ts';
import { useMove } from '../../../api/use-move.ts';
import { Money } from '../../../ui/money.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { When } from '../../../ui/when.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { useSay } from '../../../words/use-words.ts';
import { OfferAnswer } from './offer-answer.tsx';
import { OfferCounter } from './offer-counter.tsx';
import { OfferMake } from './offer-make.tsx';
import { askOffers, type Offer } from './queries.ts';
import { offerWords } from './words.ts';

type Dialog = { readonly open: 'make' } | { readonly open: 'accept' | 'refuse' | 'counter'; readonly offer: Offer };

/** What was offered and asked for, what came of it, and the next move. */
export const CaseOffers = ({ refundCase }: { readonly refundCase: Case }) => {
  const w = useRoomWords(offerWords);
  const may = useMay();
  const offers = useQuery(askOffers(refundCase.id));
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const assesses = may('cases:assess');
  const { allowed, why } = refundCase.can.assess;
  const say = useSay();
  const waiting = offers.data?.data.some(({ status }) => status === 'open' || status === 'accepting') ?? true;
  return (
    <section className="panel stack" aria-label={w('title')}>
      <div className="card-line">
        <h2>{w('title')}</h2>
        <Button
          size="small"
          disabled={!assesses || !allowed || waiting}
          title={assesses ? (why ? say(why) : undefined) : w('noScope')}
          onClick={() => setDialog({ open: 'make' })}
        >
          {w('make')}
        </Button>
      </div>
      {offers.error ? <ProblemAlert error={offers.error} again={() => void offers.refetch()} /> : null}
      {offers.isPending && <Skeleton active paragraph={{ rows: 1 }} />}
      {offers.data?.data.length === 0 && <span className="grey">{w('none')}</span>}
      {offers.data?.data.map((offer) => (
        <OfferLine key={offer.id} offer={offer} open={setDialog} />
      ))}
      {dialog?.open === 'make' && <OfferMake refundCase={refundCase} close={close} />}
      {dialog?.open === 'counter' && <OfferCounter offer={dialog.offer} close={close} />}
      {(dialog?.open === 'accept' || dialog?.open === 'refuse') && (
        <OfferAnswer offer={dialog.offer} answer={dialog.open} close={close} />
      )}
    </section>
  );
};

const OfferLine = ({ offer, open }: { readonly offer: Offer; readonly open: (dialog: Dialog) => void }) => {
  const w = useRoomWords(offerWords);
  const say = useSay();
  const may = useMay();
  const ours = offer.side === 'merchant';
  const withdraw = useMove('withdrawOffer', () => undefined);
  const waits = offer.status === 'open' || offer.status === 'accepting';
  return (
    <div className="case-line stack" style={{ gap: 4 }}>
      <div className="card-line">
        <span>
          <strong>{w(ours ? 'mine' : 'theirs')}</strong> <span className="grey">{say(offer.kindText)}</span>
        </span>
        <span>{offer.amount && <Money of={offer.amount} />}</span>
      </div>
      {offer.bonus && (
        <div className="card-line grey small">
          <span>{w('bonus')}</span>
          <Money of={offer.bonus} />
        </div>
      )}
      <div className="break" style={{ whiteSpace: 'pre-wrap' }}>
        {offer.words}
      </div>
      <div className="grey small">
        {say(offer.statusText)} · {w('until')} <When at={offer.expiresAt} />
      </div>
      <ProblemAlert error={withdraw.error} />
      {waits && may('cases:assess') && (
        <div className="row" style={{ flexWrap: 'wrap' }}>
          <Button size="small" type="primary" onClick={() => open({ open: 'accept', offer })}>
            {w(ours ? 'acceptFor' : 'accept')}
          </Button>
          <Button size="small" onClick={() => open({ open: 'refuse', offer })}>
            {w(ours ? 'refuseFor' : 'refuse')}
          </Button>
          {ours && (
            <>
              <Button size="small" onClick={() => open({ open: 'counter', offer })}>
                {w('counter')}
              </Button>
              <Button
                size="small"
                type="text"
                loading={withdraw.isPending}
                onClick={() => withdraw.mutate({ params: { id: offer.id }, body: {} })}
              >
                {w('withdraw')}
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
};
