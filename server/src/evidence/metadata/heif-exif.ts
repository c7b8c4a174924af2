import { boxes, type MediaBox } from './iso-boxes.ts';

export type Place = { readonly from: number; readonly to: number };

/** Where the Exif and XMP items of a HEIC file lie: `iinf` names the items, `iloc` says where their bytes are. */
export const exifPlaces = (bytes: Buffer, meta: MediaBox): Place[] => {
  const inner = [...boxes(bytes, meta.body + 4, meta.to)];
  const named = (type: string): MediaBox | undefined => inner.find((box) => box.type === type);
  const infos = named('iinf');
  const places = named('iloc');
  if (!infos || !places) return [];
  const told = new Set(itemsWithParticulars(bytes, infos));
  return extents(bytes, places, named('idat'))
    .filter(({ item }) => told.has(item))
    .map(({ from, to }) => ({ from, to: Math.min(to, bytes.length) }));
};

function* itemsWithParticulars(bytes: Buffer, infos: MediaBox): Generator<number> {
  const count = bytes[infos.body] === 0 ? 2 : 4;
  for (const { type, body, to } of boxes(bytes, infos.body + 4 + count, infos.to)) {
    const version = bytes[body] ?? 0;
    if (type !== 'infe' || version < 2) continue;
    const wide = version > 2;
    const kind = body + 4 + (wide ? 4 : 2) + 2;
    if (kind + 4 > to) continue;
    if (!['Exif', 'mime', 'uri '].includes(bytes.toString('latin1', kind, kind + 4))) continue;
    yield wide ? bytes.readUInt32BE(body + 4) : bytes.readUInt16BE(body + 4);
  }
}

type Extent = Place & { readonly item: number };

/** The table of `iloc`, in its three versions (ISO/IEC 14496-12, 8.11.3). A table that is cut off ends early. */
function extents(bytes: Buffer, { body, to }: MediaBox, inside: MediaBox | undefined): Extent[] {
  const found: Extent[] = [];
  const version = bytes[body] ?? 0;
  const sizes = bytes.readUInt16BE(body + 4);
  const [offsetSize, lengthSize, baseSize, indexSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, sizes & 15];
  let at = body + 6;
  const take = (size: number): number => {
    if (at + size > to) throw new RangeError('the table of items is cut off');
    const high = size === 8 ? bytes.readUInt32BE(at) * 2 ** 32 : 0;
    const value = size === 0 ? 0 : size === 2 ? bytes.readUInt16BE(at) : bytes.readUInt32BE(at + size - 4) + high;
    at += size;
    return value;
  };
  try {
    const items = take(version < 2 ? 2 : 4);
    for (let each = 0; each < items; each += 1) {
      const item = take(version < 2 ? 2 : 4);
      const method = version === 0 ? 0 : take(2) & 15;
      take(2);
      const base = take(baseSize) + (method === 1 ? (inside?.body ?? 0) : 0);
      for (let left = take(2); left > 0; left -= 1) {
        if (version > 0) take(indexSize);
        const from = base + take(offsetSize);
        found.push({ item, from, to: from + take(lengthSize) });
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return found;
}
