import type { KeyObject } from 'node:crypto';
import { createPublicKey, sign } from 'node:crypto';

/** What stands in a certificate. Instants are epoch milliseconds; the serial is upper-case hexadecimal. */
export type CertificateFacts = {
  readonly serial: string;
  readonly commonName: string;
  readonly from: number;
  readonly until: number;
};

/**
 * A self-signed X.509 certificate in PEM, as those of WeChat Pay and Alipay look to a client. Node reads certificates and
 * makes none, and a certificate is a few nested lengths, so it is written here instead of bringing in a library.
 */
export function makeCertificate(privateKey: KeyObject, { serial, commonName, from, until }: CertificateFacts): string {
  const name = sequence(set(sequence(oid('2.5.4.3'), tag(0x0c, Buffer.from(commonName, 'utf8')))));
  const facts = sequence(
    tag(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.from(serial, 'hex')),
    sha256WithRsa,
    name,
    sequence(time(from), time(until)),
    name,
    createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
  );
  const signature = tag(0x03, Buffer.concat([Buffer.from([0]), sign('RSA-SHA256', facts, privateKey)]));
  const lines =
    sequence(facts, sha256WithRsa, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function tag(type: number, contents: Buffer): Buffer {
  return Buffer.concat([Buffer.from([type]), length(contents.length), contents]);
}

function length(bytes: number): Buffer {
  if (bytes < 0x80) return Buffer.from([bytes]);
  const hex = bytes.toString(16);
  const digits = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return Buffer.concat([Buffer.from([0x80 | digits.length]), digits]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tag(0x30, Buffer.concat(parts));
}

function set(...parts: readonly Buffer[]): Buffer {
  return tag(0x31, Buffer.concat(parts));
}

/** A positive number: a leading bit that is set would make it negative, so a zero goes before it. */
function integer(bytes: Buffer): Buffer {
  return tag(0x02, ((bytes[0] ?? 0) & 0x80) === 0 ? bytes : Buffer.concat([Buffer.from([0]), bytes]));
}

function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tag(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let left = value >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80);
  return digits;
}

/** `YYYYMMDDHHMMSSZ`. */
function time(at: number): Buffer {
  const text = new Date(at).toISOString().replace(/[-:T]/g, '').slice(0, 14);
  return tag(0x18, Buffer.from(`${text}Z`, 'ascii'));
}

const sha256WithRsa = sequence(oid('1.2.840.113549.1.1.11'), tag(0x05, Buffer.alloc(0)));
