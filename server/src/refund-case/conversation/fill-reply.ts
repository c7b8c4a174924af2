import {
  type Actor,
  amountText,
  caseStatusText,
  checkTemplate,
  fillTemplate,
  fromJson,
  type Id,
  type Language,
  offerStatusAt,
  ok,
  owedIn,
  type RefundCase,
  type Refusal,
  type ReplyFacts,
  type Result,
  refusal,
  refused,
  shanghaiTimeText,
  type Text,
  text,
  uuidOf,
} from '@redress/domain';
import type { House } from '../../house.ts';
import { listOffers } from '../../settlement/offers/offer-reader.ts';
import { listTemplates } from './reply-templates.ts';

export type FillReply = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly caseId: Id<'refundCase'>;
  readonly templateId: Id<'replyTemplate'> | null;
  /** A body that is not saved yet, to look at before it is. */
  readonly body: Text | null;
  readonly language: Language;
};

export type FilledReply = {
  readonly subject: string | null;
  readonly words: string;
  readonly template: { readonly id: Id<'replyTemplate'>; readonly version: number } | null;
};

/** A template filled in for a true case. Refuses `not_found`, `template_variable_unknown` and `template_variable_empty`. */
export const fillReply = async (house: House, asked: FillReply): Promise<Result<FilledReply, Refusal>> => {
  const { merchantId, caseId, templateId, language } = asked;
  const facts = await replyFacts(house, asked);
  if (!facts) return refused(refusal('not_found', { what: caseId }));
  const template =
    templateId === null ? null : (await listTemplates(house.db, merchantId)).find(({ id }) => id === templateId);
  if (templateId !== null && !template) return refused(refusal('not_found', { what: templateId }, '/templateId'));
  const body = template?.body ?? asked.body;
  if (!body) return refused(refusal('not_found', { what: 'templateId' }, '/templateId'));
  const checked = checkTemplate(body);
  if (!checked.ok) return checked;
  const words = fillTemplate(body, facts, language);
  if (!words.ok) return words;
  if (!template) return ok({ subject: null, words: words.value, template: null });
  const subject = fillTemplate(template.title, facts, language);
  if (!subject.ok) return subject;
  return ok({ subject: subject.value, words: words.value, template: { id: template.id, version: template.version } });
};

const replyFacts = async (house: House, { merchantId, actor, caseId }: FillReply): Promise<ReplyFacts | null> => {
  const [{ rows }, offers] = await Promise.all([
    house.db.query<Row>({
      name: 'reply-facts',
      text: `select c.state::text as state, o.number as order_number, u.name as customer_name, s.name as store_name, m.name as merchant_name
        from refund_case c
        join sales_order o on o.merchant_id = c.merchant_id and o.order_id = c.order_id
        join store s on s.merchant_id = c.merchant_id and s.store_id = c.store_id
        join merchant m on m.merchant_id = c.merchant_id
        left join customer u on u.merchant_id = c.merchant_id and u.customer_id = c.customer_id
        where c.merchant_id = $1 and c.case_id = $2`,
      values: [uuidOf(merchantId), uuidOf(caseId)],
    }),
    listOffers(house, { merchantId, caseId }),
  ]);
  const [row] = rows;
  if (!row) return null;
  const refundCase = fromJson<RefundCase>(row.state);
  const offer = offers.find((one) => one.side === 'merchant' && offerStatusAt(one, house.clock.now()) === 'open');
  const assessment = 'assessment' in refundCase ? refundCase.assessment : null;
  return {
    case_number: same(refundCase.number),
    order_number: same(row.order_number),
    customer_name: same(row.customer_name),
    store_name: same(row.store_name),
    merchant_name: same(row.merchant_name),
    status: caseStatusText[refundCase.status],
    amount: assessment && same(amountText(owedIn(assessment))),
    due_on: same('dueOn' in refundCase ? refundCase.dueOn : null),
    appeal_by: same('decline' in refundCase ? refundCase.decline.appealBy : null),
    offer_words: same(offer?.words ?? null),
    offer_expires: same(offer ? shanghaiTimeText(offer.expiresAt).slice(0, 16) : null),
    clerk_name: same(actor.name),
  };
};

const same = (value: string | null): Text | null => (value === null ? null : text(value, value));

type Row = {
  readonly state: string;
  readonly order_number: string;
  readonly customer_name: string | null;
  readonly store_name: string;
  readonly merchant_name: string;
};
