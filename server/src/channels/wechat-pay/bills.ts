import { createHash } from 'node:crypto';
import { createGunzip } from 'node:zlib';
import { type LocalDate, ok, type Result, refused } from '@redress/domain';
import type { BillFile, BillKind, Bills, NoBill } from '../channel.ts';
import type { WechatClient } from './wechat-client.ts';
import type { WireAnswer } from './wire-answer.ts';

const asked: Readonly<Record<BillKind, { path: string; params: Readonly<Record<string, string>> }>> = {
  trade: { path: 'v3/bill/tradebill', params: { bill_type: 'ALL' } },
  funds: { path: 'v3/bill/fundflowbill', params: { account_type: 'BASIC' } },
};

/**
 * WeChat Pay's own record of a day, packed with gzip. The file is not signed: its SHA-1 stands in a signed answer, so the bytes
 * are counted while they are read, and reading throws at the end when they are others.
 */
export const wechatBills = (client: WechatClient): Bills => ({
  kinds: ['trade', 'funds'],
  fetch: async (kind, day) => {
    const { path, params } = asked[kind];
    const answer = await client.call({ method: 'get', path, params: { ...params, bill_date: day, tar_type: 'GZIP' } });
    if (answer.kind !== 'signed') return noBillIn(answer);
    const { download_url: url, hash_type: hashType, hash_value: hash } = answer.body;
    const address = typeof url === 'string' ? URL.parse(url) : null;
    if (address === null || hashType !== 'SHA1' || typeof hash !== 'string')
      return refused({ reason: 'unreachable', code: 'no_address', message: 'the answer names no file' });
    return ok([billFile(client, { kind, day, address, hash })]);
  },
});

type Where = { readonly kind: BillKind; readonly day: LocalDate; readonly address: URL; readonly hash: string };

/** Only path and token of the address are used: the request is signed, and goes nowhere but to the account's own server. */
const billFile = (client: WechatClient, { kind, day, address, hash }: Where): BillFile => ({
  name: `wechat-pay-${kind}-${day}.csv.gz`,
  bytes: checked(
    () =>
      client.download({
        method: 'get',
        path: address.pathname.slice(1),
        params: Object.fromEntries(address.searchParams),
      }),
    hash,
  ),
});

async function* checked(open: () => Promise<AsyncIterable<Uint8Array>>, expected: string): AsyncIterable<Uint8Array> {
  const plain = createGunzip();
  const digest = createHash('sha1');
  // Read on the side, so that nothing is kept in memory but the chunk that is being read.
  const counted = (async () => {
    for await (const chunk of plain) digest.update(chunk);
  })();
  counted.catch(() => undefined);
  for await (const chunk of await open()) {
    if (!plain.write(chunk)) await Promise.race([new Promise((resume) => plain.once('drain', resume)), counted]);
    yield chunk;
  }
  plain.end();
  await counted;
  if (digest.digest('hex') !== expected.toLowerCase())
    throw new Error('the bill is not the one that WeChat Pay announced');
}

const noBillIn = (answer: Exclude<WireAnswer, { kind: 'signed' }>): Result<readonly BillFile[], NoBill> => {
  if (answer.kind !== 'refused') return refused({ reason: 'unreachable', code: 'no_answer', message: answer.reason });
  const { code, message } = answer;
  if (code === 'NO_STATEMENT_EXIST') return ok([]);
  return refused({ reason: code === 'STATEMENT_CREATING' ? 'not_ready' : 'refused', code, message });
};
