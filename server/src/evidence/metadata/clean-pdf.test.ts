import { decodePDFRawStream, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { photo, withExif } from '@redress/testing/testkit/pictures.ts';
import fc from 'fast-check';
import PDFKit from 'pdfkit';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { cleanPdf } from './clean-pdf.ts';
import { cleanPdfAside } from './clean-pdf-aside.ts';
import { readParticulars } from './read-exif.ts';

type Made = { readonly pages: readonly string[]; readonly author: string; readonly picture?: Buffer };

/** A document as an office program leaves it: properties, XMP, and private data of its own. */
const made = async ({ pages, author, picture }: Made): Promise<Uint8Array> => {
  const plain = await new Promise<Buffer>((resolve) => {
    const doc = new PDFKit({ autoFirstPage: false, info: { Author: author, Producer: `Office ${author}` } });
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    for (const words of pages) doc.addPage().text(words);
    if (picture) doc.image(picture, { width: 40 });
    doc.end();
  });
  const doc = await PDFDocument.load(plain, { updateMetadata: false });
  const { context } = doc;
  const xmp = context.stream(`<x:xmpmeta>${author}</x:xmpmeta>`, { Type: 'Metadata', Subtype: 'XML' });
  doc.catalog.set(PDFName.of('Metadata'), context.register(xmp));
  for (const page of doc.getPages()) {
    page.node.set(
      PDFName.of('Metadata'),
      context.register(context.stream(author, { Type: 'Metadata', Subtype: 'XML' })),
    );
    page.node.set(PDFName.of('PieceInfo'), context.obj({ Office: { Private: PDFHexString.fromText(author) } }));
  }
  // What an earlier version left behind: nothing points at it any more.
  context.register(context.obj({ Author: PDFHexString.fromText(author) }));
  return doc.save({ updateFieldAppearances: false });
};

const textOf = async (contents: Uint8Array): Promise<readonly string[]> =>
  (await extractText(await getDocumentProxy(new Uint8Array(contents)))).text;

/** Every word that stands anywhere in a file, unpacked: dictionaries as they are written, streams as they read. */
const everything = async (contents: Uint8Array): Promise<string> => {
  const { context } = await PDFDocument.load(contents, { updateMetadata: false });
  const objects = context.enumerateIndirectObjects().map(([, each]) => each);
  const streams = objects.flatMap((each) =>
    each instanceof PDFRawStream && each.dict.get(PDFName.of('Filter')) !== PDFName.of('DCTDecode')
      ? [Buffer.from(decodePDFRawStream(each).decode()).toString('latin1')]
      : [],
  );
  const texts = objects.filter((each) => each instanceof PDFDict).map(String);
  return [...streams, ...texts, String(context.trailerInfo.Info)].join('\n');
};

const cleaned = async (contents: Uint8Array): Promise<Uint8Array> => {
  const answer = await cleanPdf(contents);
  if (!answer.cleaned) throw new Error(answer.because);
  return answer.contents;
};

const letters = (least: number) =>
  fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'), minLength: least, maxLength: 30 });

it('leaves the words of every page as they were, and nothing of who made it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(letters(0), { minLength: 1, maxLength: 4 }), letters(8), async (pages, name) => {
      const author = `AUTHOR-${name}`;
      const sent = await made({ pages, author });
      const hex = PDFHexString.fromText(author).asString();
      const before = await everything(sent);
      expect([before.includes(author), before.includes(hex)]).toEqual([true, true]);
      const copy = await cleaned(sent);
      const after = await everything(copy);
      expect([after.includes(author), after.includes(hex)]).toEqual([false, false]);
      expect(await textOf(copy)).toEqual(await textOf(sent));
      const { context, catalog } = await PDFDocument.load(copy, { updateMetadata: false });
      expect([context.trailerInfo.Info, catalog.get(PDFName.of('Metadata'))]).toEqual([undefined, undefined]);
    }),
    { numRuns: 20 },
  );
});

it('takes the place and owner of a camera out of its photos, and leaves the photos', async () => {
  const picture = withExif(await photo(), { camera: 'Redmi K70' });
  const sent = await made({ pages: ['a photo'], author: 'Wang Fang', picture });
  const pictures = async (contents: Uint8Array): Promise<readonly Uint8Array[]> =>
    (await PDFDocument.load(contents)).context
      .enumerateIndirectObjects()
      .flatMap(([, each]) =>
        each instanceof PDFRawStream && each.dict.get(PDFName.of('Filter')) === PDFName.of('DCTDecode')
          ? [each.contents]
          : [],
      );
  const camera = (each: Uint8Array): string | null => readParticulars(each)?.camera ?? null;
  expect((await pictures(sent)).map(camera)).toEqual(['Redmi K70']);
  expect((await pictures(await cleaned(sent))).map(camera)).toEqual([null]);
});

it('leaves alone what is encrypted, signed or broken, and says why', async () => {
  const locked = await PDFDocument.load(await made({ pages: ['secret'], author: 'Wang Fang' }));
  locked.encrypt({ userPassword: 'a', ownerPassword: 'b' });
  const signed = await PDFDocument.load(await made({ pages: ['an invoice'], author: 'Wang Fang' }));
  const { context } = signed;
  context.register(context.obj({ Type: 'Sig', ByteRange: [0, 1, 2, 3], Contents: PDFHexString.of('00') }));
  for (const [contents, because] of [
    [await locked.save(), 'encrypted'],
    [await signed.save({ useObjectStreams: false }), 'signed'],
    [Buffer.from('%PDF-1.7\nnothing of a document'), 'unreadable'],
  ] as const)
    expect(await cleanPdf(contents)).toEqual({ cleaned: false, because });
});

it('does the same in a thread beside the server', async () => {
  const sent = await made({ pages: ['one', 'two'], author: 'Wang Fang' });
  const [answer, broken] = await Promise.all([cleanPdfAside(sent), cleanPdfAside(Buffer.from('%PDF-1.4'))]);
  expect(answer.cleaned && (await textOf(answer.contents))).toEqual(await textOf(sent));
  expect(broken).toEqual({ cleaned: false, because: 'unreadable' });
});
