import { evidenceFormatOf } from '@redress/domain';
import { fileTypeFromBuffer } from 'file-type';

/**
 * The type by content. A mail has no signature but headers that no other text begins with; text has none at all: it is text when it reads as
 * UTF-8 without control characters.
 */
export const mediaTypeOf = async (
  contents: Uint8Array,
): Promise<{ readonly detected: string; readonly accepted: boolean }> => {
  const detected =
    (await fileTypeFromBuffer(contents))?.mime ??
    (readsAsMail(contents) ? 'message/rfc822' : readsAsText(contents) ? 'text/plain' : 'application/octet-stream');
  return { detected, accepted: evidenceFormatOf(detected) !== null };
};

/** RFC 5322: fields before the first empty line, among them who wrote it and when, and one that only machines of the post write. */
function readsAsMail(contents: Uint8Array): boolean {
  const start = Buffer.from(contents.subarray(0, 64 * 1024)).toString('latin1');
  const [head = ''] = start.split(/\r?\n\r?\n/, 1);
  const fields = new Set(Array.from(head.matchAll(/^([!-9;-~]+):/gm), ([, name]) => name?.toLowerCase()));
  const isHead = head.split(/\r?\n/).every((line) => /^(?:[!-9;-~]+:|[ \t]|$)/.test(line));
  const byPost = ['message-id', 'received', 'mime-version', 'return-path'].some((name) => fields.has(name));
  return isHead && fields.has('from') && fields.has('date') && byPost;
}

function readsAsText(contents: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(contents);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !/^\s*<(!doctype|html|svg|script|\?xml)/i.test(text);
  } catch {
    return false;
  }
}
