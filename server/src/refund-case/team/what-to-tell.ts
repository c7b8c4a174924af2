import {
  amountText,
  type ClockKind,
  clockKindText,
  type EvidenceKind,
  evidenceKindText,
  fromIso,
  type Id,
  idOf,
  type MessageTemplate,
  type MessageValues,
  type Offer,
  type OfferStatus,
  offerKindText,
  offerStatusAt,
  offerStatusText,
  parseId,
  shanghaiTimeText,
  uuidOf,
} from '@redress/domain';
import type { PoolClient } from 'pg';
import type { House } from '../../house.ts';
import { readOffer } from '../../settlement/offers/offer-reader.ts';
import { type Message, readMessages } from '../conversation/list-conversation.ts';
import { readTask } from '../tasks/tasks.ts';
import type { Activity } from './activity.ts';

/** `owner` is who has the case, or, while nobody has it, everybody who works on cases; `byMail` goes to the customer's address and nowhere else. */
type Whom =
  | { readonly kind: 'customer'; readonly byMail: boolean }
  | { readonly kind: 'owner' }
  | { readonly kind: 'managers' }
  | { readonly kind: 'person'; readonly staffId: Id<'staff'> };

/** Something to be said to somebody because of an activity. With the addressee, `state` is unique. */
type Saying = {
  readonly template: MessageTemplate;
  readonly values: MessageValues;
  readonly state: string;
  readonly to: Whom;
};

/** What is said of an activity: the one table of it for what happens around a case. Nothing for what is nobody's news. */
export const whatToTell = async (
  house: House,
  client: PoolClient,
  merchantId: Id<'merchant'>,
  activity: Activity,
): Promise<readonly Saying[]> => {
  switch (activity.type) {
    case 'message_written':
    case 'message_received': {
      const messageId = parseId('conversationMessage', String(activity.contents['messageId']));
      const [message] = messageId ? await readMessages(client, merchantId, { messageId }) : [];
      return message ? ofMessage(message, activity) : [];
    }
    case 'offer_made':
    case 'offer_answered':
    case 'offer_ended': {
      const offerId = parseId('offer', String(activity.contents['offerId']));
      const offer = offerId && (await readOffer(client, merchantId, offerId));
      return offer?.ok ? ofOffer(house, offer.value, activity) : [];
    }
    case 'clock_warning':
      return ofClock(activity);
    case 'escalated':
      return ofEscalation(activity);
    case 'task_given':
      return ofTask(client, merchantId, activity);
    case 'comment_written':
      return ofComment(client, merchantId, activity);
    default:
      return [];
  }
};

/** A call needs no letter: it was said already. A request for materials is told as one. */
const ofMessage = (message: Message, { type, contents, actor }: Activity): readonly Saying[] => {
  const isTalk = message.channel === 'phone' || message.channel === 'in_person';
  if (isTalk) return [];
  const { words, id } = message;
  if (type === 'message_received')
    return [
      {
        template: 'customer_wrote',
        values: { author: actor.name, message: words },
        state: `customer_wrote ${id}`,
        to: { kind: 'owner' },
      },
    ];
  const to: Whom = { kind: 'customer', byMail: message.channel === 'email' };
  const asksFor = contents['asksFor'];
  if (!Array.isArray(asksFor))
    return [{ template: 'case_message', values: { message: words }, state: `case_message ${id}`, to }];
  const kinds = (asksFor as readonly EvidenceKind[]).map((kind) => evidenceKindText[kind]);
  const materials = { zh: kinds.map(({ zh }) => zh).join('、'), en: kinds.map(({ en }) => en).join(', ') };
  return [{ template: 'materials_missing', values: { materials }, state: `materials_missing ${id}`, to }];
};

/** The customer hears of an offer while it is open; the desk hears how it ended, but not of what one of the desk did. */
const ofOffer = (house: House, offer: Offer, { type, contents, actor, id }: Activity): readonly Saying[] => {
  const { amount, kind, expiresAt, side } = offer;
  const worth = amount ? amountText(amount) : offerKindText[kind];
  if (type === 'offer_made') {
    if (side !== 'merchant' || offerStatusAt(offer, house.clock.now()) !== 'open') return [];
    const values = { amount: worth, until: minuteText(expiresAt) };
    return [
      { template: 'offer_made', values, state: `offer_made ${offer.id}`, to: { kind: 'customer', byMail: false } },
    ];
  }
  if (actor.kind === 'staff') return ofRefusedCounter(offer, worth);
  const outcome = offerStatusText[contents['outcome'] as OfferStatus];
  const values = { amount: worth, outcome };
  return [{ template: 'offer_answered', values, state: `offer_answered ${id}`, to: { kind: 'owner' } }];
};

/** A customer who asked for another amount and does not get it is told so; of what is accepted the case itself tells. */
const ofRefusedCounter = ({ id, side, status, answer }: Offer, amount: MessageValues['amount']): readonly Saying[] => {
  if (side !== 'customer' || status !== 'refused') return [];
  const values = { amount: amount ?? '', reason: answer?.note ?? '' };
  return [
    { template: 'counter_refused', values, state: `counter_refused ${id}`, to: { kind: 'customer', byMail: false } },
  ];
};

/** Whom a task names hears of it, unless they gave it to themselves or it was closed meanwhile. */
const ofTask = async (
  client: PoolClient,
  merchantId: Id<'merchant'>,
  { contents, actor }: Activity,
): Promise<readonly Saying[]> => {
  const taskId = parseId('task', String(contents['taskId']));
  const staffId = parseId('staff', String(contents['staffId']));
  if (!taskId || !staffId || staffId === actor.id) return [];
  const task = await readTask(client, merchantId, taskId);
  if (!task.ok || task.value.status !== 'open') return [];
  const { title, dueOn } = task.value;
  return [
    {
      template: 'task_given',
      values: { author: actor.name, message: title, until: dueOn ?? '' },
      state: `task_given ${taskId}`,
      to: { kind: 'person', staffId },
    },
  ];
};

const ofClock = ({ contents, id }: Activity): readonly Saying[] => {
  const due = fromIso(String(contents['dueAt']));
  const level = Number(contents['level']);
  const clock = clockKindText[contents['kind'] as ClockKind];
  const values = { clock, percent: String(level), until: due === null ? '' : minuteText(due) };
  const warning = { template: 'clock_warning', values } as const;
  const toOwner = { ...warning, state: `clock_warning ${id}`, to: { kind: 'owner' } } as const;
  if (level < 100) return [toOwner];
  return [toOwner, { ...warning, state: `clock_warning ${id} managers`, to: { kind: 'managers' } }];
};

/** Of a clock that ran out the managers were told by the clock itself. */
const ofEscalation = ({ contents, id }: Activity): readonly Saying[] =>
  contents['level'] === 100
    ? []
    : [
        {
          template: 'case_escalated',
          values: { reason: String(contents['why'] ?? '') },
          state: `case_escalated ${id}`,
          to: { kind: 'managers' },
        },
      ];

const ofComment = async (
  client: PoolClient,
  merchantId: Id<'merchant'>,
  { contents, actor }: Activity,
): Promise<readonly Saying[]> => {
  const commentId = parseId('comment', String(contents['commentId']));
  if (!commentId) return [];
  const { rows } = await client.query<{ words: string; staff_id: string }>({
    name: 'mentions-to-tell',
    text: `select c.words, m.staff_id from case_comment c
      join comment_mention m on m.merchant_id = c.merchant_id and m.comment_id = c.comment_id
      where c.merchant_id = $1 and c.comment_id = $2`,
    values: [uuidOf(merchantId), uuidOf(commentId)],
  });
  return rows
    .map(({ words, staff_id }) => ({ words, staffId: idOf('staff', staff_id) }))
    .filter(({ staffId }) => staffId !== actor.id)
    .map(({ words, staffId }) => ({
      template: 'mentioned',
      values: { author: actor.name, message: words },
      state: `mentioned ${commentId}`,
      to: { kind: 'person', staffId },
    }));
};

const minuteText = (at: Parameters<typeof shanghaiTimeText>[0]): string => shanghaiTimeText(at).slice(0, 16);
