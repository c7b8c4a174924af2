import { type Language, toDate } from '@redress/domain';
import type { Receipt } from '../receipt.ts';
import { type Sheet, sheetOf } from '../sheet.ts';
import { fonts } from './fonts.ts';
import { drawFeet, drawHead } from './head-and-feet.ts';
import { close, openPaper } from './paper.ts';
import { drawSection } from './sections.ts';

/**
 * The receipt as A4 pages. The same receipt always gives the same bytes: the date in the file is that of the case, not of the printing.
 */
export const receiptPdf = async (receipt: Receipt, language: Language): Promise<Buffer> => {
  const sheet: Sheet = sheetOf(receipt, language);
  const paper = openPaper({
    fonts: await fonts(),
    title: `${sheet.title} ${sheet.number}`,
    author: receipt.merchantName,
    language: language === 'zh' ? 'zh-CN' : 'en',
    createdAt: toDate(receipt.issuedAt),
  });
  drawHead(paper, sheet);
  for (const section of sheet.sections) drawSection(paper, section);
  drawFeet(paper, sheet);
  return close(paper);
};
