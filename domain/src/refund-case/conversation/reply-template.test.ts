import { describe, expect, it } from 'vitest';
import { text } from '../../text.ts';
import { checkTemplate, fillTemplate, type ReplyFacts, type ReplyVariable, replyVariables } from './reply-template.ts';

const facts = Object.fromEntries(
  Object.keys(replyVariables).map((name) => [name, text(`${name} 中`, `${name} en`)]),
) as Record<ReplyVariable, ReplyFacts[ReplyVariable]>;

describe('a template of replies', () => {
  it('takes every known variable, with or without spaces, in both languages', () => {
    const body = text('{{case_number}}:{{ status }}', '{{case_number}} is {{ status }}');
    expect(checkTemplate(body)).toEqual({ ok: true, value: body });
    expect(fillTemplate(body, facts, 'zh')).toEqual({ ok: true, value: 'case_number 中:status 中' });
    expect(fillTemplate(body, facts, 'en')).toEqual({ ok: true, value: 'case_number en is status en' });
  });

  it('is refused each place that nothing fills, also one of the other language', () => {
    expect(checkTemplate(text('{{amonut}} {{toString}}', '{{phone}} {{amonut}}'))).toMatchObject({
      ok: false,
      refusal: { code: 'template_variable_unknown', details: { variables: ['amonut', 'toString', 'phone'] } },
    });
  });

  it('is not sent with a hole in it', () => {
    const body = text('应退 {{amount}},{{due_on}} 前付清', 'You get {{amount}} by {{due_on}}');
    const filled = fillTemplate(body, { ...facts, amount: null, due_on: null }, 'zh');
    expect(filled).toMatchObject({
      ok: false,
      refusal: { code: 'template_variable_empty', details: { variables: ['amount', 'due_on'] } },
    });
  });

  it('fills in what the facts say and never what they contain', () => {
    const sly = { ...facts, customer_name: text('{{amount}}', '{{amount}}') };
    expect(fillTemplate(text('{{customer_name}}您好', 'x'), sly, 'zh')).toEqual({ ok: true, value: '{{amount}}您好' });
  });
});
