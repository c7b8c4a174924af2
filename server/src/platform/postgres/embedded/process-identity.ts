import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Names one process for as long as the machine is up: process numbers are given out again, start times are not.
 * Null when there is no such process, or when it has ended and only waits to be reaped.
 */
export const processIdentity = async (pid: number): Promise<string | null> => {
  if (!isAlive(pid)) return null;
  if (process.platform !== 'linux') return startTimeByPs(pid);
  try {
    const [boot, stat] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ]);
    // The name in brackets may hold spaces, so fields are counted after its end: state is the first, start time the 20th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : `${boot.trim()}:${pid}:${fields[19]}`;
  } catch {
    return null;
  }
};

const startTimeByPs = async (pid: number): Promise<string | null> => {
  const { stdout } = await run('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return stdout.trim() === '' ? null : `${pid}:${stdout.trim()}`;
};

/** True while the operating system knows a process of this number, whoever owns it. */
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
