import { assert } from '../result.ts';

/** What an id names, and the prefix it wears on the wire. */
export const idPrefixes = {
  merchant: 'mer',
  store: 'sto',
  customer: 'cus',
  staff: 'stf',
  key: 'key',
  session: 'ses',
  invitation: 'inv',
  delegation: 'dlg',
  viewEntry: 'vew',
  order: 'ord',
  card: 'crd',
  pointsEntry: 'pte',
  payment: 'pmt',
  billFile: 'bil',
  tender: 'tnd',
  refundCase: 'case',
  event: 'evt',
  evidence: 'evd',
  redaction: 'rdc',
  quarantine: 'qrt',
  assessment: 'ass',
  settlement: 'stl',
  payout: 'pay',
  payee: 'pye',
  payoutStop: 'stp',
  channelAccount: 'cha',
  channelCall: 'cal',
  bankBatch: 'bnb',
  bankFile: 'bnf',
  notification: 'ntf',
  entry: 'ent',
  redInvoice: 'red',
  policy: 'pol',
  policyDraft: 'pld',
  lawAmendment: 'lam',
  reservation: 'rsv',
  team: 'tem',
  comment: 'cmt',
  conversation: 'cnv',
  conversationMessage: 'cvm',
  replyTemplate: 'rtp',
  task: 'tsk',
  savedView: 'svw',
  tag: 'tag',
  activity: 'act',
  lesson: 'les',
  offer: 'off',
  sender: 'snd',
  message: 'msg',
  notice: 'noc',
  webhook: 'whk',
  webhookDelivery: 'dlv',
  inboundMail: 'iml',
  portalSession: 'pse',
  portalLink: 'plk',
  portalCode: 'pcd',
  complaint: 'cpl',
  rating: 'rtg',
  auditRun: 'adr',
  exportJob: 'exp',
  returnParcel: 'prc',
} as const;

export type Kind = keyof typeof idPrefixes;
declare const kind: unique symbol;

/** `case_01j8…`: the kind, then a UUID in 26 letters of Crockford base 32 (the TypeID form). UUIDv7 makes them sort by time. */
export type Id<K extends Kind = Kind> = string & { readonly [kind]: K };

/** The wire form of a UUID: its 128 bits with two zeros before them, five bits a letter. Every request makes and reads a dozen ids. */
export const idOf = <K extends Kind>(of: K, uuid: string): Id<K> => {
  const hex = uuid.replaceAll('-', '').toLowerCase();
  let suffix = '';
  let held = 0;
  let bits = 2;
  let signs = 0;
  for (let at = 0; at < hex.length; at += 1) {
    const value = hexValues[hex.charCodeAt(at)] ?? none;
    signs |= value;
    held = (held << 4) | value;
    bits += 4;
    if (bits < 5) continue;
    bits -= 5;
    suffix += letters.charAt(held >> bits);
    held &= (1 << bits) - 1;
  }
  assert(hex.length === 32 && signs < none, 'an id is made of a UUID');
  return `${idPrefixes[of]}_${suffix}` as Id<K>;
};

/** The UUID that an id carries: the form of keys in the database. */
export const uuidOf = (id: Id): string => {
  const start = id.lastIndexOf('_') + 1;
  let hex = '';
  let held = 0;
  let bits = -2;
  let signs = 0;
  for (let at = start; at < id.length; at += 1) {
    const value = letterValues[id.charCodeAt(at)] ?? none;
    signs |= value;
    held = (held << 5) | value;
    for (bits += 5; bits >= 4; held &= (1 << bits) - 1) {
      bits -= 4;
      hex += digits.charAt(held >> bits);
    }
  }
  assert(id.length - start === 26 && id.charCodeAt(start) < 0x38 && signs < none, 'an id carries a UUID');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const digits = '0123456789abcdef';
/** More than any value of a sign, and a bit of its own, so that one strange sign shows in all of them taken together. */
const none = 32;
/** The value of each sign by its ASCII code. */
const valuesOf = (signs: string): Uint8Array => {
  const values = new Uint8Array(128).fill(none);
  for (let value = 0; value < signs.length; value += 1) values[signs.charCodeAt(value)] = value;
  return values;
};
const hexValues = valuesOf(digits);
const letterValues = valuesOf(letters);

/** Reads an id of the given kind from outside; null when it is of another kind or malformed. */
export const parseId = <K extends Kind>(of: K, wire: string): Id<K> | null => {
  const prefix = idPrefixes[of];
  return wire.startsWith(`${prefix}_`) && /^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(wire.slice(prefix.length + 1))
    ? (wire as Id<K>)
    : null;
};
