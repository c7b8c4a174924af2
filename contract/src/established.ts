import { type FactName, factNames, factText, faults, legalBases } from '@redress/domain';
import { z } from 'zod';
import { positiveMoneyIn } from './money.ts';
import { both, prose } from './text.ts';

const factIn = z.enum(factNames as [FactName, ...FactName[]]);

/** What a person established before the assessment; everything is left out where nothing is. */
export const establishedIn = {
  answers: z
    .partialRecord(factIn, z.boolean())
    .default({})
    .meta({
      description: both(
        `已核实的事实，未列出的为未知：${factNames.map((name) => `${name} ${factText[name].zh}`).join(';')}`,
        'Facts that a person established; what is not named is not known',
      ),
      examples: [{ intact: true }],
    }),
  fault: z
    .strictObject({ fault: z.enum(faults), reason: prose(2_000) })
    .nullable()
    .default(null)
    .meta({ description: both('责任认定及理由', 'Whose fault it is, with the reason') }),
  basis: z
    .enum(legalBases)
    .nullable()
    .default(null)
    .meta({
      description: both(
        '顾客选择的依据；空为对顾客最有利的',
        'The ground that the customer chose; the best for them when null',
      ),
    }),
  share: z
    .strictObject({ basisPoints: z.int().min(0).max(10_000), reason: prose(2_000) })
    .nullable()
    .default(null)
    .meta({
      description: both(
        '条款交由专人决定或酌情给予时，退还的比例（万分数）及理由',
        'The share that a person grants, where a clause leaves it to one or out of goodwill, with the reason',
      ),
    }),
  agreed: z
    .strictObject({ amount: positiveMoneyIn, reason: prose(2_000) })
    .nullable()
    .default(null)
    .meta({
      description: both(
        '双方约定顾客共得的金额（精确到分）及理由；不低于依法依约应退，不超过尚可退的金额',
        'What both sides agreed that the customer gets in all, to the minor unit, with the reason; never below what is due, never above what is left to give back',
      ),
    }),
};
