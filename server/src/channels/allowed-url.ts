/** Money orders travel under TLS; only a sandbox on this machine may do without. */
export const isAllowedUrl = (url: string): boolean => {
  const address = URL.parse(url);
  if (address === null || address.username !== '' || address.password !== '') return false;
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname);
  return address.protocol === 'https:' || (isHere && address.protocol === 'http:');
};
