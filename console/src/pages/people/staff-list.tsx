import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { ask } from '../../api/queries.ts';
import type { ReplyFor } from '../../api/routes.ts';
import { useMove } from '../../api/use-move.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { Pager } from '../../ui/pager.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ScopeNote } from '../../ui/scope-note.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useRow, useSay } from '../../words/use-words.ts';
import { askPeople, type Person } from './queries.ts';
import { SecretDialog } from './secret-dialog.tsx';
import { StaffForm } from './staff-form.tsx';
import { peopleWords } from './words.ts';

type Invited = ReplyFor<'inviteStaff'>;

export const StaffList = () => {
  const t = useRoomWords(peopleWords);
  const row = useRow();
  const say = useSay();
  const navigate = useNavigate();
  const { cursor } = useSearch({ from: '/shell/people' });
  const [form, setForm] = useState<Person | 'new' | null>(null);
  const [invited, setInvited] = useState<Invited | null>(null);
  const roles = useQuery(askPeople.roles());
  const stores = useQuery(ask.stores());
  const roleName = (code: string): string => {
    const role = roles.data?.data.find((each) => each.code === code);
    return role ? say(role.name) : code;
  };
  const storeName = (id: string): string => stores.data?.data.find((each) => each.id === id)?.name ?? id;
  return (
    <div className="stack">
      <div>
        <MoveButton scope="staff:write" type="primary" onClick={() => setForm('new')}>
          {t('invite')}
        </MoveButton>
      </div>
      <ScopeNote scope="staff:write" moves={`${t('invite')} · ${t('edit')} · ${t('suspend')}`} />
      <Loaded of={useQuery(askPeople.staff(cursor))}>
        {({ data, nextCursor }) => (
          <>
            <DataList
              rows={data}
              rowKey={({ id }) => id}
              empty={t('none')}
              columns={[
                { title: t('name'), head: true, value: ({ name }) => name },
                {
                  title: t('state'),
                  head: true,
                  value: ({ state }) => (
                    <span className={`tone tone-${state === 'active' ? 'done' : 'closed'}`}>
                      {t(`states.${state}`)}
                    </span>
                  ),
                },
                { title: t('email'), value: ({ email }) => email },
                { title: t('number'), value: ({ staffNumber }) => staffNumber },
                { title: t('roles'), value: (person) => row(person.roles.map(roleName)) },
                {
                  title: t('stores'),
                  value: (person) => (person.stores === null ? t('allStores') : row(person.stores.map(storeName))),
                },
                {
                  title: t('limit'),
                  value: ({ approvalLimit }) => (approvalLimit === null ? t('noLimit') : <Money of={approvalLimit} />),
                },
                { title: t('factor'), value: ({ secondFactor }) => t(secondFactor ? 'factorOn' : 'factorOff') },
                { title: t('lastSignIn'), value: ({ lastSignInAt }) => lastSignInAt && <When at={lastSignInAt} /> },
                {
                  title: '',
                  value: (person) => <PersonMoves of={person} edit={() => setForm(person)} invited={setInvited} />,
                },
              ]}
            />
            <Pager
              cursor={cursor}
              next={nextCursor}
              go={(next) => void navigate({ to: '/people', search: { tab: 'people', ...(next && { cursor: next }) } })}
            />
          </>
        )}
      </Loaded>
      {form && <StaffForm of={form === 'new' ? null : form} close={() => setForm(null)} invited={setInvited} />}
      {invited && (
        <SecretDialog
          title={t('linkTitle')}
          hint={t('linkHint', { name: invited.staff.name })}
          secret={invited.link.startsWith('/') ? `${location.origin}${invited.link}` : invited.link}
          note={invited.mailed ? t('mailed', { email: invited.staff.email ?? '' }) : null}
          close={() => setInvited(null)}
        />
      )}
    </div>
  );
};

type Moves = { readonly of: Person; readonly edit: () => void; readonly invited: (made: Invited) => void };

const PersonMoves = ({ of, edit, invited }: Moves) => {
  const t = useRoomWords(peopleWords);
  const { modal } = App.useApp();
  const me = useQuery(ask.me());
  const again = useMove('inviteStaffAgain', invited);
  const suspend = useMove('suspendStaff', () => undefined);
  const resume = useMove('resumeStaff', () => undefined);
  const params = { id: of.id };
  const isSelf = me.data?.actor.id === of.id;
  const sure = (title: string, content: string, act: () => Promise<unknown>): void =>
    void modal.confirm({ title: `${title} · ${of.name}`, content, onOk: () => act().catch(() => undefined) });
  const items = [
    {
      key: 'again',
      label: t('again'),
      disabled: of.email === null,
      onClick: () => sure(t('again'), t('againHint'), () => again.mutateAsync({ params })),
    },
    of.state === 'suspended'
      ? { key: 'resume', label: t('resume'), onClick: () => resume.mutate({ params }) }
      : {
          key: 'suspend',
          label: t('suspend'),
          onClick: () => sure(t('suspend'), t('suspendHint'), () => suspend.mutateAsync({ params })),
        },
  ];
  return (
    <>
      <span style={{ display: 'flex', gap: 6 }}>
        <MoveButton scope="staff:write" size="small" why={isSelf ? t('self') : null} onClick={edit}>
          {t('edit')}
        </MoveButton>
        <Dropdown trigger={['click']} disabled={isSelf} menu={{ items }}>
          <Button size="small" aria-label={`${of.name} …`}>
            …
          </Button>
        </Dropdown>
      </span>
      <ProblemAlert error={again.error ?? suspend.error ?? resume.error} />
    </>
  );
};
