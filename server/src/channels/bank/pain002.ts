import type { BankFact } from '@redress/domain';
import type { BankFileItem } from './bank-line.ts';
import { moneyIn } from './money-in.ts';
import { partAt, partsAt, readXml, textAt, type XmlPart } from './read-xml.ts';

const root = 'Document/CstmrPmtStsRpt';
const group = `${root}/OrgnlGrpInfAndSts`;
const batch = `${root}/OrgnlPmtInfAndSts`;
const transfer = `${batch}/TxInfAndSts`;

const wish = {
  whole: new Set([
    group,
    transfer,
    `${batch}/OrgnlPmtInfId`,
    `${batch}/PmtInfSts`,
    `${batch}/StsRsnInf`,
    `${root}/GrpHdr/MsgId`,
  ]),
  bounds: new Set([root, batch]),
};

/**
 * Reads a payment status report (ISO 20022 `pain.002`, versions 03 to 12 alike in what is read). Statuses stand at three levels,
 * and in a file that was accepted only the rejected transfers may be listed: what is not listed was accepted.
 */
export async function* readPain002(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<BankFileItem> {
  let messageId: string | null = null;
  let told: { batchId: string | null; status: string | null; reason: Reason; line: number } | null = null;
  for await (const found of readXml(chunks, wish)) {
    const { path, line } = found;
    if (found.at === 'whole') {
      const { part } = found;
      if (path === group) {
        messageId = textAt(part, 'OrgnlMsgId');
        const status = textAt(part, 'GrpSts');
        if (status !== null)
          yield item(line, {
            kind: 'status',
            scope: 'file',
            messageId,
            endToEndId: null,
            status,
            amount: null,
            ...reasonOf(partsAt(part, 'StsRsnInf')),
          });
      } else if (path === transfer) yield item(line, transferFact(part, messageId));
      else if (told && path === `${batch}/OrgnlPmtInfId`) told.batchId = part.text || null;
      else if (told && path === `${batch}/PmtInfSts`) told.status = part.text || null;
      else if (told && path === `${batch}/StsRsnInf`) told.reason = reasonOf([part]);
      if (told?.status && path === `${batch}/PmtInfSts`) told.line = line;
    } else if (path === batch && found.at === 'begin')
      told = { batchId: null, status: null, reason: { code: null, message: null }, line };
    else if (path === batch && told !== null) {
      const { status, batchId, reason } = told;
      // The status of the block follows its id, before its transfers; it is told last so that their own words come first.
      if (status !== null)
        yield item(told.line, {
          kind: 'status',
          scope: 'file',
          messageId: batchId ?? messageId,
          endToEndId: null,
          status,
          amount: null,
          ...reason,
        });
      told = null;
    }
  }
}

const item = (line: number, fact: BankFact): BankFileItem => ({ kind: 'line', line: { line, fact } });

const transferFact = (part: XmlPart, messageId: string | null): BankFact => ({
  kind: 'status',
  scope: 'transfer',
  messageId,
  endToEndId: textAt(part, 'OrgnlEndToEndId') ?? textAt(part, 'OrgnlInstrId'),
  status: textAt(part, 'TxSts') ?? '',
  amount: moneyIn(partAt(part, 'OrgnlTxRef', 'Amt', 'InstdAmt')),
  ...reasonOf(partsAt(part, 'StsRsnInf')),
});

type Reason = { readonly code: string | null; readonly message: string | null };

/** The first code, and all words that the bank adds. */
const reasonOf = (parts: readonly XmlPart[]): Reason => {
  const [first] = parts;
  const words = parts.flatMap((part) => partsAt(part, 'AddtlInf').map(({ text }) => text));
  return {
    code: textAt(first ?? null, 'Rsn', 'Cd') ?? textAt(first ?? null, 'Rsn', 'Prtry'),
    message: words.length === 0 ? null : words.join(' ').slice(0, 500),
  };
};
