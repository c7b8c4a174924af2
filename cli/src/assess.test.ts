import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { run } from './run.ts';

const folder = await mkdtemp(join(tmpdir(), 'redress-assess-'));
afterAll(() => rm(folder, { recursive: true }));
const docs = (name: string): string => fileURLToPath(new URL(`../../docs/${name}`, import.meta.url));
const example = (name: string): string => docs(`examples/assessment/${name}.yaml`);

const redress = async (...words: string[]) => {
  const [out, error] = [process.stdout, process.stderr].map((stream) => {
    const lines: string[] = [];
    vi.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
    return lines;
  });
  const code = await run(words).finally(() => vi.restoreAllMocks());
  process.exitCode = 0;
  return { code, out: out?.join('') ?? '', error: error?.join('') ?? '' };
};

/** A copy of an example with one thing changed; a change that finds nothing is a fault of the test. */
const changed = async (name: string, from: RegExp | string, to: string): Promise<string> => {
  const text = (await readFile(example(name), 'utf8')).replace('../../policies/shop.yaml', docs('policies/shop.yaml'));
  const made = text.replace(from, to);
  expect(made).not.toBe(text);
  const path = join(folder, `${name}.yaml`);
  await writeFile(path, made);
  return path;
};

const refundOf = async (path: string): Promise<string> => {
  const { out, error } = await redress('assess', path, '--json');
  expect(error).toBe('');
  const { minor } = JSON.parse(out).refund as { minor: string };
  return `${minor.slice(0, -2) || '0'}.${minor.slice(-2).padStart(2, '0')}`;
};

test('the examples come to what the guide says', async () => {
  const chinese = await readFile(docs('guides/assessment.zh-CN.md'), 'utf8');
  const english = await readFile(docs('guides/assessment.md'), 'utf8');
  for (const [name, refund] of [
    ['second-week', '192.87'],
    ['left-to-a-person', '200.00'],
    ['fee', '374.00'],
  ] as const) {
    expect(await refundOf(example(name))).toBe(refund);
    expect(chinese).toContain(`退 **${refund}** 元`);
    expect(english).toContain(`**${refund}** goes back`);
  }
  expect(await refundOf(await changed('fee', /\n {4}consent:[\s\S]*?\nclaim:/, '\nclaim:'))).toBe('400.00');
  expect(chinese).toContain('退 **400.00** 元');
  expect(english).toContain('**400.00** goes back');
});

test('what nobody decided yet is neither paid nor refused', async () => {
  const undecided = await changed('left-to-a-person', /\nshare: .*/, '');
  const { code, out } = await redress('assess', undecided);
  expect(code).toBe(0);
  expect(out).toContain('由专人核实后决定，尚未拒绝');
  expect(await refundOf(undecided)).toBe('0.00');
});

test('the answer stands first, then the tree, in the language asked for', async () => {
  const { out } = await redress('assess', example('fee'), '--language', 'en');
  expect(out.split('\n')[0]).toContain('Refund: ¥374.00. Made of: Goods ¥400.00; Fee under the clause -¥26.00.');
  expect(out).toContain('Refund policy version 1, clause 1 “Thirty days”');
  expect(out).toContain('20.00 × 130% = 26.00');
});

test.each([
  ['an unknown cause', 'cause: no_reason', 'cause: whim', 'input_invalid /claim/cause'],
  ['a line that the order does not have', 'lineId: pot', 'lineId: lamp', 'claim_line_unknown /lines/0/lineId'],
  ['a ground that does not fit', 'claim: {', 'basis: QUALITY\nclaim: {', 'basis_not_fitting /basis'],
  ['tenders that do not pay for it', 'amount: "300.00"', 'amount: "299.00"', 'order_totals_disagree /tenders'],
])('refuses %s with the place', async (_, from, to, told) => {
  const { code, error } = await redress('assess', await changed('second-week', from, to));
  expect(code).toBe(1);
  expect(error).toContain(told);
});

test('a reference case is answered in its own words', async () => {
  const path = join(folder, 'case.json');
  const one = {
    id: 'X',
    op: 'fee_cap',
    input: { agreed_fee_fen: 3_000, provable_loss_fen: 2_000, clause_effective: true, fault: 'consumer', fraud: false },
  };
  await writeFile(path, JSON.stringify(one));
  const { code, out } = await redress('assess', path);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ fee_fen: 2_600 });
});
