import { createServer, type Server, type Socket } from 'node:net';
import { eicar, fakeClamd } from '@redress/testing/testkit/clamd.ts';
import { afterEach, expect, it } from 'vitest';
import { clamdAddress, clamdScanner } from './clamd.ts';

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

it('finds EICAR and lets other bytes pass, over many chunks', async () => {
  const clamd = await fakeClamd();
  open.push(clamd);
  const scan = clamdScanner(clamd.address);
  expect(await scan(Buffer.from(eicar))).toEqual({ clean: false, signature: 'Eicar-Test-Signature' });
  expect(await scan(Buffer.alloc(300_000, 7))).toEqual({ clean: true });
  // The signature may lie across the border of two chunks.
  const hidden = Buffer.concat([Buffer.alloc(64 * 1024 - 10), Buffer.from(eicar)]);
  expect(await scan(hidden)).toEqual({ clean: false, signature: 'Eicar-Test-Signature' });
  expect(clamd.bytesSeen()).toBe(eicar.length + 300_000 + hidden.length);
});

it('has no verdict when nobody listens, nobody answers, or the answer is no verdict', async () => {
  const clamd = await fakeClamd();
  await clamd.close();
  await expect(clamdScanner(clamd.address)(Buffer.from('x'))).rejects.toThrow(/clamd/);
  const silent = await listening(() => undefined);
  await expect(clamdScanner(silent.address, 50)(Buffer.from('x'))).rejects.toThrow(/in time/);
  const rude = await listening((socket) => socket.end('INSTREAM size limit exceeded. ERROR\0'));
  await expect(clamdScanner(rude.address)(Buffer.from('x'))).rejects.toThrow(/size limit|ECONNRESET|EPIPE|ended early/);
});

it.each([
  ['tcp://127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
  ['tcp://[::1]:3310', { host: '::1', port: 3310 }],
  ['unix:///run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ['127.0.0.1:3310', null],
  ['tcp://clamd:0', null],
  ['unix://relative', null],
])('reads %s', (words, address) => {
  expect(clamdAddress(words)).toEqual(address);
});

const listening = async (met: (socket: Socket) => void) => {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.resume();
    met(socket);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('it listens nowhere');
  open.push({
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  });
  return { address: { host: '127.0.0.1', port: address.port } };
};
