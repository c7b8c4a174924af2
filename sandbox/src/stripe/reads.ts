import type { Answer } from './answer.ts';
import { done, malformed, missing } from './answer.ts';
import type { Form } from './form.ts';
import { textOf, textsUnder } from './form.ts';
import type { Money } from './objects.ts';
import type { Room } from './room.ts';
import { accountOf } from './room.ts';
import type { Json } from './views.ts';
import { chargeView, disputeView, intentView, moneyView, refundView } from './views.ts';

/** `GET /v1/<list>`: newest first, by page. */
export function listOf(room: Room, list: string, form: Form): Answer | undefined {
  const rows = rowsOf(room, list, form);
  if (rows === undefined) return undefined;
  return page(`/v1/${list}`, rows, form);
}

/** `GET /v1/<list>/:id`. */
export function oneOf({ book }: Room, list: string, id: string): Answer | undefined {
  const found = <T>(row: T | undefined, what: string, view: (row: T) => Json): Answer =>
    row === undefined ? missing(what, id, 'id') : done(view(row));
  switch (list) {
    case 'refunds':
      return found(book.refunds.get(id), 'refund', (row) => refundView(book, row));
    case 'charges':
      return found(book.charges.get(id), 'charge', (row) => chargeView(book, row));
    case 'payment_intents':
      return found(
        book.chargeOf(id)?.paymentIntentId === id ? book.chargeOf(id) : undefined,
        'payment_intent',
        intentView,
      );
    case 'disputes':
      return found(book.disputes.get(id), 'dispute', (row) => disputeView(book, row));
    case 'balance_transactions':
      return found(
        book.money.find((row) => row.id === id),
        'balance transaction',
        moneyView,
      );
    case 'events':
      return found(
        trueHooks({ book }).find((hook) => hook.eventId === id),
        'event',
        (hook) => JSON.parse(hook.body) as Json,
      );
    default:
      return undefined;
  }
}

/** `GET /v1/balance`. */
export function balanceOf({ book }: Room): Answer {
  const available = book.currencies().map((currency) => {
    const amount = Number(book.balance(currency));
    return { amount, currency, source_types: { card: amount } };
  });
  return done({ object: 'balance', available, livemode: false, pending: [] });
}

/** `GET /v1/account`. */
export function accountView(room: Room): Answer {
  return done({
    id: accountOf(room).id,
    object: 'account',
    charges_enabled: true,
    payouts_enabled: true,
    type: 'standard',
  });
}

type Row = { readonly created: number; readonly view: () => Json; readonly id: string };

function rowsOf(room: Room, list: string, form: Form): Row[] | undefined {
  const { book } = room;
  const charge = textOf(form, 'payment_intent') ?? textOf(form, 'charge');
  const ofCharge = (chargeId: string) => charge === undefined || book.chargeOf(charge)?.id === chargeId;
  switch (list) {
    case 'refunds': {
      const known = charge === undefined ? undefined : book.chargeOf(charge);
      const rows =
        charge === undefined ? [...book.refunds.values()] : known === undefined ? [] : book.refundsOf(known.id);
      return rows.map((row) => ({ id: row.id, created: row.createdAt, view: () => refundView(book, row) }));
    }
    case 'charges':
      return [...book.charges.values()]
        .filter((row) => ofCharge(row.id))
        .map((row) => ({ id: row.id, created: row.paidAt, view: () => chargeView(book, row) }));
    case 'payment_intents':
      return [...book.charges.values()].map((row) => ({
        id: row.paymentIntentId,
        created: row.paidAt,
        view: () => intentView(row),
      }));
    case 'disputes':
      return [...book.disputes.values()]
        .filter((row) => ofCharge(row.chargeId))
        .map((row) => ({ id: row.id, created: row.createdAt, view: () => disputeView(book, row) }));
    case 'balance_transactions': {
      const [type, source, currency] = [textOf(form, 'type'), textOf(form, 'source'), textOf(form, 'currency')];
      return book.money
        .filter((row) => type === undefined || moneyView(row)['type'] === type)
        .filter((row) => source === undefined || row.sourceId === source)
        .filter((row) => currency === undefined || row.currency === currency)
        .map((row) => ({
          id: row.id,
          created: row.at,
          view: () => ({ ...moneyView(row), ...sourceOf(room, row, form) }),
        }));
    }
    case 'events': {
      const type = textOf(form, 'type');
      return trueHooks(room)
        .filter((hook) => type === undefined || hook.eventType === type)
        .map((hook) => ({ id: hook.eventId, created: hook.createdAt, view: () => JSON.parse(hook.body) as Json }));
    }
    default:
      return undefined;
  }
}

/** `expand[]=data.source` puts the object in the place of its id. */
function sourceOf(room: Room, { sourceId }: Money, form: Form): Json {
  const wanted = form['expand'];
  if (sourceId === null || !Array.isArray(wanted) || !wanted.includes('data.source')) return {};
  const lists = { ch: 'charges', re: 'refunds', du: 'disputes' } as const;
  const list = lists[sourceId.split('_')[0] as keyof typeof lists];
  const found = list === undefined ? undefined : oneOf(room, list, sourceId);
  return found?.status === 200 ? { source: found.body } : {};
}

function trueHooks({ book }: Pick<Room, 'book'>) {
  return [...book.hooks.values()].filter((hook) => hook.kind === 'true');
}

function page(url: string, all: readonly Row[], form: Form): Answer {
  const limit = Number(textOf(form, 'limit') ?? '10');
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    return malformed('Invalid limit: must be between 1 and 100', { param: 'limit' });
  const created = textsUnder(form, 'created');
  const within = (row: Row): boolean => {
    const at = Math.floor(row.created / 1000);
    return (
      at >= Number(created['gte'] ?? -Infinity) &&
      at > Number(created['gt'] ?? -Infinity) &&
      at <= Number(created['lte'] ?? Infinity) &&
      at < Number(created['lt'] ?? Infinity)
    );
  };
  const rows = all
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => within(row))
    .sort((left, right) => right.row.created - left.row.created || right.index - left.index)
    .map(({ row }) => row);
  const after = textOf(form, 'starting_after');
  const from = after === undefined ? 0 : rows.findIndex((row) => row.id === after) + 1;
  if (after !== undefined && from === 0)
    return malformed(`No such object: '${after}'`, { code: 'resource_missing', param: 'starting_after' });
  const shown = rows.slice(from, from + limit);
  return done({ object: 'list', data: shown.map((row) => row.view()), has_more: rows.length > from + limit, url });
}
