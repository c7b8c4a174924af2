import { type Text, text } from '../../text.ts';

/** The colours that a tag may wear: those of the house, so that a screen stays quiet. They mean nothing by themselves; the words do. */
export const tagColours = ['ink', 'amber', 'blue', 'green', 'ochre'] as const;
export type TagColour = (typeof tagColours)[number];

export const tagColourText: Record<TagColour, Text> = {
  ink: text('墨', 'Ink'),
  amber: text('琥珀', 'Amber'),
  blue: text('靛', 'Indigo'),
  green: text('竹', 'Bamboo'),
  ochre: text('赭', 'Ochre'),
};

/** Letters of a tag in one language. */
export const longestTag = 20;

/** More than a row of the queue can show tells nobody anything. */
export const mostTagsOnCase = 10;
