import { type CaseMove, cardKindText, faultText, routeText, tenderKindText } from '@redress/domain';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../api/queries.ts';
import { CaseApprove } from '../../forms/case-approve.tsx';
import { CaseAssess } from '../../forms/case-assess.tsx';
import { CaseReason } from '../../forms/case-reason.tsx';
import { CaseRepay } from '../../forms/case-repay.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Money } from '../../ui/money.tsx';
import { PayoutTag } from '../../ui/status-tag.tsx';
import { useSay } from '../../words/use-words.ts';
import { CaseClock } from './case-clock.tsx';
import { CaseMoves } from './case-moves.tsx';
import { CasePayees } from './case-payees.tsx';

/** The amount, what is next and until when, and what may be done about it. */
export const CaseDecision = ({ refundCase }: { readonly refundCase: Case }) => {
  const { t } = useTranslation();
  const say = useSay();
  const [making, setMaking] = useState<CaseMove | null>(null);
  const { assessment, settlement, status } = refundCase;
  const close = () => setMaking(null);
  type Fact = readonly [label: string, value: ReactNode];
  const cardFacts = (card: NonNullable<Case['assessment']>['card']): readonly Fact[] =>
    card === null
      ? []
      : [
          [t('case.card'), `${card.number} · ${say(cardKindText[card.kind])}`],
          [t('case.cardUsed'), <Money key="used" of={card.used} />],
          [t('case.cardKept'), /[1-9]/.test(card.kept.amount) && <Money key="kept" of={card.kept} />],
        ];
  return (
    <>
      <section className="panel stack">
        <div>
          <div className="grey">{t('case.amount')}</div>
          <div className="case-amount">{assessment ? <Money of={assessment.refund} /> : '—'}</div>
          {assessment && (
            <Facts
              of={[
                [
                  t('case.refundAndFreight'),
                  /[1-9]/.test(assessment.freight.amount) && <Money of={assessment.freight} />,
                ],
                [t('case.interest'), /[1-9]/.test(assessment.interest.amount) && <Money of={assessment.interest} />],
                ...cardFacts(assessment.card),
                [t('case.fault'), say(faultText[assessment.fault])],
              ]}
            />
          )}
        </div>
        <strong>{t(`case.next.${status}`)}</strong>
        <CaseMoves refundCase={refundCase} make={setMaking} />
      </section>
      <CaseClock refundCase={refundCase} />
      {settlement && (
        <section className="panel">
          <div className="row">
            <h2 style={{ flex: 1, margin: 0, fontSize: 14 }}>{t('case.legs')}</h2>
            <Link to="/payouts" search={{ case: refundCase.id }} className="small no-print">
              {t('case.payouts')}
            </Link>
          </div>
          {settlement.legs.map((leg) => (
            <div key={leg.payoutId} className="case-line">
              <div className="card-line">
                <span>{leg.tenderKind ? say(tenderKindText[leg.tenderKind]) : say(routeText[leg.route])}</span>
                <Money of={leg.amount} />
              </div>
              <div className="card-line">
                <span className="grey small">{say(routeText[leg.route])}</span>
                <PayoutTag status={leg.status} />
              </div>
            </div>
          ))}
        </section>
      )}
      <CasePayees refundCase={refundCase} />
      {making === 'assess' && <CaseAssess refundCase={refundCase} close={close} />}
      {making === 'approve' && <CaseApprove refundCase={refundCase} close={close} />}
      {making === 'repay' && <CaseRepay refundCase={refundCase} close={close} />}
      {(making === 'decline' || making === 'withdraw' || making === 'appeal' || making === 'reopen') && (
        <CaseReason refundCase={refundCase} move={making} close={close} />
      )}
    </>
  );
};
