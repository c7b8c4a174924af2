import type { Pool } from 'pg';
import type { Clock } from './platform/clock.ts';
import type { SecretBox } from './platform/crypto/secret-box.ts';
import type { FileStore } from './platform/files/file-store.ts';
import type { NewId } from './platform/ids.ts';
import type { ScanFile } from './platform/scan/clamd.ts';

/** What every use case may reach: the database, time, ids and the stores. Joined once, in `compose.ts`. */
export type House = {
  readonly db: Pool;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly files: FileStore;
  readonly secrets: SecretBox;
  /** Looks for malware in what comes from outside; left out where no scanner is set. */
  readonly scanFile?: ScanFile;
  /** Tells the payout worker of this process that there may be work; others find it by themselves. */
  readonly wakePayouts: () => void;
  /** The same for messages that wait to leave. */
  readonly wakeMessages: () => void;
};
