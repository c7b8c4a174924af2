import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { ask } from '../../api/queries.ts';
import type { ReplyFor } from '../../api/routes.ts';
import { Facts } from '../../ui/facts.tsx';
import { Money } from '../../ui/money.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useRow } from '../../words/use-words.ts';
import { askPeople } from '../people/queries.ts';
import { useScopeNames } from '../people/scope-names.ts';
import { LanguageSwitch } from '../switches.tsx';
import { accountWords } from './words.ts';

type Me = ReplyFor<'getMe'>;
type Rights = Pick<Me, 'scopes' | 'stores' | 'approvalLimit'>;

export const MyRights = ({ me }: { readonly me: Me }) => {
  const t = useRoomWords(accountWords);
  return (
    <div className="stack">
      <section className="panel stack">
        <strong>{me.actor.name}</strong>
        <Facts
          of={[
            [t('merchant'), me.merchant.name],
            [
              t('language'),
              <span key="language" className="row">
                {t('languageNow')} <LanguageSwitch whole />
              </span>,
            ],
          ]}
        />
        <ShownRights of={me} />
      </section>
      {me.lent.map((rights) => (
        <section key={rights.of.id} className="panel stack">
          <strong>
            {t('lentToMe')} · {t('lentBy', { name: rights.of.name })}
          </strong>
          <ShownRights of={rights} />
        </section>
      ))}
    </div>
  );
};

const ShownRights = ({ of: { scopes, stores, approvalLimit } }: { readonly of: Rights }) => {
  const t = useRoomWords(accountWords);
  const row = useRow();
  const known = useQuery({ ...ask.stores(), enabled: stores !== null });
  const scopeName = useScopeNames();
  // Their codes are wider or narrower than their names; what comes last may come later, but may not change its lines.
  const unnamed = useQuery(askPeople.scopes()).isPending;
  const nameOf = (id: string): string => known.data?.data.find((store) => store.id === id)?.name ?? id;
  return (
    <Facts
      of={[
        [t('stores'), stores === null ? t('allStores') : row(stores.map(nameOf))],
        [t('limit'), approvalLimit === null ? t('noLimit') : <Money key="limit" of={approvalLimit} />],
        [
          t('scopes'),
          <span key="scopes" aria-busy={unnamed} style={{ display: 'flex', flexWrap: 'wrap', gap: 6 }}>
            {(unnamed ? [] : scopes).map((scope) => (
              <Tag key={scope} style={{ whiteSpace: 'normal', margin: 0 }}>
                {scopeName(scope)}
              </Tag>
            ))}
          </span>,
        ],
      ]}
    />
  );
};
