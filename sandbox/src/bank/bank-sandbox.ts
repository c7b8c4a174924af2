import { fastify } from 'fastify';
import { type BankBook, type BankTransfer, balanceOf, type Movement, moveDue, type Planned } from './bank-book.ts';
import { type BankFault, FaultQueue } from './fault.ts';
import { type Ordered, readOrder } from './read-order.ts';
import { addBankRoutes } from './routes.ts';
import { type ReportDetail, writeReport } from './write-report.ts';
import { writeStatement } from './write-statement.ts';

export type BankSandboxOptions = {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The merchant's account, from which files are paid. */
  readonly account: string;
  readonly openingMinor: bigint;
  /** A currency with two decimals; CNY unless told. */
  readonly currency?: string;
  /** How long after its taking a transfer is booked, in milliseconds; one hour unless told. */
  readonly bookAfterMs?: number;
  /** 0, the default, takes any free port. */
  readonly port?: number;
};

/** What really moved at the bank. */
export type BankTruth = {
  readonly balanceMinor: bigint;
  readonly movements: readonly Movement[];
  readonly transfers: readonly (Omit<BankTransfer, 'plan'> & {
    readonly timesBooked: number;
    /** What the payee has in the end. */
    readonly keptMinor: bigint;
  })[];
};

/** What the bank says to a file as it takes it; the reasons for single transfers stand in the report. */
export type Taken = { readonly messageId: string | null; readonly taken: boolean; readonly reason: string | null };

/** A local bank that is paid from by files. Everything here is also to be had over HTTP. */
export type BankSandbox = {
  readonly url: string;
  /** Hands in a `pain.001`. The same message id a second time is refused (`DU01`), whatever the file says. */
  submit(xml: string): Taken;
  /** The `pain.002` about a file; null for one that was never handed in. */
  report(messageId: string, detail?: ReportDetail): string | null;
  /** The `camt.053` of a day (`YYYY-MM-DD`). Asked twice, it is the same. */
  statement(date: string): string;
  readonly faults: FaultQueue;
  /** Books and gives back what is due; answers how many movements that were. */
  tick(): number;
  truth(): BankTruth;
  close(): Promise<void>;
};

export type BankOperations = Omit<BankSandbox, 'url' | 'close'>;

/** Starts a local bank on loopback. Throws when the port is taken. */
export async function startBankSandbox(options: BankSandboxOptions): Promise<BankSandbox> {
  const operations = bankOperations(options);
  const server = fastify({ forceCloseConnections: true, bodyLimit: 50_000_000 });
  addBankRoutes(server, operations);
  const url = await server.listen({ port: options.port ?? 0, host: '127.0.0.1' });
  return { ...operations, url, close: () => server.close() };
}

const day = 24 * 3_600_000;

const bankOperations = ({
  now,
  account,
  openingMinor,
  currency = 'CNY',
  bookAfterMs = 3_600_000,
}: BankSandboxOptions): BankOperations => {
  const faults = new FaultQueue();
  const book: BankBook = {
    account,
    openingMinor,
    movements: [],
    transfers: new Map(),
    files: new Map(),
    numbers: 0,
  };
  let promisedMinor = 0n;

  const take = (ordered: Ordered, messageId: string): BankTransfer => {
    const { endToEndId, amountMinor, name, account: payee } = ordered;
    const reported = faults.take('unreported') === null;
    const shared = { endToEndId, messageId, name, account: payee, amountMinor, reported };
    const no = refusalOf(ordered);
    if (no !== null) return { ...shared, status: 'rejected', code: no, plan: [] };
    promisedMinor += amountMinor;
    return { ...shared, status: 'pending', code: null, plan: planOf(amountMinor) };
  };

  const refusalOf = ({ endToEndId, amountMinor, currency: asked }: Ordered): string | null => {
    const fault = faults.take('reject');
    if (fault?.kind === 'reject') return fault.code ?? 'AC04';
    if (book.transfers.has(endToEndId)) return 'AM05';
    if (asked !== currency) return 'AM03';
    return openingMinor - promisedMinor < amountMinor ? 'AM04' : null;
  };

  const planOf = (amountMinor: bigint): Planned[] => {
    const fault: BankFault | null = faults.take('return', 'late', 'book-twice', 'wrong-amount', 'plain-credit');
    const at = now() + bookAfterMs + (fault?.kind === 'late' ? (fault.days ?? 1) * day : 0);
    const booked = { do: 'book', at, amountMinor } as const;
    if (fault?.kind === 'book-twice') return [booked, { ...booked, at: at + 1_000 }];
    if (fault?.kind === 'wrong-amount') return [{ ...booked, amountMinor: amountMinor + fault.byMinor }];
    if (fault?.kind !== 'return' && fault?.kind !== 'plain-credit') return [booked];
    const code = fault.kind === 'return' ? (fault.code ?? 'AC04') : null;
    return [booked, { do: 'return', at: at + (fault.days ?? 1) * day, code }];
  };

  return {
    faults,
    submit: (xml) => {
      const read = readOrder(xml);
      if (!read.ok) return { messageId: read.messageId, taken: false, reason: `FF01 ${read.reason}` };
      const { messageId, debtorAccount, transfers } = read.order;
      if (book.files.has(messageId)) return { messageId, taken: false, reason: 'DU01' };
      if (debtorAccount !== account) return { messageId, taken: false, reason: 'AC02' };
      const fault = faults.take('reject-file');
      const rejected = fault?.kind === 'reject-file' ? (fault.code ?? 'FF01') : null;
      const endToEndIds = transfers.map(({ endToEndId }) => endToEndId);
      book.files.set(messageId, { messageId, takenAt: now(), rejected, endToEndIds, bytes: xml });
      if (rejected === null)
        for (const ordered of transfers) {
          const transfer = take(ordered, messageId);
          if (transfer.code !== 'AM05') book.transfers.set(ordered.endToEndId, transfer);
        }
      return { messageId, taken: rejected === null, reason: rejected };
    },
    report: (messageId, detail = 'all') => {
      const file = book.files.get(messageId);
      return file === undefined ? null : writeReport(book, file, currency, detail);
    },
    statement: (date) => writeStatement(book, date, currency),
    tick: () => moveDue(book, now()),
    truth: () => ({
      balanceMinor: balanceOf(book),
      movements: [...book.movements],
      transfers: [...book.transfers.values()].map(({ plan: _, ...transfer }) => {
        const own = book.movements.filter(({ endToEndId }) => endToEndId === transfer.endToEndId);
        const sumOf = (side: Movement['side']): bigint =>
          own.reduce((sum, { side: of, amountMinor }) => (of === side ? sum + amountMinor : sum), 0n);
        return {
          ...transfer,
          timesBooked: own.filter(({ side }) => side === 'debit').length,
          keptMinor: sumOf('debit') - sumOf('credit'),
        };
      }),
    }),
  };
};
