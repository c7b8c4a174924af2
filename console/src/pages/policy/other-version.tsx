import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Select } from 'antd';
import type { ReactNode } from 'react';
import { Loaded } from '../../ui/loaded.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { askPolicies, type Draft } from './queries.ts';
import { policyWords } from './words.ts';

type Props = { readonly of: Draft; readonly children: (other: Draft) => ReactNode };

/** The document that this one is held against: the version in force unless another one is chosen. */
export const OtherVersion = ({ of, children }: Props) => {
  const t = useRoomWords(policyWords);
  const say = useSay();
  const search = useSearch({ from: '/shell/policies/$id' });
  const navigate = useNavigate({ from: '/policies/$id' });
  return (
    <Loaded of={useQuery(askPolicies.drafts())}>
      {({ data }) => {
        const others = data.filter(({ id }) => id !== of.id);
        const other =
          others.find(({ id }) => id === search.against) ??
          others.find(({ status }) => status === 'published') ??
          others[0];
        if (!other) return <Alert type="info" showIcon title={t('noOther')} />;
        return (
          <div className="stack">
            <div className="row">
              <span>{t('against')}</span>
              <Select
                aria-label={t('against')}
                style={{ minWidth: 240, maxWidth: '100%' }}
                popupMatchSelectWidth={false}
                value={other.id}
                onChange={(against) => void navigate({ search: { ...search, against, trial: undefined } })}
                options={others.map(({ id, document, version, revision }) => ({
                  value: id,
                  label: `${say(document.title)} · ${version === null ? t('revision', { revision }) : t('version', { version })}`,
                }))}
              />
            </div>
            {children(other)}
          </div>
        );
      }}
    </Loaded>
  );
};
