import { type ReplyBodyOf, scopeNames, scopes } from '@redress/contract';
import { type Id, ok, parseId, type Refusal, type Result, refusal, refused, toIso } from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers, RequestContext } from '../platform/http/handlers.ts';
import { found, listed, replyWith } from '../platform/http/reply.ts';
import { delegationToWire, endLending, lendRights, listDelegations } from './people/delegations.ts';
import { type Invited, inviteAgain, inviteStaff } from './people/invite.ts';
import { listColleagues, listPeople, personToWire, readPerson } from './people/person.ts';
import { listRoles, setRole } from './people/roles.ts';
import { setRights } from './people/set-rights.ts';
import { setSuspended } from './people/suspend.ts';
import { listViews, viewToWire } from './view-log/list-views.ts';

type People =
  | 'listColleagues'
  | 'listStaff'
  | 'getStaff'
  | 'inviteStaff'
  | 'inviteStaffAgain'
  | 'setStaffRights'
  | 'suspendStaff'
  | 'resumeStaff'
  | 'listScopes'
  | 'listRoles'
  | 'setRole'
  | 'listDelegations'
  | 'lendRights'
  | 'endLending'
  | 'listViewLog';

/** `origin` is where browsers reach the console, for links that leave the house. */
export const peopleHandlers = (house: House, origin: () => string): Pick<Handlers, People> => {
  const answerPerson = async (
    { merchantId }: RequestContext,
    staffId: Id<'staff'>,
    done: Result<null, Refusal>,
  ): Promise<Result<{ body: ReplyBodyOf<'getStaff'> }, Refusal>> =>
    done.ok
      ? replyWith(found(await readPerson(house.db, merchantId, staffId), staffId), (person) => ({
          body: personToWire(person),
        }))
      : done;
  return {
    listColleagues: async ({ merchantId }) => ok({ body: { data: await listColleagues(house.db, merchantId) } }),
    listStaff: ({ merchantId }, { query }) =>
      listed(query, (page) => listPeople(house.db, merchantId, page), personToWire),
    getStaff: (context, { params }) => answerPerson(context, params.id, ok(null)),
    inviteStaff: async ({ merchantId, actor }, { body }) =>
      replyWith(await inviteStaff(house, { merchantId, actor, origin: origin(), ...body }), invitedReply),
    inviteStaffAgain: async ({ merchantId, actor }, { params, query: { language } }) =>
      replyWith(
        await inviteAgain(house, { merchantId, actor, origin: origin(), staffId: params.id, language }),
        invitedReply,
      ),
    setStaffRights: async (context, { params, body }) => {
      const { merchantId, actor } = context;
      return answerPerson(
        context,
        params.id,
        await setRights(house, { merchantId, actor, staffId: params.id, ...body }),
      );
    },
    suspendStaff: async (context, { params }) =>
      answerPerson(context, params.id, await setSuspended(house, { ...context, staffId: params.id, suspended: true })),
    resumeStaff: async (context, { params }) =>
      answerPerson(context, params.id, await setSuspended(house, { ...context, staffId: params.id, suspended: false })),
    listScopes: async () => ok({ body: { data: scopeNames.map((scope) => ({ scope, name: scopes[scope] })) } }),
    listRoles: async ({ merchantId }) => ok({ body: { data: await listRoles(house.db, merchantId) } }),
    setRole: async (context, { params, body }) =>
      replyWith(await setRole(house, context, { code: params.code, ...body }), (role) => ({ body: role })),
    ...lendingHandlers(house),
    listViewLog: ({ merchantId }, { query }) =>
      listed(query, (page) => listViews(house.db, merchantId, query, page), viewToWire),
  };
};

const lendingHandlers = (house: House): Pick<Handlers, 'listDelegations' | 'lendRights' | 'endLending'> => ({
  listDelegations: async ({ merchantId, actor, scopes }, { query }) => {
    const of = scopes.includes('staff:read') ? null : parseId('staff', actor.id);
    if (of === null && !scopes.includes('staff:read'))
      return refused(refusal('scope_missing', { scope: 'staff:read' }));
    return listed(query, (page) => listDelegations(house.db, merchantId, of, page), delegationToWire);
  },
  lendRights: async ({ merchantId, actor, scopes }, { body }) => {
    const self = parseId('staff', actor.id);
    const fromStaffId = body.fromStaffId ?? self;
    if (fromStaffId === null || (fromStaffId !== self && !scopes.includes('staff:write')))
      return refused(refusal('scope_missing', { scope: 'staff:write' }, '/fromStaffId'));
    const { toStaffId, beginsAt, endsAt, reason } = body;
    const lent = await lendRights(house, { merchantId, actor, fromStaffId, toStaffId, beginsAt, endsAt, reason });
    return replyWith(lent, (delegation) => ({ body: delegationToWire(delegation) }));
  },
  endLending: async ({ merchantId, actor, scopes }, { params }) => {
    const anyones = scopes.includes('staff:write');
    return replyWith(await endLending(house, { merchantId, actor, id: params.id, anyones }), (delegation) => ({
      body: delegationToWire(delegation),
    }));
  },
});

const invitedReply = ({ person, link, expiresAt, mailed }: Invited) => ({
  body: { staff: personToWire(person), link, expiresAt: toIso(expiresAt), mailed },
});
