import { createServer, type Socket } from 'node:net';

/** The harmless text that every scanner calls malware (EICAR), put together here so that no scanner minds this file. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('');

/** A small `clamd` on a free port: speaks `zINSTREAM` and knows one signature. */
export const fakeClamd = async () => {
  let bytesSeen = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let held = Buffer.alloc(0);
    let begun = false;
    const file: Buffer[] = [];
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      held = Buffer.concat([held, chunk]);
      if (!begun) {
        if (held.length < 10) return;
        if (held.toString('latin1', 0, 10) !== 'zINSTREAM\0') return void socket.end('UNKNOWN COMMAND\0');
        begun = true;
        held = held.subarray(10);
      }
      while (held.length >= 4) {
        const length = held.readUInt32BE(0);
        if (length === 0) {
          const whole = Buffer.concat(file);
          bytesSeen += whole.length;
          return void socket.end(whole.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
        }
        if (held.length < 4 + length) return;
        file.push(held.subarray(4, 4 + length));
        held = held.subarray(4 + length);
      }
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('clamd listens nowhere');
  return {
    address: { host: '127.0.0.1', port: at.port },
    bytesSeen: () => bytesSeen,
    close: (): Promise<void> =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  };
};
