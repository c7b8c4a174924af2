import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin';
import { openField } from './signature.ts';
import { certsOf, connect, REFUNDS, refundOf, startBench, testKeys } from './testing.ts';

/** A client written by hand, so that the sandbox is not judged by its own signing code or by the SDK alone. */
async function raw(
  bench: Awaited<ReturnType<typeof startBench>>,
  change: { authorization?: string; body?: string; signedBody?: string; timestamp?: string; path?: string } = {},
) {
  const { mchid, serial, privateKeyPkcs8 } = bench.sandbox.merchantKeys();
  const { body = '{"a":1}', timestamp = '1795233600', path = REFUNDS } = change;
  const text = Formatter.request('POST', path, timestamp, 'N0NCE', change.signedBody ?? body);
  const key = Rsa.from(`private.pkcs8://${privateKeyPkcs8}`, Rsa.KEY_TYPE_PRIVATE);
  const authorization =
    change.authorization ?? Formatter.authorization(mchid, 'N0NCE', Rsa.sign(text, key), timestamp, serial);
  const headers = { authorization, 'content-type': 'application/json' };
  const response = await fetch(`${bench.sandbox.baseUrl}${path}`, { method: 'POST', body, headers });
  return { status: response.status, body: (await response.json()) as { code: string; message: string } };
}

describe('the signature of a request', () => {
  test('covers the bytes: a space more in the body is another text', async () => {
    const bench = await startBench();
    expect(await raw(bench)).toMatchObject({ status: 400, body: { code: 'PARAM_ERROR' } });
    expect(await raw(bench, { body: '{"a": 1}', signedBody: '{"a":1}' })).toMatchObject({ status: 401 });
  });

  test.each([
    [''],
    ['Bearer x'],
    ['WECHATPAY2-SHA256-RSA2048 mchid="1900000001"'],
    ['WECHATPAY2-SHA256-RSA2048 mchid="1",serial_no="2",timestamp="1795233600",nonce_str="n",signature="cw=="'],
  ])('a header %j is refused', async (authorization) => {
    expect(await raw(await startBench(), { authorization })).toMatchObject({
      status: 401,
      body: { code: 'SIGN_ERROR' },
    });
  });

  test('of a stranger is refused', async () => {
    const { sandbox } = await startBench();
    const stranger = connect(sandbox, { privateKey: (await testKeys()).platform.privateKeyPkcs8 });
    expect(await stranger.post(REFUNDS, refundOf('R1', 1))).toMatchObject({
      status: 401,
      body: { code: 'SIGN_ERROR' },
    });
  });

  test('may be old unless the rule says otherwise', async () => {
    const strict = await startBench({ rules: { mostSecondsOff: 300 } });
    expect(await raw(strict)).toMatchObject({ status: 400 });
    expect(await raw(strict, { timestamp: '1795233901' })).toMatchObject({ status: 401 });
    expect(await raw(await startBench(), { timestamp: '1700000000' })).toMatchObject({ status: 400 });
  });

  test('a body that is no JSON object is told', async () => {
    const bench = await startBench();
    expect(await raw(bench, { body: '[1]' })).toMatchObject({ status: 400, body: { code: 'PARAM_ERROR' } });
    expect(await raw(bench, { body: '{' })).toMatchObject({ status: 400, body: { code: 'PARAM_ERROR' } });
  });
});

describe('platform keys', () => {
  test('certificates are downloaded, decrypted and believed', async () => {
    const { sandbox, get } = await startBench({ verification: 'certificate' });
    const { apiV3Key, platformKeys } = sandbox.merchantKeys();
    const { body } = await get('/v3/certificates');
    const [told] = body['data'] as { serial_no: string; encrypt_certificate: Record<string, string> }[];
    const { ciphertext = '', nonce = '', associated_data = '' } = told?.encrypt_certificate ?? {};
    const pem = Aes.AesGcm.decrypt(ciphertext, apiV3Key, nonce, associated_data);
    expect(pem).toBe(platformKeys[told?.serial_no ?? '']);
    const certificate = new X509Certificate(pem);
    expect(certificate.serialNumber).toBe(told?.serial_no);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(new Date(certificate.validTo).getUTCFullYear()).toBe(2031);
  });

  test('in public-key mode there are no certificates', async () => {
    const { get } = await startBench({ verification: 'public-key' });
    expect(await get('/v3/certificates')).toMatchObject({ status: 404 });
  });

  test('after a rotation the new certificate signs, and who holds only the old one is told which it lacks', async () => {
    const { sandbox, get } = await startBench({ verification: 'certificate' });
    const old = certsOf(sandbox.merchantKeys().platformKeys);
    const serial = await sandbox.rotateCertificate();
    expect(await get('/v3/merchant-service/complaints-v2')).toMatchObject({
      trouble: 'EV3_RES_HEADER_PLATFORM_SERIAL',
    });
    expect(Object.keys(sandbox.merchantKeys().platformKeys)).toEqual([...Object.keys(old), serial]);
    expect(await connect(sandbox).get('/v3/certificates')).toMatchObject({ status: 200 });
  });

  test('while migrating, an answer follows the serial that the request names', async () => {
    const { sandbox } = await startBench({ verification: 'migrating' });
    sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n });
    const { platformKeys } = sandbox.merchantKeys();
    const keyOnly = Object.fromEntries(Object.entries(platformKeys).filter(([id]) => id.startsWith('PUB_KEY_ID_')));
    const client = connect(sandbox, { certs: certsOf(keyOnly) });
    expect(await client.post(REFUNDS, refundOf('R1', 1))).toMatchObject({ trouble: 'EV3_RES_HEADER_PLATFORM_SERIAL' });
    const wanted = { 'Wechatpay-Serial': Object.keys(keyOnly)[0] ?? '' };
    expect(await client.post(REFUNDS, refundOf('R1', 1), wanted)).toMatchObject({ status: 200 });
  });

  test('what was sealed for another key does not open', async () => {
    const { platform, merchant } = await testKeys();
    const sealed = Rsa.encrypt('张三', Rsa.from(`public.spki://${platform.publicKey}`, Rsa.KEY_TYPE_PUBLIC));
    expect(openField(sealed, platform.privateKeyPkcs8)).toBe('张三');
    expect(openField(sealed, merchant.privateKeyPkcs8)).toBeUndefined();
    expect(openField('张三', platform.privateKeyPkcs8)).toBeUndefined();
  });
});
