import type { House } from '@redress/server/house.ts';

/** A house whose process dies after so many queries: whatever it asks of the database then fails. */
export const diesAfter = (house: House, queries: number): House => {
  let left = queries;
  const db: House['db'] = Object.create(house.db, {
    query: {
      value: (...given: Parameters<House['db']['query']>) => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error('the power went')) : house.db.query(...given);
      },
    },
  });
  return { ...house, db };
};
