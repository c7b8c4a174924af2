/** Hands a downloaded file to the browser under its name. */
export const saveFile = (contents: Blob, name: string): void => {
  const address = URL.createObjectURL(contents);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address when it gets to it, not at the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
