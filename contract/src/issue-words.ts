import { type Text, text } from '@redress/domain';
import type { z } from 'zod';

/** The faults that files usually have, in both languages; anything rarer is told in the words of the schema. */
export const issueWords = (issue: z.core.$ZodIssue | undefined): Text => {
  const told: unknown = issue && 'params' in issue ? issue.params?.['text'] : null;
  if (isText(told)) return told;
  switch (issue?.code) {
    case 'invalid_type':
      return text(`缺少或类型不对，应为 ${issue.expected}`, `missing, or not of the type ${issue.expected}`);
    case 'invalid_value':
      return text(`应为其中之一：${issue.values.join('、')}`, `it should be one of ${issue.values.join(', ')}`);
    case 'unrecognized_keys':
      return text(`不认识的字段：${issue.keys.join('、')}`, `unknown fields: ${issue.keys.join(', ')}`);
    default:
      return text(`内容不合要求（${issue?.message ?? ''}）`, `not as required (${issue?.message ?? ''})`);
  }
};

const isText = (value: unknown): value is { zh: string; en: string } =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
