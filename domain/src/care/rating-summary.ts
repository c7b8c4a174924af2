/** How many ratings gave one, two, three, four and five stars. */
export type Stars = readonly [number, number, number, number, number];

export type RatingSummary = {
  readonly count: number;
  readonly stars: Stars;
  /** With one decimal, halves up; null when nobody has rated. */
  readonly average: string | null;
  /** One or two stars: somebody to call back. */
  readonly low: number;
};

/** From this score down a rating asks for a word with the customer. */
export const lowScore = 2;

/** Sums up ratings that were counted by score. Scores beyond one to five are nobody's and are left out. */
export const ratingSummary = (
  counted: readonly { readonly score: number; readonly count: number }[],
): RatingSummary => {
  const of = (score: number): number =>
    counted.filter((each) => each.score === score).reduce((sum, { count }) => sum + count, 0);
  const stars: Stars = [of(1), of(2), of(3), of(4), of(5)];
  const count = stars.reduce((sum, each) => sum + each, 0);
  const points = stars.reduce((sum, each, index) => sum + each * (index + 1), 0);
  const low = stars.slice(0, lowScore).reduce((sum, each) => sum + each, 0);
  if (count === 0) return { count, stars, average: null, low };
  // In tenths and in whole numbers, so that no binary fraction rounds a half down.
  const tenths = Math.floor((points * 20 + count) / (count * 2));
  return { count, stars, average: `${Math.floor(tenths / 10)}.${tenths % 10}`, low };
};
