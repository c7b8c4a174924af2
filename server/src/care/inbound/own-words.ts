/** Where a mail program begins to quote what it answers. */
const quoteBegins = [
  /^\s*-{2,}\s*(original message|原始邮件|原邮件|forwarded message|转发邮件)\s*-{2,}/i,
  /^\s*On .{5,200} wrote:\s*$/i,
  /^\s*在.{5,200}写道[:：]\s*$/,
  /^\s*(发件人|From)[:：].*@/i,
  /^_{10,}$/,
];

/** What the sender wrote in this mail, without what it quotes. Control characters that no text holds are taken out. */
export const ownWords = (text: string): string => {
  const lines = text
    .replaceAll('\r\n', '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed()
    .split('\n');
  const end = lines.findIndex((line) => quoteBegins.some((pattern) => pattern.test(line)));
  return lines
    .slice(0, end === -1 ? lines.length : end)
    .filter((line) => !/^\s*>/.test(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};
