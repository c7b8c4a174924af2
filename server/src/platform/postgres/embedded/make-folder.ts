import { mkdir } from 'node:fs/promises';

/** Makes a folder that only its owner can look into; says plainly what to change when that is not allowed. */
export const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Error(
      `Redress cannot make its data folder ${folder} (${(error as Error).message}). Set REDRESS_DATA to a folder that this user may write to.`,
      { cause: error },
    );
  }
};
