/** Parts per million of a percentage as people write it, `3.5` → 35000. Null for what is none between 0 and 100 with at most four decimals. */
export const ppmOf = (percent: string): number | null => {
  const match = /^(\d{1,3})(?:\.(\d{1,4}))?$/.exec(percent.trim());
  if (!match) return null;
  const ppm = Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0'));
  return ppm <= 1_000_000 ? ppm : null;
};

/** 35000 → `3.5%`. */
export const percentText = (ppm: number): string => {
  const part = String(ppm % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return `${Math.floor(ppm / 10_000)}${part && `.${part}`}%`;
};
