import {
  amountText,
  arrivalOf,
  type Id,
  type MessageTemplate,
  type MessageValues,
  owedIn,
  type Payout,
  type RefundCase,
  templateFacts,
  text,
} from '@redress/domain';
import type { Pool } from 'pg';
import { readCustomer } from '../customer/customer-reader.ts';
import type { House } from '../house.ts';
import { readMerchant } from '../merchant/merchant-reader.ts';
import { readPayout } from '../payout/payout-reader.ts';
import { makeTrackingLink } from '../portal/tracking-link.ts';
import { readCase } from '../refund-case/case-reader.ts';
import type { MessageRules } from './message-rules.ts';

/** A case with the things around it that messages speak of. */
export type ToldCase = {
  readonly refundCase: RefundCase;
  readonly shop: string;
  readonly customerName: string;
};

/** Null when the merchant has no such case. */
export const readToldCase = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<ToldCase | null> => {
  const [refundCase, merchant] = await Promise.all([readCase(db, merchantId, caseId), readMerchant(db, merchantId)]);
  if (!refundCase) return null;
  const { customerId } = refundCase;
  const customer = customerId === null ? null : await readCustomer(db, merchantId, customerId);
  return { refundCase, shop: merchant?.name ?? '', customerName: customer?.name ?? '' };
};

/** What can be said of a case as it stands: its number, its amount, its reasons. A payout's own amount and number stand before the case's. */
export const caseValues = ({ refundCase, shop, customerName }: ToldCase, payout: Payout | null): MessageValues => {
  const amount = payout ? amountText(payout.amount) : amountOf(refundCase);
  return {
    shop,
    name: customerName,
    caseNumber: refundCase.number,
    ...(amount !== null && { amount }),
    ...arrivalIn(refundCase, payout),
    channelNumber: payout?.settled?.channelNumber ?? payout?.requestNumber ?? '',
    ...('decline' in refundCase && {
      reason: withoutStop(refundCase.decline.reason),
      appealBy: refundCase.decline.appealBy,
    }),
    ...('appeal' in refundCase && refundCase.appeal && { reason: withoutStop(refundCase.appeal.reason) }),
    ...('assessment' in refundCase && refundCase.assessment && { assessor: refundCase.assessment.assessedBy.name }),
  };
};

/** The payout that a message is about; null for messages about the whole case. */
export const readToldPayout = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  payoutId: Id<'payout'> | null,
): Promise<Payout | null> => (payoutId === null ? null : readPayout(db, merchantId, payoutId));

/**
 * Where a reader goes on: customers by a tracking link of the portal, staff to the case in the console, where they sign in first. A link
 * for staff carries no rights. None where the merchant has not said at which address its screens are.
 */
export const linkTo = async (
  house: House,
  rules: MessageRules,
  {
    merchantId,
    refundCase,
    template,
  }: { readonly merchantId: Id<'merchant'>; readonly refundCase: RefundCase; readonly template: MessageTemplate },
): Promise<{ readonly link?: string }> => {
  const forStaff = templateFacts(template).audience === 'staff';
  if (forStaff) return rules.consoleUrl === null ? {} : { link: `${rules.consoleUrl}/cases/${refundCase.id}` };
  if (rules.portalUrl === null) return {};
  const actor = { kind: 'rule', id: 'messages', name: '消息通知' } as const;
  const made = await makeTrackingLink(house, { merchantId, caseId: refundCase.id, actor });
  return made.ok ? { link: `${rules.portalUrl}${made.value.path}` } : {};
};

const amountOf = (refundCase: RefundCase): string | null => {
  if ('settlement' in refundCase) return amountText(refundCase.settlement.total);
  if ('assessment' in refundCase && refundCase.assessment) return amountText(owedIn(refundCase.assessment));
  return null;
};

/** By the payout when there is one; else the first way that says anything, with how many ways there are. */
const arrivalIn = (refundCase: RefundCase, payout: Payout | null): MessageValues => {
  if (payout) {
    const arrival = arrivalOf(payout);
    return arrival ? { arrival: arrival.text } : {};
  }
  if (!('legs' in refundCase)) return {};
  const [slowest] = refundCase.legs
    .map(({ route, tenderKind }) => arrivalOf({ route, instrument: tenderKind, settled: null }))
    .filter((arrival) => arrival !== null)
    .toSorted((a, b) => b.workingDays.to - a.workingDays.to);
  return {
    arrival: slowest?.text ?? text('办理后另行通知', 'we will tell you when it is done'),
  };
};

/** Templates bring their own full stop. */
export const withoutStop = (reason: string): string => reason.trim().replace(/[。.]+$/, '');
