import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** A page of somebody else's PDF, ready to be drawn on a page of ours: its size upright, and the name of the drawing in our file. */
export type BorrowedPage = {
  readonly width: number;
  readonly height: number;
  readonly drawing: PDFKit.PDFKitReference;
};

const mostPages = 300;

/**
 * Copies the pages of a PDF into ours as drawings, one after the other, so that never more than one file is in memory. Only what is drawn comes
 * along: scripts, forms, links and attachments stay behind. Null when the file is encrypted or cannot be read.
 */
export const borrowPages = async (doc: PDFKit.PDFDocument, contents: Uint8Array): Promise<BorrowedPage[] | null> => {
  try {
    const source = await PDFDocument.load(contents, { updateMetadata: false });
    const move: Move = { doc, theirs: source.context, copied: new Map() };
    return source
      .getPages()
      .slice(0, mostPages)
      .map((page) => drawingOf(move, page));
  } catch {
    return null;
  }
};

/** Our file, theirs, and what came along already. */
type Move = {
  readonly doc: PDFKit.PDFDocument;
  readonly theirs: PDFContext;
  readonly copied: Map<PDFObject, PDFKit.PDFKitReference>;
};

const drawingOf = (move: Move, page: PDFPage): BorrowedPage => {
  const { x, y, width, height } = page.getCropBox();
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
  const resources = page.node.Resources();
  const drawing = move.doc.ref({
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [x, y, x + width, y + height],
    Matrix: uprightMatrix(turned, { x, y, width, height }),
    Resources: resources ? convert(move, resources) : {},
  });
  drawing.end(contentsOf(page));
  return turned % 180 === 0 ? { width, height, drawing } : { width: height, height: width, drawing };
};

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Moves the page to the origin and turns it as its `Rotate` says, clockwise. */
const uprightMatrix = (turned: number, { x, y, width, height }: Area): number[] => {
  if (turned === 90) return [0, -1, 1, 0, -y, x + width];
  if (turned === 180) return [-1, 0, 0, -1, x + width, y + height];
  if (turned === 270) return [0, 1, -1, 0, y + height, -x];
  return [1, 0, 0, 1, -x, -y];
};

/** The drawing commands of a page in one piece: a page may keep them in several streams. */
const contentsOf = (page: PDFPage): Buffer => {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((each) => page.doc.context.lookup(each)) : [contents];
  return Buffer.concat(
    streams.flatMap((stream) =>
      stream instanceof PDFRawStream ? [Buffer.from(decodePDFRawStream(stream).decode()), Buffer.from('\n')] : [],
    ),
  );
};

/** Keys that lead back to pages or forward to actions; none is needed to draw. */
const leftBehind = new Set([
  'Parent',
  'StructParent',
  'StructParents',
  'Annots',
  'AA',
  'A',
  'OPI',
  'Metadata',
  'PieceInfo',
]);

/** An object of theirs in the form of ours: names are texts, texts are bytes, and what is shared stays shared. */
function convert(move: Move, value: PDFObject): unknown {
  if (value instanceof PDFName) return value.asString().slice(1);
  if (value instanceof PDFNumber) return value.asNumber();
  if (value instanceof PDFBool) return value.asBoolean();
  if (value instanceof PDFString || value instanceof PDFHexString) return Buffer.from(value.asBytes());
  if (value instanceof PDFArray) return value.asArray().map((each) => convertMember(move, each));
  if (value instanceof PDFDict) return convertDict(move, value);
  return null;
}

const convertDict = (move: Move, dict: PDFDict): Record<string, unknown> =>
  Object.fromEntries(
    dict
      .entries()
      .map(([key, each]) => [key.asString().slice(1), each] as const)
      .filter(([key]) => !leftBehind.has(key))
      .map(([key, each]) => [key, convertMember(move, each)]),
  );

const convertMember = (move: Move, member: PDFObject): unknown => {
  if (!(member instanceof PDFRef)) return convert(move, member);
  const known = move.copied.get(member);
  if (known) return known;
  const target = move.theirs.lookup(member);
  if (target === undefined) return null;
  const reference = move.doc.ref({});
  move.copied.set(member, reference);
  if (target instanceof PDFRawStream) {
    const { Length: _, ...rest } = convertDict(move, target.dict);
    // The bytes are taken over as they are coded, so pdfkit must not code them again.
    Object.assign(reference, { data: rest, compress: false });
    reference.end(Buffer.from(target.contents));
  } else {
    Object.assign(reference, { data: convert(move, target) });
    reference.end(null);
  }
  return reference;
};
