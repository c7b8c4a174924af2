import { expect, it } from 'vitest';
import { aClause, aDocument, otherwise, pays } from '../../../test-support/policy-documents.ts';
import { allFloors } from '../../policy/floors/all-floors.ts';
import { allLintRules } from '../../policy/lint/all-rules.ts';
import { lintPolicy } from '../../policy/lint.ts';
import { dateOf } from '../../time/local-date.ts';
import { consumerRightsLaw } from '../consumer-rights-law.ts';
import { allStatutes } from './all-statutes.ts';
import { articleCode, citeArticle, findArticle, inForceOn } from './find-article.ts';
import { clausesTouchedBy, codeOfCitation } from './impact.ts';
import { prepaidRulesOf } from './prepaid-rules.ts';

const articles = allStatutes.flatMap((statute) => statute.articles.map((article) => ({ statute, article })));

it('has every statute and article once, in both languages, dated', () => {
  const codes = articles.map(articleCode);
  expect(new Set(codes).size).toBe(codes.length);
  expect(new Set(allStatutes.map(({ code }) => code)).size).toBe(allStatutes.length);
  for (const { statute, article } of articles) {
    expect(article.text.zh).toMatch(/\p{Script=Han}/u);
    expect(article.text.en).not.toMatch(/\p{Script=Han}/u);
    expect(article.from >= statute.from).toBe(true);
  }
});

it('commands only floors and checks that exist, and every one of them stands on an article', () => {
  const floors = new Set(allFloors.map(({ code }) => code));
  const rules = new Set(allLintRules.map(({ code }) => code));
  const commanded = articles.flatMap(({ article }) => article.commands);
  for (const { kind, code } of commanded) {
    if (kind === 'floor') expect(floors).toContain(code);
    if (kind === 'lint') expect(rules).toContain(code);
  }
  const lawful = new Set(commanded.map(({ code }) => code));
  for (const floor of allFloors) for (const cite of floor.cites) expect(codeOfCitation(cite)).not.toBeNull();
  const craft = ['gap', 'unreachable', 'approval_order', 'mixed_currencies', 'below_the_law'];
  const own = ['balance_forfeited', 'lost_card_setting', 'card_not_transferable'];
  for (const rule of rules) if (![...craft, ...own].includes(rule)) expect(lawful).toContain(rule);
});

it.each([
  ['consumer-rights-law/25', 'consumer-rights-law/25'],
  ['消费者权益保护法第25条', 'consumer-rights-law/25'],
  ['《消费者权益保护法》第 25 条', 'consumer-rights-law/25'],
  ['消法 25', 'consumer-rights-law/25'],
  ['Consumer Rights Protection Law art 25', 'consumer-rights-law/25'],
  ['法释〔2025〕4号第18条', 'prepaid-interpretation/18'],
  ['民法典585', 'civil-code/585'],
])('finds %s', (asked, code) => {
  const found = findArticle(asked);
  expect(found && articleCode(found)).toBe(code);
});

it.each(['消法', '25', '消法 999', 'no such law/1', ''])('does not guess at %s', (asked) => {
  expect(findArticle(asked)).toBeNull();
});

it('knows the citations that calculations make', () => {
  expect(codeOfCitation(consumerRightsLaw.noReasonReturn)).toBe('consumer-rights-law/25');
  expect(codeOfCitation({ kind: 'convention', rule: { zh: '约', en: 'ours' } })).toBeNull();
  expect(citeArticle('seven-day-return-measures/18')).toMatchObject({ article: '18', status: 'from_memory' });
});

it('merges national and local rules for cards, the better for the customer each time', () => {
  const day = dateOf('2026-01-01');
  const beijing = prepaidRulesOf('beijing', day);
  expect(beijing.coolingOff).toMatchObject([
    { unusedOnly: false, firstTimersOnly: true },
    { unusedOnly: true, firstTimersOnly: false },
  ]);
  expect(beijing.payCoolingOffWithinDays?.value).toBe(5);
  expect(beijing.payWithinDays?.value).toBe(15);
  expect(beijing.refundsSmallRest?.value).toBe(true);
  expect(beijing.closureNoticeDays?.value).toBe(30);
  expect(prepaidRulesOf('national', day)).toMatchObject({ refundsSmallRest: null, payCoolingOffWithinDays: null });
  expect(prepaidRulesOf('shanghai', dateOf('2020-01-01'))).toMatchObject({
    coolingOff: [],
    closureNoticeDays: { value: 30 },
  });
});

it('says which clauses an article touches', () => {
  const found = findArticle('consumer-rights-law/25');
  const clauses = [
    aClause('short', { causes: ['no_reason'] }, pays()),
    aClause('quality', { causes: ['quality'] }, pays()),
    otherwise,
  ];
  const document = aDocument({ clauses });
  expect(lintPolicy(document)).toEqual([]);
  expect(found && clausesTouchedBy(found, document).map(({ clauseId }) => clauseId)).toEqual(['short', 'otherwise']);
});

it('tells what was law on a day', () => {
  const [from, to] = [dateOf('2020-01-01'), dateOf('2020-12-31')];
  expect(inForceOn({ from, to }, to)).toBe(true);
  expect(inForceOn({ from, to }, dateOf('2021-01-01'))).toBe(false);
  expect(inForceOn({ from, to: null }, dateOf('2019-12-31'))).toBe(false);
});
