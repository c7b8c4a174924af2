import { XMLBuilder } from 'fast-xml-parser';
import { type BankBook, balanceOf, type Movement } from './bank-book.ts';
import { decimalOf } from './minor.ts';
import { isoOf } from './write-report.ts';

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true });
const day = 24 * 3_600_000;

/** The bank's statement (`camt.053.001.08`) of one of its days (`YYYY-MM-DD`, Beijing). */
export const writeStatement = (book: BankBook, date: string, currency: string): string => {
  const from = Date.parse(`${date}T00:00:00+08:00`);
  const movements = book.movements.filter(({ at }) => at >= from && at < from + day);
  const amount = (minor: bigint) => ({ '@Ccy': currency, '#text': decimalOf(minor < 0n ? -minor : minor) });
  const balance = (code: string, minor: bigint) => ({
    Tp: { CdOrPrtry: { Cd: code } },
    Amt: amount(minor),
    CdtDbtInd: minor < 0n ? 'DBIT' : 'CRDT',
    Dt: { Dt: date },
  });
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    Document: {
      '@xmlns': 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08',
      BkToCstmrStmt: {
        GrpHdr: { MsgId: `STM-${date}`, CreDtTm: isoOf(from + day) },
        Stmt: {
          Id: `S-${date}`,
          ElctrncSeqNb: String(Math.floor(from / day)),
          Acct: { Id: { Othr: { Id: book.account } }, Ccy: currency },
          Bal: [balance('OPBD', balanceOf(book, from)), balance('CLBD', balanceOf(book, from + day))],
          ...(movements.length > 0 && { Ntry: movements.map((movement) => entryOf(movement, date, amount)) }),
        },
      },
    },
  });
};

const entryOf = (
  { reference, side, amountMinor, endToEndId, returnCode }: Movement,
  date: string,
  amount: (minor: bigint) => object,
) => {
  const indicator = side === 'debit' ? 'DBIT' : 'CRDT';
  return {
    Amt: amount(amountMinor),
    CdtDbtInd: indicator,
    Sts: { Cd: 'BOOK' },
    BookgDt: { Dt: date },
    ValDt: { Dt: date },
    AcctSvcrRef: reference,
    BkTxCd: { Prtry: { Cd: returnCode === null ? 'NTRF' : 'RRTN' } },
    NtryDtls: {
      TxDtls: {
        Refs: { EndToEndId: endToEndId ?? 'NOTPROVIDED' },
        Amt: amount(amountMinor),
        CdtDbtInd: indicator,
        ...(returnCode !== null && { RtrInf: { Rsn: { Cd: returnCode }, AddtlInf: '退汇' } }),
      },
    },
  };
};
