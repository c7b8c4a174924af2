import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { ask } from '../../api/queries.ts';
import type { ReplyFor } from '../../api/routes.ts';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { askPeople, type Person } from './queries.ts';
import { peopleWords } from './words.ts';

type Fields = {
  readonly name: string;
  readonly email: string;
  readonly staffNumber?: string;
  readonly roles: readonly string[];
  readonly stores?: readonly string[];
  readonly limit?: string;
  readonly language?: 'zh' | 'en';
};
type Props = {
  /** Whose rights; null to invite somebody. */
  readonly of: Person | null;
  readonly close: () => void;
  readonly invited: (made: ReplyFor<'inviteStaff'>) => void;
};

export const StaffForm = ({ of, close, invited }: Props) => {
  const t = useRoomWords(peopleWords);
  const say = useSay();
  const [form] = Form.useForm<Fields>();
  const roles = useQuery(askPeople.roles());
  const stores = useQuery(ask.stores());
  const set = useMove('setStaffRights', useDone(t('edit'), close));
  const invite = useMove('inviteStaff', (made) => {
    close();
    invited(made);
  });
  const error = set.error ?? invite.error;
  useFieldErrors(form, error);
  const required = [{ required: true, message: t('required') }];
  const send = ({
    name,
    email,
    staffNumber,
    roles: chosen,
    stores: within = [],
    limit = '',
    language,
  }: Fields): void => {
    const rights = {
      roles: [...chosen],
      stores: within.length === 0 ? null : [...within],
      approvalLimit: limit.trim() === '' ? null : { currency: 'CNY' as const, amount: limit.trim() },
    };
    if (of) set.mutate({ params: { id: of.id }, body: rights });
    else
      invite.mutate({
        body: { name, email: email.trim(), staffNumber: staffNumber?.trim() || null, language, ...rights },
      });
  };
  return (
    <MoveDialog
      title={of ? `${t('edit')} · ${of.name}` : t('invite')}
      close={close}
      error={error}
      confirm={of ? t('save') : t('invite')}
      busy={set.isPending || invite.isPending}
      onConfirm={form.submit}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        autoComplete="off"
        initialValues={
          of
            ? { roles: of.roles, stores: of.stores ?? [], limit: of.approvalLimit?.amount ?? '' }
            : { roles: [], language: 'zh' }
        }
        onFinish={send}
      >
        {!of && (
          <>
            <Form.Item name="name" label={t('name')} rules={required}>
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item name="email" label={t('email')} rules={required}>
              <Input maxLength={254} inputMode="email" />
            </Form.Item>
            <Form.Item name="staffNumber" label={t('number')}>
              <Input maxLength={40} />
            </Form.Item>
            <Form.Item name="language" label={t('mailLanguage')}>
              <Select
                options={[
                  { value: 'zh', label: '中文' },
                  { value: 'en', label: 'English' },
                ]}
              />
            </Form.Item>
          </>
        )}
        <Form.Item name="roles" label={t('roles')} rules={required}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={(roles.data?.data ?? []).map(({ code, name }) => ({ value: code, label: say(name) }))}
          />
        </Form.Item>
        <Form.Item name="stores" label={t('stores')} extra={t('storesHint')}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('allStores')}
            options={(stores.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="limit" label={t('limit')} extra={t('limitHint')}>
          <Input inputMode="decimal" maxLength={20} className="number" />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};
