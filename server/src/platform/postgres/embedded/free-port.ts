import { createServer } from 'node:net';

/** A port of the loopback interface that nobody listens on at this moment. */
export const freePort = (): Promise<number> => listenOnce(0);

export const isFree = (port: number): Promise<boolean> =>
  listenOnce(port).then(
    () => true,
    () => false,
  );

const listenOnce = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const given = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(given));
    });
  });
