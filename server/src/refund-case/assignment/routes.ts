import { type ReplyBodyOf, toWireOrNull } from '@redress/contract';
import { assert, type Id, ok, outText, refusal, refused, shanghaiDate, uuidOf } from '@redress/domain';
import type { House } from '../../house.ts';
import { readMerchant } from '../../merchant/merchant-reader.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { replyWith } from '../../platform/http/reply.ts';
import { personOf } from '../team/there.ts';
import { isoOrNull } from '../team/to-wire.ts';
import { readAssignmentRules, setAssignmentRules } from './assignment-rules.ts';
import { readAways, setAway } from './away.ts';
import { type FreeGiven, giveFreeCases, previewRules } from './give-free-cases.ts';
import { readTeamsAtWork } from './teams-at-work.ts';

type Operations = 'getAssignmentRules' | 'setAssignmentRules' | 'previewAssignment' | 'giveFreeCases' | 'setAway';

/** Which team and person a new case goes to by itself. */
export const assignmentHandlers = (house: House): Pick<Handlers, Operations> => ({
  getAssignmentRules: async ({ merchantId }) => ok({ body: await rulesToWire(house, merchantId) }),
  setAssignmentRules: async ({ merchantId, actor }, { body }) => {
    const set = await setAssignmentRules(house, { merchantId, actor, ...body });
    return set.ok ? ok({ body: await rulesToWire(house, merchantId) }) : set;
  },
  previewAssignment: async ({ merchantId }, { body }) =>
    ok({ body: givenToWire(await previewRules(house, merchantId, body.rules)) }),
  giveFreeCases: async ({ merchantId }, { body }) =>
    replyWith(await giveFreeCases(house, { merchantId, ...body }), (given) => ({ body: givenToWire(given) })),
  setAway: async ({ merchantId, actor, scopes }, { body: { staffId: asked, away } }) => {
    const self = personOf(actor);
    const staffId = asked ?? (self.ok ? self.value : null);
    if (staffId === null) return refused(refusal('person_needed'));
    const isSelf = self.ok && self.value === staffId;
    if (!isSelf && !scopes.includes('keys:write')) return refused(refusal('scope_missing', { scope: 'keys:write' }));
    return replyWith(await setAway(house, { merchantId, actor, staffId, away }), (set) => ({
      body: { staffId, away: set },
    }));
  },
});

const rulesToWire = async (house: House, merchantId: Id<'merchant'>): Promise<ReplyBodyOf<'getAssignmentRules'>> => {
  const [{ version, isOn, rules, writtenBy, writtenAt }, merchant, teams, aways] = await Promise.all([
    readAssignmentRules(house.db, merchantId),
    readMerchant(house.db, merchantId),
    readTeamsAtWork(house, house.db, merchantId),
    readAways(house, merchantId, shanghaiDate(house.clock.now())),
  ]);
  assert(merchant, 'whoever asks belongs to a merchant');
  return {
    version,
    currency: merchant.currency,
    isOn,
    rules: rules.map((rule) => ({
      ...rule,
      storeIds: [...rule.storeIds],
      causes: [...rule.causes],
      kinds: [...rule.kinds],
      paidFrom: toWireOrNull(rule.paidFrom),
      paidTo: toWireOrNull(rule.paidTo),
    })),
    writtenBy,
    writtenAt: isoOrNull(writtenAt),
    teams: teams.map(({ id, name, people }) => ({
      id,
      name,
      people: people.map((person) => ({
        staffId: person.staffId,
        name: person.name,
        open: person.open,
        out: person.out && outText[person.out],
        away: aways.get(uuidOf(person.staffId)) ?? null,
      })),
    })),
  };
};

const givenToWire = ({ given, unfit, more }: FreeGiven): ReplyBodyOf<'previewAssignment'> => ({
  given: given.map(({ refundCase, rule, teamId, teamName, staffId, staffName, because }) => ({
    caseId: refundCase.id,
    caseNumber: refundCase.number,
    rule,
    team: { id: teamId, name: teamName },
    staff: staffId === null ? null : { id: staffId, name: staffName ?? '' },
    because,
  })),
  unfit,
  more,
});
