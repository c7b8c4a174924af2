import { type Text, text } from '../../text.ts';

/** Where a rule holds. A local rule stands beside the national one; the better of the two for the customer applies, item by item. */
export const jurisdictions = ['national', 'beijing', 'shanghai'] as const;
export type Jurisdiction = (typeof jurisdictions)[number];

export const jurisdictionText: Record<Jurisdiction, Text> = {
  national: text('全国', 'National'),
  beijing: text('北京', 'Beijing'),
  shanghai: text('上海', 'Shanghai'),
};

/** Whether a rule of one place is law for a store in another: national rules are law everywhere. */
export const holdsIn = (rule: Jurisdiction, store: Jurisdiction): boolean => rule === 'national' || rule === store;
