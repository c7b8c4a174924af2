import { percentText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Form, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import type { BodyFor, ReplyFor } from '../../api/routes.ts';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { askBooks } from './queries.ts';
import { booksWords } from './words.ts';

type Setting = ReplyFor<'getBooks'>;

/** The standard, the taxpayer and the rates that vouchers are made by. */
export const BooksSetting = () => {
  const t = useRoomWords(booksWords);
  const [open, setOpen] = useState(false);
  return (
    <Loaded of={useQuery(askBooks.setting())} rows={2}>
      {(setting) => (
        <section className="panel">
          <div className="row" style={{ marginBottom: 8 }}>
            <h2 className="section-title" style={{ flex: 1 }}>
              {t('setting.title')}
            </h2>
            <MoveButton scope="ledger:write" size="small" onClick={() => setOpen(true)}>
              {t('setting.change')}
            </MoveButton>
          </div>
          <Facts
            of={[
              [t('setting.standard'), t(`setting.standards.${setting.standard}`)],
              [t('setting.taxpayer'), t(`setting.taxpayers.${setting.taxpayer}`)],
              [t('setting.approved'), setting.reportsApprovedThrough ?? t('setting.noneApproved')],
              [t('setting.incomeTax'), percentText(setting.incomeTaxBasisPoints)],
              [t('setting.surplus'), percentText(setting.surplusReserveBasisPoints)],
            ]}
          />
          {open && <Change of={setting} close={() => setOpen(false)} />}
        </section>
      )}
    </Loaded>
  );
};

const Change = ({ of, close }: { readonly of: Setting; readonly close: () => void }) => {
  const t = useRoomWords(booksWords);
  const [form] = Form.useForm<BodyFor<'setBooks'>>();
  const move = useMove('setBooks', useDone(t('setting.title'), close));
  useFieldErrors(form, move.error);
  const { standard, taxpayer, reportsApprovedThrough, incomeTaxBasisPoints, surplusReserveBasisPoints } = of;
  return (
    <MoveDialog
      title={t('setting.title')}
      close={close}
      error={move.error}
      confirm={t('save')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <p className="grey" style={{ margin: 0 }}>
        {t('setting.hint')}
      </p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ standard, taxpayer, reportsApprovedThrough, incomeTaxBasisPoints, surplusReserveBasisPoints }}
        onFinish={(body) =>
          move.mutate({
            version: of.version,
            body: { ...body, reportsApprovedThrough: body.reportsApprovedThrough ?? null },
          })
        }
      >
        <Form.Item name="standard" label={t('setting.standard')}>
          <Radio.Group
            options={(['CAS', 'SBE'] as const).map((value) => ({ value, label: t(`setting.standards.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="taxpayer" label={t('setting.taxpayer')}>
          <Radio.Group
            options={(['general', 'small'] as const).map((value) => ({
              value,
              label: t(`setting.taxpayers.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="reportsApprovedThrough" label={t('setting.approved')} extra={t('setting.approvedHint')}>
          <InputNumber min={1970} max={9999} style={{ width: '100%' }} />
        </Form.Item>
        {(['incomeTaxBasisPoints', 'surplusReserveBasisPoints'] as const).map((name) => (
          <Form.Item
            key={name}
            name={name}
            label={t(name === 'incomeTaxBasisPoints' ? 'setting.incomeTax' : 'setting.surplus')}
            rules={[{ required: true, message: t('required') }]}
          >
            <InputNumber min={0} max={10_000} suffix={t('setting.basisPoints')} style={{ width: '100%' }} />
          </Form.Item>
        ))}
      </Form>
    </MoveDialog>
  );
};
