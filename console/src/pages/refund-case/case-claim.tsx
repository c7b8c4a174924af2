import { causeText, claimKindText, intakeText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ask, type Case } from '../../api/queries.ts';
import { Facts } from '../../ui/facts.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { relatedWords } from './related-words.ts';

/** What was asked, in the customer's words, and what the desk or the customer said later. */
export const CaseClaim = ({ refundCase }: { readonly refundCase: Case }) => {
  const { t } = useTranslation();
  const w = useRoomWords(relatedWords);
  const say = useSay();
  const { claim, decline, appeal, withdrawal } = refundCase;
  const order = useQuery(ask.order(refundCase.orderId));
  const titleOf = (lineId: string): string => order.data?.lines.find((line) => line.id === lineId)?.title ?? lineId;
  return (
    <section className="panel">
      <h2>{t('case.claim')}</h2>
      <p style={{ marginTop: 0, whiteSpace: 'pre-wrap' }} className="break">
        {claim.statement}
      </p>
      <Facts
        of={[
          ...claim.lines.map(({ lineId, quantity }) => [titleOf(lineId), `× ${quantity}`] as const),
          [t('case.cause'), say(causeText[claim.cause])],
          [t('case.kind'), say(claimKindText[claim.kind])],
          [t('case.intake'), say(intakeText[claim.intake])],
          [
            w('follows'),
            claim.follows && (
              <Link to="/cases/$id" params={{ id: claim.follows.caseId }} className="number">
                {claim.follows.number}
              </Link>
            ),
          ],
          [t('case.declined'), decline?.reason],
          [t('case.appealed'), appeal?.reason],
          [t('case.withdrawn'), withdrawal?.reason],
        ]}
      />
    </section>
  );
};
