import type { Actor } from '../actor.ts';
import type { ClaimKind } from '../claim/claim.ts';
import type { Id } from '../ids/id.ts';
import type { CaseStatus } from '../refund-case/refund-case.ts';
import { type Refusal, refusal } from '../refusal/refusal.ts';
import { type Text, text } from '../text.ts';
import type { Instant } from '../time/instant.ts';

export const carriers = ['sf', 'jd', 'zto', 'yto', 'sto', 'yunda', 'jt', 'ems', 'deppon', 'other'] as const;
export type Carrier = (typeof carriers)[number];

export const carrierText: Record<Carrier, Text> = {
  sf: text('顺丰', 'SF Express'),
  jd: text('京东快递', 'JD Express'),
  zto: text('中通', 'ZTO'),
  yto: text('圆通', 'YTO'),
  sto: text('申通', 'STO'),
  yunda: text('韵达', 'Yunda'),
  jt: text('极兔', 'J&T'),
  ems: text('邮政 EMS', 'China Post EMS'),
  deppon: text('德邦', 'Deppon'),
  other: text('其他', 'Another'),
};

/** A parcel in which goods come back. */
export type Parcel = {
  readonly id: Id<'returnParcel'>;
  readonly caseId: Id<'refundCase'>;
  readonly number: string;
  readonly carrier: Carrier;
  /** Read off the barcode, not typed. */
  readonly scanned: boolean;
  readonly recordedBy: Actor;
  readonly recordedAt: Instant;
  readonly arrived: { readonly by: Actor; readonly at: Instant } | null;
  readonly inspected: Inspection | null;
};

/** Where a parcel is: a parcel that was opened has arrived. */
export const parcelStages = ['on_the_way', 'arrived', 'inspected'] as const;
export type ParcelStage = (typeof parcelStages)[number];
export const parcelStageText: Record<ParcelStage, Text> = {
  on_the_way: text('寄回途中', 'On its way'),
  arrived: text('已到货，待验', 'Arrived, to be inspected'),
  inspected: text('已验货', 'Inspected'),
};

/** In what condition the goods were found. */
export const parcelConditions = ['in_order', 'used', 'damaged', 'incomplete', 'wrong_goods'] as const;
export type ParcelCondition = (typeof parcelConditions)[number];
export const parcelConditionText: Record<ParcelCondition, Text> = {
  in_order: text('完好，与申请相符', 'In order, as claimed'),
  used: text('有使用痕迹', 'Used'),
  damaged: text('破损', 'Damaged'),
  incomplete: text('缺件', 'Incomplete'),
  wrong_goods: text('不是所退的商品', 'Other goods'),
};

/** What the warehouse found; in words wherever something is not in order. */
export type Inspection = {
  readonly by: Actor;
  readonly at: Instant;
  readonly condition: ParcelCondition;
  readonly note: string | null;
};

/** Why an inspection cannot be kept as it is: whoever decides on the case needs words for what is not in order. */
export const refuseInspection = (condition: ParcelCondition, note: string | null): Refusal | null =>
  condition !== 'in_order' && (note?.length ?? 0) < shortestFinding
    ? refusal('reason_required', { minimum: shortestFinding }, '/note')
    : null;
const shortestFinding = 2;

/** At most so many parcels for one case: more is a slip of the finger. */
export const mostParcels = 10;

/** A tracking number as it is compared: capital letters and digits; null for what cannot be one. */
export const plainTrackingNumber = (given: string): string | null => {
  const plain = plainSigns(given);
  return /^[A-Z0-9]{6,40}$/.test(plain) && /\d{4}/.test(plain) ? plain : null;
};

/** The beginning or the end of a number, as people read it out: four signs or more; null for what cannot be one. */
export const partOfTrackingNumber = (given: string): string | null => {
  const plain = plainSigns(given);
  return /^[A-Z0-9]{4,40}$/.test(plain) ? plain : null;
};

const plainSigns = (given: string): string =>
  given
    .normalize('NFKC')
    .replaceAll(/[\s\-_.]/g, '')
    .toUpperCase();

/** The carrier whose numbers alone look like this; null where several number alike, and whoever sends it is asked. */
export const guessCarrier = (number: string): Carrier | null => {
  const [, carrier = null] = shapes.find(([shape]) => shape.test(number)) ?? [];
  return carrier;
};

/** Only shapes that are one carrier's own: most others are plain digits. `…CN` is the S10 number of the postal union. */
const shapes: readonly (readonly [RegExp, Carrier])[] = [
  [/^SF\d{12,15}$/, 'sf'],
  [/^JD[A-Z0-9]{11,16}$/, 'jd'],
  [/^YT\d{13}$/, 'yto'],
  [/^JT\d{13}$/, 'jt'],
  [/^DPK\d{9,15}$/, 'deppon'],
  [/^[A-Z]{2}\d{9}CN$/, 'ems'],
];

/** Whether goods are on their way back in a case: a return was claimed, and nothing has ended it. */
export const expectsParcel = ({ claim, status }: Returning): boolean =>
  claim.kind === 'return_and_refund' && status !== 'resolved' && status !== 'declined' && status !== 'withdrawn';

type Returning = { readonly claim: { readonly kind: ClaimKind }; readonly status: CaseStatus };
