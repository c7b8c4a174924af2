import { type FastifyInstance, fastify } from 'fastify';
import { addAliyun } from './aliyun.ts';
import { MessageFaults, messageFaultKinds, type PlannedMessageFault } from './fault-box.ts';
import { Inbox, type ReceivedMessage, type TakenMessage } from './inbox.ts';
import { inboxPage } from './inbox-page.ts';
import { startMailServer } from './mail-server.ts';
import { addRobots } from './robots.ts';
import { type MessageKeys, type MessageRoom, messageKeys } from './room.ts';
import { addTencent } from './tencent.ts';
import { addWechat } from './wechat.ts';

export type MessageSandboxOptions = {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Uniform in [0, 1), seeded by the caller. */
  readonly random: () => number;
  /** Texts that the gateways approved, by number; without any, every number is taken. */
  readonly templates?: Readonly<Record<string, string>>;
  readonly host?: string;
  /** 0, the default, takes any free port. */
  readonly mailPort?: number;
};

/** Running local gateways for messages: a mail server, two clouds of short messages, an official account, three robots. */
export type MessageSandbox = {
  readonly mail: { readonly host: string; readonly port: number };
  readonly aliyunUrl: string;
  readonly tencentUrl: string;
  readonly wechatUrl: string;
  readonly wecomRobotUrl: string;
  readonly dingtalkRobotUrl: string;
  readonly feishuRobotUrl: string;
  /** A page for people: what customers and staff have received. */
  readonly inboxUrl: string;
  readonly keys: MessageKeys;
  readonly faults: MessageFaults;
  /** What arrived, newest first. */
  received(): readonly ReceivedMessage[];
  /** Everything that was taken, also what did not arrive, in order. */
  truth(): readonly TakenMessage[];
  /** From now on WeChat calls the token of before expired. */
  expireWechatTokens(): void;
  close(): Promise<void>;
};

/** Starts the gateways on this machine. Each cloud has an address of its own, as outside. */
export async function startMessageSandbox(options: MessageSandboxOptions): Promise<MessageSandbox> {
  const { host = '127.0.0.1', mailPort = 0 } = options;
  const room: MessageRoom = {
    inbox: new Inbox(),
    faults: new MessageFaults(options.random),
    now: options.now,
    templates: new Map(Object.entries(options.templates ?? {})),
  };
  const opened: (() => Promise<unknown>)[] = [];
  const open = async (add: (http: FastifyInstance) => void): Promise<string> => {
    const http = fastify({ forceCloseConnections: true });
    add(http);
    const address = await http.listen({ port: 0, host });
    opened.push(() => http.close());
    return address;
  };
  const mail = await startMailServer(room, host, mailPort);
  opened.push(mail.close);
  let wechat: ReturnType<typeof addWechat> | null = null;
  const aliyunUrl = await open((http) => addAliyun(http, room));
  const tencentUrl = await open((http) => addTencent(http, room));
  const otherUrl = await open((http) => {
    wechat = addWechat(http, room);
    addRobots(http, room);
    addPages(http, room);
  });
  return {
    mail: { host, port: mail.port },
    aliyunUrl,
    tencentUrl,
    wechatUrl: otherUrl,
    wecomRobotUrl: `${otherUrl}/cgi-bin/webhook/send?key=${messageKeys.robotKey}`,
    dingtalkRobotUrl: `${otherUrl}/robot/send?access_token=${messageKeys.robotKey}`,
    feishuRobotUrl: `${otherUrl}/open-apis/bot/v2/hook/${messageKeys.robotKey}`,
    inboxUrl: `${otherUrl}/inbox`,
    keys: messageKeys,
    faults: room.faults,
    received: () => room.inbox.received(),
    truth: () => room.inbox.taken(),
    expireWechatTokens: () => wechat?.expireTokens(),
    close: async () => {
      for (const end of opened.toReversed()) await end();
    },
  };
}

/** The inbox for people, and truth and faults for scripts. */
function addPages(http: FastifyInstance, { inbox, faults }: MessageRoom): void {
  http.get('/inbox', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(inboxPage(inbox.received())),
  );
  http.get('/_sandbox/truth', async () => ({ taken: inbox.taken() }));
  http.get('/_sandbox/faults', async () => faults.list());
  http.delete('/_sandbox/faults', async () => {
    faults.clear();
    return faults.list();
  });
  http.post<{ Body: PlannedMessageFault }>(
    '/_sandbox/faults',
    {
      schema: {
        body: {
          type: 'object',
          required: ['kind'],
          additionalProperties: false,
          properties: {
            kind: { enum: [...messageFaultKinds] },
            times: { type: 'integer', minimum: 1 },
            gateway: { type: 'string' },
            milliseconds: { type: 'integer', minimum: 0, maximum: 60_000 },
          },
        },
      },
    },
    async (request) => {
      faults.next(request.body);
      return faults.list();
    },
  );
}
