import { expect, it } from 'vitest';
import { idNumber } from '../../test-support/case-facts.ts';
import {
  aClause,
  aDocument,
  otherwise,
  pays,
  policyFacts,
  saysNo,
  someStandards,
} from '../../test-support/policy-documents.ts';
import { leaf, summed } from '../explanation/node.ts';
import { citeArticle } from '../law/library/find-article.ts';
import { cny } from '../money/money.ts';
import { text } from '../text.ts';
import { compilePolicy } from './compile.ts';
import { diffPolicies } from './diff.ts';
import { evaluate } from './evaluate.ts';
import { lintPolicy } from './lint.ts';
import { lintText } from './lint-text.ts';
import { policyOfDocument } from './policy-of-document.ts';
import { renderPolicy } from './render.ts';
import { whyThisAmount, whyThisAnswer } from './short-answer.ts';

const document = aDocument({
  clauses: [
    aClause(
      'fortnight',
      { causes: ['no_reason'], exclusionConfirmed: false, days: { from: 0, to: 14 } },
      pays({ freight: 'customer', goodsComeBack: true }),
    ),
    otherwise,
  ],
});

it('is read as the terms that orders are assessed by, with the numbers that customers see', () => {
  const policy = policyOfDocument(document, { id: idNumber('policy', 3), version: 3 });
  expect(policy.terms).toEqual({
    noReasonDays: 14,
    qualityDays: 7,
    refundOutboundShipping: false,
    deductLostFreeShipping: true,
    deductKeptGifts: true,
    secondApprovalFrom: cny(500_000n),
    appealDays: 15,
    refundBeforeReturn: false,
  });
  const number = (code: string) => policy.clauses.find((clause) => clause.code === code)?.number;
  expect(number('no_reason_window')).toBe('1');
  expect(renderPolicy(document, 'zh')).toContain(`${number('gifts')}. 赠品`);
  expect(renderPolicy(document, 'en')).toContain(`${number('appeal_window')}. Appeals`);
});

it('renders in the language that is asked for', () => {
  expect(renderPolicy(document, 'en')).not.toMatch(/\p{Script=Han}/u);
  expect(renderPolicy(document, 'zh')).toContain(
    '适用：原因为七日无理由；购买时未确认不适用无理由退货；天数不超过 14 日',
  );
});

it('tells a change in the words of the merchant', () => {
  const [clause] = document.clauses;
  if (!clause) throw new Error('there is one');
  const after = {
    ...document,
    clauses: [
      { ...clause, when: { ...clause.when, days: { from: 0, to: 30 } } },
      aClause('new', { causes: ['quality'] }, pays()),
      otherwise,
    ],
    standards: { ...someStandards, appealDays: 30 },
  };
  const changes = diffPolicies(document, after);
  expect(changes.map(({ kind, pointer }) => `${kind} ${pointer}`)).toEqual([
    'changed /clauses/0/when',
    'added /clauses/1',
    'changed /standards',
  ]);
  expect(changes[0]?.says.zh).toContain('天数不超过 14 日');
  expect(changes[0]?.says.zh).toContain('天数不超过 30 日');
  expect(diffPolicies(after, document).map(({ kind }) => kind)).toEqual(['removed', 'changed', 'changed']);
  const swapped = { ...after, clauses: after.clauses.toReversed() };
  expect(diffPolicies(after, swapped).every(({ kind }) => kind === 'moved')).toBe(true);
});

it('answers why, with the clause, the facts that made it fit, and the article that lifted it', () => {
  const facts = policyFacts({ days: 3 });
  const fair = whyThisAnswer(evaluate(compilePolicy(document), facts), facts);
  expect(fair.zh).toContain('适用第 1 条「条款 fortnight」');
  expect(fair.zh).toContain('天数不超过 14 日（本单：3 日）');
  const harsh = aDocument({ clauses: [aClause('never', { causes: ['no_reason'] }, saysNo), otherwise] });
  const lifted = whyThisAnswer(evaluate(compilePolicy(harsh), facts), facts);
  expect(lifted.zh).toContain('《消费者权益保护法》第25条');
  expect(lifted.en).toContain('so the law applies');
});

it('answers why an amount is what it is, in one breath', () => {
  const part = leaf('goods', text('商品', 'Goods'), cny(8_571n), {
    cites: [citeArticle('seven-day-return-measures/17')],
  });
  const less = leaf('gifts', text('赠品', 'Gifts'), cny(-571n));
  const why = whyThisAmount(summed('sum', 'refund', text('应退金额', 'Refund'), cny(8_000n), [part, less]));
  expect(why.zh).toBe(
    '应退金额为 ¥80.00：商品 ¥85.71；赠品 -¥5.71。依据：《网络购买商品七日无理由退货暂行办法》第17条（待核对原文）。',
  );
  expect(why.en).toContain('Made of: Goods ¥85.71; Gifts -¥5.71.');
});

it('prints findings with place, reason, article and proposal, and says when there are none', () => {
  const bad = lintPolicy(aDocument({ notices: [text('概不退款', 'A notice.')] }));
  const printed = lintText(bad, 'zh');
  expect(printed).toContain('1 处问题，其中 1 处不得发布');
  expect(printed).toContain('[错误] no_refund_at_all /notices/0/zh');
  expect(printed).toContain('《消费者权益保护法》第26条');
  expect(lintText([], 'en')).toBe('Nothing found: it may be published.\n');
});
