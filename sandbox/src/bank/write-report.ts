import { XMLBuilder } from 'fast-xml-parser';
import type { BankBook, BankFileTaken, BankTransfer } from './bank-book.ts';
import { decimalOf } from './minor.ts';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: true,
  format: true,
});

/** Whether every transfer is listed, or only the rejected ones (then what is not listed was accepted). */
export type ReportDetail = 'all' | 'rejected';

/** The bank's status report (`pain.002.001.10`) about one file. */
export const writeReport = (book: BankBook, file: BankFileTaken, currency: string, detail: ReportDetail): string => {
  const transfers = file.endToEndIds.flatMap((id) => book.transfers.get(id) ?? []);
  const told = transfers.filter(({ reported, status }) => reported && (detail === 'all' || status === 'rejected'));
  const rejected = transfers.filter(({ status }) => status === 'rejected').length;
  const groupStatus = file.rejected === null ? groupStatusOf(rejected, transfers.length) : 'RJCT';
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    Document: {
      '@xmlns': 'urn:iso:std:iso:20022:tech:xsd:pain.002.001.10',
      CstmrPmtStsRpt: {
        GrpHdr: { MsgId: `STS-${file.messageId}`.slice(0, 35), CreDtTm: isoOf(file.takenAt) },
        OrgnlGrpInfAndSts: {
          OrgnlMsgId: file.messageId,
          OrgnlMsgNmId: 'pain.001.001.09',
          GrpSts: groupStatus,
          ...(file.rejected !== null && { StsRsnInf: { Rsn: { Cd: file.rejected } } }),
        },
        ...(told.length > 0 && {
          OrgnlPmtInfAndSts: {
            OrgnlPmtInfId: file.messageId,
            TxInfAndSts: told.map((transfer) => statusOf(transfer, currency)),
          },
        }),
      },
    },
  });
};

const groupStatusOf = (rejected: number, all: number): string => {
  if (rejected === 0) return 'ACCP';
  return rejected === all ? 'RJCT' : 'PART';
};

const statusOf = ({ endToEndId, status, code, amountMinor }: BankTransfer, currency: string) => ({
  OrgnlInstrId: endToEndId,
  OrgnlEndToEndId: endToEndId,
  TxSts: status === 'rejected' ? 'RJCT' : 'ACSP',
  ...(status === 'rejected' && { StsRsnInf: { Rsn: { Cd: code ?? 'NARR' }, AddtlInf: '沙箱银行拒绝' } }),
  OrgnlTxRef: { Amt: { InstdAmt: { '@Ccy': currency, '#text': decimalOf(amountMinor) } } },
});

/** Beijing time with its offset, as a Chinese bank writes it. */
export const isoOf = (at: number): string => `${new Date(at + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
