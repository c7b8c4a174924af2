import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { ask } from '../../api/queries.ts';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { Money } from '../../ui/money.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import type { Break } from './queries.ts';
import { reconciliationWords } from './words.ts';

/** A refund made outside that was counted against a payment, and the way back by another person. */
export const UndoOutside = ({ of }: { readonly of: Break }) => {
  const t = useRoomWords(reconciliationWords);
  const me = useQuery(ask.me());
  const [asking, setAsking] = useState(false);
  const counted = of.externalRefund;
  if (counted === null) return null;
  const { amount, by, at, undone } = counted;
  return (
    <section className="panel">
      <div className="row">
        <span>
          {t('outside.counted')} <Money of={amount} /> · {by.name} · <When at={at} />
        </span>
        {undone === null && (
          <MoveButton
            scope="ledger:write"
            why={by.id === me.data?.actor.id ? t('outside.another') : null}
            onClick={() => setAsking(true)}
          >
            {t('outside.undo')}
          </MoveButton>
        )}
      </div>
      {undone && (
        <p className="grey small break" style={{ margin: '6px 0 0' }}>
          {t('outside.undone')} · {undone.by.name} · <When at={undone.at} /> · {undone.reason}
        </p>
      )}
      {asking && <Undo number={of.number} close={() => setAsking(false)} />}
    </section>
  );
};

const Undo = ({ number, close }: { readonly number: number; readonly close: () => void }) => {
  const t = useRoomWords(reconciliationWords);
  const [form] = Form.useForm<{ reason: string }>();
  const move = useMove('undoExternalRefund', useDone(t('outside.undo'), close));
  useFieldErrors(form, move.error);
  return (
    <MoveDialog
      title={`${t('outside.undo')} #${number}`}
      close={close}
      error={move.error}
      confirm={t('outside.undo')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <Form form={form} layout="vertical" onFinish={(body) => move.mutate({ params: { number }, body })}>
        <Form.Item
          name="reason"
          label={t('outside.reason')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};
