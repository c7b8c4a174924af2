import type { ReplyBodyOf } from '@redress/contract';
import { describe, expect, it } from 'vitest';
import { type Desk, openDesk } from './desk.ts';
import { pick } from './finance-desk.ts';
import { openHouse } from './house.ts';

const house = await openHouse();
type Card = ReplyBodyOf<'listCards'>['data'][number];

const json = async <T>(path: string): Promise<T> => (await (await house.api('小林', path)).json()) as T;

/** 小林 at the form of a claim, with the order or card found. */
const atTheForm = async (search: string): Promise<Desk> =>
  openDesk(house.browser(), `${house.address()}/console/cases/new?${search}`, {
    width: 1280,
    key: house.keyOf('小林'),
  });

const say = async (desk: Desk, { cause, statement }: { readonly cause: string; readonly statement: string }) => {
  const { page } = desk;
  await page.getByLabel('原因', { exact: true }).click();
  await pick(desk, cause);
  await page.getByLabel('顾客说明').fill(statement);
};

/** Hands the claim in, assesses it on the page of its case, and gives the words of the explanation that stands there afterwards. */
const claimAndAssess = async ({ page }: Desk, judge: () => Promise<void> = async () => undefined) => {
  await page.getByRole('button', { name: '检查申请' }).click();
  await page.getByText(/^申请可以受理/).waitFor();
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('button', { name: '审核', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('.receipt-slip').waitFor();
  await judge();
  await dialog.getByRole('button', { name: '确认审核结论' }).click();
  await dialog.waitFor({ state: 'detached' });
  const slip = page.locator('.case-centre .receipt-slip').first();
  await slip.waitFor();
  return (await slip.textContent()) ?? '';
};

/** A card of the demo on which nobody has claimed. */
const freshCard = async (): Promise<Card> => {
  const { data } = await json<ReplyBodyOf<'listCards'>>('/v1/cards?limit=100');
  const cases = await json<ReplyBodyOf<'listCases'>>('/v1/refund-cases?kind=card_refund&limit=100');
  const claimed = new Set(cases.data.map(({ cardId }) => cardId));
  const card = data.find(({ id, kind, status }) => kind === 'stored_value' && status === 'active' && !claimed.has(id));
  if (!card) throw new Error('the demo has no card without a claim');
  return card;
};

describe('a claim at the desk that is not about goods coming back', () => {
  it('takes a card back: wrong fields are told beside them, and the receipt explains the amount', async () => {
    const card = await freshCard();
    const desk = await atTheForm(`what=card&card=${card.number}`);
    const { page } = desk;
    await page.getByText('余额').first().waitFor();
    await page.getByRole('button', { name: '检查申请' }).click();
    await expect.poll(() => page.getByText('请填写', { exact: true }).count()).toBe(2);
    await page.getByLabel('卡上冻结金额（元）').fill('1.234');
    await page.getByText('请填写金额，最多两位小数').waitFor();
    await page.getByLabel('卡上冻结金额（元）').fill('');
    await page.getByLabel(/付款人年龄/).fill('200');
    await page.getByText('请填写 0 到 150 的整数').waitFor();
    await page.getByLabel(/付款人年龄/).fill('');
    await say(desk, { cause: '七日无理由', statement: '搬家了，不再来健身' });
    // Only the server knows how long a number may be: what it says stands beside the field.
    const unfinished = page.getByLabel('未完成的预约或订单号');
    await unfinished.fill('9'.repeat(300));
    await page.getByRole('button', { name: '检查申请' }).click();
    await page.locator('.ant-form-item-has-error').filter({ has: unfinished }).waitFor();
    await desk.look('claim-card-wrong', { whole: true });
    await unfinished.fill('');
    const words = await claimAndAssess(desk);
    expect(words).toContain('¥');
    await desk.look('claim-card-assessed', { whole: true });
    await desk.leave(/40[09]|422/);
  });

  it('claims compensation: units are needed, facts are judged first, and the multiple of the law is explained', async () => {
    const order = await house.freshOrder('any');
    const desk = await atTheForm(`what=compensation&order=${order.number}`);
    const { page } = desk;
    await page.getByText('赔偿依据').waitFor();
    await page.getByLabel('商品留下，价款按质减少').check();
    await say(desk, { cause: '质量问题', statement: '标称真皮，实为人造革' });
    await page.getByRole('button', { name: '检查申请' }).click();
    await expect.poll(() => page.getByText('请填写', { exact: true }).count()).toBe(2);
    await page.getByLabel(/欺诈/).check();
    await page.getByRole('button', { name: '检查申请' }).click();
    const lines = page.locator('.ant-form-item-has-error').filter({ hasText: '涉及哪些商品' });
    await lines.waitFor();
    await desk.look('claim-compensation-wrong', { whole: true });
    await page
      .getByLabel(order.lines[0]?.title ?? '')
      .first()
      .fill('1');
    const words = await claimAndAssess(desk, async () => {
      const dialog = page.getByRole('dialog');
      const owed = () => dialog.locator('.receipt-head .amount').first().textContent();
      // Before anybody judged the facts, the multiple of the law is shown and counts into nothing.
      await expect.poll(owed).toMatch(/¥0\.00/);
      await dialog.getByText('成立', { exact: true }).click();
      await dialog.getByLabel('判断理由').fill('检测报告显示为人造革');
      await expect.poll(owed).not.toMatch(/¥0\.00/);
    });
    expect(words).toContain('三倍');
    await desk.look('claim-compensation-assessed', { whole: true });
    await desk.leave(/40[09]|422/);
  });

  it('looks into a wrong charge: how much is found from the payments, and said where nothing is found', async () => {
    const order = await house.freshOrder('any');
    const desk = await atTheForm(`what=wrong_charge&order=${order.number}`);
    const { page } = desk;
    await page.getByText(/^多扣多少由付款记录查明/).waitFor();
    await page.getByRole('button', { name: '检查申请' }).click();
    await expect.poll(() => page.getByText('请填写', { exact: true }).count()).toBe(2);
    await say(desk, { cause: '系统差错', statement: '同一分钟扣了两次' });
    const words = await claimAndAssess(desk);
    expect(words).toContain('0.00');
    await desk.look('claim-wrong-charge-assessed', { whole: true });
    await desk.leave(/40[09]|422/);
  });
});
