import { buffer } from 'node:stream/consumers';
import type { ReplyBodyOf } from '@redress/contract';
import { type Id, ok, type Refusal, type Result, toIso } from '@redress/domain';
import type { House } from '../../house.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { listed } from '../../platform/http/reply.ts';
import { openInboundDoor, readInboundDoor } from './inbound-door.ts';
import { linkMail } from './link-mail.ts';
import { customersWith, type LooseMail, listLooseMail, readLooseMail, setMailAside } from './loose-mail.ts';
import { fileBytesOf, fileNameOf, readMail } from './read-mail.ts';

type Operations =
  | 'getInboundDoor'
  | 'openInboundMail'
  | 'listLooseMail'
  | 'getLooseMail'
  | 'linkLooseMail'
  | 'setLooseMailAside';

/** Mail that comes in: its door, and what found no case by itself. */
export const inboundMailHandlers = (house: House): Pick<Handlers, Operations> => ({
  getInboundDoor: async ({ merchantId }) => {
    const { madeAt, lastMailAt, ...door } = await readInboundDoor(house, merchantId);
    return ok({ body: { ...door, madeAt: madeAt && toIso(madeAt), lastMailAt: lastMailAt && toIso(lastMailAt) } });
  },
  openInboundMail: async ({ merchantId, actor }) =>
    ok({ body: { ...(await openInboundDoor(house, merchantId, actor)) } }),
  listLooseMail: ({ merchantId }, { query }) =>
    listed(query, (page) => listLooseMail(house, merchantId, query.state, page), headlineOf),
  getLooseMail: async ({ merchantId }, { params }) =>
    inFull(house, merchantId, await readLooseMail(house.db, merchantId, params.id)),
  linkLooseMail: async ({ merchantId, actor }, { params, body }) =>
    inFull(house, merchantId, await linkMail(house, { merchantId, mailId: params.id, caseId: body.caseId, actor })),
  setLooseMailAside: async ({ merchantId, actor }, { params, body }) =>
    inFull(house, merchantId, await setMailAside(house, { merchantId, mailId: params.id, actor, why: body.why })),
});

/** The files are read out of the mail itself, which is kept whole. */
const inFull = async (
  house: House,
  merchantId: Id<'merchant'>,
  mail: Result<LooseMail, Refusal>,
): Promise<Result<{ body: ReplyBodyOf<'getLooseMail'> }, Refusal>> => {
  if (!mail.ok) return mail;
  const [stored, customers] = await Promise.all([
    house.files.read(mail.value.fileKey),
    customersWith(house.db, merchantId, mail.value.from),
  ]);
  const files = (stored && (await readMail(await buffer(stored))))?.files ?? [];
  return ok({
    body: {
      ...headlineOf(mail.value),
      to: mail.value.to,
      words: mail.value.words,
      files: files.map((file, place) => ({ name: fileNameOf(file, place), bytes: fileBytesOf(file).length })),
      customers: customers.map(({ cases, ...customer }) => ({ ...customer, cases: [...cases] })),
    },
  });
};

const headlineOf = (mail: LooseMail): ReplyBodyOf<'listLooseMail'>['data'][number] => ({
  id: mail.id,
  state: mail.state,
  from: mail.from,
  subject: mail.subject,
  beginning: mail.words.slice(0, 200),
  receivedAt: toIso(mail.receivedAt),
  case: mail.case,
  ended: mail.ended && { ...mail.ended, at: toIso(mail.ended.at) },
});
