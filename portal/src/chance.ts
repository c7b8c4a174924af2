/** A new Idempotency-Key: 128 random bits, made where the browser makes chance and nowhere else in the portal. */
export const newKey = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `portal-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
};
