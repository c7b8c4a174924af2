import { Form, Input } from 'antd';
import { useMove } from '../../../api/use-move.ts';
import { useFieldErrors } from '../../../forms/field-errors.ts';
import { MoveDialog } from '../../../forms/move-dialog.tsx';
import { useDone } from '../../../forms/use-done.ts';
import { useRoomWords } from '../../../words/room-words.ts';
import { daysAfter, endOfDay } from './ends-at.ts';
import type { Offer } from './queries.ts';
import { offerWords } from './words.ts';

type Fields = { readonly amount: string; readonly words: string; readonly expires: string };

/** Writes down what the customer asks for in turn. */
export const OfferCounter = ({ offer, close }: { readonly offer: Offer; readonly close: () => void }) => {
  const w = useRoomWords(offerWords);
  const [form] = Form.useForm<Fields>();
  const move = useMove('counterOffer', useDone(w('counter'), close));
  useFieldErrors(form, move.error);
  const { currency } = offer.lawful;
  return (
    <MoveDialog
      title={w('counter')}
      close={close}
      error={move.error}
      confirm={w('counter')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <Form
        name="offer-counter"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ expires: daysAfter(offer.madeAt, 7) }}
        onFinish={({ amount, words, expires }) =>
          move.mutate({
            params: { id: offer.id },
            body: { amount: { currency, amount: amount.trim() }, words: words.trim(), expiresAt: endOfDay(expires) },
          })
        }
      >
        <Form.Item
          name="amount"
          label={w('asked')}
          rules={[{ required: true, pattern: /^\s*\d{1,12}(\.\d{1,3})?\s*$/, message: w('amountWrong') }]}
        >
          <Input inputMode="decimal" suffix={currency} />
        </Form.Item>
        <Form.Item name="words" label={w('why')} rules={[{ required: true, whitespace: true, message: w('required') }]}>
          <Input.TextArea rows={3} maxLength={4_000} />
        </Form.Item>
        <Form.Item name="expires" label={w('expires')} rules={[{ required: true, message: w('required') }]}>
          <Input type="date" />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};
