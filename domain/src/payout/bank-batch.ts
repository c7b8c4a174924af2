import { type Actor, sameHand } from '../actor.ts';
import type { Id } from '../ids/id.ts';
import type { Money } from '../money/money.ts';
import { refuseReason } from '../refund-case/decide/support.ts';
import { type Refusal, refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { type Text, text } from '../text.ts';
import type { Instant } from '../time/instant.ts';
import type { LocalDate } from '../time/local-date.ts';

/**
 * A file for a bank, from its making to its release.
 * - collecting: payouts are being put into it · made: the file lies ready and frozen, for a second person to look at
 * - releasing: a second person released it, and its payouts are being handed over · released: it may be downloaded and sent
 * - discarded: given up before its release; its payouts wait for another file.
 */
export const bankBatchStatuses = ['collecting', 'made', 'releasing', 'released', 'discarded'] as const;
export type BankBatchStatus = (typeof bankBatchStatuses)[number];

export const bankFileFormats = ['pain.001', 'sheet'] as const;
export type BankFileFormat = (typeof bankFileFormats)[number];

export type BankBatch = {
  readonly id: Id<'bankBatch'>;
  readonly channelAccountId: Id<'channelAccount'>;
  /** The message id of the file: the bank knows by it that it gets a file for the second time. */
  readonly number: string;
  readonly status: BankBatchStatus;
  readonly format: BankFileFormat;
  /** The day on which the bank is asked to pay. */
  readonly executeOn: LocalDate;
  readonly count: number;
  readonly total: Money;
  /** Null until the file is made. */
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string } | null;
  readonly madeBy: Actor;
  readonly madeAt: Instant;
  readonly released: { readonly by: Actor; readonly at: Instant } | null;
  readonly discarded: { readonly by: Actor; readonly at: Instant; readonly reason: string } | null;
  readonly version: number;
};

export const bankBatchMoves = ['release', 'discard', 'download'] as const;
export type BankBatchMove = (typeof bankBatchMoves)[number];

/** What may be done with a batch. Released, it may be at the bank, so nothing takes it back; what was begun may be finished. */
const movesOf: Record<BankBatchStatus, readonly BankBatchMove[]> = {
  collecting: ['discard'],
  made: ['release', 'discard'],
  releasing: ['release'],
  released: ['download'],
  discarded: [],
};
export const allowedBatchMoves = ({ status }: Pick<BankBatch, 'status'>): readonly BankBatchMove[] => movesOf[status];

export const bankBatchStatusText: Record<BankBatchStatus, Text> = {
  collecting: text('编制中', 'being made'),
  made: text('待复核放行', 'waits for its release'),
  releasing: text('放行中', 'being released'),
  released: text('已放行', 'released'),
  discarded: text('已作废', 'discarded'),
};
export const bankBatchMoveText: Record<BankBatchMove, Text> = {
  release: text('放行', 'be released'),
  discard: text('作废', 'be discarded'),
  download: text('下载', 'be downloaded'),
};

/**
 * A second person releases a file that is made. Whoever made it is refused (`bank_batch_maker_releases`); a release that was
 * begun and broke off may be finished by anybody who may release.
 */
export const releaseBatch = (batch: BankBatch, by: Actor): Result<'begin' | 'finish', Refusal> => {
  const no = refuseBatchMove(batch, 'release');
  if (no) return refused(no);
  if (batch.status === 'releasing') return ok('finish');
  return sameHand(batch.madeBy, by) ? refused(refusal('bank_batch_maker_releases')) : ok('begin');
};

/** Gives a batch up before its release, for a reason; null when it may be. */
export const refuseDiscard = (batch: BankBatch, reason: string): Refusal | null =>
  refuseBatchMove(batch, 'discard') ?? refuseReason(reason);

/** Null when the batch allows the move. */
export const refuseBatchMove = (batch: Pick<BankBatch, 'status'>, move: BankBatchMove): Refusal | null =>
  movesOf[batch.status].includes(move)
    ? null
    : refusal('bank_batch_move_not_allowed', {
        status: bankBatchStatusText[batch.status].zh,
        statusCode: batch.status,
        move: bankBatchMoveText[move].zh,
        moveCode: move,
        allowed: movesOf[batch.status],
      });
