import { connect, type Socket } from 'node:net';

/** What a scanner says of a file. */
export type ScanVerdict = { readonly clean: true } | { readonly clean: false; readonly signature: string };

/** Looks through a file. Throws `ScannerUnreachable` when there is no verdict. */
export type ScanFile = (contents: Uint8Array) => Promise<ScanVerdict>;

export class ScannerUnreachable extends Error {}

/** Where `clamd` listens: a socket of this machine or a port of the network. */
export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number };

/** Reads `tcp://127.0.0.1:3310` or `unix:///run/clamav/clamd.ctl`; null when it is neither. */
export const clamdAddress = (words: string): ClamdAddress | null => {
  const [, host, port] = /^tcp:\/\/([^/:]+|\[[0-9a-f:]+\]):(\d{1,5})$/i.exec(words) ?? [];
  if (host && port && Number(port) > 0 && Number(port) < 65_536)
    return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
  const [, path] = /^unix:\/\/(\/.+)$/.exec(words) ?? [];
  return path ? { path } : null;
};

const chunkBytes = 64 * 1024;

/**
 * ClamAV by its own protocol (`man clamd`, INSTREAM): chunks, each after its length in four bytes, ended by a length of zero, answered by one line.
 * One connection a file; `patienceMs` is how long a silent scanner is waited for.
 */
export const clamdScanner =
  (address: ClamdAddress, patienceMs = 30_000): ScanFile =>
  async (contents) => {
    const answer = await ask(address, contents, patienceMs);
    if (/^stream: OK$/.test(answer)) return { clean: true };
    const [, signature] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
    if (signature) return { clean: false, signature };
    throw new ScannerUnreachable(`clamd answered "${answer.slice(0, 200)}"`);
  };

const ask = (address: ClamdAddress, contents: Uint8Array, patienceMs: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(address);
    let answer = '';
    socket.setEncoding('utf8');
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('no answer in time')));
    socket.on('connect', () => {
      writeAll(socket, contents).catch((error: Error) => socket.destroy(error));
    });
    socket.on('data', (words: string) => {
      answer += words;
    });
    socket.on('error', (error) => reject(new ScannerUnreachable(`clamd: ${error.message}`, { cause: error })));
    socket.on('close', () => resolve(answer.replace(/\0[\s\S]*$/, '').trim()));
  });

/** In step with the socket, so that a slow scanner does not make us hold the file twice. */
const writeAll = async (socket: Socket, contents: Uint8Array): Promise<void> => {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < contents.length; at += chunkBytes) {
    const chunk = contents.subarray(at, at + chunkBytes);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    if (!socket.write(chunk)) await drained(socket);
  }
  socket.write(Buffer.alloc(4));
};

const drained = (socket: Socket): Promise<void> =>
  new Promise((resolve, reject) => {
    const settle = (): void => {
      socket.off('drain', settle).off('close', settle);
      if (socket.destroyed) reject(new Error('the connection ended early'));
      else resolve();
    };
    socket.on('drain', settle).on('close', settle);
  });
