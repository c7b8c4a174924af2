import { longestTag, mostTagsOnCase, tagColours } from '@redress/domain';
import { z } from 'zod';
import { idIn, idOut } from './ids.ts';
import { both, line, textOut } from './text.ts';

const tagName = z
  .strictObject({ zh: line(longestTag), en: line(longestTag) })
  .meta({ id: 'TagName', description: both('标签名称', 'What a tag is called') });

export const tagIn = z
  .strictObject({
    name: tagName,
    colour: z.enum(tagColours).default('ink'),
    retired: z
      .boolean()
      .default(false)
      .meta({ description: both('停用：不再可选，已贴的保留', 'No longer offered; where it is, it stays') }),
  })
  .meta({ id: 'TagInput' });

export const tagOut = z
  .strictObject({ id: idOut('tag'), name: textOut, colour: z.enum(tagColours), retired: z.boolean() })
  .meta({ id: 'Tag', description: both('标签', 'A word by which cases are sorted') });

const tagIds = z.array(idIn('tag')).max(mostTagsOnCase);

/** What is put on a case and what is taken off. Twice is once. */
export const taggingIn = {
  add: tagIds.default([]),
  remove: tagIds.default([]),
} as const;
export const tagCaseIn = z.strictObject(taggingIn).meta({ id: 'TagCaseInput' });
