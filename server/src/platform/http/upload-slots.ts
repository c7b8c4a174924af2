/** How many files may be held in memory at once. */
export type UploadSlots = {
  /** False when all are taken. */
  readonly take: () => boolean;
  readonly give: () => void;
};

export const uploadSlots = (atOnce: number): UploadSlots => {
  let taken = 0;
  return {
    take: () => {
      if (taken >= atOnce) return false;
      taken += 1;
      return true;
    },
    give: () => {
      taken -= 1;
    },
  };
};
