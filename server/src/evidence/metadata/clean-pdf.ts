import {
  EncryptedPDFError,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { stripJpeg } from './strip-jpeg.ts';

/** Why a PDF is served as it came: nothing of it may be read, it cannot be read, or a signature would break. */
export const pdfKeptFor = ['encrypted', 'unreadable', 'signed'] as const;
export type PdfKeptFor = (typeof pdfKeptFor)[number];

export type CleanPdf =
  | { readonly cleaned: true; readonly contents: Uint8Array }
  | { readonly cleaned: false; readonly because: PdfKeptFor };

/**
 * The same PDF without what its program wrote about its making: author, title, producer and times (`/Info`), XMP (`/Metadata`) of the document
 * and of everything in it, private data of programs, what earlier versions left behind in the file, and the particulars of the camera in its
 * JPEG pictures. Pages stay as they are, and so do notes, forms and attachments, which somebody put there to be seen.
 * A signed file is left alone: its signature covers every byte, and without it an electronic invoice looks forged.
 */
export const cleanPdf = async (contents: Uint8Array): Promise<CleanPdf> => {
  try {
    const doc = await PDFDocument.load(contents, { updateMetadata: false });
    if (isSigned(contents)) return kept('signed');
    if (doc.getPageCount() === 0) return kept('unreadable');
    const { context } = doc;
    delete context.trailerInfo.Info;
    doc.catalog.delete(PDFName.of('Metadata'));
    dropUnreached(context, reachedWithout(context));
    return {
      cleaned: true,
      contents: await doc.save({ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Infinity }),
    };
  } catch (error) {
    return kept(error instanceof EncryptedPDFError ? 'encrypted' : 'unreadable');
  }
};

const kept = (because: PdfKeptFor): CleanPdf => ({ cleaned: false, because });

/** A signature says which bytes it covers, in the open: it could not be found again in what is packed. */
const isSigned = (contents: Uint8Array): boolean =>
  Buffer.from(contents.buffer, contents.byteOffset, contents.length).includes('/ByteRange');

/** Everything that can be reached from the document's root, once what speaks of its making is cut off. */
const reachedWithout = (context: PDFContext): ReadonlySet<string> => {
  const reached = new Set<string>();
  const open: PDFObject[] = [context.trailerInfo.Root, context.trailerInfo.ID].filter((each) => each !== undefined);
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (each instanceof PDFRef) {
      if (reached.has(each.tag)) continue;
      reached.add(each.tag);
      const target = context.lookup(each);
      if (target === undefined) continue;
      if (target instanceof PDFRawStream && isJpeg(target)) context.assign(each, withoutCamera(target));
      open.push(target);
    } else if (each instanceof PDFArray) open.push(...each.asArray());
    else if (each instanceof PDFDict) open.push(...membersOf(context, each));
    else if (each instanceof PDFStream) open.push(...membersOf(context, each.dict));
  }
  return reached;
};

const membersOf = (context: PDFContext, dict: PDFDict): readonly PDFObject[] => {
  dict.delete(PDFName.of('PieceInfo'));
  const said = PDFName.of('Metadata');
  if (isMetadata(context.lookup(dict.get(said)))) dict.delete(said);
  return dict.values();
};

/** A font or a picture may bear this name too, so the stream is asked what it is. */
const isMetadata = (object: PDFObject | undefined): boolean =>
  object instanceof PDFStream && object.dict.get(PDFName.of('Type')) === PDFName.of('Metadata');

const isJpeg = ({ dict }: PDFRawStream): boolean => {
  const filter = dict.get(PDFName.of('Filter'));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.get(0) : filter;
  return only === PDFName.of('DCTDecode');
};

/** A picture that does not read to its end stays as it is: a page without its picture says something else. */
const withoutCamera = (picture: PDFRawStream): PDFRawStream => {
  const contents = stripJpeg(picture.contents);
  return contents.at(-2) === 0xff && contents.at(-1) === 0xd9 ? PDFRawStream.of(picture.dict, contents) : picture;
};

/** Older versions of what was changed in place, and the properties themselves, are written out again unless they are taken out. */
const dropUnreached = (context: PDFContext, reached: ReadonlySet<string>): void => {
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref.tag)) context.delete(ref);
};
