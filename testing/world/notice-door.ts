import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Acknowledgement, NotificationMessage } from '@redress/server/channels/channel.ts';

/** `path` is what follows the address of the door: it says which channel knocks. */
export type NoticeReader = (
  path: string,
  message: NotificationMessage,
) => Promise<Pick<Acknowledgement, 'status' | 'body'>>;

/** An address for the channel's notices, as the server would offer one: whoever runs at the moment reads what comes in. */
export type NoticeDoor = {
  /** Ends with a slash. */
  readonly url: string;
  /** Null lets notices find nobody at home. */
  answerBy(reader: NoticeReader | null): void;
  close(): Promise<void>;
};

const prefix = '/notify/';

export const openNoticeDoor = async (): Promise<NoticeDoor> => {
  let reader: NoticeReader | null = null;
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const headers = Object.fromEntries(
      Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    try {
      if (reader === null) throw new Error('nobody is at home');
      const answer = await reader((request.url ?? '').slice(prefix.length), { headers, query: {}, body });
      response.writeHead(answer.status).end(answer.body);
    } catch {
      // As the real route does: a fault is a 500, and Alipay sends the notice again.
      response.writeHead(500).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`,
    answerBy: (next) => {
      reader = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
