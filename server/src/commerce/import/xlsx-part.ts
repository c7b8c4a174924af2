import { Unzip, UnzipInflate } from 'fflate';
import { SaxesParser } from 'saxes';
import type { ImportSource } from './import-source.ts';

/** What a reader of one XML part is told. Names come without their namespace prefix. */
export type XmlEvents = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
};

/** Compressed bytes that are unpacked in one go. */
const slice = 16 * 1024;

/**
 * Reads parts of a workbook as a stream, each with its own reader (`partOf` gives null for parts that nobody needs), and yields after
 * every slice, so that the caller can take what has come together. Letters are put together across the borders of chunks.
 */
export async function* readParts(
  source: ImportSource,
  partOf: (path: string) => XmlEvents | null,
): AsyncGenerator<void> {
  const unzip = new Unzip((file) => {
    const events = partOf(file.name);
    if (events === null) return;
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const parser = parserOf(events);
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      parser.write(decoder.decode(chunk, { stream: !final }));
      if (final) parser.close();
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for await (const chunk of source.open() as AsyncIterable<Uint8Array>) {
    for (let from = 0; from < chunk.length; from += slice) {
      unzip.push(chunk.subarray(from, from + slice), false);
      yield;
    }
  }
  unzip.push(new Uint8Array(0), true);
  yield;
}

const parserOf = ({ open, text, close }: XmlEvents): SaxesParser<{ position: false }> => {
  const parser = new SaxesParser({ position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => open(bare(name), attributes as Readonly<Record<string, string>>));
  parser.on('text', text);
  parser.on('closetag', (tag) => close(bare(tag.name)));
  return parser;
};

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
