import type { Cause, ClaimKind } from '../claim/claim.ts';
import type { Id } from '../ids/id.ts';
import type { Instant } from '../time/instant.ts';

/** The six kinds of evidence. */
export const evidenceKinds = [
  'order_record',
  'communication',
  'quality_proof',
  'contract',
  'logistics',
  'system_log',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** A file as it was taken in: content type by content, hash and time at intake. Never changed afterwards. */
export type Evidence = {
  readonly id: Id<'evidence'>;
  readonly kind: EvidenceKind;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly takenInAt: Instant;
  readonly takenInBy: string;
};

/** What a cause asks to be shown. The order record is ours already, so it is never asked of the customer. */
const expected: Record<Cause, readonly EvidenceKind[]> = {
  no_reason: [],
  quality: ['quality_proof'],
  price_or_fraud: ['communication'],
  logistics: ['logistics'],
  misunderstanding: ['communication'],
  unclear_contract: ['contract'],
  system_error: ['system_log'],
};

/** A card has no parcel: a shop that closed or moved is shown by what it announced or wrote. */
const expectedOf = ({ cause, kind }: AboutClaim): readonly EvidenceKind[] =>
  kind === 'card_refund' && cause === 'logistics' ? ['communication'] : expected[cause];

type AboutClaim = { readonly cause: Cause; readonly kind: ClaimKind };

/** The kinds of evidence that a claim asks for and the case does not have yet. A hint to people, never a reason to refuse by itself. */
export const missingEvidence = (
  claim: AboutClaim,
  present: readonly { readonly kind: EvidenceKind }[],
): readonly EvidenceKind[] => expectedOf(claim).filter((kind) => !present.some((evidence) => evidence.kind === kind));
