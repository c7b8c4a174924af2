import type { Scope } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { askPeople, type Role } from './queries.ts';
import { ScopeList } from './scope-list.tsx';
import { peopleWords } from './words.ts';

/** What each duty allows: the roles of the product, as the merchant has changed them, and the merchant's own. */
export const Roles = () => {
  const t = useRoomWords(peopleWords);
  const say = useSay();
  const [form, setForm] = useState<Role | 'new' | null>(null);
  return (
    <div className="stack">
      <div>
        <MoveButton scope="staff:write" onClick={() => setForm('new')}>
          {t('newRole')}
        </MoveButton>
      </div>
      <Loaded of={useQuery(askPeople.roles())}>
        {({ data }) => (
          <DataList
            rows={data}
            rowKey={({ code }) => code}
            empty=""
            columns={[
              { title: t('role'), head: true, value: ({ name }) => say(name) },
              {
                title: t('state'),
                value: ({ builtIn, changed }) =>
                  [builtIn && t('builtIn'), builtIn && changed && t('changed')].filter(Boolean).join(' · '),
              },
              {
                title: t('scopes'),
                long: true,
                value: ({ scopes }) => <ScopeList of={scopes} />,
              },
              {
                title: '',
                value: (role) => (
                  <MoveButton scope="staff:write" size="small" onClick={() => setForm(role)}>
                    {t('editRole')}
                  </MoveButton>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      {form && <RoleForm of={form === 'new' ? null : form} close={() => setForm(null)} />}
    </div>
  );
};

type Fields = { readonly code: string; readonly zh: string; readonly en: string; readonly scopes: readonly Scope[] };

const RoleForm = ({ of, close }: { readonly of: Role | null; readonly close: () => void }) => {
  const t = useRoomWords(peopleWords);
  const say = useSay();
  const [form] = Form.useForm<Fields>();
  const scopes = useQuery(askPeople.scopes());
  const set = useMove('setRole', useDone(t('save'), close));
  useFieldErrors(form, set.error);
  const required = [{ required: true, message: t('required') }];
  return (
    <MoveDialog
      title={of ? `${t('editRole')} · ${say(of.name)}` : t('newRole')}
      close={close}
      error={set.error}
      confirm={t('save')}
      busy={set.isPending}
      onConfirm={form.submit}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={of ? { code: of.code, zh: of.name.zh, en: of.name.en, scopes: of.scopes } : { scopes: [] }}
        onFinish={({ code, zh, en, scopes: chosen }) =>
          set.mutate({ params: { code }, body: { name: { zh, en }, scopes: [...chosen] } })
        }
      >
        <Form.Item
          name="code"
          label={t('code')}
          extra={t('codeHint')}
          rules={[...required, { pattern: /^[a-z][a-z_]{1,39}$/, message: t('codeHint') }]}
        >
          <Input disabled={of !== null} maxLength={40} />
        </Form.Item>
        <Form.Item name="zh" label={t('zhName')} rules={required}>
          <Input maxLength={400} />
        </Form.Item>
        <Form.Item name="en" label={t('enName')} rules={required}>
          <Input maxLength={400} />
        </Form.Item>
        <Form.Item name="scopes" label={t('scopes')}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={(scopes.data?.data ?? []).map(({ scope, name }) => ({ value: scope, label: say(name) }))}
          />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};
