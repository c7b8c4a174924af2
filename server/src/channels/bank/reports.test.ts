import { readFileSync } from 'node:fs';
import { cny, fromIso } from '@redress/domain';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { bankFileKindOf } from './bank-file-kind.ts';
import type { BankFileItem } from './bank-line.ts';
import { readCamt053 } from './camt053.ts';
import { readPain002 } from './pain002.ts';
import { all, inPieces } from './testing.ts';

const golden = (name: string): string => readFileSync(new URL(`./golden/${name}`, import.meta.url), 'utf8');
const first = 'R01HZX5W9P8Q7R6S5T4V3W2X1Y0';
const second = 'R01HZX5W9P8Q7R6S5T4V3W2X1Y1';
const facts = (items: readonly BankFileItem[]) =>
  items.flatMap((item) => (item.kind === 'line' ? [item.line.fact] : []));

describe('pain.002', () => {
  test('tells of the file, of each transfer, and of the batch', async () => {
    const told = facts(await all(readPain002(inPieces(golden('pain.002.xml')))));
    expect(told).toMatchObject([
      { scope: 'file', status: 'PART', messageId: 'B01HZX5W9P8Q7R6S5T4V3W2X1Z9' },
      { scope: 'transfer', endToEndId: first, status: 'ACSP', amount: cny(24_000n), code: null },
      {
        scope: 'transfer',
        endToEndId: second,
        status: 'RJCT',
        amount: cny(1n),
        code: 'AC04',
        message: '账户已销户 closed',
      },
      { scope: 'file', status: 'PART' },
    ]);
  });

  test('names with a prefix, GBK and a byte order mark are read alike', async () => {
    const plain = facts(await all(readPain002(inPieces(golden('pain.002.xml')))));
    const prefixed = golden('pain.002.xml')
      .replace('xmlns=', 'xmlns:n=')
      .replace(/<(\/?)([A-Z])/g, '<$1n:$2');
    expect(facts(await all(readPain002(inPieces(prefixed))))).toEqual(plain);
    const gbk = iconv.encode(golden('pain.002.xml').replace('UTF-8', 'GBK'), 'gb18030');
    expect(facts(await all(readPain002(inPieces(gbk, 300))))).toEqual(plain);
    expect(facts(await all(readPain002(inPieces(`\ufeff${golden('pain.002.xml')}`, 300))))).toEqual(plain);
  });
});

describe('camt.053', () => {
  test('tells of every detail of every entry, and of the statement at the end', async () => {
    const items = await all(readCamt053(inPieces(golden('camt.053.xml'))));
    expect(facts(items)).toMatchObject([
      {
        kind: 'entry',
        side: 'debit',
        booked: true,
        returned: false,
        endToEndId: first,
        amount: cny(24_000n),
        at: fromIso('2026-03-02T00:00:00+08:00'),
        reference: 'ICBC0302000001',
        account: '1001234509000123456',
        identity: '2026-042/0/0',
      },
      { endToEndId: second, amount: cny(1n), reference: 'ICBC0302000001#1', identity: '2026-042/0/1' },
      {
        side: 'credit',
        returned: true,
        endToEndId: second,
        at: fromIso('2026-03-02T16:30:00+08:00'),
        code: 'AC04',
        message: '收款账户已销户',
      },
      { side: 'debit', booked: false, endToEndId: null, batchId: 'B01HZX5W9P8Q7R6S5T4V3W2X1Z8', amount: cny(9_950n) },
    ]);
    expect(items.at(-1)).toEqual({
      kind: 'statement',
      head: {
        statementId: '2026-042',
        sequence: '42',
        account: '1001234509000123456',
        opening: 'CNY 1000.00',
        closing: 'CNY 760.00',
      },
    });
  });

  test('its size does not matter: 20,000 details of one entry', async () => {
    const detail = (index: number): string =>
      `<TxDtls><Refs><EndToEndId>E${index}</EndToEndId></Refs><Amt Ccy="CNY">1.00</Amt></TxDtls>`;
    const details = Array.from({ length: 20_000 }, (_, index) => detail(index)).join('');
    const file = golden('camt.053.xml').replace(/<TxDtls>[\s\S]*?<\/NtryDtls>/, `${details}</NtryDtls>`);
    const items = facts(await all(readCamt053(inPieces(file, 65_536))));
    expect(items.filter(({ amount }) => amount?.minor === 100n)).toHaveLength(20_000);
  });
});

describe('a file that would do harm is refused', () => {
  const entity = '<!DOCTYPE Document [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  test.each([
    ['an entity of its own', golden('pain.002.xml').replace('<Document', `${entity}<Document`)],
    ['an unknown entity', golden('pain.002.xml').replace('账户已销户', '&x;')],
    ['one that ends too early', golden('pain.002.xml').slice(0, -20)],
    ['depth without end', `<a>${'<b>'.repeat(100)}`],
    ['text without end', golden('pain.002.xml').replace('账户已销户', 'x'.repeat(30_000))],
    ['nothing', ''],
    ['an encoding that nobody knows', golden('pain.002.xml').replace('UTF-8', 'EBCDIC-9')],
  ])('%s', async (_, file) => {
    await expect(all(readPain002(inPieces(file, 1_000)))).rejects.toThrow();
  });
});

test('the kind is known by the contents', () => {
  const kind = (text: string) => bankFileKindOf(Buffer.from(text));
  expect([
    kind(golden('pain.002.xml')),
    kind(golden('camt.053.xml')),
    kind('<html/>'),
    kind('客户流水号,状态'),
  ]).toEqual(['pain.002', 'camt.053', null, 'result_sheet']);
});
