import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { ask } from '../../api/queries.ts';
import { useMove } from '../../api/use-move.ts';
import { useStores } from '../../api/use-names.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { MoveButton } from '../../ui/move-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import type { Break } from './queries.ts';
import { UndoOutside } from './undo-outside.tsx';
import { reconciliationWords } from './words.ts';

type Of = { readonly of: Break };
type DialogProps = Of & { readonly close: () => void };

/** What a person can do about a break that is open. Whoever proposed a voucher does not book it. */
export const BreakMoves = ({ of }: Of) => {
  const t = useRoomWords(reconciliationWords);
  const me = useQuery(ask.me());
  const [form, setForm] = useState<'explain' | 'propose' | 'book' | 'hand_on' | null>(null);
  const take = useMove('takeBreak', () => undefined);
  if (of.status === 'closed') return <UndoOutside of={of} />;
  const mine = of.owner !== null && of.owner.id === me.data?.actor.id;
  const own = of.proposal !== null && of.proposal.by.id === me.data?.actor.id;
  const close = () => setForm(null);
  return (
    <section>
      <div className="row">
        {of.proposal && (
          <MoveButton
            scope="ledger:write"
            type="primary"
            why={own ? t('ownProposal') : null}
            onClick={() => setForm('book')}
          >
            {t('moves.book')}
          </MoveButton>
        )}
        {!mine && (
          <MoveButton
            scope="ledger:write"
            loading={take.isPending}
            onClick={() => take.mutate({ params: { number: of.number } })}
          >
            {t('moves.take')}
          </MoveButton>
        )}
        <MoveButton scope="ledger:write" onClick={() => setForm('explain')}>
          {t('moves.explain')}
        </MoveButton>
        <MoveButton scope="ledger:write" onClick={() => setForm('propose')}>
          {t('moves.propose')}
        </MoveButton>
        {of.reason === 'payment_unexplained' && (
          <MoveButton scope="ledger:write" onClick={() => setForm('hand_on')}>
            {t('moves.hand_on')}
          </MoveButton>
        )}
      </div>
      {own && <p className="grey small">{t('ownProposal')}</p>}
      <ProblemAlert error={take.error} />
      {form === 'explain' && <Explain of={of} close={close} />}
      {form === 'propose' && <Propose of={of} close={close} />}
      {form === 'book' && <Book of={of} close={close} />}
      {form === 'hand_on' && <HandOn of={of} close={close} />}
    </section>
  );
};

const Explain = ({ of, close }: DialogProps) => {
  const t = useRoomWords(reconciliationWords);
  const { number } = of;
  const [form] = Form.useForm<{ note: string; externalRefund?: boolean }>();
  const move = useMove('explainBreak', useDone(t('moves.explain'), close));
  useFieldErrors(form, move.error);
  return (
    <MoveDialog
      title={`${t('moves.explain')} #${number}`}
      close={close}
      error={move.error}
      confirm={t('moves.explain')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <p className="grey" style={{ margin: 0 }}>
        {t('hints.explain')}
      </p>
      <Form
        form={form}
        layout="vertical"
        onFinish={({ note, externalRefund = false }) =>
          move.mutate({ params: { number }, body: { note, externalRefund } })
        }
      >
        <Note />
        <MadeOutside of={of} />
      </Form>
    </MoveDialog>
  );
};

const Propose = ({ of, close }: DialogProps) => {
  const t = useRoomWords(reconciliationWords);
  const { number } = of;
  const [form] = Form.useForm<{ note: string; storeId?: string; externalRefund?: boolean }>();
  const move = useMove('proposeBreakVoucher', useDone(t('moves.propose'), close));
  useFieldErrors(form, move.error);
  const { all } = useStores();
  return (
    <MoveDialog
      title={`${t('moves.propose')} #${number}`}
      close={close}
      error={move.error}
      confirm={t('moves.propose')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <p className="grey" style={{ margin: 0 }}>
        {t('hints.propose')}
      </p>
      <Form
        form={form}
        layout="vertical"
        onFinish={({ note, storeId, externalRefund = false }) =>
          move.mutate({ params: { number }, body: { note, storeId: storeId ?? null, externalRefund } })
        }
      >
        <Note />
        <Form.Item name="storeId" label={t('storeLabel')}>
          <Select
            allowClear
            placeholder={t('storeDefault')}
            options={all.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <MadeOutside of={of} />
      </Form>
    </MoveDialog>
  );
};

const Book = ({ of: { number, proposal }, close }: DialogProps) => {
  const t = useRoomWords(reconciliationWords);
  const move = useMove('bookBreak', useDone(t('moves.book'), close));
  return (
    <MoveDialog
      title={`${t('moves.book')} #${number}`}
      close={close}
      error={move.error}
      confirm={t('moves.book')}
      busy={move.isPending}
      onConfirm={() => move.mutate({ params: { number } })}
    >
      <p style={{ margin: 0 }}>{t('hints.book')}</p>
      {proposal && (
        <p className="grey break" style={{ margin: 0 }}>
          {proposal.note} · {t('proposedBy', { name: proposal.by.name })}
        </p>
      )}
    </MoveDialog>
  );
};

const HandOn = ({ of: { number }, close }: DialogProps) => {
  const t = useRoomWords(reconciliationWords);
  const [form] = Form.useForm<{ storeId: string }>();
  const move = useMove('handOnPayment', useDone(t('moves.hand_on'), close));
  const { all } = useStores();
  return (
    <MoveDialog
      title={`${t('moves.hand_on')} #${number}`}
      close={close}
      error={move.error}
      confirm={t('moves.hand_on')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <p className="grey" style={{ margin: 0 }}>
        {t('hints.hand_on')}
      </p>
      <Form form={form} layout="vertical" onFinish={(body) => move.mutate({ params: { number }, body })}>
        <Form.Item name="storeId" label={t('storeLabel')} rules={[{ required: true, message: t('required') }]}>
          <Select options={all.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};

/** A refund that somebody made in the channel's own console counts as given back of the payment that its line names. */
const MadeOutside = ({ of }: Of) => {
  const t = useRoomWords(reconciliationWords);
  if (of.reason !== 'unknown_refund' || of.line?.kind !== 'refund') return null;
  return (
    <Form.Item name="externalRefund" valuePropName="checked" extra={t('outside.hint')}>
      <Checkbox>{t('outside.made')}</Checkbox>
    </Form.Item>
  );
};

const Note = () => {
  const t = useRoomWords(reconciliationWords);
  return (
    <Form.Item
      name="note"
      label={t('noteLabel')}
      rules={[{ required: true, whitespace: true, message: t('required') }]}
    >
      <Input.TextArea rows={3} maxLength={2_000} />
    </Form.Item>
  );
};
