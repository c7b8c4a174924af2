import { ok } from '@redress/domain';
import { systemRandomBytes } from '@redress/server/platform/ids.ts';
import type { CodeParts } from '@redress/server/portal/ask-code.ts';
import { portalPublicHandlers } from '@redress/server/portal/public-routes.ts';
import { expect } from 'vitest';
import { freshKey, testApi, there } from './api.ts';
import { sampleOrder } from './samples.ts';

/** A shop with a portal, two customers with an order each (`P-1`, `P-2`), and the codes that were sent to them. For one test file. */
export const portalShop = async () => {
  /** The codes that left the house, the last one last. */
  const sent: { readonly to: object; readonly code: string }[] = [];
  const send: CodeParts['send'] = async (_house, { to, code }) => {
    sent.push({ to, code });
    return ok(null);
  };
  const { call, newMerchant, clock, http, house, owner } = await testApi((open) =>
    portalPublicHandlers(open, { send, random: systemRandomBytes }),
  );

  const shop = await newMerchant('跃动生活');
  const [clerk, manager] = await Promise.all([shop.keyOf('小林'), shop.keyOf('王店长')]);
  const face = { slug: 'yuedong', colour: '#0b5fff', servicePhone: '400-000-1234' };
  await call('setPortalFace', { as: clerk, body: face });
  const slug = { slug: 'yuedong' };

  const customer = async (reference: string, name: string, phone: string) =>
    (await call('createCustomer', { as: clerk, body: { reference, name, phone, email: `${reference}@example.com` } }))
      .body;
  const [fang, lei] = [await customer('M-1', '王芳', '13800005678'), await customer('M-2', '李雷', '13900001111')];
  let orders = 0;
  const buy = async (customerId: string, kind: 'alipay' | 'cash' = 'alipay') => {
    orders += 1;
    const sample = sampleOrder(`P-${orders}`, shop.storeId);
    const inCash = {
      reference: 'P1',
      kind: 'cash',
      amount: { currency: 'CNY', amount: '300.00' },
      paidAt: sample.placedAt,
    };
    const body = { ...sample, customerId, ...(kind === 'cash' && { tenders: [inCash] }) };
    return (await call('recordOrder', { as: clerk, body })).body;
  };
  const [fangsOrder, leisOrder] = [await buy(fang.id), await buy(lei.id)];

  const askFor = (number: string, contact: string) =>
    call('askPortalCode', { params: slug, body: { number, contact } });
  const signIn = async (number: string, contact: string, later = 3_600_000): Promise<{ cookie: string }> => {
    clock.advance(later);
    const asked = await askFor(number, contact);
    const code = there(sent.at(-1)).code;
    const reply = await call('confirmPortalCode', { params: { ...slug, codeId: asked.body.codeId }, body: { code } });
    expect(reply.status).toBe(200);
    return { cookie: String(reply.headers['set-cookie']).split(';')[0] ?? '' };
  };
  const keyed = (cookie: object) => ({ ...cookie, 'idempotency-key': freshKey() });
  const claim = (orderId: string) => ({
    orderId,
    kind: 'return_and_refund' as const,
    cause: 'quality' as const,
    statement: '杯盖漏水',
    lines: [{ lineId: 'L1', quantity: 1 }],
  });
  const openFor = async (cookie: object, orderId: string) =>
    (await call('openPortalClaim', { headers: keyed(cookie), body: claim(orderId) })).body;
  return {
    ...{
      call,
      newMerchant,
      clock,
      http,
      house,
      owner,
      shop,
      clerk,
      manager,
      face,
      slug,
      fang,
      lei,
      buy,
      fangsOrder,
      leisOrder,
    },
    ...{ sent, askFor, signIn, keyed, claim, openFor },
  };
};
