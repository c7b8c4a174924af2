import { type Text, text } from '@redress/domain';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What is wrong with a value, in both languages and in our words instead of zod's. */
export const issueText = (issue: Issue, value: unknown): Text => {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? text('必填', 'it is required')
        : text(`类型应为${typeName(issue.expected).zh}`, `it should be ${typeName(issue.expected).en}`);
    case 'too_big':
      return bound(issue.origin, `${issue.maximum}`, 'big');
    case 'too_small':
      return bound(issue.origin, `${issue.minimum}`, 'small');
    case 'invalid_format':
      return issue.format === 'regex'
        ? text('格式不符', 'it does not have the right form')
        : text(`格式不符（${issue.format}）`, `it does not have the right form (${issue.format})`);
    case 'invalid_value':
      return text(`应为其中之一：${issue.values.join('、')}`, `it should be one of ${issue.values.join(', ')}`);
    case 'unrecognized_keys':
      return text('不认识的字段', 'the field is not known');
    case 'invalid_union':
      return text('不是已知的种类', 'it is of no known kind');
    case 'custom':
      return isText(issue.params?.['text']) ? issue.params['text'] : unsuitable;
    default:
      return unsuitable;
  }
};

const unsuitable = text('内容不合要求', 'it is not as required');

function bound(origin: string, limit: string, way: 'big' | 'small'): Text {
  const counted: Readonly<Record<string, Text>> = {
    string: text('个字符', ' characters'),
    array: text('项', ' items'),
    file: text('字节', ' bytes'),
  };
  const unit = counted[origin] ?? text('', '');
  return way === 'big'
    ? text(`不能超过 ${limit}${unit.zh}`, `it must be at most ${limit}${unit.en}`)
    : text(`不能少于 ${limit}${unit.zh}`, `it must be at least ${limit}${unit.en}`);
}

const typeNames: Readonly<Record<string, Text>> = {
  string: text('文本', 'text'),
  number: text('数字', 'a number'),
  int: text('整数', 'a whole number'),
  boolean: text('true 或 false', 'true or false'),
  array: text('列表', 'a list'),
  object: text('对象', 'an object'),
};

const typeName = (expected: string): Text => typeNames[expected] ?? text(expected, expected);

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
