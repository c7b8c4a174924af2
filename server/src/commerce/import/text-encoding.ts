import iconv from 'iconv-lite';
import { firstBytes, type ImportSource } from './import-source.ts';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le';

/**
 * How a text file is written: by its mark, else UTF-8 when every byte of it is, else GB18030 (which holds GBK and GB2312), the encoding
 * of Chinese spreadsheets. Null when it is neither. The whole file is looked at, since the first Chinese letter may stand in the last row.
 */
export const encodingOf = async (source: ImportSource): Promise<Encoding | null> => {
  const head = await firstBytes(source, 3);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (await isUtf8(source)) return 'utf-8';
  return (await isGb18030(source)) ? 'gb18030' : null;
};

const isUtf8 = async (source: ImportSource): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of source.open()) {
      if (decoder.decode(chunk as Uint8Array, { stream: true }).includes('\0')) return false;
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
};

const isGb18030 = async (source: ImportSource): Promise<boolean> => {
  const decoder = iconv.getDecoder('gb18030');
  for await (const chunk of source.open()) {
    const text = decoder.write(chunk as Buffer);
    if (text.includes('\ufffd') || text.includes('\0')) return false;
  }
  return true;
};

/** The text of the file, without its byte order mark. */
export const decoded = (source: ImportSource, encoding: Encoding): NodeJS.ReadableStream =>
  source.open().pipe(iconv.decodeStream(encoding, { stripBOM: true }));
