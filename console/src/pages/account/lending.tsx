import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { call, serverTime } from '../../api/client.ts';
import { ask } from '../../api/queries.ts';
import type { ReplyFor } from '../../api/routes.ts';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { accountWords } from './words.ts';

type Delegation = ReplyFor<'listDelegations'>['data'][number];

export const Lending = () => {
  const t = useRoomWords(accountWords);
  const [open, setOpen] = useState(false);
  const end = useMove(
    'endLending',
    useDone(t('end'), () => undefined),
  );
  const lendings = useQuery({
    queryKey: ['delegations'],
    queryFn: ({ signal }) => call('listDelegations', { query: { limit: 50 }, signal }),
  });
  return (
    <div className="stack">
      <span className="grey">{t('lendHint')}</span>
      <div>
        <Button type="primary" onClick={() => setOpen(true)}>
          {t('lend')}
        </Button>
      </div>
      <Loaded of={lendings}>
        {({ data }) => (
          <DataList
            rows={data}
            rowKey={({ id }) => id}
            empty={t('noLending')}
            columns={[
              { title: t('from'), head: true, value: ({ from }) => from.name },
              { title: t('to'), head: true, value: ({ to }) => `→ ${to.name}` },
              {
                title: t('period'),
                value: ({ beginsAt, endsAt }) => (
                  <>
                    <When at={beginsAt} /> – <When at={endsAt} />
                  </>
                ),
              },
              { title: t('reason'), value: ({ reason }) => reason },
              { title: t('state'), value: (row) => t(stateOf(row)) },
              {
                title: '',
                value: (row) =>
                  ['running', 'planned'].includes(stateOf(row)) && (
                    <Button size="small" loading={end.isPending} onClick={() => end.mutate({ params: { id: row.id } })}>
                      {t('end')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
      {open && <LendDialog close={() => setOpen(false)} />}
    </div>
  );
};

const stateOf = ({ revokedAt, beginsAt, endsAt }: Delegation): 'ended' | 'planned' | 'over' | 'running' => {
  const now = serverTime()?.toISOString() ?? '';
  if (revokedAt !== null) return 'ended';
  if (now < beginsAt) return 'planned';
  return now < endsAt ? 'running' : 'over';
};

type Chosen = { readonly toISOString: () => string };
type Fields = { readonly toStaffId: string; readonly period: readonly [Chosen, Chosen]; readonly reason: string };

const LendDialog = ({ close }: { readonly close: () => void }) => {
  const t = useRoomWords(accountWords);
  const [form] = Form.useForm<Fields>();
  const me = useQuery(ask.me());
  const colleagues = useQuery({
    queryKey: ['colleagues'],
    queryFn: ({ signal }) => call('listColleagues', { signal }),
  });
  const lend = useMove('lendRights', useDone(t('lend'), close));
  useFieldErrors(form, lend.error);
  const required = [{ required: true, message: t('required') }];
  return (
    <MoveDialog
      title={t('lend')}
      close={close}
      error={lend.error}
      confirm={t('confirm')}
      busy={lend.isPending}
      onConfirm={form.submit}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        onFinish={({ toStaffId, period: [begins, ends], reason }) =>
          lend.mutate({ body: { toStaffId, beginsAt: begins.toISOString(), endsAt: ends.toISOString(), reason } })
        }
      >
        <Form.Item name="toStaffId" label={t('to')} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={(colleagues.data?.data ?? [])
              .filter(({ id }) => id !== me.data?.actor.id)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="period" label={t('period')} rules={required}>
          <DatePicker.RangePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="reason" label={t('reason')} rules={required}>
          <Input maxLength={400} />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};
