/** One movement of the account that really happened. Debits are what the merchant paid. Amounts in minor units. */
export type Movement = {
  readonly reference: string;
  readonly at: number;
  readonly side: 'debit' | 'credit';
  readonly amountMinor: bigint;
  readonly endToEndId: string | null;
  readonly messageId: string | null;
  /** The reason code of a return that says that it is one. */
  readonly returnCode: string | null;
};

/** One transfer as the bank holds it. */
export type BankTransfer = {
  readonly endToEndId: string;
  readonly messageId: string;
  readonly name: string;
  readonly account: string;
  readonly amountMinor: bigint;
  readonly reported: boolean;
  status: 'pending' | 'booked' | 'rejected' | 'returned';
  code: string | null;
  /** What happens to it next, and when. */
  readonly plan: Planned[];
};

export type Planned =
  | { readonly do: 'book'; readonly at: number; readonly amountMinor: bigint }
  | { readonly do: 'return'; readonly at: number; readonly code: string | null };

/** A file that the bank took or refused. */
export type BankFileTaken = {
  readonly messageId: string;
  readonly takenAt: number;
  readonly rejected: string | null;
  readonly endToEndIds: readonly string[];
  readonly bytes: string;
};

/** The bank's own books: one account, what moved on it, and what it was told to do. */
export type BankBook = {
  readonly account: string;
  readonly openingMinor: bigint;
  readonly movements: Movement[];
  readonly transfers: Map<string, BankTransfer>;
  readonly files: Map<string, BankFileTaken>;
  numbers: number;
};

export const balanceOf = (book: BankBook, before = Number.POSITIVE_INFINITY): bigint =>
  book.movements
    .filter(({ at }) => at < before)
    .reduce(
      (sum, { side, amountMinor }) => (side === 'debit' ? sum - amountMinor : sum + amountMinor),
      book.openingMinor,
    );

/** Books and gives back whatever is due, in the order of its time. Answers how many movements that were. */
export const moveDue = (book: BankBook, now: number): number => {
  let moved = 0;
  const due = [...book.transfers.values()]
    .flatMap((transfer) => transfer.plan.filter(({ at }) => at <= now).map((planned) => ({ transfer, planned })))
    .sort((a, b) => a.planned.at - b.planned.at);
  for (const { transfer, planned } of due) {
    transfer.plan.splice(transfer.plan.indexOf(planned), 1);
    move(book, transfer, planned);
    moved += 1;
  }
  return moved;
};

const move = (book: BankBook, transfer: BankTransfer, planned: Planned): void => {
  book.numbers += 1;
  const { endToEndId, messageId } = transfer;
  const shared = { reference: `SB${String(book.numbers).padStart(10, '0')}`, at: planned.at, endToEndId, messageId };
  if (planned.do === 'book') {
    transfer.status = 'booked';
    book.movements.push({ ...shared, side: 'debit', amountMinor: planned.amountMinor, returnCode: null });
  } else {
    transfer.status = 'returned';
    transfer.code = planned.code;
    book.movements.push({
      ...shared,
      side: 'credit',
      amountMinor: transfer.amountMinor,
      returnCode: planned.code,
    });
  }
};
