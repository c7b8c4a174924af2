import { jurisdictions, jurisdictionText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Input, Select } from 'antd';
import { oneOf } from '../../search.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useLanguage, useSay } from '../../words/use-words.ts';
import { LawNav } from './law-nav.tsx';
import { type Article, askLaw } from './queries.ts';
import { lawWords } from './words.ts';

const statuses = ['verified', 'from_memory'] as const;

/** Every article that we know, by statute; what was written from memory says so. */
export const Library = () => {
  const t = useRoomWords(lawWords);
  const say = useSay();
  const search = useSearch({ from: '/shell/law' });
  const navigate = useNavigate({ from: '/law' });
  const go = (change: Partial<typeof search>) => void navigate({ search: { ...search, ...change } });
  const { find, statute, on } = search;
  const place = oneOf(search.place, jurisdictions);
  const status = oneOf(search.status, statuses);
  const articles = useQuery(askLaw.articles({ jurisdiction: place, on }));
  const all = articles.data?.data ?? [];
  const names = [...new Map(all.map((each) => [statuteCode(each), each.statute]))];
  return (
    <>
      <LawNav />
      <div className="filter-bar">
        <Input.Search
          key={find}
          style={{ maxWidth: 300 }}
          aria-label={t('find')}
          placeholder={t('find')}
          defaultValue={find}
          allowClear
          enterButton={t('go')}
          onSearch={(words) => go({ find: words.trim() || undefined })}
        />
        <Select
          aria-label={t('statute')}
          showSearch={{ optionFilterProp: 'label' }}
          style={{ maxWidth: 260 }}
          popupMatchSelectWidth={false}
          value={statute ?? ''}
          onChange={(value) => go({ statute: value || undefined })}
          options={[
            { value: '', label: t('allStatutes') },
            ...names.map(([value, name]) => ({ value, label: say(name) })),
          ]}
        />
        <Select
          aria-label={t('place')}
          value={place ?? ''}
          onChange={(value) => go({ place: value || undefined })}
          options={[
            { value: '', label: t('anywhere') },
            ...jurisdictions.map((value) => ({ value, label: say(jurisdictionText[value]) })),
          ]}
        />
        <Select
          aria-label={t('status')}
          value={status ?? ''}
          onChange={(value) => go({ status: value || undefined })}
          options={[
            { value: '', label: `${t('status')}: ${t('anyStatus')}` },
            ...statuses.map((value) => ({ value, label: t(value) })),
          ]}
        />
        <Input
          type="date"
          aria-label={t('on')}
          title={t('on')}
          value={on ?? ''}
          onChange={(event) => go({ on: event.target.value || undefined })}
        />
      </div>
      <Loaded of={articles}>
        {({ data }) => (
          <Statutes
            of={data
              .filter((each) => !statute || statuteCode(each) === statute)
              .filter((each) => !status || each.status === status)
              .filter((each) => fits(each, find))}
          />
        )}
      </Loaded>
    </>
  );
};

export const statuteCode = ({ code }: Article): string => code.split('/')[0] ?? code;

/** `消法 25` means the article of that number; other words may stand anywhere. */
const fits = ({ statute, number, text, code }: Article, find: string | undefined): boolean =>
  (find ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) =>
      /^\d+$/.test(word)
        ? number === word
        : [statute.zh, statute.en, text.zh, text.en, code].some((each) => each.toLowerCase().includes(word)),
    );

const Statutes = ({ of }: { readonly of: readonly Article[] }) => {
  const t = useRoomWords(lawWords);
  const say = useSay();
  if (of.length === 0) return <Nothing>{t('none')}</Nothing>;
  const groups = Map.groupBy(of, statuteCode);
  return (
    <div className="stack">
      <span className="grey small" role="status">
        {t('count', { count: of.length })}
      </span>
      {[...groups].map(([code, articles]) => (
        <section key={code} className="panel">
          <h2>
            {articles[0] && say(articles[0].statute)}{' '}
            {articles[0] && articles[0].jurisdiction !== 'national' && (
              <span className="tone tone-closed">{say(jurisdictionText[articles[0].jurisdiction])}</span>
            )}
          </h2>
          {articles.map((article) => (
            <div key={`${article.code} ${article.from}`} className="case-line">
              <div className="row">
                <Link to="/law/article" search={{ code: article.code }}>
                  {article.number === '' ? t('whole') : t('article', { number: article.number })}
                </Link>
                <Checked of={article.status} />
                <span className="grey small number">
                  {t('from')} {article.from}
                  {article.to && ` ${t('to')} ${article.to}`}
                </span>
              </div>
              <p style={{ margin: '4px 0 0' }}>{say(article.text)}</p>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
};

/** Whether the text was compared with the official one. */
export const Checked = ({ of }: { readonly of: Article['status'] }) => {
  const t = useRoomWords(lawWords);
  const language = useLanguage();
  return (
    <span className={`tone tone-${of === 'verified' ? 'done' : 'waiting'}`} lang={language}>
      {t(of)}
    </span>
  );
};
