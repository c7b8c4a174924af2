/** `"7"`: the version of a record as a strong ETag. */
export const etagOf = (version: number): string => `"${version}"`;

/** The version in an If-Match header; null when it is not exactly one strong ETag of ours. */
export const versionOf = (ifMatch: string): number | null => {
  const digits = /^\s*"(\d{1,9})"\s*$/.exec(ifMatch)?.[1];
  return digits === undefined ? null : Number(digits);
};
