import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Alert, Skeleton, Tabs } from 'antd';
import { lazy, Suspense } from 'react';
import { useMay } from '../../api/use-may.ts';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useLanguage, useSay } from '../../words/use-words.ts';
import { DraftDiff } from './draft-diff.tsx';
import { DraftMoves } from './draft-moves.tsx';
import { DraftTrial } from './draft-trial.tsx';
import { DraftTag } from './policies.tsx';
import { askPolicies, type Draft, documentOf } from './queries.ts';
import { policyWords } from './words.ts';

/** The editor and the reader of YAML travel only to whoever writes. */
const DraftEditor = lazy(async () => ({ default: (await import('./draft-editor.tsx')).DraftEditor }));

/** One document: as customers read it, being written, against another one, and tried on past cases. */
export const DraftPage = () => {
  const t = useRoomWords(policyWords);
  const say = useSay();
  const may = useMay();
  const { id } = useParams({ from: '/shell/policies/$id' });
  const search = useSearch({ from: '/shell/policies/$id' });
  const navigate = useNavigate({ from: '/policies/$id' });
  return (
    <Loaded of={useQuery(askPolicies.draft(id))}>
      {(draft) => {
        const editable = draft.status === 'draft' && may('policies:write');
        const tabs = (['text', 'edit', 'diff', 'simulate'] as const).filter((key) => key !== 'edit' || editable);
        const tab = tabs.find((key) => key === search.tab) ?? 'text';
        return (
          <>
            <div className="page-head">
              <span className="grey">
                <Link to="/policies">{t('title')}</Link> /
              </span>
              <h1 className="break">{say(draft.document.title)}</h1>
              <DraftTag of={draft.status} />
              <span className="grey">
                {draft.version === null
                  ? t('revision', { revision: draft.revision })
                  : t('version', { version: draft.version })}
              </span>
              <DraftMoves of={draft} />
            </div>
            {draft.returned && draft.status === 'draft' && (
              <Alert
                type="warning"
                showIcon
                style={{ marginBottom: 12 }}
                title={t('returned', { name: draft.returned.by.name, reason: draft.returned.reason })}
              />
            )}
            <Tabs
              activeKey={tab}
              onChange={(key) => void navigate({ search: { tab: key === 'text' ? undefined : key } })}
              items={tabs.map((key) => ({ key, label: t(`tabs.${key}`) }))}
            />
            {tab === 'text' && <Rendered of={draft} />}
            {tab === 'edit' && (
              <Suspense fallback={<Skeleton active />}>
                <DraftEditor key={draft.revision} of={draft} />
              </Suspense>
            )}
            {tab === 'diff' && <DraftDiff of={draft} />}
            {tab === 'simulate' && <DraftTrial of={draft} />}
          </>
        );
      }}
    </Loaded>
  );
};

const Rendered = ({ of }: { readonly of: Draft }) => {
  const t = useRoomWords(policyWords);
  const language = useLanguage();
  return (
    <div className="stack">
      <section className="panel">
        <Facts
          of={[
            [t('from'), of.document.effectiveFrom],
            [t('writtenBy'), of.writtenBy.name],
            [t('submittedBy'), of.submittedBy?.name],
            [t('publishedBy'), of.publishedBy?.name],
            [t('updated'), <When key="updated" at={of.updatedAt} />],
          ]}
        />
      </section>
      <Loaded of={useQuery(askPolicies.rendered(documentOf(of)))}>
        {(text) => (
          <section className="panel" lang={language}>
            <div style={{ whiteSpace: 'pre-wrap', maxWidth: '46em', lineHeight: 1.8 }} className="break">
              {text[language]}
            </div>
          </section>
        )}
      </Loaded>
    </div>
  );
};
