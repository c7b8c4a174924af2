/** A telephone number or e-mail as it is compared: without spaces, dashes and the prefix of China, addresses in small letters. */
export const plainContact = (contact: string): string => {
  const tight = contact.normalize('NFKC').replaceAll(/\s/g, '');
  if (tight.includes('@')) return tight.toLowerCase();
  const digits = tight.replaceAll(/[-()]/g, '').replace(/^(\+|00)86(?=1\d{10}$)/, '');
  return digits;
};

export const sameContact = (given: string, known: string | null): boolean =>
  known !== null && plainContact(given) === plainContact(known) && plainContact(given) !== '';
