import {
  type Actor,
  type Id,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../../house.ts';
import { type LineRow, lineColumns, lineOf, type StoredLine } from './bank-file-reader.ts';

export type CloseBankLine = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly fileId: Id<'bankFile'>;
  readonly place: number;
  readonly note: string;
};

/** A person has looked at a line that contradicts or waits, and says what was found. The line stays, and nothing else moves. */
export const closeBankLine = async (house: House, command: CloseBankLine): Promise<Result<StoredLine, Refusal>> => {
  const { merchantId, fileId, place, actor, note } = command;
  const { rows } = await house.db.query<LineRow>({
    name: 'close-bank-line',
    text: `update bank_file_line set closed_by = $4::jsonb, closed_at = $5::timestamptz, note = $6
      where merchant_id = $1 and bank_file_id = $2 and place = $3 and verdict in ('contradicts', 'waits') and closed_at is null
      returning ${lineColumns}`,
    values: [uuidOf(merchantId), uuidOf(fileId), place, toJson(actor), toIso(house.clock.now()), note.trim()],
  });
  return rows[0] ? ok(lineOf(rows[0])) : refused(refusal('not_found', { what: `${fileId}/${place}` }));
};
