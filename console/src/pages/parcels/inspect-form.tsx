import { parcelConditions, parcelConditionText } from '@redress/domain';
import { Form, Input, Radio } from 'antd';
import type { BodyFor } from '../../api/routes.ts';
import { useMove } from '../../api/use-move.ts';
import { useDone } from '../../forms/use-done.ts';
import { MoveButton } from '../../ui/move-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import type { ListedParcel } from './queries.ts';
import { parcelRoomWords } from './words.ts';

type Finding = BodyFor<'inspectParcel'>;

/** What was found in a parcel: one choice, and words for whatever is not in order. */
export const InspectForm = ({ parcel }: { readonly parcel: ListedParcel }) => {
  const w = useRoomWords(parcelRoomWords);
  const say = useSay();
  const [form] = Form.useForm<Finding>();
  const condition = Form.useWatch('condition', form);
  const inspect = useMove(
    'inspectParcel',
    useDone(w('inspected'), () => undefined),
  );
  const needsWords = condition !== undefined && condition !== 'in_order';
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(finding) =>
        inspect.mutate({
          params: { id: parcel.case.id, parcelId: parcel.id },
          body: { condition: finding.condition, note: finding.note?.trim() || null },
        })
      }
    >
      <Form.Item name="condition" label={w('finding')} rules={[{ required: true, message: w('conditionNeeded') }]}>
        <Radio.Group
          aria-label={w('finding')}
          vertical
          options={parcelConditions.map((value) => ({ value, label: say(parcelConditionText[value]) }))}
        />
      </Form.Item>
      <Form.Item
        name="note"
        label={w('note')}
        extra={w('noteHint')}
        dependencies={['condition']}
        rules={needsWords ? [{ required: true, whitespace: true, min: 2, message: w('noteNeeded') }] : []}
      >
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
      <ProblemAlert error={inspect.error} />
      <MoveButton scope="cases:work" type="primary" htmlType="submit" loading={inspect.isPending}>
        {w('keep')}
      </MoveButton>
    </Form>
  );
};
