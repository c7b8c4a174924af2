import { type Language, toDecimal } from '@redress/domain';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { type Receipt, receiptOf } from '../receipt.ts';
import { sheetOf } from '../sheet.ts';
import { refundFacts } from '../testing.ts';
import { receiptPdf } from './receipt-pdf.ts';

const receipt = receiptOf(refundFacts()) as Receipt;

/** What a reader of the file would copy out of it; blanks between glyphs mean nothing in Chinese. */
async function read(bytes: Buffer): Promise<{ text: string; pages: number }> {
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return { text: text.replaceAll(/\s/g, ''), pages: totalPages };
}

describe.each<Language>(['zh', 'en'])('the PDF in %s', (language) => {
  it('holds every label, amount, calculation and source of the receipt', async () => {
    const { text } = await read(await receiptPdf(receipt, language));
    const sheet = sheetOf(receipt, language);
    for (const section of sheet.sections)
      if (section.kind === 'amounts')
        for (const row of section.rows)
          for (const words of [row.label, row.amount, row.arithmetic, row.because, ...row.citations])
            if (words !== null) expect(text).toContain(words.replaceAll(/\s/g, ''));
    expect(text).toContain(receipt.caseNumber);
    expect(text).toContain(toDecimal(receipt.total));
  });

  it('is the same, byte for byte, for the same receipt', async () => {
    const [once, again] = await Promise.all([receiptPdf(receipt, language), receiptPdf(receipt, language)]);
    expect(once.equals(again)).toBe(true);
  });
});

describe('the PDF', () => {
  it('shows the total in capitals in Chinese', async () => {
    const { text } = await read(await receiptPdf(receipt, 'zh'));
    expect(text).toContain(sheetOf(receipt, 'zh').total.capitals);
  });

  it('runs over as many pages as it takes, with their numbers', async () => {
    const long = receiptOf(refundFacts({ claim: { statement: '这件商品与描述不符，'.repeat(390) } })) as Receipt;
    const { text, pages } = await read(await receiptPdf(long, 'zh'));
    expect(pages).toBeGreaterThan(2);
    expect(text).toContain(`${pages}/${pages}`);
    const body = text.replaceAll(/退款凭单RF-[0-9A-Z-]+?\d\/\d/g, '');
    expect(body.match(/这件商品与描述不符/g)).toHaveLength(390);
  });

  it('embeds only the letters that it uses', async () => {
    expect((await receiptPdf(receipt, 'zh')).length).toBeLessThan(250_000);
  });
});
