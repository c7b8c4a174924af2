import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { type MessageRoom, messageKeys } from './room.ts';

export type MailServer = { readonly port: number; readonly close: () => Promise<void> };

/** A mail server that takes mail for everybody, after its one user has signed in. */
export const startMailServer = async (room: MessageRoom, host: string, port: number): Promise<MailServer> => {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === messageKeys.smtpUser && password === messageKeys.smtpPassword
        ? done(null, { user: username })
        : done(Object.assign(new Error('authentication failed'), { responseCode: 535 })),
    onRcptTo: ({ address }, _session, done) =>
      address.startsWith('nobody@')
        ? done(Object.assign(new Error('no such user here'), { responseCode: 550 }))
        : done(),
    onData: (stream, session, done) => {
      void buffer(stream).then(async (bytes) => {
        const fault = room.faults.strike('smtp');
        const no = (code: number, words: string) => done(Object.assign(new Error(words), { responseCode: code }));
        if (fault?.kind === 'refuse') return no(554, 'transaction failed');
        if (fault?.kind === 'later' || fault?.kind === 'server-error') return no(451, 'try again later');
        const mail = await PostalMime.parse(bytes);
        const { id } = room.inbox.take({
          gateway: 'smtp',
          to: session.envelope.rcptTo.map(({ address }) => address).join(', '),
          subject: mail.subject ?? '',
          text: (mail.text ?? '').trim(),
          reference: mail.messageId ?? null,
          ...(mail.replyTo?.[0]?.address && { replyTo: mail.replyTo[0].address }),
          receivedAt: room.now(),
          delivered: fault?.kind !== 'undelivered',
        });
        if (fault?.kind === 'slow') await delay(fault.milliseconds);
        // The mail is in; the sender never hears of it.
        if (fault?.kind === 'lost-answer') return stopTalking(server);
        return done(null, `OK queued as ${id}`);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        stopTalking(server);
        server.close(() => resolve());
      }),
  };
};

/** Cuts every connection, as a power cut does. */
const stopTalking = (server: SMTPServer): void => {
  for (const connection of server.connections) connection._socket.destroy();
};
