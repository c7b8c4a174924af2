import type { ReplyBodyOf } from '@redress/contract';
import {
  articlesOf,
  assert,
  type Id,
  ok,
  type Policy,
  type Refusal,
  type Result,
  refusal,
  refused,
  shanghaiDate,
  toIso,
} from '@redress/domain';
import { sendCode } from '../care/send-code.ts';
import { readCustomer } from '../customer/customer-reader.ts';
import type { House } from '../house.ts';
import type { Handlers, Stores } from '../platform/http/handlers.ts';
import { found, replyWith } from '../platform/http/reply.ts';
import { systemRandomBytes } from '../platform/ids.ts';
import { policyInForce } from '../policy/policy-reader.ts';
import { maskedName, maskedPhone } from '../receipt/mask.ts';
import { askCode, type CodeParts } from './ask-code.ts';
import { confirmCode } from './confirm-code.ts';
import { type Face, readFace } from './face-reader.ts';
import { storeNames } from './purchases.ts';

type Operations = 'getPortalShop' | 'getPortalLogo' | 'getPortalPolicy' | 'askPortalCode' | 'confirmPortalCode';

/** What anybody may do who has the address of a shop's portal. Tests hand in their own sender and chance. */
export const portalPublicHandlers = (
  house: House,
  parts: CodeParts = { send: sendCode, random: systemRandomBytes },
): Pick<Handlers, Operations> => ({
  getPortalShop: async ({ merchantId }) =>
    replyWith(found(await readFace(house.db, merchantId), merchantId), (face) => ({ body: faceToWire(face) })),
  getPortalLogo: async ({ merchantId }) => {
    const logo = (await readFace(house.db, merchantId))?.logo ?? null;
    const contents = logo && (await house.files.read(logo.key));
    const file = logo && contents && { contents, mediaType: logo.mediaType, fileName: 'logo' };
    return replyWith(found(file, 'logo'), (body) => ({ body }));
  },
  getPortalPolicy: async ({ merchantId }) => {
    const today = shanghaiDate(house.clock.now());
    const policy = await policyInForce(house.db, merchantId, today);
    if (!policy) return refused(refusal('policy_missing', { date: today }));
    return ok({ body: policyToWire(policy) });
  },
  askPortalCode: async ({ merchantId, language }, { body }) =>
    replyWith(await askCode(house, { merchantId, ...body, language }, parts), (asked) => ({
      body: { ...asked, expiresAt: toIso(asked.expiresAt) },
    })),
  confirmPortalCode: async ({ merchantId }, { params, body }) => {
    const begun = await confirmCode(house, { merchantId, codeId: params.codeId, code: body.code }, parts.random);
    if (!begun.ok) return begun;
    const me = await meOf(house, merchantId, {
      by: 'session',
      customerId: begun.value.customerId,
      caseId: null,
      helper: null,
    });
    return replyWith(me, (known) => ({ body: known, cookie: begun.value.cookie }));
  },
});

export const faceToWire = (face: Face): ReplyBodyOf<'getPortalShop'> => ({
  slug: face.slug,
  name: face.name,
  colour: face.colour,
  hasLogo: face.logo !== null,
  servicePhone: face.servicePhone,
  serviceHours: face.serviceHours,
  welcome: face.welcome && { zh: face.welcome.zh, en: face.welcome.en },
});

type Who = {
  readonly by: 'session' | 'helper' | 'link';
  readonly customerId: Id<'customer'> | null;
  readonly caseId: Id<'refundCase'> | null;
  /** Who of the staff fills in. */
  readonly helper: { readonly name: string; readonly stores: Stores } | null;
};

/** Who is there, masked: the screen may be looked at over a shoulder. */
export const meOf = async (
  { db }: House,
  merchantId: Id<'merchant'>,
  { by, customerId, caseId, helper }: Who,
): Promise<Result<ReplyBodyOf<'getPortalMe'>, Refusal>> => {
  const limit = helper === null || helper.stores === 'all' ? null : helper.stores;
  const [face, customer, stores] = await Promise.all([
    readFace(db, merchantId),
    customerId && readCustomer(db, merchantId, customerId),
    limit && storeNames(db, merchantId),
  ]);
  assert(face, 'a visitor came to a merchant that is there');
  return ok({
    by,
    slug: face.slug,
    name: customer ? maskedName(customer.name) : null,
    phone: customer?.phone ? maskedPhone(customer.phone) : null,
    caseId,
    helper: helper?.name ?? null,
    helperStores: limit?.map((store) => stores?.get(store) ?? '') ?? null,
  });
};

const policyToWire = ({
  title,
  version,
  effectiveFrom,
  document,
  clauses,
}: Policy): ReplyBodyOf<'getPortalPolicy'> => ({
  title,
  version,
  effectiveFrom,
  articles: (document ? articlesOf(document) : clauses).map(({ number, title: name, body }) => ({
    number,
    title: name,
    body,
  })),
});
