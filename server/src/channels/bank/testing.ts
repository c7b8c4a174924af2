import { type BankPayee, cny, dateOf, fromIso, type Instant } from '@redress/domain';
import type { Transfer, TransferFile } from './transfer-file.ts';

const noon = fromIso('2026-03-02T12:00:00+08:00') as Instant;

export const aPayee = (change: Partial<BankPayee> = {}): BankPayee => ({
  kind: 'bank_account',
  account: '6222020200112233445',
  name: '陈小姐',
  bankName: '中国工商银行上海静安支行',
  cnaps: '102290024433',
  bic: null,
  province: '上海',
  city: '上海',
  ...change,
});

export const aTransfer = (change: Partial<Transfer> = {}): Transfer => ({
  endToEndId: 'R01HZX5W9P8Q7R6S5T4V3W2X1Y0',
  payee: aPayee(),
  amount: cny(24_000n),
  remittance: '退款 RF-260302-ABCDEFG',
  ...change,
});

/** Two transfers: one to an account at a Chinese bank, one to an IBAN. */
export const aFile = (change: Partial<TransferFile> = {}): TransferFile => ({
  messageId: 'B01HZX5W9P8Q7R6S5T4V3W2X1Z9',
  createdAt: noon,
  executeOn: dateOf('2026-03-02'),
  debtor: {
    name: '跃动生活(上海)有限公司',
    account: '1001234509000123456',
    bank: { bic: 'ICBKCNBJSHI', cnaps: '102290000010', name: '中国工商银行上海市分行' },
  },
  batchBooking: false,
  transfers: [
    aTransfer(),
    aTransfer({
      endToEndId: 'R01HZX5W9P8Q7R6S5T4V3W2X1Y1',
      payee: aPayee({
        account: 'DE89370400440532013000',
        name: 'Müller & Söhne <GmbH>',
        bankName: 'Commerzbank',
        cnaps: null,
        bic: 'COBADEFFXXX',
      }),
      amount: cny(1n),
      remittance: 'Refund RF-260302-HIJKLMN',
    }),
  ],
  ...change,
});

/** Text as a stream of bytes, cut into pieces of the given size: letters of several bytes are cut through. */
export async function* inPieces(contents: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = typeof contents === 'string' ? Buffer.from(contents, 'utf8') : contents;
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

export const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const gathered: T[] = [];
  for await (const item of items) gathered.push(item);
  return gathered;
};
