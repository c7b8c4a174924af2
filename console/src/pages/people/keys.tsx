import type { Scope } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { App, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { ask } from '../../api/queries.ts';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { Pager } from '../../ui/pager.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { askPeople } from './queries.ts';
import { ScopeList } from './scope-list.tsx';
import { useScopeNames } from './scope-names.ts';
import { SecretDialog } from './secret-dialog.tsx';
import { peopleWords } from './words.ts';

/** Keys for programs and for the command line. */
export const Keys = () => {
  const t = useRoomWords(peopleWords);
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const { cursor } = useSearch({ from: '/shell/people' });
  const [form, setForm] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const revoke = useMove('revokeApiKey', () => undefined);
  return (
    <div className="stack">
      <span className="grey">{t('keyHint')}</span>
      <div>
        <MoveButton scope="keys:write" onClick={() => setForm(true)}>
          {t('newKey')}
        </MoveButton>
      </div>
      <Loaded of={useQuery(askPeople.keys(cursor))}>
        {({ data, nextCursor }) => (
          <>
            <DataList
              rows={data}
              rowKey={({ id }) => id}
              empty={t('noKeys')}
              columns={[
                { title: t('label'), head: true, value: ({ label }) => label },
                { title: t('owner'), value: ({ actor }) => (actor.kind === 'staff' ? actor.name : t('machine')) },
                {
                  title: t('scopes'),
                  long: true,
                  value: ({ scopes }) => <ScopeList of={scopes} />,
                },
                { title: t('created'), value: ({ createdAt }) => <When at={createdAt} /> },
                { title: t('state'), value: ({ revokedAt }) => t(revokedAt === null ? 'active' : 'revoked') },
                {
                  title: '',
                  value: ({ id, label, revokedAt }) =>
                    revokedAt === null && (
                      <MoveButton
                        scope="keys:write"
                        size="small"
                        onClick={() =>
                          void modal.confirm({
                            title: `${t('revoke')} · ${label}`,
                            onOk: () => revoke.mutateAsync({ params: { id } }).catch(() => undefined),
                          })
                        }
                      >
                        {t('revoke')}
                      </MoveButton>
                    ),
                },
              ]}
            />
            <Pager
              cursor={cursor}
              next={nextCursor}
              go={(next) => void navigate({ to: '/people', search: { tab: 'keys', ...(next && { cursor: next }) } })}
            />
          </>
        )}
      </Loaded>
      {form && <KeyForm close={() => setForm(false)} made={setSecret} />}
      {secret !== null && (
        <SecretDialog title={t('secretTitle')} hint={t('secretHint')} secret={secret} close={() => setSecret(null)} />
      )}
    </div>
  );
};

type Fields = { readonly label: string; readonly staffId?: string; readonly scopes: readonly Scope[] };

/** Nobody hands out more than they have, so only one's own rights are offered. */
const KeyForm = ({ close, made }: { readonly close: () => void; readonly made: (secret: string) => void }) => {
  const t = useRoomWords(peopleWords);
  const [form] = Form.useForm<Fields>();
  const me = useQuery(ask.me());
  const scopeName = useScopeNames();
  const colleagues = useQuery(askPeople.colleagues());
  const create = useMove('createApiKey', ({ secret }) => {
    close();
    made(secret);
  });
  useFieldErrors(form, create.error);
  const required = [{ required: true, message: t('required') }];
  return (
    <MoveDialog
      title={t('newKey')}
      close={close}
      error={create.error}
      confirm={t('newKey')}
      busy={create.isPending}
      onConfirm={form.submit}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        onFinish={({ label, staffId, scopes }) =>
          create.mutate({ body: { label, staffId: staffId ?? null, scopes: [...scopes] } })
        }
      >
        <Form.Item name="label" label={t('label')} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="staffId" label={t('owner')}>
          <Select
            allowClear
            placeholder={t('machine')}
            showSearch={{ optionFilterProp: 'label' }}
            options={(colleagues.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="scopes" label={t('scopes')} rules={required}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={(me.data?.scopes ?? []).map((scope) => ({ value: scope, label: scopeName(scope) }))}
          />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};
