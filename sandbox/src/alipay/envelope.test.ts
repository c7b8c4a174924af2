import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { publicKeyFrom } from '../shared/keys.ts';
import type { Bench } from './testing.ts';
import { connect, startBench, testKeys } from './testing.ts';

/** A client written by hand, so that the sandbox is not judged by its own signing code. */
async function post({ sandbox }: Bench, changes: Record<string, string | undefined>, spoil = false) {
  const parameters: Record<string, string | undefined> = {
    app_id: sandbox.merchantKeys.appId,
    method: 'alipay.trade.query',
    format: 'JSON',
    charset: 'utf-8',
    sign_type: 'RSA2',
    timestamp: '2026-11-21 12:00:00',
    version: '1.0',
    biz_content: '{"out_trade_no":"T1"}',
    ...changes,
  };
  const pairs = Object.entries(parameters).flatMap(([key, value]): [string, string][] => (value ? [[key, value]] : []));
  const text = pairs
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join('&');
  const der = Buffer.from(sandbox.merchantKeys.privateKeyPkcs8, 'base64');
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const signature = sign('RSA-SHA256', Buffer.from(spoil ? `${text}x` : text), key).toString('base64');
  const body = new URLSearchParams('sign' in changes ? pairs : [...pairs, ['sign', signature]]);
  const response = await fetch(sandbox.gatewayUrl, { method: 'POST', body });
  return { status: response.status, raw: await response.text() };
}

async function shop(): Promise<Bench> {
  const bench = await startBench();
  bench.sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n });
  return bench;
}

describe('a public parameter that is missing or wrong', () => {
  test.each([
    [{ method: undefined }, '40001', 'isv.missing-method'],
    [{ method: 'alipay.trade.precreate' }, '40002', 'isv.invalid-method'],
    [{ app_id: undefined }, '40001', 'isv.missing-app-id'],
    [{ app_id: '2021000000000099' }, '40002', 'isv.invalid-app-id'],
    [{ sign: undefined }, '40001', 'isv.missing-signature'],
    [{ sign_type: undefined }, '40001', 'isv.missing-signature-type'],
    [{ sign_type: 'RSA' }, '40002', 'isv.invalid-signature-type'],
    [{ timestamp: undefined }, '40001', 'isv.missing-timestamp'],
    [{ timestamp: '2026-11-21T12:00:00Z' }, '40002', 'isv.invalid-timestamp'],
    [{ version: undefined }, '40001', 'isv.missing-version'],
    [{ version: '2.0' }, '40002', 'isv.invalid-parameter'],
    [{ charset: 'gbk' }, '40002', 'isv.invalid-charset'],
    [{ format: 'xml' }, '40002', 'isv.invalid-format'],
    [{ encrypt_type: 'AES' }, '40002', 'isv.invalid-encrypt-type'],
    [{ app_auth_token: '2026' }, '20001', 'aop.invalid-app-auth-token'],
    [{ biz_content: '{"out_trade_no":' }, '40002', 'isv.invalid-parameter'],
    [{ biz_content: '["T1"]' }, '40002', 'isv.invalid-parameter'],
  ])('%j is answered %s %s', async (changes, code, subCode) => {
    const { status, raw } = await post(await shop(), changes);
    const answer = JSON.parse(raw);
    expect(status).toBe(200);
    expect(answer.error_response ?? answer.alipay_trade_query_response).toMatchObject({ code, sub_code: subCode });
  });
});

describe('the signature of a request', () => {
  test('is checked: a changed text is refused under a true signature of the gateway', async () => {
    const bench = await shop();
    const { raw } = await post(bench, {}, true);
    expect(JSON.parse(raw).alipay_trade_query_response).toMatchObject({
      code: '40002',
      sub_code: 'isv.invalid-signature',
    });
    expect(verifyRaw(bench, raw)).toBe(true);
  });

  test('of another key is refused, as the SDK sees it', async () => {
    const { sandbox } = await shop();
    const { alipay } = await testKeys();
    const merchantKeys = { ...sandbox.merchantKeys, privateKeyPkcs8: alipay.privateKeyPkcs8 };
    const stranger = connect({ ...sandbox, merchantKeys });
    const bizContent = { out_trade_no: 'T1', refund_amount: '1.00', out_request_no: 'R1' };
    const answer = await stranger.exec('alipay.trade.refund', { bizContent }, { validateSign: true });
    expect(answer).toMatchObject({ code: '40002', sub_code: 'isv.invalid-signature' });
    expect(sandbox.balance.minor()).toBe(110_000n);
  });
});

describe('the signature of an answer', () => {
  test('covers the raw text, which is not what parsing and writing again gives', async () => {
    const bench = await shop();
    bench.sandbox.createTrade({ outTradeNo: 'A/B', amountMinor: 100n, buyerLogonId: '买/家' });
    const { raw } = await post(bench, { biz_content: '{"out_trade_no":"A/B"}' });
    expect(verifyRaw(bench, raw)).toBe(true);
    const { sign: signature, alipay_trade_query_response: inner } = JSON.parse(raw);
    expect(inner.out_trade_no).toBe('A/B');
    expect(isSigned(bench, JSON.stringify(inner), signature)).toBe(false);
  });

  test('does not survive a changed figure', async () => {
    const bench = await shop();
    const { raw } = await post(bench, {});
    expect(raw).toContain('"100.00"');
    expect(verifyRaw(bench, raw.replaceAll('"100.00"', '"900.00"'))).toBe(false);
  });
});

function verifyRaw(bench: Bench, raw: string): boolean {
  const found = /^\{"alipay_trade_query_response":(\{.*\}),"sign":"([^"]+)"\}$/.exec(raw);
  return found !== null && isSigned(bench, found[1] ?? '', found[2] ?? '');
}

function isSigned({ sandbox }: Bench, text: string, signature: string): boolean {
  const der = Buffer.from(sandbox.merchantKeys.alipayPublicKey, 'base64');
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return verify('RSA-SHA256', Buffer.from(text), key, Buffer.from(signature, 'base64'));
}

test('keys are read with armour and without', async () => {
  const { merchant } = await testKeys();
  const armoured = `-----BEGIN PUBLIC KEY-----\n${merchant.publicKey}\n-----END PUBLIC KEY-----\n`;
  expect(publicKeyFrom(armoured).equals(publicKeyFrom(merchant.publicKey))).toBe(true);
  expect(() => publicKeyFrom('not a key')).toThrow();
});
