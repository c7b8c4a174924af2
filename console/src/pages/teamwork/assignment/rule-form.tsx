import { causes, causeText, claimKinds, claimKindText, spreads, spreadText } from '@redress/domain';
import { Form, Input, Select } from 'antd';
import { useMove } from '../../../api/use-move.ts';
import { useStores } from '../../../api/use-names.ts';
import { useFieldErrors } from '../../../forms/field-errors.ts';
import { MoveDialog } from '../../../forms/move-dialog.tsx';
import { useDone } from '../../../forms/use-done.ts';
import { useRoomWords } from '../../../words/room-words.ts';
import { useSay } from '../../../words/use-words.ts';
import type { Rule, Rules } from './queries.ts';
import { assignmentRuleWords } from './words.ts';

type Amount = { readonly amount?: string };
type Filled = Omit<Rule, 'paidFrom' | 'paidTo'> & { readonly paidFrom?: Amount; readonly paidTo?: Amount };
/** The form has the shape of the request, so that what the server says of a field stands beside it. */
type Fields = { readonly rules: readonly Filled[] };
type Props = { readonly rules: Rules; readonly place: number; readonly close: () => void };

const usual = { name: '', storeIds: [], causes: [], kinds: [], spread: 'fewest_open' } as const;

/** Writes one rule, new at the end or in its place. */
export const RuleForm = ({ rules, place, close }: Props) => {
  const w = useRoomWords(assignmentRuleWords);
  const say = useSay();
  const stores = useStores();
  const [form] = Form.useForm<Fields>();
  const before = rules.rules[place];
  const title = w(before ? 'change' : 'add');
  const move = useMove('setAssignmentRules', useDone(title, close));
  useFieldErrors(form, move.error);
  const at = (name: string) => ['rules', place, name];
  const amount = (given: Amount | undefined) =>
    given?.amount?.trim() ? { currency: rules.currency, amount: given.amount.trim() } : null;
  const send = (fields: Fields): void => {
    const filled = fields.rules[place];
    if (!filled) return;
    const rule = { ...filled, paidFrom: amount(filled.paidFrom), paidTo: amount(filled.paidTo) };
    move.mutate({
      body: { version: rules.version, isOn: rules.isOn, rules: rules.rules.toSpliced(place, before ? 1 : 0, rule) },
    });
  };
  const many = { mode: 'multiple', allowClear: true, optionFilterProp: 'label', placeholder: w('any') } as const;
  const initial = rules.rules.map(() => ({}));
  initial[place] = before ?? { ...usual, teamId: rules.teams[0]?.id };
  return (
    <MoveDialog
      title={title}
      close={close}
      error={move.error}
      confirm={w('save')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <Form
        form={form}
        name="rule"
        layout="vertical"
        requiredMark={false}
        initialValues={{ rules: initial }}
        onFinish={send}
      >
        <Form.Item
          name={at('name')}
          label={w('name')}
          rules={[{ required: true, whitespace: true, message: w('required') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name={at('storeIds')} label={w('stores')}>
          <Select {...many} options={stores.all.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name={at('causes')} label={w('causes')}>
          <Select {...many} options={causes.map((value) => ({ value, label: say(causeText[value]) }))} />
        </Form.Item>
        <Form.Item name={at('kinds')} label={w('kinds')}>
          <Select {...many} options={claimKinds.map((value) => ({ value, label: say(claimKindText[value]) }))} />
        </Form.Item>
        <div className="row" style={{ flexWrap: 'wrap', alignItems: 'flex-start' }}>
          <Form.Item name={[...at('paidFrom'), 'amount']} label={w('paidFrom')} style={{ flex: 1, minWidth: 140 }}>
            <Input inputMode="decimal" maxLength={20} suffix={rules.currency} />
          </Form.Item>
          <Form.Item name={[...at('paidTo'), 'amount']} label={w('paidTo')} style={{ flex: 1, minWidth: 140 }}>
            <Input inputMode="decimal" maxLength={20} suffix={rules.currency} />
          </Form.Item>
        </div>
        <Form.Item name={at('teamId')} label={w('team')}>
          <Select options={rules.teams.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name={at('spread')} label={w('spread')}>
          <Select options={spreads.map((value) => ({ value, label: say(spreadText[value]) }))} />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};
