import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Collapse } from 'antd';
import { useState } from 'react';
import type { ReplyFor } from '../../api/routes.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { Pager } from '../../ui/pager.tsx';
import { ScopeNote } from '../../ui/scope-note.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { NewDraft } from './new-draft.tsx';
import { askPolicies, type Draft } from './queries.ts';
import { policyWords } from './words.ts';

/** Drafts and versions, newest first. */
export const Policies = () => {
  const t = useRoomWords(policyWords);
  const say = useSay();
  const { cursor } = useSearch({ from: '/shell/policies' });
  const navigate = useNavigate({ from: '/policies' });
  const drafts = useQuery(askPolicies.drafts(cursor));
  const versions = useQuery(askPolicies.versions());
  const [writing, setWriting] = useState(false);
  const withFile = new Set(drafts.data?.data.map(({ policyId }) => policyId));
  const older = versions.data?.data.filter(({ id }) => !withFile.has(id)) ?? [];
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <span className="page-head-side">
          <MoveButton scope="policies:write" type="primary" onClick={() => setWriting(true)}>
            {t('new')}
          </MoveButton>
        </span>
      </div>
      <ScopeNote scope="policies:write" moves={t('new')} />
      <div className="stack">
        <section>
          <h2 className="section-title">{t('documents')}</h2>
          <Loaded of={drafts}>
            {({ data, nextCursor }) => (
              <>
                <DataList
                  rows={data}
                  rowKey={({ id }) => id}
                  empty={t('noDocuments')}
                  columns={[
                    {
                      title: t('name'),
                      head: true,
                      value: ({ id, document }) => (
                        <Link to="/policies/$id" params={{ id }} className="break">
                          {say(document.title)}
                        </Link>
                      ),
                    },
                    { title: t('status'), head: true, value: ({ status }) => <DraftTag of={status} /> },
                    {
                      title: '',
                      value: ({ version, revision }) =>
                        version === null ? t('revision', { revision }) : t('version', { version }),
                    },
                    {
                      title: t('from'),
                      value: ({ document }) => <span className="number">{document.effectiveFrom}</span>,
                    },
                    { title: t('writtenBy'), value: ({ writtenBy }) => writtenBy.name },
                    { title: t('publishedBy'), value: ({ publishedBy }) => publishedBy?.name },
                    { title: t('updated'), value: ({ updatedAt }) => <When at={updatedAt} /> },
                  ]}
                />
                <Pager cursor={cursor} next={nextCursor} go={(next) => void navigate({ search: { cursor: next } })} />
              </>
            )}
          </Loaded>
        </section>
        {older.length > 0 && drafts.data && (
          <section>
            <h2 className="section-title">{t('older')}</h2>
            <Collapse
              items={older.map((policy) => ({
                key: policy.id,
                label: `${t('version', { version: policy.version })} · ${say(policy.title)} · ${policy.effectiveFrom}`,
                children: <Version of={policy} />,
              }))}
            />
          </section>
        )}
      </div>
      {writing && drafts.data && <NewDraft drafts={drafts.data.data} close={() => setWriting(false)} />}
    </>
  );
};

const tones = { draft: 'waiting', in_review: 'moving', published: 'done', superseded: 'closed' } as const;
export const DraftTag = ({ of }: { readonly of: Draft['status'] }) => {
  const t = useRoomWords(policyWords);
  return <span className={`tone tone-${tones[of]}`}>{t(`statuses.${of}`)}</span>;
};

const Version = ({ of: { terms, clauses } }: { readonly of: ReplyFor<'listPolicies'>['data'][number] }) => {
  const t = useRoomWords(policyWords);
  const say = useSay();
  return (
    <div className="stack">
      <Facts
        of={[
          [t('noReasonDays'), terms.noReasonDays],
          [t('qualityDays'), terms.qualityDays],
          [t('appealDays'), terms.appealDays],
        ]}
      />
      {clauses.map(({ code, number, title, body }) => (
        <div key={code} className="case-line">
          <strong>
            {number} {say(title)}
          </strong>
          <p style={{ margin: '4px 0 0' }}>{say(body)}</p>
        </div>
      ))}
    </div>
  );
};
