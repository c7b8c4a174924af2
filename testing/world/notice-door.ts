import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type NoticeForm = Readonly<Record<string, string>>;
export type NoticeReader = (form: NoticeForm) => Promise<string>;

/** An address for the channel's notices, as the server would offer one: whoever runs at the moment reads what comes in. */
export type NoticeDoor = {
  readonly url: string;
  /** Null lets notices find nobody at home. */
  answerBy(reader: NoticeReader | null): void;
  close(): Promise<void>;
};

export const openNoticeDoor = async (): Promise<NoticeDoor> => {
  let reader: NoticeReader | null = null;
  const server = createServer(async (request, response) => {
    const form = Object.fromEntries(new URLSearchParams(await text(request)));
    try {
      const answer = reader === null ? 'failure' : await reader(form);
      response.writeHead(200).end(answer);
    } catch {
      // As the real route does: a fault is a 500, and Alipay sends the notice again.
      response.writeHead(500).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/notify`,
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
