import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idNumber } from '../../../test-support/case-facts.ts';
import { confirmedInOrder, now, person, source } from '../../../test-support/law-amendments.ts';
import type { Citation, Explanation } from '../../explanation/explanation.ts';
import { cny } from '../../money/money.ts';
import { addDays, dateOf, type LocalDate } from '../../time/local-date.ts';
import { chinaRestDays } from '../../time/rest-days-of-china.ts';
import { findArticle } from '../library/find-article.ts';
import { redInvoiceAnnouncement } from '../red-invoice-announcement.ts';
import { sevenDayReturnMeasures } from '../seven-day-return-measures.ts';
import { citedAsChecked } from './cited-as-checked.ts';
import { confirmAmendment, declineAmendment, proposeAmendment } from './law-amendment.ts';
import type { ArticleChange, LawChange, RatesChange, RestDaysChange } from './law-change.ts';
import { builtInLaw, lawWith } from './law-data.ts';

const id = idNumber('lawAmendment', 9);
const rates = (from: string, through: string, ratePpm = 30_000): RatesChange => ({
  kind: 'rates',
  series: 'LPR_1Y',
  entries: [{ from: dateOf(from), ratePpm }],
  through: dateOf(through),
  status: 'verified',
});
const restYear = (year: number, change: Partial<RestDaysChange['restYear']> = {}): RestDaysChange => ({
  kind: 'rest_days',
  restYear: {
    year,
    periods: [{ name: '元旦', from: dateOf(`${year}-01-01`), through: dateOf(`${year}-01-03`) }],
    workingWeekends: [],
    status: 'verified',
    ...change,
  },
});
const article = (change: Partial<ArticleChange['article']> = {}, code = 'consumer-rights-law'): ArticleChange => ({
  kind: 'article',
  statute: { code, name: null, jurisdiction: null },
  article: {
    number: '25',
    text: { zh: '新的条文', en: 'New words' },
    status: 'verified',
    from: dateOf('2027-01-01'),
    to: null,
    ...change,
  },
});
const propose = (change: LawChange, law = builtInLaw) =>
  proposeAmendment({ id, change, source }, law, { actor: person('maker'), now });
const refusalOf = (change: LawChange, law = builtInLaw) => {
  const result = propose(change, law);
  return result.ok ? null : [result.refusal.code, result.refusal.pointer];
};

describe('two people', () => {
  const proposed = propose(restYear(2027));
  if (!proposed.ok) throw new Error('2027 is not known yet');
  const by = (name: string) => ({ actor: person(name), now });

  it('one proposes, another confirms, once', () => {
    expect(confirmAmendment(proposed.value, builtInLaw, by('maker'))).toMatchObject({
      refusal: { code: 'law_proposer_confirms' },
    });
    const confirmed = confirmAmendment(proposed.value, builtInLaw, by('checker'));
    expect(confirmed).toMatchObject({ value: { decision: { outcome: 'confirmed', version: 1 } } });
    if (!confirmed.ok) return;
    expect(confirmAmendment(confirmed.value, builtInLaw, by('third'))).toMatchObject({
      refusal: { code: 'law_amendment_decided', details: { by: 'checker' } },
    });
    expect(declineAmendment(confirmed.value, builtInLaw, { ...by('third'), reason: 'x' }).ok).toBe(false);
  });

  it('what was proposed may not fit any more when it is confirmed', () => {
    const law = lawWith(confirmedInOrder([restYear(2027)]));
    expect(confirmAmendment(proposed.value, law, by('checker'))).toMatchObject({ refusal: { code: 'law_days_known' } });
    expect(declineAmendment(proposed.value, law, { ...by('maker'), reason: '重复' })).toMatchObject({
      value: { decision: { outcome: 'declined', version: 2, reason: '重复' } },
    });
  });

  it('nobody reads a source tomorrow', () => {
    const readOn = dateOf('2026-03-03');
    const made = proposeAmendment(
      { id, change: restYear(2027), source: { ...source, readOn } },
      builtInLaw,
      by('maker'),
    );
    expect(made).toMatchObject({ refusal: { code: 'date_in_future', pointer: '/source/readOn' } });
  });
});

describe('what does not fit is refused, with its place', () => {
  it.each<[string, LawChange, string, string]>([
    ['a day that is known', rates('2025-06-19', '2025-07-20'), 'law_days_known', '/change/entries/0/from'],
    ['days inside the known ones', rates('2024-08-01', '2024-08-31'), 'law_days_known', '/change/entries/0/from'],
    ['days around all the known ones', rates('2020-01-01', '2030-01-01'), 'law_days_known', '/change/entries/0/from'],
    ['a gap after', rates('2025-06-21', '2025-07-20'), 'law_days_missing', '/change/entries/0/from'],
    ['a gap before', rates('2024-01-01', '2024-07-20'), 'law_days_missing', '/change/through'],
    ['an end before the beginning', rates('2025-06-20', '2025-06-19'), 'dates_out_of_order', '/change/through'],
    [
      'entries out of order',
      {
        ...rates('2025-06-20', '2025-09-20'),
        entries: [...rates('2025-07-20', '2025-09-20').entries, ...rates('2025-06-20', '2025-09-20').entries],
      },
      'dates_out_of_order',
      '/change/entries/1/from',
    ],
    ['a year that is known', restYear(2026), 'law_days_known', '/change/restYear/year'],
    [
      'a period of another year',
      restYear(2027, { periods: [{ name: '元旦', from: dateOf('2026-12-31'), through: dateOf('2027-01-02') }] }),
      'input_invalid',
      '/change/restYear/periods/0',
    ],
    [
      'a period that ends before it begins',
      restYear(2027, { periods: [{ name: '元旦', from: dateOf('2027-01-03'), through: dateOf('2027-01-01') }] }),
      'dates_out_of_order',
      '/change/restYear/periods/0/through',
    ],
    [
      'periods that overlap',
      restYear(2027, {
        periods: [
          { name: '元旦', from: dateOf('2027-01-01'), through: dateOf('2027-01-03') },
          { name: '春节', from: dateOf('2027-01-03'), through: dateOf('2027-01-09') },
        ],
      }),
      'dates_out_of_order',
      '/change/restYear/periods/1/from',
    ],
    [
      'a working day of another year',
      restYear(2027, { workingWeekends: [dateOf('2028-01-08')] }),
      'input_invalid',
      '/change/restYear/workingWeekends/0',
    ],
    [
      'a weekday as a working weekend',
      restYear(2027, { workingWeekends: [dateOf('2027-01-08')] }),
      'input_invalid',
      '/change/restYear/workingWeekends/0',
    ],
    [
      'a day that rests and works',
      restYear(2027, { workingWeekends: [dateOf('2027-01-02')] }),
      'input_invalid',
      '/change/restYear/workingWeekends/0',
    ],
    ['a statute without a name', article({}, 'no-such-law'), 'law_statute_unknown', '/change/statute/code'],
    [
      'another name for a statute',
      {
        ...article(),
        statute: { code: 'consumer-rights-law', name: { zh: '别的法', en: 'Other' }, jurisdiction: null },
      },
      'law_statute_named',
      '/change/statute/name',
    ],
    [
      'another place for a statute',
      { ...article(), statute: { code: 'consumer-rights-law', name: null, jurisdiction: 'beijing' } },
      'law_statute_named',
      '/change/statute/jurisdiction',
    ],
    [
      'a second code for the same statute',
      { ...article(), statute: { code: 'other', name: { zh: '消费者权益保护法', en: 'Other' }, jurisdiction: null } },
      'law_statute_named',
      '/change/statute/code',
    ],
    [
      'an article that ends before it begins',
      article({ to: dateOf('2026-12-31') }),
      'dates_out_of_order',
      '/change/article/to',
    ],
    ['a withdrawal of nothing', { kind: 'withdrawal', amendmentId: id }, 'not_found', '/change/amendmentId'],
  ])('%s', (_, change, code, pointer) => {
    expect(refusalOf(change)).toEqual([code, pointer]);
  });

  it('the same words again say nothing new', () => {
    expect(refusalOf(article(), lawWith(confirmedInOrder([article()])))).toEqual([
      'law_nothing_new',
      '/change/article',
    ]);
  });

  it('days directly after and directly before fit', () => {
    expect(refusalOf(rates('2025-06-20', '2025-07-20'))).toBeNull();
    expect(refusalOf(rates('2023-08-21', '2024-07-21'))).toBeNull();
    const law = lawWith(confirmedInOrder([rates('2025-06-20', '2025-07-20')]));
    expect(refusalOf(rates('2025-07-21', '2025-08-19'), law)).toBeNull();
    expect(refusalOf(rates('2025-06-20', '2025-08-19'), law)?.[0]).toBe('law_days_known');
  });
});

describe('the law with what was confirmed', () => {
  it('a new version of an article ends the one before, and commands the same', () => {
    const { statutes } = lawWith(confirmedInOrder([article()]));
    const on = (day: string) => findArticle('消法25', statutes, dateOf(day))?.article;
    const built = findArticle('消法25')?.article;
    expect(on('2026-12-31')).toEqual({ ...built, to: '2026-12-31' });
    expect(on('2027-01-01')).toMatchObject({ text: { zh: '新的条文' }, to: null, commands: built?.commands });
    expect(on('2014-03-14')).toBeUndefined();
    expect(findArticle('消法25', statutes)?.article.from).toBe('2027-01-01');
    expect(findArticle('消法25')?.article).toBe(built);
  });

  it('words of the same first day replace ours, and the later confirmed the earlier', () => {
    const from = dateOf('2014-03-15');
    const words = (zh: string) => article({ from, text: { zh, en: 'x' } });
    const { statutes } = lawWith(confirmedInOrder([words('一'), words('二')]));
    expect(findArticle('消法25', statutes)?.article).toMatchObject({
      text: { zh: '二' },
      source: { document: '公告' },
    });
    expect(statutes.flatMap(({ articles }) => articles)).toHaveLength(
      builtInLaw.statutes.flatMap(({ articles }) => articles).length,
    );
  });

  it('a withdrawal brings back what was known before, whatever came between', () => {
    const [first, second] = [article(), restYear(2027)];
    const all = confirmedInOrder([first, second, { kind: 'withdrawal', amendmentId: idNumber('lawAmendment', 1) }]);
    const law = lawWith(all);
    expect(law).toMatchObject({ version: 3, statutes: builtInLaw.statutes });
    expect(law.restDays(dateOf('2027-01-02'))).toBe(true);
    expect(lawWith(all.slice(0, 2)).statutes).not.toEqual(builtInLaw.statutes);
  });

  it('a declined amendment changes nothing but the version', () => {
    const [one] = confirmedInOrder([restYear(2027)]);
    if (!one?.decision) throw new Error('it was decided');
    const declined = { ...one, decision: { ...one.decision, outcome: 'declined' as const, reason: 'x' } };
    expect(lawWith([declined])).toEqual({ ...builtInLaw, version: 1 });
  });

  it('a loaded year never changes a day of a known one, and no other year is answered', () => {
    const year = fc.integer({ min: 2020, max: 2035 });
    const day = fc.integer({ min: 0, max: 16 * 365 }).map((days) => addDays(dateOf('2020-01-01'), days));
    fc.assert(
      fc.property(fc.uniqueArray(year, { maxLength: 5 }), day, (years, on: LocalDate) => {
        const { restDays } = lawWith(confirmedInOrder(years.map((one) => restYear(one))));
        const known = chinaRestDays(on);
        if (known !== null) expect(restDays(on)).toBe(known);
        else expect(restDays(on) !== null).toBe(years.includes(Number(on.slice(0, 4))));
      }),
    );
  });
});

describe('what an explanation cites', () => {
  const node = (...cites: readonly Citation[]): Explanation => ({
    code: 'a',
    label: { zh: '一', en: 'one' },
    amount: cny(0n),
    total: 'leaf',
    arithmetic: null,
    because: null,
    cites,
    parts: [],
    beside: [],
  });
  const { freight, gifts } = sevenDayReturnMeasures;
  const freightRead = (status: 'verified' | 'from_memory'): ArticleChange => ({
    ...article({ number: '18', from: dateOf('2017-03-15'), status }, 'seven-day-return-measures'),
  });
  const tree: Explanation = { ...node(freight), parts: [node(gifts)], beside: [node(freight)] };

  it('is marked as checked once two people have read it, wherever it stands in the tree', () => {
    const law = lawWith(confirmedInOrder([freightRead('verified')]));
    const { cites, parts, beside } = citedAsChecked(tree, law);
    expect([...cites, ...beside.flatMap((one) => one.cites)].map((cite) => 'status' in cite && cite.status)).toEqual([
      'verified',
      'verified',
    ]);
    expect(parts[0]?.cites).toEqual([gifts]);
    expect(freight.status).toBe('from_memory');
  });

  it('stays as it is without that', () => {
    expect(citedAsChecked(tree, builtInLaw)).toBe(tree);
    expect(citedAsChecked(tree, lawWith(confirmedInOrder([freightRead('from_memory')])))).toBe(tree);
    const other = lawWith(confirmedInOrder([article()]));
    expect(citedAsChecked(tree, other)).toEqual(tree);
    const invoice = node(redInvoiceAnnouncement.unused);
    expect(citedAsChecked(invoice, other)).toEqual(invoice);
  });
});
