import { type LookupAddress, lookup } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

export type OutsideAnswer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly text: string;
      readonly retryAfterSeconds: number | null;
    }
  | { readonly kind: 'failed'; readonly why: string };

type Post = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs?: number;
};

/**
 * Posts to an address that a merchant named. No redirect is followed, at most 4 kB of the answer are read, and a name that leads into a
 * private network is refused at the moment of connecting, so that a name cannot be turned around after it was checked. Only an address
 * that says loopback itself, as a sandbox on this machine does, may lead there.
 */
export const postOutside = ({ url, headers, body, timeoutMs = 15_000 }: Post): Promise<OutsideAnswer> =>
  new Promise((resolve) => {
    const address = new URL(url);
    const host = address.hostname.replace(/^\[|\]$/g, '');
    const isHere = ['localhost', '127.0.0.1', '::1'].includes(host);
    if (!isHere && isIP(host) !== 0 && isPrivate(host)) return resolve({ kind: 'failed', why: 'private_address' });
    const open = address.protocol === 'https:' ? httpsRequest : httpRequest;
    const call = open(
      address,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        signal: AbortSignal.timeout(timeoutMs),
        ...(!isHere && { lookup: publicLookup }),
      },
      (reply) => {
        let text = '';
        reply.setEncoding('utf8');
        reply.on('data', (part: string) => {
          if (text.length < 4_096) text += part;
        });
        reply.on('end', () =>
          resolve({
            kind: 'answer',
            status: reply.statusCode ?? 0,
            text: text.slice(0, 1_000),
            retryAfterSeconds: secondsOf(reply.headers['retry-after']),
          }),
        );
        reply.on('error', (error) => resolve({ kind: 'failed', why: error.name }));
      },
    );
    call.on('error', (error) => resolve({ kind: 'failed', why: 'code' in error ? String(error.code) : error.name }));
    call.end(body);
  });

/** Looks a name up and refuses it when any of its addresses is private. */
const publicLookup: LookupFunction = (hostname, options, answer) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const [first] = addresses ?? [];
    if (error || !first) return answer(error ?? refusedAddress(), '', 4);
    if (addresses.some(({ address }) => isPrivate(address))) return answer(refusedAddress(), '', 4);
    return options.all ? answer(null, addresses) : answer(null, first.address, first.family);
  });
};

const refusedAddress = (): NodeJS.ErrnoException =>
  Object.assign(new Error('a private address'), { code: 'private_address' });

const privateNetworks = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  privateNetworks.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  privateNetworks.addSubnet(network, prefix, 'ipv6');

/** An address that is not on the public internet. IPv4 inside IPv6 is looked at as what it is. */
export const isPrivate = (address: string): boolean => {
  const inner = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (inner !== undefined) return isPrivate(inner);
  return privateNetworks.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
};

const secondsOf = (header: string | undefined): number | null =>
  header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) : null;
