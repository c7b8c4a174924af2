import type { EvidenceKind } from '../api/portal.ts';

/** A photo that waits on this phone until the server has it. Its key is the Idempotency-Key of its upload, for every try. */
export type Photo = {
  readonly key: string;
  /** The case it belongs to, or the draft of a claim. */
  readonly of: string;
  readonly kind: EvidenceKind;
  readonly name: string;
  readonly blob: Blob;
};

/** Where the browser keeps nothing (private windows), the page's own memory does, as long as it is open. */
const memory = new Map<string, Photo>();

export const putPhoto = (photo: Photo): Promise<unknown> => {
  memory.set(photo.key, photo);
  return inStore('readwrite', (store) => store.put(photo)).catch(() => undefined);
};

export const removePhoto = (key: string): Promise<unknown> => {
  memory.delete(key);
  return inStore('readwrite', (store) => store.delete(key)).catch(() => undefined);
};

export const photosOf = async (of: string): Promise<Photo[]> => {
  const stored = await inStore<Photo[]>('readonly', (store) => store.getAll()).catch(() => []);
  const all = new Map(stored.map((photo) => [photo.key, photo]));
  for (const [key, photo] of memory) all.set(key, photo);
  return [...all.values()].filter((photo) => photo.of === of);
};

/** The photos of a draft become those of the case that came of it. */
export const movePhotos = async (from: string, to: string): Promise<void> => {
  for (const photo of await photosOf(from)) await putPhoto({ ...photo, of: to });
};

const inStore = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<T> => {
  const db = await open();
  try {
    return await answered<T>(work(db.transaction('photos', mode).objectStore('photos')));
  } finally {
    db.close();
  }
};

const open = (): Promise<IDBDatabase> => {
  const request = indexedDB.open('redress-portal', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('photos', { keyPath: 'key' });
  return answered(request);
};

const answered = <T>(request: IDBRequest): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error ?? new Error('the phone keeps nothing'));
  });
