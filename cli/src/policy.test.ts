import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { run } from './run.ts';

const folder = await mkdtemp(join(tmpdir(), 'redress-policy-'));
afterAll(() => rm(folder, { recursive: true }));
const sample = (name: string): string => fileURLToPath(new URL(`../../docs/policies/${name}.yaml`, import.meta.url));
const shop = sample('shop');

const changed = async (name: string, from: string, to: string): Promise<string> => {
  const path = join(folder, name);
  const text = await readFile(shop, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
  return path;
};

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

test('lint passes the samples', async () => {
  const { code, out } = await redress('policy', 'lint', shop, sample('gym'), sample('training-school'));
  expect(code).toBe(0);
  expect(out.match(/可以发布/g)).toHaveLength(3);
});

test('lint refuses 概不退款 with the article and lawful words', async () => {
  const file = await changed('bad.yaml', '这是我们多给的承诺。', '概不退款。');
  const { code, out } = await redress('policy', 'lint', file);
  expect(code).toBe(1);
  expect(out).toContain('《消费者权益保护法》第26条');
  expect(out).toContain('建议改为：符合法律规定和本政策条件的，我们依法退款');
  expect((await redress('policy', 'lint', file, '--language', 'en')).out).toContain('Write instead: We refund');
});

test('render, diff, convert and schema', async () => {
  expect((await redress('policy', 'render', shop)).out).toContain('6. 七天无理由退货');
  const longer = await changed('longer.yaml', 'days: { to: 30 }', 'days: { to: 60 }');
  expect((await redress('policy', 'diff', shop, longer)).out).toContain('天数不超过 60 日');
  expect((await redress('policy', 'diff', shop, shop)).out).toContain('没有不同');
  const json = await redress('policy', 'convert', shop, '--to', 'json');
  expect(JSON.parse(json.out)).toMatchObject({ currency: 'CNY' });
  expect(JSON.parse((await redress('policy', 'schema')).out)).toHaveProperty('$defs');
});

test('simulate tries a draft on a file of cases', async () => {
  const cases = join(folder, 'cases.jsonl');
  const one = (id: string, days: number) =>
    JSON.stringify({ id, cause: 'no_reason', fault: 'neither', days, paid: { currency: 'CNY', amount: '200.00' } });
  await writeFile(cases, `${one('a', 3)}\n${one('b', 13)}\n\n${one('c', 40)}\n`);
  const meaner = await changed('meaner.yaml', '{ basisPoints: 8000 }', '{ basisPoints: 5000 }');
  const { code, out } = await redress('policy', 'simulate', meaner, '--before', shop, '--cases', cases);
  expect(code).toBe(0);
  expect(out).toContain('合计：3 件，¥360.00 → ¥300.00（-¥60.00）；顾客得益 0 件（¥0.00），受损 1 件（¥60.00）');
  expect(out).toContain('b 七日无理由: ¥160.00 一人核准 (second-week) → ¥100.00 一人核准 (second-week)');
  await writeFile(cases, `${one('a', 3)}\n{"id":"x"}\n`);
  const bad = await redress('policy', 'simulate', shop, '--before', shop, '--cases', cases);
  expect([bad.code, bad.error]).toEqual([1, expect.stringContaining('cases.jsonl:2')]);
  const none = await redress('policy', 'simulate', shop, '--before', shop, '--cases', join(folder, 'none'));
  expect(none.error).toContain('无法读取');
});

test('law show finds an article by the names people use, and says when there is none', async () => {
  const { out } = await redress('law', 'show', '消法', '25');
  expect(out).toContain('《消费者权益保护法》第25条');
  expect(out).toContain('no_reason_return');
  expect((await redress('law', 'list', '民法典')).out).toContain('585');
  expect((await redress('law', 'show', '消法', '999')).code).toBe(1);
});
