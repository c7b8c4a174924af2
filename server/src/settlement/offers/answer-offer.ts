import {
  type Actor,
  type AnswerWay,
  amountText,
  compare,
  departmentFor,
  type Id,
  isAlternative,
  type Offer,
  type OfferAnswer,
  type OfferedAssessment,
  offerKindText,
  offerStatusAt,
  ok,
  owedIn,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import { assessCase } from '../../assessment/assess-case.ts';
import type { House } from '../../house.ts';
import { inTransaction } from '../../platform/postgres/write-once.ts';
import { readCase } from '../../refund-case/case-reader.ts';
import { writeTask } from '../../refund-case/tasks/tasks.ts';
import { tell } from '../../refund-case/team/activity.ts';
import { type OfferRow, offerColumns, offerOf, readOffer } from './offer-reader.ts';
import { refuseEnded } from './refuse-ended.ts';
import { workOut } from './work-out.ts';

export type AnswerOffer = {
  readonly merchantId: Id<'merchant'>;
  /** The customer, or a person of the staff who records what the customer said; for a customer's counter-offer somebody who may assess. */
  readonly actor: Actor;
  readonly offerId: Id<'offer'>;
  readonly answer: 'accept' | 'refuse';
  readonly how: AnswerWay;
  readonly note: string | null;
  /** What proves the customer's answer; one of the two, when it is not the customer who answers here. */
  readonly evidenceId: Id<'evidence'> | null;
  readonly messageId: Id<'conversationMessage'> | null;
};

/**
 * Answers an offer: for the portal with the customer as actor and `how: 'online'`. Of accepting, refusing, taking back and running out exactly one
 * wins. What is accepted is assessed at once, in the name of whoever offered it, and approved by another person as ever; a crash in
 * between is finished by the keeper of offers. An exchange or a repair becomes a task; store credit is paid by itself once it is approved. Refuses `not_found`, `offer_expired`, `offer_not_open`, `offer_own_side`,
 * `offer_proof_missing`, and for a counter-offer what `workOut` refuses.
 */
export const answerOffer = async (house: House, asked: AnswerOffer): Promise<Result<Offer, Refusal>> => {
  const { merchantId, actor, offerId, answer } = asked;
  const read = await readOffer(house.db, merchantId, offerId);
  if (!read.ok) return read;
  const offer = read.value;
  const no = await refuseAnswer(house, offer, asked);
  if (no) return refused(no);
  if (offerStatusAt(offer, house.clock.now()) !== 'open' && !(offer.status === 'accepting' && answer === 'accept'))
    return refused(refuseEnded(offer, house.clock.now()));
  if (answer === 'refuse') return close(house, asked, 'refused', null);
  if (offer.status === 'accepting') return finishAccepting(house, merchantId, offer);
  const told = offer.side === 'customer' ? await toldFor(house, merchantId, offer, actor) : ok(null);
  if (!told.ok) return told;
  const taken = await close(house, asked, 'accepting', told.value);
  return taken.ok ? finishAccepting(house, merchantId, taken.value) : taken;
};

/**
 * Puts a taken offer into effect: the case is assessed by it, which also overtakes an approval that was being given meanwhile. Safe to repeat. When the case
 * was decided first, the offer lapses.
 */
export const finishAccepting = async (
  house: House,
  merchantId: Id<'merchant'>,
  offer: Offer,
): Promise<Result<Offer, Refusal>> => {
  const told = offer.answer?.told ?? offer.told;
  const assessor = offer.side === 'customer' ? offer.answer?.by : offer.madeBy;
  if (!told || !assessor) throw new Error('defect: an offer that is taken tells the assessment something');
  const command = {
    merchantId,
    actor: assessor,
    caseId: offer.caseId,
    expectedVersion: null,
    dryRun: false,
    once: null,
  };
  let assessed = await assessCase(house, { ...command, ...told });
  // Somebody else moved the case at the same moment: it is looked at again as it is now.
  for (let again = 0; again < mostTries && !assessed.ok && assessed.refusal.code === 'version_stale'; again += 1)
    assessed = await assessCase(house, { ...command, ...told });
  if (!assessed.ok) {
    // Still moving: asking again goes on from here, and so does the keeper.
    if (assessed.refusal.code === 'version_stale') return assessed;
    return lapse(house, merchantId, offer, assessed.refusal);
  }
  const value = assessed.value.outcome === 'done' ? assessed.value.value : null;
  const owed = value && 'assessment' in value && value.assessment ? owedIn(value.assessment) : null;
  if (owed && offer.amount && !isAlternative(offer.kind) && compare(owed, offer.amount) < 0)
    return lapse(house, merchantId, offer, refusal('facts_changed'));
  return inTransaction(house, merchantId, async (client) => {
    const { rows } = await client.query<OfferRow>({
      name: 'offer-accepted',
      text: `update offer set status = 'accepted', version = version + 1
        where merchant_id = $1 and offer_id = $2 and status = 'accepting' returning ${offerColumns}`,
      values: [uuidOf(merchantId), uuidOf(offer.id)],
    });
    if (!rows[0]) return readOffer(client, merchantId, offer.id);
    const by = offer.answer?.by ?? assessor;
    const contents = { offerId: offer.id, outcome: 'accepted' };
    await tell(house, client, { merchantId, caseId: offer.caseId, type: 'offer_answered', contents, actor: by });
    const department = departmentFor[offer.kind];
    if (department === null) return ok(offerOf(rows[0]));
    const task = await writeTask(house, client, {
      merchantId,
      actor: assessor,
      caseId: offer.caseId,
      department,
      title: `${offerKindText[offer.kind].zh} · ${offerKindText[offer.kind].en}`,
      detail: offer.words,
      staffId: null,
      dueOn: null,
    });
    if (!task.ok) return task;
    await client.query('update offer set task_id = $3 where merchant_id = $1 and offer_id = $2', [
      uuidOf(merchantId),
      uuidOf(offer.id),
      uuidOf(task.value.id),
    ]);
    return readOffer(client, merchantId, offer.id);
  });
};

const mostTries = 5;

/** Only the other side answers; who speaks for a customer proves it. Whether a customer is the one of this case was seen to at the door. */
const refuseAnswer = async (house: House, { side, caseId }: Offer, asked: AnswerOffer): Promise<Refusal | null> => {
  const byCustomer = asked.actor.kind === 'customer';
  if (side === 'customer') return byCustomer ? refusal('offer_own_side') : null;
  return byCustomer ? null : proved(house, { ...asked, caseId });
};

/** The proof must be of the same case. */
const proved = async (
  { db }: House,
  proof: Pick<AnswerOffer, 'merchantId' | 'evidenceId' | 'messageId'> & Pick<Offer, 'caseId'>,
): Promise<Refusal | null> => {
  const { merchantId, caseId, evidenceId, messageId } = proof;
  if (!evidenceId && !messageId) return refusal('offer_proof_missing', {}, '/messageId');
  const { rows } = await db.query<{ evidence: boolean; message: boolean }>(
    `select $3::uuid is null or exists (select 1 from evidence where merchant_id = $1 and case_id = $2 and evidence_id = $3) as evidence,
       $4::uuid is null or exists (select 1 from conversation_message
         where merchant_id = $1 and case_id = $2 and message_id = $4 and direction = 'from_customer') as message`,
    [uuidOf(merchantId), uuidOf(caseId), evidenceId && uuidOf(evidenceId), messageId && uuidOf(messageId)],
  );
  if (!rows[0]?.evidence) return refusal('not_found', { what: evidenceId ?? '' }, '/evidenceId');
  return rows[0].message ? null : refusal('not_found', { what: messageId ?? '' }, '/messageId');
};

/** What the assessment must be told so that a customer's counter-offer is met. */
const toldFor = async (
  house: House,
  merchantId: Id<'merchant'>,
  offer: Offer,
  actor: Actor,
): Promise<Result<OfferedAssessment, Refusal>> => {
  const refundCase = await readCase(house.db, merchantId, offer.caseId);
  if (!refundCase || !offer.amount) return refused(refusal('not_found', { what: offer.caseId }));
  const worked = await workOut(house, { merchantId, refundCase, actor });
  if (!worked.ok) return worked;
  const reached = worked.value.agreeing(
    offer.amount,
    `接受顾客提出的 ${amountText(offer.amount)}：${offer.words}`.slice(0, 2_000),
  );
  if (!reached.ok) return reached;
  const may = await assessCase(house, {
    merchantId,
    actor,
    caseId: offer.caseId,
    ...reached.value.told,
    expectedVersion: null,
    dryRun: true,
    once: null,
  });
  return may.ok ? ok(reached.value.told) : may;
};

/** The one conditional update by which an answer wins or loses. */
const close = (
  house: House,
  asked: AnswerOffer,
  status: 'accepting' | 'refused',
  told: OfferedAssessment | null,
): Promise<Result<Offer, Refusal>> => {
  const { merchantId, actor, offerId, how, note, evidenceId, messageId } = asked;
  return inTransaction(house, merchantId, async (client) => {
    const now = house.clock.now();
    const answer: OfferAnswer = { by: actor, at: now, how, note, evidenceId, messageId, told };
    const { rows } = await client.query<OfferRow>({
      name: 'answer-offer',
      text: `update offer set status = $3, answer = $4::jsonb, version = version + 1
        where merchant_id = $1 and offer_id = $2 and status = 'open' and expires_at > $5 returning ${offerColumns}`,
      values: [uuidOf(merchantId), uuidOf(offerId), status, toJson(answer), toIso(now)],
    });
    const [row] = rows;
    if (!row) {
      const offer = await readOffer(client, merchantId, offerId);
      return offer.ok ? refused(refuseEnded(offer.value, now)) : offer;
    }
    const offer = offerOf(row);
    if (status === 'refused')
      await tell(house, client, {
        merchantId,
        caseId: offer.caseId,
        type: 'offer_answered',
        contents: { offerId, outcome: 'refused' },
        actor,
      });
    return ok(offer);
  });
};

const lapse = async (
  house: House,
  merchantId: Id<'merchant'>,
  offer: Offer,
  because: Refusal,
): Promise<Result<Offer, Refusal>> => {
  const done = await inTransaction(house, merchantId, async (client) => {
    const { rowCount } = await client.query(
      `update offer set status = 'lapsed', version = version + 1 where merchant_id = $1 and offer_id = $2 and status = 'accepting'`,
      [uuidOf(merchantId), uuidOf(offer.id)],
    );
    const contents = { offerId: offer.id, outcome: 'lapsed', because: because.code };
    const actor = offer.answer?.by ?? offer.madeBy;
    if (rowCount) await tell(house, client, { merchantId, caseId: offer.caseId, type: 'offer_ended', contents, actor });
    return readOffer(client, merchantId, offer.id);
  });
  if (!done.ok) return done;
  // Finished by somebody else meanwhile.
  return done.value.status === 'accepted' ? done : refused(refuseEnded(done.value, house.clock.now()));
};
