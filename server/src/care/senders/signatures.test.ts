import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { signWebhook } from '../hooks/webhook-signature.ts';
import { signAliyun } from './aliyun-signature.ts';
import { dingtalkSign, feishuSign } from './robots.ts';
import { signTencent } from './tencent-signature.ts';

test('Alibaba Cloud: the example of its documentation', () => {
  const { headers } = signAliyun({
    endpointUrl: 'https://ecs.cn-shanghai.aliyuncs.com',
    action: 'RunInstances',
    version: '2014-05-26',
    query: { ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd', RegionId: 'cn-shanghai' },
    accessKeyId: 'YourAccessKeyId',
    accessKeySecret: 'YourAccessKeySecret',
    nonce: '3156853299f313e23d1673dc12e1703d',
    date: '2023-10-26T10:22:32Z',
  });
  expect(headers['authorization']).toBe(
    'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
  );
});

test('Tencent Cloud: the example of its documentation', () => {
  const payload = '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}';
  const headers = signTencent({
    endpointUrl: 'https://cvm.tencentcloudapi.com',
    service: 'cvm',
    secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******',
    secretKey: 'Gu5t9xGARNpq86cd98joQYCN3*******',
    timestampSeconds: 1_551_113_065,
    payload,
  });
  expect(headers['authorization']).toBe(
    'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=2230eefd229f582d8b1b891af7107b91597240707d778ab3738f756258d7652c',
  );
});

test('Standard Webhooks: the example of its specification', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const signed = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestampSeconds: 1_614_265_330, body: '{"test": 2432232314}' };
  expect(signWebhook([secret], signed)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  const other = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
  expect(signWebhook([other, secret], signed).split(' ')).toHaveLength(2);
  expect(signWebhook([other, secret], signed).split(' ')[1]).toBe(signWebhook([secret], signed));
});

test('robots sign with the secret in different places', () => {
  expect(dingtalkSign(1_700_000_000_000, 'SEC')).toBe(
    createHmac('sha256', 'SEC').update('1700000000000\nSEC').digest('base64'),
  );
  expect(feishuSign(1_599_360_473, 'secret')).toBe(
    createHmac('sha256', '1599360473\nsecret').update(Buffer.alloc(0)).digest('base64'),
  );
});
