import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the ports that Linux, macOS and Windows give to outgoing connections: one of those may take a port of ours while PostgreSQL restarts,
 * even a connection to that very port, which TCP then joins to itself.
 */
const [lowest, above] = [15_000, 30_000];
/** What this process was given is not given again, since a server takes a while until it listens. */
const given = new Set<number>();

/** A port of the loopback interface that nobody listens on at this moment. */
export const freePort = async (): Promise<number> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(lowest, above);
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
  return listenOnce(0);
};

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
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
