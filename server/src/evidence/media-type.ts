import { fileTypeFromBuffer } from 'file-type';

/** What counts as evidence: pictures, recordings, documents and mails. */
export const acceptedMediaTypes: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'image/gif',
  'video/mp4',
  'video/quicktime',
  'video/webm',
  'audio/mpeg',
  'audio/wav',
  'audio/x-m4a',
  'application/pdf',
  'text/plain',
];

/** The type by content. Text has no signature: it is text when it reads as UTF-8 without control characters. */
export const mediaTypeOf = async (
  contents: Uint8Array,
): Promise<{ readonly detected: string; readonly accepted: boolean }> => {
  const detected =
    (await fileTypeFromBuffer(contents))?.mime ?? (readsAsText(contents) ? 'text/plain' : 'application/octet-stream');
  return { detected, accepted: acceptedMediaTypes.includes(detected) };
};

function readsAsText(contents: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(contents);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !/^\s*<(!doctype|html|svg|script|\?xml)/i.test(text);
  } catch {
    return false;
  }
}
