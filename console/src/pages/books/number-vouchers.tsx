import { useQuery } from '@tanstack/react-query';
import { App, Form, Input, Select } from 'antd';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { askBooks } from './queries.ts';
import { booksWords } from './words.ts';

type Fields = { readonly period: string; readonly through?: string };

/** Gives the vouchers of a month their numbers, in the order of their days and without gaps. */
export const NumberVouchers = ({ close }: { readonly close: () => void }) => {
  const t = useRoomWords(booksWords);
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const { data } = useQuery(askBooks.periods());
  const open = (data?.data ?? []).filter(({ status, numbered, entries }) => status === 'open' && numbered < entries);
  const move = useMove('numberVouchers', ({ numbered }) => {
    void message.success(t('number.done', { count: numbered }));
    close();
  });
  useFieldErrors(form, move.error);
  return (
    <MoveDialog
      title={t('number.title')}
      close={close}
      error={move.error}
      confirm={t('number.confirm')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <p style={{ margin: 0 }}>{t('number.hint')}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={({ period, through }) => move.mutate({ body: { period, through: through || null } })}
      >
        <Form.Item name="period" label={t('period')} rules={[{ required: true, message: t('required') }]}>
          <Select
            options={open.map(({ period, entries, numbered }) => ({
              value: period,
              label: t('number.left', { period, count: entries - numbered }),
            }))}
            notFoundContent={t('number.none')}
          />
        </Form.Item>
        <Form.Item name="through" label={t('number.through')} extra={t('number.throughHint')}>
          <Input type="date" />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};
