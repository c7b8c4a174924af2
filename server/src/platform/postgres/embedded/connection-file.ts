import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';

/** What a later start must know again. Kept beside the cluster, readable by its owner only. */
export type Connection = {
  readonly superuserPassword: string;
  readonly ownerPassword: string;
  /** Null until the first start chose one. */
  readonly port: number | null;
  /** How the server was last started; a server left behind is kept only if this is still how we would start it. */
  readonly settings: string | null;
};

/** Reads the file, or makes and stores new passwords before any cluster exists that would need them. */
export const loadConnection = async (path: string): Promise<Connection> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text !== null) return parseConnection(path, text);
  const fresh = { superuserPassword: newPassword(), ownerPassword: newPassword(), port: null, settings: null };
  await saveConnection(path, fresh);
  return fresh;
};

/** Replaces the file in one step, so that a crash leaves the old or the new one. */
export const saveConnection = async (path: string, connection: Connection): Promise<void> => {
  await writeFile(`${path}.new`, `${JSON.stringify(connection, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
};

const parseConnection = (path: string, text: string): Connection => {
  const read = JSON.parse(text) as Partial<Connection>;
  if (typeof read.superuserPassword !== 'string' || typeof read.ownerPassword !== 'string') {
    throw new Error(`${path} holds no database passwords; bring it back from a backup of the data folder.`);
  }
  return {
    superuserPassword: read.superuserPassword,
    ownerPassword: read.ownerPassword,
    port: typeof read.port === 'number' ? read.port : null,
    settings: typeof read.settings === 'string' ? read.settings : null,
  };
};

/** 192 bits in letters that need no escaping, neither in an address nor in SQL. */
const newPassword = (): string => randomBytes(24).toString('hex');
