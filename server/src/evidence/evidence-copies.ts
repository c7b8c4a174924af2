import { assert, type Evidence, type Id } from '@redress/domain';
import type { House } from '../house.ts';
import { evidenceFile } from './attach-evidence.ts';
import { type PdfKeptFor, pdfKeptFor } from './metadata/clean-pdf.ts';
import { cleanPdfAside } from './metadata/clean-pdf-aside.ts';
import { stripMetadata } from './metadata/strip-metadata.ts';
import { drawnSmaller, isDrawable } from './pictures.ts';
import { turns } from './turns.ts';

/** The bytes as they came in, whole. */
export const originalOf = async (
  house: Pick<House, 'files'>,
  merchantId: Id<'merchant'>,
  evidence: Pick<Evidence, 'id'>,
): Promise<Buffer> => {
  const contents = await wholeFile(house, evidenceFile(merchantId, evidence.id));
  assert(contents, `the file of ${evidence.id} is kept`);
  return contents;
};

/** What others get to see: the same file without the particulars of the camera, or the properties of a document. */
export const cleanCopyOf = async (
  house: Pick<House, 'files'>,
  merchantId: Id<'merchant'>,
  evidence: Pick<Evidence, 'id' | 'mediaType'>,
): Promise<Uint8Array> =>
  evidence.mediaType === pdf
    ? (await cleanPdfOf(house, merchantId, evidence)).contents
    : stripMetadata(evidence.mediaType, await originalOf(house, merchantId, evidence));

const pdf = 'application/pdf';

/** Why others see a file with everything that it says of its making; null when they do not. */
export const keptAsItIs = async (
  house: Pick<House, 'files'>,
  merchantId: Id<'merchant'>,
  evidence: Pick<Evidence, 'id' | 'mediaType'>,
): Promise<PdfKeptFor | null> =>
  evidence.mediaType === pdf ? (await cleanPdfOf(house, merchantId, evidence)).because : null;

type ServedPdf = { readonly contents: Uint8Array; readonly because: PdfKeptFor | null };

/** The clean copy of a PDF, made when it is first asked for and kept; where there is none, the file and the reason, which is kept too. */
const cleanPdfOf = async (
  house: Pick<House, 'files'>,
  merchantId: Id<'merchant'>,
  evidence: Pick<Evidence, 'id'>,
): Promise<ServedPdf> => {
  const key = `clean_copies/${merchantId}/${evidence.id}`;
  const verdict = `uncleaned/${merchantId}/${evidence.id}`;
  const [copy, told] = await Promise.all([wholeFile(house, key), wholeFile(house, verdict)]);
  if (copy) return { contents: copy, because: null };
  const contents = await originalOf(house, merchantId, evidence);
  const known = pdfKeptFor.find((reason) => reason === told?.toString());
  const made = known === undefined ? await cleanPdfAside(contents) : ({ cleaned: false, because: known } as const);
  if (!made.cleaned) {
    if (known === undefined) await house.files.put(verdict, Buffer.from(made.because));
    return { contents, because: made.because };
  }
  await house.files.put(key, made.contents);
  return { contents: Buffer.from(made.contents), because: null };
};

const longestSide = 480;

/**
 * A small upright JPEG of a picture, drawn when it is first asked for and kept; null for what cannot be drawn.
 * Few are drawn at once: an opened picture takes far more memory than its file.
 */
export const thumbnailOf = async (
  house: Pick<House, 'files'>,
  merchantId: Id<'merchant'>,
  evidence: Pick<Evidence, 'id' | 'mediaType'>,
): Promise<Buffer | null> => {
  if (!isDrawable(evidence.mediaType)) return null;
  const key = `thumbnails/${merchantId}/${evidence.id}`;
  const kept = await wholeFile(house, key);
  if (kept) return kept;
  const drawn = await drawing(async () => drawnSmaller(await originalOf(house, merchantId, evidence), longestSide));
  if (drawn) await house.files.put(key, drawn);
  return drawn;
};

/** Everything that opens pictures takes its turn here. */
export const drawing = turns(2);

/** A kept file whole; null when there is none. */
export const wholeFile = async ({ files }: Pick<House, 'files'>, key: string): Promise<Buffer | null> => {
  const stream = await files.read(key);
  if (stream === null) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};
