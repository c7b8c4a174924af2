/** An element of EBML (RFC 8794): its number, and where it begins, where its contents do and where it ends (null: told by what follows). */
type Element = { readonly id: number; readonly from: number; readonly body: number; readonly to: number | null };

const segment = 0x18538067;
const info = 0x1549a966;
const tracks = 0x1654ae6b;
const trackEntry = 0xae;
const cluster = 0x1f43b675;

/** What a film consists of: its head, index, clusters with their blocks, and nothing that tells of anybody. */
const needed = new Set([0x1a45dfa3, 0x114d9b74, 0x1c53bb6b, 0xec, 0xe7, 0xa3, 0xa0, 0xab, 0xa7, 0xaf]);
/** Of the facts about the film and its tracks: titles, dates, programs and file names. A checksum over what was changed goes too. */
const telling = new Set([0x7ba9, 0x4461, 0x4d80, 0x5741, 0x7384, 0x3c83ab, 0x3e83bb, 0x536e, 0xbf]);

/**
 * Films in WebM. Its index points at bytes by their place, so nothing moves: what tells of place, time, people and programs is overwritten with
 * zeros where it stands and becomes `Void`, which readers skip.
 */
export const stripWebm = (contents: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(contents);
  let at = 0;
  for (;;) {
    const element = elementAt(bytes, at, bytes.length);
    if (element === null) return bytes.subarray(0, at);
    const { id, body, to } = element;
    if (id === segment || (id === cluster && to === null)) {
      at = body;
      continue;
    }
    if (to === null) return bytes.subarray(0, at);
    if (id === info || id === tracks) emptyWithin(bytes, body, to);
    else if (id !== cluster && !needed.has(id)) empty(bytes, element, to);
    at = to;
  }
};

const emptyWithin = (bytes: Buffer, from: number, until: number): void => {
  for (let at = from; at < until; ) {
    const element = elementAt(bytes, at, until);
    if (element === null || element.to === null) {
      bytes.fill(0, at, until);
      return;
    }
    if (element.id === trackEntry) emptyWithin(bytes, element.body, element.to);
    else if (telling.has(element.id)) empty(bytes, element, element.to);
    at = element.to;
  }
};

const empty = (bytes: Buffer, { from }: Element, to: number): void => {
  const length = to - from;
  bytes.fill(0, from, to);
  bytes[from] = 0xec;
  if (length < 9) bytes[from + 1] = 0x80 | (length - 2);
  else {
    bytes[from + 1] = 0x01;
    bytes.writeUIntBE(length - 9, from + 3, 6);
  }
};

/** The element that begins here, within its holder; null where nothing reads as one. */
const elementAt = (bytes: Buffer, from: number, until: number): Element | null => {
  const idLength = lengthOf(bytes[from], 4);
  if (idLength === null || from + idLength >= until) return null;
  const id = bytes.readUIntBE(from, idLength);
  const sizeAt = from + idLength;
  const sizeLength = lengthOf(bytes[sizeAt], 8);
  if (sizeLength === null || sizeAt + sizeLength > until) return null;
  const body = sizeAt + sizeLength;
  let size = (bytes[sizeAt] ?? 0) & (0xff >> sizeLength);
  let open = size === 0xff >> sizeLength;
  for (let at = sizeAt + 1; at < body; at += 1) {
    size = size * 256 + (bytes[at] ?? 0);
    open &&= bytes[at] === 0xff;
  }
  if (open) return { id, from, body, to: null };
  // The last cluster of a film that was cut off is shorter than it says.
  if (body + size > until) return null;
  return { id, from, body, to: body + size };
};

/** How many bytes a number takes: one more than the zeros before its first one. */
const lengthOf = (first: number | undefined, most: number): number | null => {
  const length = first === undefined || first === 0 ? null : Math.clz32(first) - 23;
  return length === null || length > most ? null : length;
};
