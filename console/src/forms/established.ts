import type { Currency, FactName, Fault, LegalBasis } from '@redress/domain';
import type { BodyFor } from '../api/routes.ts';

/** What a person has filled in about a case before it is assessed. Texts are kept as typed. */
export type Established = {
  readonly answers: Partial<Record<FactName, boolean>>;
  readonly fault: Fault | null;
  readonly faultReason: string;
  readonly basis: LegalBasis | null;
  readonly share: string;
  readonly shareReason: string;
  /** An exact amount that both sides agreed on, as typed. */
  readonly agreed: string;
  readonly agreedReason: string;
  readonly holds: boolean | null;
  readonly holdsReason: string;
  readonly labelFlaw: boolean;
  readonly reasonable: string;
};

export const nothingEstablished: Established = {
  answers: {},
  fault: null,
  faultReason: '',
  basis: null,
  share: '',
  shareReason: '',
  agreed: '',
  agreedReason: '',
  holds: null,
  holdsReason: '',
  labelFlaw: false,
  reasonable: '',
};

const shortest = 4;
export const isReason = (words: string): boolean => words.trim().length >= shortest;

/** Percent as hundredths of a percent by moving the point; null for what is not a percentage. */
export const basisPointsOf = (percent: string): number | null => {
  const [, whole, part = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(percent.trim()) ?? [];
  if (whole === undefined) return null;
  const points = Number(`${whole}${part.padEnd(2, '0')}`);
  return points <= 10_000 ? points : null;
};

/** An amount as the server takes it; how many decimals a currency has is the server's to say. */
export const isAmount = (typed: string): boolean => /^\d{1,12}(\.\d{1,3})?$/.test(typed);

/** Whether everything that was begun is whole: a fault, a share or an agreement has its reason, and is one. */
export const isWhole = (of: Established): boolean =>
  (of.fault === null || isReason(of.faultReason)) &&
  (of.share === '' || (basisPointsOf(of.share) !== null && isReason(of.shareReason))) &&
  (of.agreed === '' || (isAmount(of.agreed) && isReason(of.agreedReason))) &&
  (of.holds === null || isReason(of.holdsReason));

/** Stands for a reason that is still being written. */
const unwritten = '（试算）';

/** The body of the request. A preview asks before the reasons are written: they change no amount. */
export const assessBody = (
  of: Established,
  { dryRun, currency }: { readonly dryRun: boolean; readonly currency: Currency },
): BodyFor<'assessCase'> => {
  const reason = (words: string): string => (dryRun ? unwritten : words.trim());
  const points = of.share === '' ? null : basisPointsOf(of.share);
  return {
    dryRun,
    answers: of.answers,
    basis: of.basis,
    fault: of.fault && { fault: of.fault, reason: reason(of.faultReason) },
    share: points === null ? null : { basisPoints: points, reason: reason(of.shareReason) },
    agreed: isAmount(of.agreed) ? { amount: { currency, amount: of.agreed }, reason: reason(of.agreedReason) } : null,
    judgement:
      of.holds === null
        ? null
        : {
            established: of.holds,
            reason: reason(of.holdsReason),
            harmlessLabelFlaw: of.labelFlaw,
            reasonableQuantity: /^\d{1,6}$/.test(of.reasonable) ? Number(of.reasonable) : null,
          },
  };
};
