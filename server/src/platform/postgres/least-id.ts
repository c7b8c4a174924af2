/**
 * The least UUIDv7 of a moment in milliseconds. Ids begin with the time at which they were made, so that a span of time is a span of the key;
 * whoever uses it leaves an hour for clocks that differ.
 */
export const leastIdAt = (milliseconds: number): string => {
  const hex = Math.max(0, milliseconds).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
};
