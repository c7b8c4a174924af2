import { assert } from '../result.ts';

/** What an id names, and the prefix it wears on the wire. */
export const idPrefixes = {
  merchant: 'mer',
  store: 'sto',
  customer: 'cus',
  staff: 'stf',
  key: 'key',
  order: 'ord',
  tender: 'tnd',
  refundCase: 'case',
  event: 'evt',
  evidence: 'evd',
  assessment: 'ass',
  settlement: 'stl',
  payout: 'pay',
  channelAccount: 'cha',
  channelCall: 'cal',
  notification: 'ntf',
  entry: 'ent',
  policy: 'pol',
  reservation: 'rsv',
} as const;

export type Kind = keyof typeof idPrefixes;
declare const kind: unique symbol;

/** `case_01j8…`: the kind, then a UUID in 26 letters of Crockford base 32 (the TypeID form). UUIDv7 makes them sort by time. */
export type Id<K extends Kind = Kind> = string & { readonly [kind]: K };

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** The wire form of a UUID. */
export const idOf = <K extends Kind>(of: K, uuid: string): Id<K> => {
  let rest = BigInt(`0x${uuid.replaceAll('-', '')}`);
  let suffix = '';
  for (let i = 0; i < 26; i += 1) {
    suffix = alphabet.charAt(Number(rest & 31n)) + suffix;
    rest >>= 5n;
  }
  return `${idPrefixes[of]}_${suffix}` as Id<K>;
};

/** The UUID that an id carries: the form of keys in the database. */
export const uuidOf = (id: Id): string => {
  const suffix = id.slice(id.lastIndexOf('_') + 1);
  let value = 0n;
  for (const letter of suffix) value = (value << 5n) | BigInt(alphabet.indexOf(letter));
  const hex = value.toString(16).padStart(32, '0');
  assert(hex.length === 32, `${id} is not an id`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/** Reads an id of the given kind from outside; null when it is of another kind or malformed. */
export const parseId = <K extends Kind>(of: K, wire: string): Id<K> | null => {
  const prefix = idPrefixes[of];
  return wire.startsWith(`${prefix}_`) && /^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(wire.slice(prefix.length + 1))
    ? (wire as Id<K>)
    : null;
};
