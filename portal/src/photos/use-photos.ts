import { useCallback, useEffect, useState } from 'react';
import type { EvidenceKind } from '../api/portal.ts';
import { newKey } from '../chance.ts';
import { compressed } from './compress.ts';
import { type Photo, photosOf, putPhoto, removePhoto } from './photo-box.ts';

/** The photos that wait on this phone for a draft or a case. */
export const usePhotos = (of: string) => {
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const look = useCallback(async () => setPhotos(await photosOf(of)), [of]);
  useEffect(() => void look(), [look]);
  const add = async (kind: EvidenceKind, file: File): Promise<void> => {
    await putPhoto({ key: newKey(), of, kind, ...(await compressed(file)) });
    await look();
    // Whoever sends photos of this case looks again.
    dispatchEvent(new Event('redress-photo'));
  };
  const remove = async (key: string): Promise<void> => {
    await removePhoto(key);
    await look();
  };
  return { photos, add, remove };
};
