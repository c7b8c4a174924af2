import { readFileSync } from 'node:fs';
import { cny, equals, money } from '@redress/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differencesFrom, readPain001 } from './check-pain001.ts';
import { sumOf, writePain001 } from './pain001.ts';
import { aFile, aPayee, aTransfer, inPieces } from './testing.ts';
import type { Transfer } from './transfer-file.ts';

const written = (transfers?: readonly Transfer[]): string =>
  [...writePain001(transfers === undefined ? aFile() : aFile({ transfers }))].join('');

test('the file is the one that was agreed, byte for byte', () => {
  expect(`${written()}\n`).toBe(readFileSync(new URL('./golden/pain.001.xml', import.meta.url), 'utf8'));
});

const letters = fc.string({ unit: fc.constantFrom(...'陈小姐 abcXYZ<>&"\'éü-'), minLength: 1, maxLength: 60 });
const aWord = letters.map((text) => text.trim()).filter((text) => text !== '');
const transfers = fc.array(
  fc.record({
    fen: fc.bigInt({ min: 1n, max: 10n ** 14n }),
    name: aWord,
    bankName: aWord,
    remittance: aWord,
    account: fc.stringMatching(/^[0-9]{8,34}$/),
  }),
  { minLength: 1, maxLength: 20 },
);

test('what is read back is what was written, and the sum of the file is the sum of its transfers', async () => {
  await fc.assert(
    fc.asyncProperty(transfers, fc.integer({ min: 1, max: 500 }), async (made, size) => {
      const given = made.map(({ fen, name, bankName, remittance, account }, index) =>
        aTransfer({
          endToEndId: `R${String(index).padStart(26, '0')}`,
          amount: cny(fen),
          remittance,
          payee: aPayee({ name, bankName, account }),
        }),
      );
      const file = aFile({ transfers: given });
      const read = await readPain001(inPieces([...writePain001(file)].join(''), size));
      expect(read.faults).toEqual([]);
      expect(differencesFrom(file, read)).toEqual([]);
      expect(read.total && equals(read.total, sumOf('CNY', given))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('a large file comes in pieces and is still one', async () => {
  const many = Array.from({ length: 3_000 }, (_, index) =>
    aTransfer({ endToEndId: `R${String(index).padStart(26, '0')}`, amount: cny(BigInt(index + 1)) }),
  );
  const pieces = [...writePain001(aFile({ transfers: many }))];
  expect(pieces.length).toBeGreaterThan(20);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(40_000);
  const read = await readPain001(inPieces(pieces.join(''), 10_000));
  expect([read.faults, read.count, read.total]).toEqual([[], 3_000, cny(4_501_500n)]);
});

test('an empty file and one with two currencies are our defects', () => {
  expect(() => written([])).toThrow();
  expect(() => written([aTransfer(), aTransfer({ amount: money('USD', 1n) })])).toThrow();
});

describe('the check finds', () => {
  const good = written();
  test.each([
    ['a wrong sum', good.replaceAll('<CtrlSum>240.01</CtrlSum>', '<CtrlSum>240.00</CtrlSum>'), 'CtrlSum'],
    ['a wrong count', good.replace('<NbOfTxs>2</NbOfTxs>', '<NbOfTxs>3</NbOfTxs>'), 'NbOfTxs'],
    ['another order', good.replace(/(<MsgId>.*<\/MsgId>)\s*(<CreDtTm>.*<\/CreDtTm>)/, '$2$1'), 'GrpHdr'],
    ['a name that is too long', good.replace('陈小姐', '陈'.repeat(141)), 'Cdtr/Nm'],
    ['a BIC that is none', good.replace('COBADEFFXXX', 'COBA'), 'BICFI'],
    ['a transfer of nothing', good.replace('>240.00</InstdAmt>', '>0.00</InstdAmt>'), 'InstdAmt'],
  ])('%s', async (_, file, fault) => {
    const { faults } = await readPain001(inPieces(file));
    expect(faults.join()).toContain(fault);
  });

  test('a transfer that was changed on the way', async () => {
    const file = aFile();
    const read = await readPain001(inPieces(good.replace('6222020200112233445', '6222020200112233446')));
    expect(differencesFrom(file, read)).toEqual(['R01HZX5W9P8Q7R6S5T4V3W2X1Y0']);
  });
});
