import { useState } from 'react';
import type { Operation, ReplyFor } from '../api/routes.ts';
import { useMove } from '../api/use-move.ts';

/** A move that takes a file along, with the file that was picked and how much of it has gone up. */
export const useUpload = <K extends Operation>(operation: K, done: (reply: ReplyFor<K>) => void) => {
  const [file, pick] = useState<File | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const move = useMove(operation, done);
  return { file, pick, percent: move.isPending ? (percent ?? 0) : null, progress: setPercent, move };
};
