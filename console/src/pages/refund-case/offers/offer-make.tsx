import { Form, Input, InputNumber, Select } from 'antd';
import type { CallOf } from '../../../api/client.ts';
import type { Case } from '../../../api/queries.ts';
import { useMove } from '../../../api/use-move.ts';
import { MoveDialog } from '../../../forms/move-dialog.tsx';
import { useDone } from '../../../forms/use-done.ts';
import { usePreview } from '../../../forms/use-preview.ts';
import { Money } from '../../../ui/money.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { endOfDay } from './ends-at.ts';
import { offerWords } from './words.ts';

type Kind = 'assessed' | 'goodwill' | 'goodwill_share' | 'exchange' | 'repair' | 'store_credit';
type Fields = {
  readonly kind: Kind;
  readonly amount?: string;
  readonly bonus?: string;
  readonly share?: number;
  readonly words?: string;
  readonly expires?: string;
};
type Offered = NonNullable<CallOf<'makeOffer'>['body']>['offered'];

const label = {
  assessed: 'assessed',
  goodwill: 'goodwill',
  goodwill_share: 'goodwillShare',
  exchange: 'exchange',
  repair: 'repair',
  store_credit: 'storeCredit',
} as const satisfies Record<Kind, string>;
const kinds = Object.keys(label) as Kind[];
const decimal = /^\d{1,12}(\.\d{1,3})?$/;

/** Makes the customer an offer. What it comes to is the server's word, shown before it is sent. */
export const OfferMake = ({ refundCase, close }: { readonly refundCase: Case; readonly close: () => void }) => {
  const w = useRoomWords(offerWords);
  const [form] = Form.useForm<Fields>();
  const fields: Fields = Form.useWatch([], form) ?? { kind: 'assessed' };
  const currency = refundCase.assessment?.refund.currency ?? 'CNY';
  const offered = offeredOf(fields, currency);
  const params = { id: refundCase.id };
  const expiresAt = fields.expires ? endOfDay(fields.expires) : null;
  const body = offered && expiresAt && { offered, words: fields.words?.trim() || '—', expiresAt };
  const preview = usePreview('makeOffer', body ? { params, body: { ...body, dryRun: true } } : null);
  const move = useMove('makeOffer', useDone(w('send'), close));
  return (
    <MoveDialog
      title={w('make')}
      close={close}
      error={move.error ?? preview.error}
      confirm={w('send')}
      busy={move.isPending}
      onConfirm={preview.data ? form.submit : null}
    >
      <Form
        name="offer"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'assessed', bonus: '0.00' }}
        onFinish={() => body && move.mutate({ params, body })}
      >
        <Form.Item name="kind" label={w('kind')}>
          <Select options={kinds.map((value) => ({ value, label: w(label[value]) }))} />
        </Form.Item>
        {(fields.kind === 'goodwill' || fields.kind === 'store_credit') && (
          <Form.Item
            name="amount"
            label={w(fields.kind === 'goodwill' ? 'amount' : 'credit')}
            rules={[{ required: true, pattern: decimal, message: w('amountWrong') }]}
          >
            <Input inputMode="decimal" suffix={currency} />
          </Form.Item>
        )}
        {fields.kind === 'store_credit' && (
          <Form.Item name="bonus" label={w('bonus')} rules={[{ pattern: decimal, message: w('amountWrong') }]}>
            <Input inputMode="decimal" suffix={currency} />
          </Form.Item>
        )}
        {fields.kind === 'goodwill_share' && (
          <Form.Item name="share" label={w('share')} rules={[{ required: true, message: w('required') }]}>
            <InputNumber min={1} max={100} precision={0} />
          </Form.Item>
        )}
        <Form.Item
          name="words"
          label={w('words')}
          rules={[{ required: true, whitespace: true, message: w('required') }]}
        >
          <Input.TextArea rows={3} maxLength={4_000} />
        </Form.Item>
        <Form.Item name="expires" label={w('expires')} rules={[{ required: true, message: w('required') }]}>
          <Input type="date" />
        </Form.Item>
      </Form>
      {preview.data && (
        <div className="tone tone-waiting" aria-live="polite">
          {preview.data.amount && (
            <div className="card-line">
              <span>{w('preview')}</span>
              <strong>
                <Money of={preview.data.amount} />
              </strong>
            </div>
          )}
          <div className="card-line grey">
            <span>{w('lawful')}</span>
            <Money of={preview.data.lawful} />
          </div>
        </div>
      )}
      <span className="grey small">{w('assessNext')}</span>
    </MoveDialog>
  );
};

function offeredOf({ kind, amount = '', bonus = '', share }: Fields, currency: 'CNY' | string): Offered | null {
  const money = (text: string) => ({ currency: currency as 'CNY', amount: text });
  if (kind === 'goodwill') return decimal.test(amount) ? { kind, amount: money(amount) } : null;
  if (kind === 'goodwill_share') return share ? { kind, basisPoints: share * 100 } : null;
  if (kind === 'store_credit')
    return decimal.test(amount) && decimal.test(bonus) ? { kind, amount: money(amount), bonus: money(bonus) } : null;
  return { kind };
}
