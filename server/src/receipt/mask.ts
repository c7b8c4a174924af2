/** `13812345678` → `138****5678`; of a shorter number the last four digits stay. */
export const maskedPhone = (phone: string): string => {
  const digits = phone.replaceAll(/[^0-9]/g, '');
  return digits.length >= 11 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : `****${digits.slice(-4)}`;
};

/** `王芳` → `王*`, `欧阳小芳` → `欧**芳`: enough for the customer to know the own paper, too little for others. */
export const maskedName = (name: string): string => {
  const letters = [...name.trim()];
  const [first = '', ...rest] = letters;
  const last = rest.length > 1 ? (rest.at(-1) ?? '') : '';
  return first + '*'.repeat(Math.min(rest.length - (last === '' ? 0 : 1), 4)) + last;
};
