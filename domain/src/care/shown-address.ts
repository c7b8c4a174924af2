/** An address as lists show it: enough to recognise, too little to use. `138****0000`, `c***@example.com`. */
export const shownAddress = (address: string): string => {
  const at = address.lastIndexOf('@');
  if (at > 0) return `${address.slice(0, 1)}***${address.slice(at)}`;
  if (address.length < 7) return '****';
  return `${address.slice(0, 3)}****${address.slice(-4)}`;
};
