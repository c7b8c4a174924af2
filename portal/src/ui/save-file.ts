/** Hands a file to the browser under a name. */
export const saveFile = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun by then; older ones lose the file when it is let go at once.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
