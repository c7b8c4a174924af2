import { statfs } from 'node:fs/promises';

/**
 * How the server runs, as command-line words without port and folder. Given anew at each start rather than written into
 * postgresql.conf, so that a new release of Redress brings its settings with it.
 */
export const serverSettings = async (fast: boolean): Promise<string[]> => {
  const settings = { ...always, ...(fast ? forTests : durable), dynamic_shared_memory_type: await sharedMemory() };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
};

const always = {
  listen_addresses: '127.0.0.1',
  // The libraries in the npm package are old: nobody but this machine's own processes may reach them.
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  random_page_cost: '1.1',
  // The log is for operators; the words of a statement may name customers and amounts.
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
};

/** Said aloud although they are the defaults: an acknowledged refund must survive a power cut. */
const durable = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // A week of logs in the cluster's own folder, the oldest day overwritten.
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_truncate_on_rotation: 'on',
};

const forTests = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '2GB' };

/** Containers often give /dev/shm 64 MiB, too little for a parallel hash join over a year of entries; files do then. */
const sharedMemory = async (): Promise<string> => {
  if (process.platform !== 'linux') return 'posix';
  const { blocks, bsize } = await statfs('/dev/shm').catch(() => ({ blocks: 0, bsize: 0 }));
  return blocks * bsize >= 256 * 1024 * 1024 ? 'posix' : 'mmap';
};
