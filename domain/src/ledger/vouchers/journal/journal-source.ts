import type { Citation } from '../../../explanation/explanation.ts';
import { accountingStandard14 } from '../../../law/accounting-standards-14.ts';
import { accountingStandard29 } from '../../../law/accounting-standards-29.ts';
import { smallEnterpriseStandards } from '../../../law/small-enterprise-standards.ts';
import { text } from '../../../text.ts';
import type { AccountingStandard } from './journal.ts';
import type { JournalEvent } from './journal-of.ts';

const ours: Citation = {
  kind: 'convention',
  rule: text(
    '科目对应为系统约定,可由商家会计调整',
    'Which accounts are used is our convention; the shop’s accountant may change it',
  ),
};

/** Where the booking of an event under each standard stands; what no standard says is named as a convention (reference 4.3, from memory). */
const sources: Record<JournalEvent['event'], Record<AccountingStandard, readonly Citation[]>> = {
  sales_return_same_period: { CAS: [accountingStandard14.returns], SBE: [smallEnterpriseStandards.returns] },
  sales_return_prior_year: { CAS: [accountingStandard29.adjusting], SBE: [smallEnterpriseStandards.returns] },
  price_allowance: { CAS: [accountingStandard14.payToCustomer], SBE: [smallEnterpriseStandards.returns] },
  prepaid_refund: { CAS: [accountingStandard14.breakage], SBE: [ours] },
  membership_exit_with_fee: { CAS: [accountingStandard14.breakage, ours], SBE: [ours] },
  punitive_compensation: { CAS: [ours], SBE: [ours] },
  goodwill_compensation: { CAS: [ours], SBE: [ours] },
  refund_interest: { CAS: [ours], SBE: [ours] },
  unclaimed_written_off: { CAS: [ours], SBE: [ours] },
  channel_fee_returned: { CAS: [ours], SBE: [ours] },
};

export const journalSource = (event: JournalEvent['event'], standard: AccountingStandard): readonly Citation[] =>
  sources[event][standard];
