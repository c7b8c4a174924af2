import {
  type Currency,
  chineseCapitals,
  grouped,
  type Language,
  type Money,
  money,
  text,
  toDecimal,
  totalOf,
} from '@redress/domain';
import { fonts } from '../../receipt/pdf/fonts.ts';
import { close, contentWidth, ink, openPaper, type Paper, page, put, rule } from '../../receipt/pdf/paper.ts';
import { voucherLabel } from './plain-text.ts';
import type { BooksSnapshot, ExportVoucher } from './voucher-stream.ts';

/** A person leafs through these; more of them belong into another format. */
export const mostPdfVouchers = 2_000;

const words = {
  title: text('记账凭证', 'Accounting voucher'),
  unnumbered: text('未编号', 'not numbered'),
  summary: text('摘要', 'Summary'),
  account: text('会计科目', 'Account'),
  debit: text('借方金额', 'Debit'),
  credit: text('贷方金额', 'Credit'),
  total: text('合计', 'Total'),
  prepared: text('制单', 'Prepared by'),
  checked: text('审核', 'Checked by'),
  posted: text('记账', 'Posted by'),
  attached: text('附件 1 张（退款单）', 'Attachment: 1 (refund case)'),
};

const columns = { summary: 0, account: 150, debit: 323, credit: 403 } as const;
const amountWidth = 80;
const lineHeight = 20;

/** Vouchers on A4, as many on a page as fit, with the total in capitals (人民币大写) and places to sign. The same vouchers give the same bytes. */
export const voucherPdf = async (
  books: BooksSnapshot,
  vouchers: readonly ExportVoucher[],
  language: Language,
): Promise<Buffer> => {
  const last = vouchers.at(-1)?.bookedOn ?? books.span.to;
  const paper = openPaper({
    fonts: await fonts(),
    title: `${words.title[language]} ${books.span.from} – ${books.span.to}`,
    author: books.merchantName,
    language: language === 'zh' ? 'zh-CN' : 'en',
    createdAt: new Date(`${last}T00:00:00Z`),
  });
  for (const voucher of vouchers) drawVoucher(paper, books, voucher, language);
  return close(paper);
};

function drawVoucher(paper: Paper, books: BooksSnapshot, voucher: ExportVoucher, language: Language): void {
  const height = 96 + (voucher.lines.length + 2) * lineHeight;
  if (paper.y + Math.min(height, page.height - page.top - page.bottom) > page.height - page.bottom) nextPage(paper);
  drawHead(paper, books, voucher, language);
  const { left: x } = page;
  rule(paper, { x, width: contentWidth }, ink.dark, 0.8);
  row(
    paper,
    [words.summary, words.account, words.debit, words.credit].map((each) => each[language]),
    true,
  );
  for (const line of voucher.lines) {
    if (paper.y + lineHeight > page.height - page.bottom) nextPage(paper);
    const shown = books.chart.get(line.account);
    const amount = grouped(toDecimal(line.amount));
    row(paper, [
      voucher.description[language],
      `${shown?.number ?? line.account} ${shown?.name[language] ?? ''}`,
      line.side === 'debit' ? amount : '',
      line.side === 'credit' ? amount : '',
    ]);
  }
  drawFoot(paper, voucher, language);
}

function drawHead(paper: Paper, books: BooksSnapshot, voucher: ExportVoucher, language: Language): void {
  const whole = { x: page.left, width: contentWidth };
  put(paper, words.title[language], whole, { size: 15, weight: 'medium' });
  put(paper, voucherLabel(voucher) || words.unnumbered[language], whole, {
    size: 11,
    weight: 'medium',
    align: 'right',
  });
  paper.y += 26;
  put(paper, `${books.merchantName} · ${voucher.storeName}`, whole, { size: 8.5, colour: ink.grey });
  put(paper, voucher.bookedOn, whole, { size: 8.5, colour: ink.grey, align: 'right' });
  paper.y += 16;
}

function drawFoot(paper: Paper, voucher: ExportVoucher, language: Language): void {
  const total = totalOfVoucher(voucher);
  const amount = grouped(toDecimal(total));
  row(paper, [`${words.total[language]}${capitals(total)}`, '', amount, amount], true);
  const reference = voucher.caseNumber ?? voucher.source ?? '';
  paper.y += 4;
  put(
    paper,
    `${signatures(voucher, language)}    ${words.attached[language]} ${reference}`,
    { x: page.left, width: contentWidth },
    { size: 7.5, colour: ink.grey },
  );
  paper.y += 32;
}

/** Names that the books know, and a line to sign on where they know none. */
const signatures = ({ signed: { prepared, checked, posted } }: ExportVoucher, language: Language): string =>
  [
    `${words.prepared[language]} ${prepared ?? 'Redress'}`,
    `${words.checked[language]} ${checked ?? '________'}`,
    `${words.posted[language]} ${posted ?? '________'}`,
  ].join('    ');

/** One line of the table. Words that are too long for their column are cut, amounts never are. */
function row(paper: Paper, [summary, account, debit, credit]: readonly (string | undefined)[], strong = false): void {
  const style = { size: 8.5, weight: strong ? 'medium' : 'regular' } as const;
  const { left } = page;
  paper.y += 4;
  const wide = account === '' ? columns.debit : columns.account;
  put(paper, cut(paper, summary ?? '', wide - 8), { x: left + columns.summary, width: wide }, style);
  put(
    paper,
    cut(paper, account ?? '', columns.debit - columns.account - 8),
    { x: left + columns.account, width: 173 },
    style,
  );
  put(paper, debit ?? '', { x: left + columns.debit, width: amountWidth }, { ...style, align: 'right' });
  put(paper, credit ?? '', { x: left + columns.credit, width: amountWidth }, { ...style, align: 'right' });
  paper.y += lineHeight - 4;
  rule(paper, { x: left, width: contentWidth });
}

const cut = (paper: Paper, whole: string, width: number): string => {
  const letters = [...whole];
  const measure = (part: string): number => paper.doc.font('regular').fontSize(8.5).widthOfString(part);
  if (measure(whole) <= width) return whole;
  let length = letters.length;
  while (length > 0 && measure(`${letters.slice(0, length).join('')}…`) > width) length -= 1;
  return `${letters.slice(0, length).join('')}…`;
};

const totalOfVoucher = ({ lines }: ExportVoucher): Money =>
  totalOf(
    lines.map((line) => ({ ...line, customerId: null })),
    'debit',
  );

/** Only yuan have a form in capitals. */
const capitals = (total: Money): string =>
  isYuan(total) ? ` ${chineseCapitals(money('CNY', total.minor))}` : ` ${total.currency}`;
const isYuan = (total: Money): total is Money<Extract<Currency, 'CNY'>> => total.currency === 'CNY';

function nextPage(paper: Paper): void {
  paper.doc.addPage();
  paper.y = page.top;
}
