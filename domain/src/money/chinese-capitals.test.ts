import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseCapitals } from './chinese-capitals.ts';
import { cny } from './money.ts';

describe('chineseCapitals', () => {
  it.each([
    [0n, '零元整'],
    [5n, '伍分'],
    [50n, '伍角整'],
    [57n, '伍角柒分'],
    [100n, '壹元整'],
    [1_000n, '壹拾元整'],
    // The examples of the rule itself (支付结算办法, annex 1).
    [140_950n, '壹仟肆佰零玖元伍角整'],
    [600_714n, '陆仟零柒元壹角肆分'],
    [168_032n, '壹仟陆佰捌拾元叁角贰分'],
    [10_700_053n, '壹拾万柒仟元伍角叁分'],
    [1_640_902n, '壹万陆仟肆佰零玖元零贰分'],
    [32_504n, '叁佰贰拾伍元零肆分'],
    [1_005_003n, '壹万零伍拾元零叁分'],
    [10_000_000_000n, '壹亿元整'],
    [10_000_000_100n, '壹亿零壹元整'],
    [10_001_000_000n, '壹亿零壹万元整'],
    [100_000_000_000_000n, '壹万亿元整'],
    [123_450_000_000_000n, '壹万贰仟叁佰肆拾伍亿元整'],
    [-8_571n, '负捌拾伍元柒角壹分'],
  ])('writes %d fen as %s', (minor, words) => {
    expect(chineseCapitals(cny(minor))).toBe(words);
  });

  it('can be read back to the same amount, whatever it is', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 17n), (minor) => {
        expect(readCapitals(chineseCapitals(cny(minor)))).toBe(minor);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never writes two 零 together, nor one before a unit', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 17n), (minor) => {
        expect(chineseCapitals(cny(minor))).not.toMatch(/零零|零[拾佰仟万亿元角分]|^零/);
      }),
    );
  });
});

/** A reader that knows nothing of the writer: it adds digits by the unit that follows them. */
function readCapitals(words: string): bigint {
  const values = new Map([...'零壹贰叁肆伍陆柒捌玖'].map((letter, value) => [letter, BigInt(value)]));
  const small = new Map<string, bigint>([
    ['拾', 10n],
    ['佰', 100n],
    ['仟', 1_000n],
  ]);
  let [total, group, section, digit] = [0n, 0n, 0n, 0n];
  for (const letter of words) {
    const value = values.get(letter);
    const unit = small.get(letter);
    if (value !== undefined) digit = value;
    else if (unit !== undefined) [section, digit] = [section + digit * unit, 0n];
    else if (letter === '万') [group, section, digit] = [group + (section + digit) * 10_000n, 0n, 0n];
    else if (letter === '亿')
      [total, group, section, digit] = [(total + group + section + digit) * 100_000_000n, 0n, 0n, 0n];
    else if (letter === '元') [total, group, section, digit] = [(total + group + section + digit) * 100n, 0n, 0n, 0n];
    else if (letter === '角') [total, digit] = [total + digit * 10n, 0n];
    else if (letter === '分') [total, digit] = [total + digit, 0n];
  }
  return total;
}
