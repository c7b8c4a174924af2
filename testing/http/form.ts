/** A multipart body with the boundary `b`. */
export const form = (
  fields: Readonly<Record<string, string>>,
  file?: { readonly name: string; readonly contents: Buffer },
): Buffer =>
  Buffer.concat([
    ...Object.entries(fields).map(([name, value]) =>
      Buffer.from(`--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ),
    ...(file
      ? [
          Buffer.from(`--b\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\n\r\n`),
          file.contents,
          Buffer.from('\r\n'),
        ]
      : []),
    Buffer.from('--b--\r\n'),
  ]);

export const formHeaders = { 'content-type': 'multipart/form-data; boundary=b' };
