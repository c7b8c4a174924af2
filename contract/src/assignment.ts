import { causes, claimKinds, spreads } from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { idIn, idOut } from './ids.ts';
import { currencyIn, moneyIn, moneyOut } from './money.ts';
import { both, line, textOut } from './text.ts';
import { dateIn, dateOut, instantOut } from './time.ts';

const spread = z
  .enum(spreads)
  .meta({ id: 'Spread', description: both('组内怎么分', 'How a team shares what comes in') });

const paid = both('该订单实付金额的下限与上限，含两端', 'What was paid for the order, both ends included');

const assignmentRuleIn = z
  .strictObject({
    name: line(60),
    storeIds: z.array(idIn('store')).max(200).default([]),
    causes: z.array(z.enum(causes)).max(causes.length).default([]),
    kinds: z.array(z.enum(claimKinds)).max(claimKinds.length).default([]),
    paidFrom: moneyIn.nullable().default(null).meta({ description: paid }),
    paidTo: moneyIn.nullable().default(null).meta({ description: paid }),
    teamId: idIn('team'),
    spread,
  })
  .meta({
    id: 'AssignmentRuleInput',
    description: both('空列表表示不限', 'An empty list asks for nothing'),
  });

const rulesIn = z
  .array(assignmentRuleIn)
  .max(50)
  .meta({ description: both('自上而下，第一条符合的生效', 'From the top: the first that fits decides') });

const seenVersion = z
  .int()
  .min(0)
  .meta({ description: both('所见版本；从未设置过为 0', 'The version that was seen; 0 when there was none') });

export const assignmentRulesIn = z
  .strictObject({ version: seenVersion, isOn: z.boolean(), rules: rulesIn })
  .meta({ id: 'AssignmentRulesInput' });
export const previewRulesIn = z.strictObject({ rules: rulesIn }).meta({ id: 'AssignmentPreviewInput' });
export const giveFreeIn = z.strictObject({ version: seenVersion }).meta({ id: 'GiveFreeCasesInput' });

const awayOut = z.strictObject({ from: dateOut, until: dateOut });

export const assignmentRulesOut = z
  .strictObject({
    version: z.int(),
    currency: currencyIn.meta({ description: both('商户的币种', 'The currency of the merchant') }),
    isOn: z.boolean(),
    rules: z.array(
      z
        .strictObject({
          name: z.string(),
          storeIds: z.array(idOut('store')),
          causes: z.array(z.enum(causes)),
          kinds: z.array(z.enum(claimKinds)),
          paidFrom: moneyOut.nullable(),
          paidTo: moneyOut.nullable(),
          teamId: idOut('team'),
          spread,
        })
        .meta({ id: 'AssignmentRule' }),
    ),
    writtenBy: actorOut.nullable(),
    writtenAt: instantOut.nullable(),
    teams: z.array(
      z.strictObject({
        id: idOut('team'),
        name: z.string(),
        people: z.array(
          z.strictObject({
            staffId: idOut('staff'),
            name: z.string(),
            open: z.int().meta({ description: both('未办结的退款单', 'Cases of theirs that are not over') }),
            out: textOut.nullable().meta({ description: both('为何暂不分派', 'Why nothing new goes to them now') }),
            away: awayOut.nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'AssignmentRules', description: both('自动分派规则', 'The rules by which new cases are given') });

export const freeGivenOut = z
  .strictObject({
    given: z.array(
      z
        .strictObject({
          caseId: idOut('refundCase'),
          caseNumber: z.string(),
          rule: z.string(),
          team: z.strictObject({ id: idOut('team'), name: z.string() }),
          staff: z.strictObject({ id: idOut('staff'), name: z.string() }).nullable(),
          because: textOut,
        })
        .meta({ id: 'GivenByRule' }),
    ),
    unfit: z.int().meta({ description: both('没有规则适用的', 'Those that no rule fits') }),
    more: z.boolean().meta({ description: both('还有更多未看', 'There are more than were looked at') }),
  })
  .meta({ id: 'FreeCasesGiven', description: both('无人跟进的退款单会分给谁', 'To whom the cases of nobody go') });

export const awayIn = z
  .strictObject({
    staffId: idIn('staff')
      .nullable()
      .default(null)
      .meta({ description: both('空为本人', 'Null for oneself') }),
    away: z
      .strictObject({ from: dateIn, until: dateIn })
      .nullable()
      .meta({ description: both('含首尾两天；空为已回岗', 'Both days included; null for back again') }),
  })
  .meta({ id: 'AwayInput' });
export const awayReply = z
  .strictObject({ staffId: idOut('staff'), away: awayOut.nullable() })
  .meta({ id: 'Away', description: both('不在岗的日子', 'Days on which somebody gets nothing new') });
