import {
  type Card,
  type CardPause,
  type CardUse,
  type Id,
  ok,
  pauseCard,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  toJson,
  useCard,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { type CardKey, readCard } from './card-reader.ts';
import type { RecordedCard } from './record-card.ts';

/** Records a use of a card, or takes one back (with the opposite sign). The same use again changes nothing. */
export const recordUse = (
  house: House,
  merchantId: Id<'merchant'>,
  key: CardKey,
  use: CardUse,
): Promise<Result<RecordedCard, Refusal>> =>
  move(house, merchantId, key, {
    judge: (card) => useCard(card, use, house.clock.now()),
    name: 'record-card-use',
    text: useSql,
    row: { ...use, usedAt: toIso(use.usedAt), face: use.face.minor, list: use.list?.minor ?? null },
  });

/** Records days on which a card rests. The same days again change nothing. */
export const recordPause = (
  house: House,
  merchantId: Id<'merchant'>,
  key: CardKey,
  pause: CardPause,
): Promise<Result<RecordedCard, Refusal>> =>
  move(house, merchantId, key, {
    judge: (card) => pauseCard(card, pause),
    name: 'record-card-pause',
    text: pauseSql,
    row: pause,
  });

type Move = {
  readonly judge: (card: Card) => ReturnType<typeof pauseCard>;
  readonly name: string;
  readonly text: string;
  readonly row: object;
};

/** Judged on the card as it was read, and written only if it is still so; else judged again. */
const move = async (
  house: House,
  merchantId: Id<'merchant'>,
  key: CardKey,
  what: Move,
): Promise<Result<RecordedCard, Refusal>> => {
  const card = await readCard(house.db, merchantId, key);
  if (!card) return refused(refusal('not_found', { what: 'id' in key ? key.id : key.number }));
  const outcome = what.judge(card);
  if (!outcome.ok) return outcome;
  if (outcome.value === 'unchanged') return ok({ card, outcome: 'unchanged' });
  const { rowCount } = await house.db.query({
    name: what.name,
    text: what.text,
    values: [uuidOf(merchantId), uuidOf(card.id), card.version, toJson(what.row), toIso(house.clock.now())],
  });
  if (rowCount === 0) return move(house, merchantId, key, what);
  const after = await readCard(house.db, merchantId, { id: card.id });
  return after ? ok({ card: after, outcome: 'recorded' }) : refused(refusal('not_found', { what: card.id }));
};

const moved = `
  with moved as (
    update card set version = version + 1 where merchant_id = $1 and card_id = $2 and version = $3 and status = 'active' returning card_id
  )`;

const useSql = `${moved}
  insert into card_use (merchant_id, card_id, use_id, used_at, face_minor, list_minor, sessions, title, recorded_at)
  select $1, moved.card_id, u.id, u."usedAt", u.face, u.list, u.sessions, u.title, $5::timestamptz
  from moved cross join jsonb_to_record($4::jsonb) as u (id text, "usedAt" timestamptz, face bigint, list bigint, sessions integer, title text)`;

const pauseSql = `${moved}
  insert into card_pause (merchant_id, card_id, pause_number, paused_from, paused_to, paused_by, recorded_at)
  select $1, moved.card_id, (select count(*) + 1 from card_pause where merchant_id = $1 and card_id = $2), p."from", p."to", p."by", $5::timestamptz
  from moved cross join jsonb_to_record($4::jsonb) as p ("from" date, "to" date, "by" text)`;
