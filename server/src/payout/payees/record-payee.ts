import {
  type Actor,
  type Id,
  maskPayee,
  ok,
  type Payee,
  type RefundCase,
  type Refusal,
  type Result,
  refusal,
  refused,
  sameName,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import { readCustomer } from '../../customer/customer-reader.ts';
import type { House } from '../../house.ts';
import { readCase, readEvidence } from '../../refund-case/case-reader.ts';
import type { KnownPayee, PayeeConsent } from './payee-reader.ts';

export type RecordPayee = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly caseId: Id<'refundCase'>;
  readonly payee: Payee;
  readonly consent: PayeeConsent;
  /** Needed where the payee is not the customer. */
  readonly nameReason: string | null;
};

/**
 * Records the account that a customer named for money which cannot go back the way it came, with the consent to that. The
 * account is sealed before it reaches the database and shown masked from then on. Whoever records it cannot approve a payment
 * to it. Refuses `not_found`, `date_in_future`, `payee_consent_missing`, `payee_name_differs`.
 */
export const recordPayee = async (house: House, input: RecordPayee): Promise<Result<KnownPayee, Refusal>> => {
  const { merchantId, caseId, payee, actor } = input;
  const refundCase = await readCase(house.db, merchantId, caseId);
  if (!refundCase) return refused(refusal('not_found', { what: caseId }));
  const no = await refuseConsent(house, input);
  if (no) return refused(no);
  const nameCheck = await checkName(house, merchantId, refundCase, payee.name);
  const nameReason = nameCheck === 'differs' ? input.nameReason : null;
  if (nameCheck === 'differs' && nameReason === null)
    return refused(refusal('payee_name_differs', { name: payee.name }, '/nameReason'));
  const known: KnownPayee = {
    id: house.newId('payee'),
    caseId,
    kind: payee.kind,
    shown: maskPayee(payee),
    nameCheck,
    nameReason,
    consent: input.consent,
    recordedBy: actor,
    recordedAt: house.clock.now(),
  };
  await store(house, merchantId, known, payee);
  return ok(known);
};

/** Without a word of the customer that can be shown later, the law gives the money only one way: back. */
const refuseConsent = async (
  house: House,
  { merchantId, caseId, actor, consent }: RecordPayee,
): Promise<Refusal | null> => {
  if (consent.at > house.clock.now()) return refusal('date_in_future', { date: toIso(consent.at) }, '/consent/at');
  if (consent.evidenceId === null) {
    const ownWord = consent.how === 'online' && actor.kind === 'customer';
    return ownWord ? null : refusal('payee_consent_missing', {}, '/consent/evidenceId');
  }
  const evidence = await readEvidence(house.db, merchantId, caseId);
  return evidence.some((piece) => piece.id === consent.evidenceId)
    ? null
    : refusal('not_found', { what: consent.evidenceId }, '/consent/evidenceId');
};

const checkName = async (
  house: House,
  merchantId: Id<'merchant'>,
  { customerId }: RefundCase,
  name: string,
): Promise<KnownPayee['nameCheck']> => {
  const customer = customerId === null ? null : await readCustomer(house.db, merchantId, customerId);
  if (!customer) return 'no_customer';
  return sameName(customer.name, name) ? 'same' : 'differs';
};

const store = async (house: House, merchantId: Id<'merchant'>, known: KnownPayee, payee: Payee): Promise<void> => {
  const { consent } = known;
  await house.db.query({
    name: 'record-payee',
    text: `insert into payee (merchant_id, payee_id, case_id, kind, shown, sealed, name_check, name_reason, consent_how, consent_by,
        consent_at, consent_evidence_id, recorded_by, recorded_at)
      values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9, $10, $11::timestamptz, $12, $13::jsonb, $14::timestamptz)`,
    values: [
      uuidOf(merchantId),
      uuidOf(known.id),
      uuidOf(known.caseId),
      known.kind,
      toJson(known.shown),
      house.secrets.seal(toJson(payee), known.id),
      known.nameCheck,
      known.nameReason,
      consent.how,
      consent.by,
      toIso(consent.at),
      consent.evidenceId && uuidOf(consent.evidenceId),
      toJson(known.recordedBy),
      toIso(known.recordedAt),
    ],
  });
};
