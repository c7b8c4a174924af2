import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import {
  custodyActions,
  custodyBreakText,
  type Evidence,
  evidenceKindText,
  fillIn,
  idOf,
  type Language,
  type Redaction,
  toDate,
  toIso,
} from '@redress/domain';
import PostalMime from 'postal-mime';
import type { House } from '../../house.ts';
import { fonts } from '../../receipt/pdf/fonts.ts';
import { openPaper, type Paper } from '../../receipt/pdf/paper.ts';
import { type Custody, detailOf } from '../custody.ts';
import { drawing, originalOf, wholeFile } from '../evidence-copies.ts';
import { drawnSmaller, isDrawable } from '../pictures.ts';
import { redactionFile } from '../redact-evidence.ts';
import { forWhom } from '../sent-for.ts';
import type { PackContents } from './pack-contents.ts';
import {
  drawBorrowed,
  drawNote,
  drawPageNumbers,
  drawPicture,
  drawRows,
  drawText,
  drawTitle,
  newPage,
} from './pack-pages.ts';
import { packWords } from './pack-words.ts';
import { borrowPages } from './pdf-pages.ts';

/**
 * All the evidence of a case as one PDF: cover, index with hashes, each file on pages of its own, the chain of custody at the end.
 * It is written as it is read: one file is in memory at a time, and a reader who is slow slows us down instead of filling our memory.
 */
export const evidencePack = async (
  house: Pick<House, 'files'>,
  contents: PackContents,
  language: Language,
): Promise<Readable> => {
  const paper = openPaper({
    fonts: await fonts(),
    title: `${packWords.title[language]} ${contents.caseNumber}`,
    author: contents.merchantName,
    language: language === 'zh' ? 'zh-CN' : 'en',
    createdAt: toDate(contents.madeAt),
  });
  const out = new PassThrough();
  const { doc } = paper;
  doc.on('data', (chunk: Buffer) => out.write(chunk));
  doc.on('end', () => out.end());
  write(house, paper, contents, language, out).catch((error: Error) => out.destroy(error));
  return out;
};

const write = async (
  house: Pick<House, 'files'>,
  paper: Paper,
  contents: PackContents,
  language: Language,
  out: PassThrough,
): Promise<void> => {
  drawCover(paper, contents, language);
  for (const [place, evidence] of contents.evidence.entries()) {
    if (out.destroyed) return;
    const redaction = contents.instead.get(evidence.id) ?? null;
    await drawFile(house, paper, { evidence, redaction, place: place + 1, contents }, language);
    if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), once(out, 'close')]);
  }
  if (out.destroyed) return;
  drawCustody(paper, contents, language);
  drawPageNumbers(paper, language, `${contents.merchantName} · ${contents.caseNumber}`);
  paper.doc.end();
};

const drawCover = (paper: Paper, contents: PackContents, language: Language): void => {
  drawTitle(paper, packWords.title[language], 22);
  drawRows(paper, language, [
    [packWords.refundCase, contents.caseNumber],
    [packWords.order, contents.orderNumber],
    [packWords.madeAt, toIso(contents.madeAt)],
    [packWords.madeBy, contents.madeBy.name],
  ]);
  drawNote(paper, packWords.howToCheck[language]);
  drawTitle(paper, packWords.files[language], 14);
  if (contents.evidence.length === 0) drawNote(paper, packWords.noFiles[language]);
  for (const [place, evidence] of contents.evidence.entries()) {
    drawText(paper, `${place + 1}. ${evidence.fileName}`);
    paper.y -= 6;
    drawNote(
      paper,
      `${evidenceKindText[evidence.kind][language]} · ${evidence.mediaType} · ${evidence.bytes} B\n${evidence.sha256}`,
    );
  }
};

type Item = {
  readonly evidence: Evidence;
  readonly redaction: Redaction | null;
  readonly place: number;
  readonly contents: PackContents;
};

const drawFile = async (
  house: Pick<House, 'files'>,
  paper: Paper,
  { evidence, redaction, place, contents }: Item,
  language: Language,
): Promise<void> => {
  const { merchantId, names, sentFor } = contents;
  const hand = names.get(evidence.takenInBy) ?? evidence.takenInBy;
  const who = handAndWhom(hand, sentFor.get(evidence.id)?.name ?? null, language);
  newPage(paper);
  drawTitle(paper, `${place}. ${evidence.fileName}`, 13);
  drawRows(paper, language, [
    [packWords.kind, evidenceKindText[evidence.kind][language]],
    [packWords.type, `${evidence.mediaType} · ${evidence.bytes} B`],
    [packWords.takenIn, `${toIso(evidence.takenInAt)} · ${who}`],
    [packWords.sha256, evidence.sha256],
    ...(redaction ? [[packWords.copySha256, redaction.sha256] as const] : []),
  ]);
  const bytes = redaction
    ? await wholeFile(house, redactionFile(merchantId, redaction.id))
    : await originalOf(house, merchantId, evidence);
  if (redaction) drawNote(paper, packWords.redacted[language]);
  if (bytes === null) throw new Error(`defect: the redacted copy ${redaction?.id} is not kept`);
  if (isDrawable(evidence.mediaType)) return drawImage(paper, bytes, language);
  if (evidence.mediaType === 'application/pdf')
    return drawPdf(paper, bytes, `${place}. ${evidence.fileName}`, language);
  if (evidence.mediaType === 'text/plain') return drawText(paper, bytes.toString('utf8'));
  if (evidence.mediaType === 'message/rfc822') return drawMail(paper, bytes, language);
  drawNote(paper, packWords.notDrawn[language]);
};

/** Enough for A4 at 300 dots an inch; coded anew, so nothing of the camera's particulars comes along. */
const longestSide = 2_400;

const drawImage = async (paper: Paper, bytes: Buffer, language: Language): Promise<void> => {
  const picture = await drawing(() => drawnSmaller(bytes, longestSide, 85));
  drawNote(paper, (picture ? packWords.smaller : packWords.notDrawn)[language]);
  if (picture) drawPicture(paper, picture);
};

const drawPdf = async (paper: Paper, bytes: Buffer, name: string, language: Language): Promise<void> => {
  const pages = await borrowPages(paper.doc, bytes);
  if (pages === null) return drawNote(paper, packWords.noPages[language]);
  for (const [at, each] of pages.entries()) drawBorrowed(paper, each, `${name} · ${at + 1}/${pages.length}`);
};

const drawMail = async (paper: Paper, bytes: Buffer, language: Language): Promise<void> => {
  const mail = await PostalMime.parse(bytes);
  const heads = mail.headers.filter(({ key }) => ['from', 'to', 'cc', 'date', 'subject', 'message-id'].includes(key));
  drawText(paper, heads.map(({ key, value }) => `${key}: ${value}`).join('\n'));
  drawText(paper, (mail.text ?? mail.html?.replace(/<[^>]*>/g, ' ') ?? '').replace(/\r/g, '').slice(0, 50_000));
  const names = mail.attachments.map(({ filename }) => filename ?? '?');
  if (names.length > 0) drawNote(paper, `${packWords.attachments[language]}: ${names.join(', ')}`);
};

/** Both hands, where one worked for the other. */
const handAndWhom = (name: string, whom: string | null, language: Language): string =>
  whom === null ? name : fillIn(packWords.handAndWhom, { name, whom })[language];

const drawCustody = (paper: Paper, { custody, names, sentFor, evidence }: PackContents, language: Language): void => {
  newPage(paper);
  drawTitle(paper, packWords.custody[language], 14);
  drawNote(paper, verdict(custody, language));
  const placeOf = new Map(evidence.map(({ id }, at) => [String(id), at + 1]));
  for (const link of custody.links) {
    const of = link.evidence === null ? '' : ` · ${placeOf.get(idOf('evidence', link.evidence)) ?? link.evidence}`;
    const hand = link.actorName || names.get(link.actorId) || link.actorId;
    const who = handAndWhom(hand, forWhom(link, sentFor), language);
    drawText(
      paper,
      `${link.sequence}. ${toIso(link.occurredAt)} · ${custodyActions[link.action][language]}${of} · ${who}`,
    );
    paper.y -= 6;
    const { reason } = detailOf(link);
    drawNote(paper, `${typeof reason === 'string' ? `${reason}\n` : ''}${link.hash}`);
  }
};

const verdict = ({ broken }: Custody, language: Language): string =>
  broken === null
    ? packWords.holds[language]
    : `${packWords.broken[language]}: ${fillIn(custodyBreakText[broken.how], { at: broken.at })[language]}`;
