import iconv from 'iconv-lite';
import { SaxesParser } from 'saxes';
import { BankFileBroken } from './bank-file-broken.ts';

/** An element with everything in it, names without their namespace prefix. */
export type XmlPart = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly parts: readonly XmlPart[];
};

/** Elements to be read by their path from the root, such as `Document/BkToCstmrStmt/Stmt/Id`. */
export type XmlWish = {
  /** Handed over whole, once closed. */
  readonly whole: ReadonlySet<string>;
  /** Too large to be kept: only their beginning and end are told. */
  readonly bounds: ReadonlySet<string>;
};

export type XmlFound =
  | { readonly at: 'begin' | 'end'; readonly path: string; readonly line: number }
  | { readonly at: 'whole'; readonly path: string; readonly part: XmlPart; readonly line: number };

/**
 * Reads a document of a bank as a stream, so that its size does not matter. A document type is refused, and with it every
 * entity of the writer's own: nothing is fetched and nothing grows. Throws `BankFileBroken` with the line where it breaks.
 */
export async function* readXml(chunks: AsyncIterable<Uint8Array>, wish: XmlWish): AsyncGenerator<XmlFound> {
  const reader = xmlReader(wish);
  let decode: ((bytes: Uint8Array) => string) | null = null;
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += slice) {
      const bytes = chunk.subarray(from, from + slice);
      decode ??= decoderFor(bytes);
      yield* reader.take(decode(bytes));
    }
  }
  if (decode === null) throw new BankFileBroken(1, 'the file is empty');
  yield* reader.end();
}

const slice = 64 * 1024;
/** Bounds on what a stranger's file can make us keep. */
const deepest = 60;
const mostParts = 2_000;
const longestText = 20_000;

type Open = { name: string; attributes: Readonly<Record<string, string>>; text: string; parts: XmlPart[] };

const xmlReader = ({ whole, bounds }: XmlWish) => {
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false });
  let found: XmlFound[] = [];
  const path: string[] = [];
  let open: Open[] = [];
  let kept = 0;
  const broken = (message: string): never => {
    throw new BankFileBroken(parser.line, message);
  };
  parser.on('doctype', () => broken('a document type is not allowed'));
  parser.on('error', (error) => broken(error.message));
  parser.on('opentag', ({ name, attributes }) => {
    path.push(bare(name));
    if (path.length > deepest) broken('it is nested too deeply');
    const at = path.join('/');
    if (open.length > 0 || whole.has(at)) {
      kept += 1;
      if (kept > mostParts) broken(`${at} has too many parts`);
      open.push({ name: bare(name), attributes, text: '', parts: [] });
    } else if (bounds.has(at)) found.push({ at: 'begin', path: at, line: parser.line });
  });
  const take = (text: string): void => {
    const inside = open.at(-1);
    if (!inside) return;
    inside.text += text;
    if (inside.text.length > longestText) broken(`${inside.name} is too long`);
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    const at = path.join('/');
    const closed = open.pop();
    if (closed) {
      const part: XmlPart = { ...closed, text: closed.text.trim() };
      const parent = open.at(-1);
      if (parent) parent.parts.push(part);
      else {
        found.push({ at: 'whole', path: at, part, line: parser.line });
        open = [];
        kept = 0;
      }
    } else if (bounds.has(at)) found.push({ at: 'end', path: at, line: parser.line });
    path.pop();
  });
  const handOver = (): XmlFound[] => {
    const all = found;
    found = [];
    return all;
  };
  return {
    take: (text: string): XmlFound[] => {
      parser.write(text);
      return handOver();
    },
    end: (): XmlFound[] => {
      parser.close();
      return handOver();
    },
  };
};

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/** By the mark or the declaration at its beginning: UTF-8 unless it says GBK, as files of Chinese banks may. */
const decoderFor = (head: Uint8Array): ((bytes: Uint8Array) => string) => {
  const start = Buffer.from(head.subarray(0, 200)).toString('latin1');
  const declared = /<\?xml[^>]*encoding=["']([A-Za-z0-9._-]+)["']/.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
  if (/^gb(k|2312|18030)$/.test(declared)) {
    const decoder = iconv.getDecoder('gb18030');
    return (bytes) => decoder.write(Buffer.from(bytes));
  }
  const name = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : 'utf-8';
  if (name === 'utf-8' && !/^(utf-?8|us-ascii|ascii)$/.test(declared))
    throw new BankFileBroken(1, `the encoding ${declared} is not known`);
  const decoder = new TextDecoder(name, { fatal: true });
  return (bytes) => {
    try {
      return decoder.decode(bytes, { stream: true });
    } catch {
      throw new BankFileBroken(1, `it is not ${name}`);
    }
  };
};

/** The part by a path of names under this one; the first where there are several. */
export const partAt = (part: XmlPart | null, ...names: readonly string[]): XmlPart | null => {
  let at = part;
  for (const name of names) at = at?.parts.find((inside) => inside.name === name) ?? null;
  return at;
};

/** Its text; null where it is missing or empty. */
export const textAt = (part: XmlPart | null, ...names: readonly string[]): string | null =>
  partAt(part, ...names)?.text || null;

export const partsAt = (part: XmlPart | null, name: string): readonly XmlPart[] =>
  part?.parts.filter((inside) => inside.name === name) ?? [];
