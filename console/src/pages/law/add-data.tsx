import { type RateSeries, rateSeries, rateSeriesText } from '@redress/domain';
import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { linesOf, periodOfLine, rateOfLine, wrongLine } from './data-lines.ts';
import { Source, type SourceFields } from './source-fields.tsx';
import { lawWords } from './words.ts';

type Close = { readonly close: () => void };
type Rates = SourceFields & {
  readonly series: RateSeries;
  readonly lines: string;
  readonly change: { readonly through: string };
  readonly verified: boolean;
};
type Year = SourceFields & {
  readonly year: number;
  readonly lines: string;
  readonly weekends?: string;
  readonly verified: boolean;
};

const sourceOf = ({ source }: SourceFields) => ({ ...source, address: source.address?.trim() || null });
const statusOf = (verified: boolean) => (verified ? 'verified' : 'from_memory') as 'verified' | 'from_memory';

/** Rates directly after the days that are known. */
export const AddRates = ({ close }: Close) => {
  const t = useRoomWords(lawWords);
  const say = useSay();
  const [form] = Form.useForm<Rates>();
  const move = useMove('proposeLawAmendment', useDone(t('proposed'), close));
  useFieldErrors(form, move.error);
  const required = [{ required: true, message: t('required') }];
  const send = (fields: Rates): void =>
    move.mutate({
      body: {
        change: {
          kind: 'rates',
          series: fields.series,
          entries: linesOf(fields.lines).flatMap((line) => rateOfLine(line) ?? []),
          through: fields.change.through,
          status: statusOf(fields.verified),
        },
        source: sourceOf(fields),
      },
    });
  return (
    <MoveDialog
      title={t('addRates')}
      close={close}
      error={move.error}
      confirm={t('propose')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <Form form={form} layout="vertical" initialValues={{ series: 'LPR_1Y', verified: true }} onFinish={send}>
        <Form.Item name="series" label={t('series')} rules={required}>
          <Select options={rateSeries.map((value) => ({ value, label: say(rateSeriesText[value]) }))} />
        </Form.Item>
        <Form.Item
          name="lines"
          label={t('rateLines')}
          extra={t('rateHint')}
          rules={[
            ...required,
            {
              validator: async (_, text?: string) => {
                const line = wrongLine(text ?? '', rateOfLine);
                if (line !== null) throw new Error(t('rateWrong', { line }));
              },
            },
          ]}
        >
          <Input.TextArea rows={3} />
        </Form.Item>
        <Form.Item name={['change', 'through']} label={t('through')} rules={required}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="verified" valuePropName="checked">
          <Checkbox>{t('isVerified')}</Checkbox>
        </Form.Item>
        <Source />
      </Form>
    </MoveDialog>
  );
};

/** The rest days of one whole year. */
export const AddYear = ({ close, year }: Close & { readonly year: number }) => {
  const t = useRoomWords(lawWords);
  const [form] = Form.useForm<Year>();
  const move = useMove('proposeLawAmendment', useDone(t('proposed'), close));
  const required = [{ required: true, message: t('required') }];
  const send = (fields: Year): void =>
    move.mutate({
      body: {
        change: {
          kind: 'rest_days',
          restYear: {
            year: fields.year,
            periods: linesOf(fields.lines).flatMap((line) => periodOfLine(line) ?? []),
            workingWeekends: (fields.weekends ?? '').split(/\s+/).filter((day) => day !== ''),
            status: statusOf(fields.verified),
          },
        },
        source: sourceOf(fields),
      },
    });
  return (
    <MoveDialog
      title={t('addYear')}
      close={close}
      error={move.error}
      confirm={t('propose')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <Form form={form} layout="vertical" initialValues={{ year, verified: true }} onFinish={send}>
        <Form.Item name="year" label={t('year')} rules={required}>
          <InputNumber min={2000} max={2100} />
        </Form.Item>
        <Form.Item
          name="lines"
          label={t('periodLines')}
          extra={t('periodHint')}
          rules={[
            ...required,
            {
              validator: async (_, text?: string) => {
                const line = wrongLine(text ?? '', periodOfLine);
                if (line !== null) throw new Error(t('periodWrong', { line }));
              },
            },
          ]}
        >
          <Input.TextArea rows={7} />
        </Form.Item>
        <Form.Item name="weekends" label={t('weekendLines')}>
          <Input />
        </Form.Item>
        <Form.Item name="verified" valuePropName="checked">
          <Checkbox>{t('isVerified')}</Checkbox>
        </Form.Item>
        <Source />
      </Form>
    </MoveDialog>
  );
};
