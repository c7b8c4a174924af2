import { inputInvalid } from '../assessment/calculators/input-checks.ts';
import type { LawCitation } from '../law/citation.ts';
import { redInvoiceAnnouncement } from '../law/red-invoice-announcement.ts';
import type { Refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { type Text, text } from '../text.ts';
import { HOUR, type Instant, later } from '../time/instant.ts';

export type RedInvoiceFacts = {
  /** The buyer confirmed use or booking of the blue invoice. Individual buyers never do. */
  readonly buyerConfirmed: boolean;
  readonly initiator: 'seller' | 'buyer';
  readonly initiatedAt: Instant;
  readonly now: Instant;
  /** The other side's answer. */
  readonly response: { readonly at: Instant; readonly agree: boolean } | null;
};

/** Codes of the electronic invoice service, as far as time and answers decide them. */
export const redInvoiceStatusText = {
  '01': text('无需确认', 'No confirmation needed'),
  '02': text('销方录入，待购方确认', 'Entered by the seller, waiting for the buyer'),
  '03': text('购方录入，待销方确认', 'Entered by the buyer, waiting for the seller'),
  '04': text('双方已确认', 'Both confirmed'),
  '05': text('作废：购方否认', 'Void: the buyer refused'),
  '06': text('作废：销方否认', 'Void: the seller refused'),
  '07': text('作废：超过 72 小时未确认', 'Void: not confirmed in 72 hours'),
} as const satisfies Record<string, Text>;
export type RedInvoiceStatus = keyof typeof redInvoiceStatusText;

export type RedInvoice = {
  readonly needsConfirmation: boolean;
  readonly status: RedInvoiceStatus;
  /** The last moment for an answer; null when none is needed. */
  readonly confirmBy: Instant | null;
  readonly cites: readonly LawCitation[];
};

/**
 * Where the confirmation of a red-letter invoice stands (国家税务总局公告2024年第11号): an invoice that was not used needs none; else the other
 * side answers within 72 hours of initiation, the last moment included, or it is void. Hours run as hours (民法典 art 201 para 2).
 * Refused: an answer or a "now" before the initiation, and an answer from the future.
 */
export const redInvoice = (facts: RedInvoiceFacts): Result<RedInvoice, Refusal> => {
  const { initiatedAt, now, response } = facts;
  if (now < initiatedAt)
    return refused(inputInvalid(text('当前时间早于发起时间', 'now is before the initiation'), '/now'));
  if (!facts.buyerConfirmed)
    return ok({ needsConfirmation: false, status: '01', confirmBy: null, cites: [redInvoiceAnnouncement.unused] });
  if (response && (response.at < initiatedAt || response.at > now))
    return refused(
      inputInvalid(
        text('答复时间应在发起与当前之间', 'the answer is not between the initiation and now'),
        '/response/at',
      ),
    );
  const confirmBy = later(initiatedAt, 72 * HOUR);
  const cites = [redInvoiceAnnouncement.confirmation];
  return ok({ needsConfirmation: true, status: statusOf(facts, confirmBy), confirmBy, cites });
};

const statusOf = ({ initiator, response, now }: RedInvoiceFacts, confirmBy: Instant): RedInvoiceStatus => {
  const bySeller = initiator === 'seller';
  if (response && response.at <= confirmBy) return response.agree ? '04' : bySeller ? '05' : '06';
  if (now > confirmBy) return '07';
  return bySeller ? '02' : '03';
};
