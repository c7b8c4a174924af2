import type { Cause, ClaimKind } from '../../claim/claim.ts';
import type { Id } from '../../ids/id.ts';
import { compare, type Money } from '../../money/money.ts';
import { type Text, text } from '../../text.ts';

/** How a team shares what comes in: whoever has the fewest open cases, everybody in turn, or nobody until somebody takes it. */
export const spreads = ['fewest_open', 'in_turn', 'team_only'] as const;
export type Spread = (typeof spreads)[number];
export const spreadText: Record<Spread, Text> = {
  fewest_open: text('给未办结最少的人', 'to whoever has the fewest open cases'),
  in_turn: text('组内轮流', 'to everybody in turn'),
  team_only: text('只交给小组', 'to the team only'),
};

/** What sort of case goes to which team. A list that is empty, and an amount that is null, asks for nothing. */
export type AssignmentRule = {
  readonly name: string;
  readonly storeIds: readonly Id<'store'>[];
  readonly causes: readonly Cause[];
  readonly kinds: readonly ClaimKind[];
  /** What was paid for the order of the claim, both ends included. Another currency than the rule's does not fit it. */
  readonly paidFrom: Money | null;
  readonly paidTo: Money | null;
  readonly teamId: Id<'team'>;
  readonly spread: Spread;
};

/** What the rules look at of a case. */
export type CaseToAssign = {
  readonly storeId: Id<'store'>;
  readonly cause: Cause;
  readonly kind: ClaimKind;
  /** What was paid for the order that the claim is about. */
  readonly paid: Money;
};

/** Why somebody gets nothing new: an absence of their own, rights that are lent to somebody else, a suspended access, or no right to work on cases. */
export type OutBecause = 'away' | 'lent' | 'suspended' | 'no_right';
export const outText: Record<OutBecause, Text> = {
  away: text('不在岗', 'away'),
  lent: text('权限已委托他人', 'has lent their rights'),
  suspended: text('账号已停用', 'is suspended'),
  no_right: text('没有办理退款单的权限', 'may not work on cases'),
};

export type TeamPerson = {
  readonly staffId: Id<'staff'>;
  readonly name: string;
  readonly out: OutBecause | null;
  /** Whose cases they may see. */
  readonly stores: 'all' | readonly Id<'store'>[];
  /** Cases of theirs, in any team, that are not over. */
  readonly open: number;
};

export type TeamAtWork = {
  readonly id: Id<'team'>;
  readonly name: string;
  /** In an order that does not change from one case to the next. */
  readonly people: readonly TeamPerson[];
  /** Who was given the last one by the rules. */
  readonly last: Id<'staff'> | null;
};

export type AssignedByRule = {
  readonly rule: string;
  readonly teamId: Id<'team'>;
  readonly teamName: string;
  /** Null where the team has nobody who could get it now, or shares by taking. */
  readonly staffId: Id<'staff'> | null;
  readonly staffName: string | null;
  readonly because: Text;
};

/** The first rule that fits decides; null when none does, or its team is gone. */
export const assignByRules = (
  rules: readonly AssignmentRule[],
  teams: readonly TeamAtWork[],
  refundCase: CaseToAssign,
): AssignedByRule | null => {
  for (const rule of rules) {
    const team = fits(rule, refundCase) && teams.find(({ id }) => id === rule.teamId);
    if (team) return withinTeam(rule, team, refundCase);
  }
  return null;
};

/** The teams as they stand after a case was given: what the next one is judged by. */
export const afterAssigned = (
  teams: readonly TeamAtWork[],
  { teamId, staffId }: Pick<AssignedByRule, 'teamId' | 'staffId'>,
): readonly TeamAtWork[] =>
  staffId === null
    ? teams
    : teams.map((team) => ({
        ...team,
        last: team.id === teamId ? staffId : team.last,
        people: team.people.map((person) =>
          person.staffId === staffId ? { ...person, open: person.open + 1 } : person,
        ),
      }));

const fits = (rule: AssignmentRule, { storeId, cause, kind, paid }: CaseToAssign): boolean =>
  oneOf(rule.storeIds, storeId) &&
  oneOf(rule.causes, cause) &&
  oneOf(rule.kinds, kind) &&
  notAbove(rule.paidFrom, paid) &&
  notAbove(paid, rule.paidTo);

/** An end that is left open is never in the way. */
const notAbove = (less: Money | null, more: Money | null): boolean =>
  less === null || more === null || (less.currency === more.currency && compare(less, more) <= 0);

const oneOf = <T>(list: readonly T[], value: T): boolean => list.length === 0 || list.includes(value);

const withinTeam = (rule: AssignmentRule, team: TeamAtWork, { storeId }: CaseToAssign): AssignedByRule => {
  const to = { rule: rule.name, teamId: team.id, teamName: team.name };
  const onlyTeam = (because: Text) => ({ ...to, staffId: null, staffName: null, because });
  if (rule.spread === 'team_only')
    return onlyTeam(
      text(`规则「${rule.name}」：交给${team.name}`, `rule “${rule.name}”: to ${team.name}, for somebody to take`),
    );
  const able = inTurn(team).filter(({ out, stores }) => out === null && (stores === 'all' || stores.includes(storeId)));
  const [next] = rule.spread === 'in_turn' ? able : able.toSorted((a, b) => a.open - b.open);
  if (!next)
    return onlyTeam(
      text(
        `规则「${rule.name}」：${team.name}此刻无人可接，先放在组里`,
        `rule “${rule.name}”: nobody of ${team.name} can take it now, so it waits with the team`,
      ),
    );
  const why =
    rule.spread === 'in_turn'
      ? text('轮到', `it is the turn of`)
      : text(`未办结最少（${next.open} 单）：`, `the fewest open cases (${next.open}):`);
  return {
    ...to,
    staffId: next.staffId,
    staffName: next.name,
    because: text(
      `规则「${rule.name}」：${team.name}，${why.zh}${next.name}`,
      `rule “${rule.name}”: ${team.name}, ${why.en} ${next.name}`,
    ),
  };
};

/** The people of a team, beginning after whoever had the last one; a tie goes to whoever waited longest. */
const inTurn = ({ people, last }: TeamAtWork): readonly TeamPerson[] => {
  const place = people.findIndex(({ staffId }) => staffId === last);
  return [...people.slice(place + 1), ...people.slice(0, place + 1)];
};
