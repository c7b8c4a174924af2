import { jurisdictionText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useState } from 'react';
import { serverTime } from '../../api/client.ts';
import type { ReplyFor } from '../../api/routes.ts';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { Told } from '../../ui/told.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { AmendArticle } from './amend-article.tsx';
import { Checked, statuteCode } from './library.tsx';
import { type Article, askLaw } from './queries.ts';
import { lawWords } from './words.ts';

/** One article: its versions by date, what it commands, and everything of ours that stands on it. */
export const ArticlePage = () => {
  const t = useRoomWords(lawWords);
  const say = useSay();
  const { code = '' } = useSearch({ from: '/shell/law/article' });
  const [amending, setAmending] = useState(false);
  const impact = useQuery(askLaw.impact(code));
  const statute = code.split('/')[0] ?? code;
  const versions = useQuery(askLaw.articles({ statute }));
  return (
    <Loaded of={impact}>
      {(found) => {
        const { article } = found;
        return (
          <>
            <div className="page-head">
              <span className="grey">
                <Link to="/law">{t('title')}</Link> /{' '}
                <Link to="/law" search={{ statute: statuteCode(article) }}>
                  {say(article.statute)}
                </Link>{' '}
                /
              </span>
              <h1>{article.number === '' ? t('whole') : t('article', { number: article.number })}</h1>
              <Checked of={article.status} />
              <span className="page-head-side">
                <MoveButton scope="law:write" onClick={() => setAmending(true)}>
                  {t('amend')}
                </MoveButton>
              </span>
            </div>
            <div className="stack">
              {article.status === 'from_memory' && <Alert type="warning" showIcon title={t('unchecked')} />}
              <div className="two-up">
                <section className="panel">
                  <h2>{t('versions')}</h2>
                  <Loaded of={versions} rows={2}>
                    {({ data }) =>
                      data
                        .filter((each) => each.code === article.code)
                        .toSorted((a, b) => (a.from < b.from ? 1 : -1))
                        .map((each) => <Version key={each.from} of={each} />)
                    }
                  </Loaded>
                  <p className="grey small" style={{ marginBottom: 0 }}>
                    {t('own')}
                  </p>
                </section>
                <Commands of={article} />
              </div>
              <Impact of={found} />
            </div>
            {amending && <AmendArticle of={article} statute={statute} close={() => setAmending(false)} />}
          </>
        );
      }}
    </Loaded>
  );
};

const Version = ({ of }: { readonly of: Article }) => {
  const t = useRoomWords(lawWords);
  const say = useSay();
  const today = serverTime()?.toISOString().slice(0, 10) ?? of.from;
  const state = of.from > today ? 'future' : of.to !== null && of.to < today ? 'past' : 'now';
  return (
    <div className="case-line">
      <div className="row">
        <span className={`tone tone-${state === 'now' ? 'done' : 'closed'}`}>{t(state)}</span>
        <span className="number grey small">
          {t('from')} {of.from}
          {of.to && ` ${t('to')} ${of.to}`}
        </span>
      </div>
      <p style={{ margin: '6px 0' }}>{say(of.text)}</p>
      <div className="grey small break">
        <Told of={t('source')}>
          {of.source ? t('sourceRead', { document: of.source.document, day: of.source.readOn }) : t('withRelease')}
        </Told>
      </div>
    </div>
  );
};

const Commands = ({ of }: { readonly of: Article }) => {
  const t = useRoomWords(lawWords);
  const say = useSay();
  return (
    <section className="panel">
      <h2>{t('commands')}</h2>
      {of.commands.length === 0 ? (
        <p className="grey">{t('noCommands')}</p>
      ) : (
        <Facts
          of={of.commands.map(({ kind, code, text }) => [
            t(`kinds.${kind}`),
            <span key={kind + code} title={code}>
              {say(text)}
            </span>,
          ])}
        />
      )}
      <p className="grey small" style={{ marginBottom: 0 }}>
        {say(jurisdictionText[of.jurisdiction])}
      </p>
    </section>
  );
};

const Impact = ({ of }: { readonly of: ReplyFor<'getArticleImpact'> }) => {
  const t = useRoomWords(lawWords);
  const say = useSay();
  return (
    <section>
      <h2 className="section-title">{t('impact')}</h2>
      <div className="two-up">
        <section className="panel">
          <h2>{t('policies')}</h2>
          {of.policies.length === 0 && <p className="grey">{t('noPolicies')}</p>}
          {of.policies.map(({ draftId, title, version, clauses }) => (
            <div key={draftId} className="case-line">
              <Link to="/policies/$id" params={{ id: draftId }}>
                {say(title)}
              </Link>{' '}
              <span className="grey small">{version === null ? t('draft') : t('version', { version })}</span>
              {clauses.map((clause) => (
                <div key={clause.pointer + clause.floor} className="small">
                  {say(clause.title)} <code className="grey">{clause.floor}</code>
                </div>
              ))}
            </div>
          ))}
        </section>
        <section className="panel">
          <h2>{t('cases')}</h2>
          {of.cases.count === 0 ? (
            <p className="grey">{t('noCases')}</p>
          ) : (
            <>
              <p className="grey">{t('casesCount', { count: of.cases.count })}</p>
              <div className="row">
                {of.cases.latest.map(({ id, number }) => (
                  <Link key={id} to="/cases/$id" params={{ id }} className="number">
                    {number}
                  </Link>
                ))}
              </div>
            </>
          )}
          <h2 className="section-title" style={{ marginTop: 16 }}>
            {t('templates')}
          </h2>
          {of.templates.length === 0 && <p className="grey">{t('noTemplates')}</p>}
          {of.templates.map(({ kind, code, title }) => (
            <div key={kind + code} className="case-line small">
              <span className="grey">{t(`templateKinds.${kind}`)}</span> {say(title)}
            </div>
          ))}
        </section>
      </div>
    </section>
  );
};
