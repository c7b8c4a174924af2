import { type Text, text } from '../text.ts';

/** A sort of file that counts as evidence, with the most that one of it may weigh. */
export type EvidenceFormat = {
  readonly name: Text;
  readonly maximumBytes: number;
  readonly mediaTypes: readonly string[];
};

const mebibyte = 1024 * 1024;

export const evidenceFormats = {
  image: {
    name: text('图片', 'a picture'),
    maximumBytes: 20 * mebibyte,
    mediaTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif', 'image/gif'],
  },
  video: {
    name: text('视频', 'a video'),
    maximumBytes: 50 * mebibyte,
    mediaTypes: ['video/mp4', 'video/quicktime', 'video/webm'],
  },
  audio: {
    name: text('录音', 'a recording'),
    maximumBytes: 20 * mebibyte,
    mediaTypes: ['audio/mpeg', 'audio/wav', 'audio/x-m4a'],
  },
  document: { name: text('PDF 文件', 'a PDF'), maximumBytes: 20 * mebibyte, mediaTypes: ['application/pdf'] },
  mail: { name: text('邮件', 'a mail'), maximumBytes: 10 * mebibyte, mediaTypes: ['message/rfc822'] },
  text: { name: text('文本', 'a text'), maximumBytes: 2 * mebibyte, mediaTypes: ['text/plain'] },
} as const satisfies Record<string, EvidenceFormat>;

export type EvidenceFormatName = keyof typeof evidenceFormats;

/** The largest file that any format takes, in bytes: what an upload may weigh before anybody knows what it is. */
export const maximumEvidenceBytes = Math.max(...Object.values(evidenceFormats).map((format) => format.maximumBytes));

export const evidenceMediaTypes: readonly string[] = Object.values(evidenceFormats).flatMap((format) => [
  ...format.mediaTypes,
]);

/** The formats in words, for people who never heard of media types. */
export const evidenceFormatsText: Text = {
  zh: Object.values(evidenceFormats)
    .map(({ name }) => name.zh)
    .join('、'),
  en: Object.values(evidenceFormats)
    .map(({ name }) => name.en)
    .join(', '),
};

/** The format of a media type; null for what is not evidence. */
export const evidenceFormatOf = (mediaType: string): EvidenceFormatName | null => {
  const found = Object.entries<EvidenceFormat>(evidenceFormats).find(([, format]) =>
    format.mediaTypes.includes(mediaType),
  );
  return found ? (found[0] as EvidenceFormatName) : null;
};
