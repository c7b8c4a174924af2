import { causes, causeText, compensationRules } from '@redress/domain';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Checkbox, DatePicker, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.ts';
import type { Order } from '../api/queries.ts';
import type { BodyFor } from '../api/routes.ts';
import { useMove } from '../api/use-move.ts';
import { newKey } from '../chance.ts';
import { claimWords } from '../pages/claim/words.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { useRoomWords } from '../words/room-words.ts';
import { useSay } from '../words/use-words.ts';
import { Lines } from './claim-lines.tsx';
import { useFieldErrors } from './field-errors.ts';
import { type Claimed, fieldOfPointer, type OtherFields, otherClaimBody } from './other-claim-body.ts';
import { useOpened } from './use-opened.ts';

type Props = { readonly claimed: Claimed; readonly order: Order | null };

/** A claim on a card, on compensation or on a wrong charge: "check" asks the server whether it would take it in, "submit" does it. */
export const OtherClaim = ({ claimed, order }: Props) => {
  const { t } = useTranslation();
  const say = useSay();
  const [form] = Form.useForm<OtherFields>();
  const check = useMutation({ mutationFn: (body: BodyFor<'openCase'>) => call('openCase', { body, key: newKey() }) });
  const opened = useOpened();
  const make = useMove('openCase', (refundCase) => void opened(refundCase));
  useFieldErrors(form, make.error ?? check.error, fieldOfPointer);
  const withFields = async (act: (body: BodyFor<'openCase'>) => void): Promise<void> => {
    const fields = await form.validateFields().catch(() => null);
    if (fields) act(otherClaimBody(claimed, fields));
  };
  return (
    <section className="panel">
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError
        onValuesChange={() => {
          check.reset();
          make.reset();
        }}
      >
        {claimed.kind === 'card_refund' && <CardFields />}
        {claimed.kind === 'compensation' && order && <CompensationFields order={order} />}
        {claimed.kind === 'wrong_charge' && <WrongChargeHint />}
        <Form.Item name="cause" label={t('claim.cause')} rules={[{ required: true, message: t('claim.required') }]}>
          <Select options={causes.map((cause) => ({ value: cause, label: say(causeText[cause]) }))} />
        </Form.Item>
        <Form.Item
          name="statement"
          label={t('claim.statement')}
          rules={[{ required: true, whitespace: true, message: t('claim.required') }]}
        >
          <Input.TextArea rows={3} maxLength={4_000} placeholder={t('claim.statementHint')} />
        </Form.Item>
        <div className="stack">
          <ProblemAlert error={make.error ?? check.error} />
          {check.data && (
            <Alert
              type="success"
              showIcon
              title={t('claim.previewOk', { summary: say(causeText[check.data.claim.cause]) })}
            />
          )}
          <div className="row">
            <Button
              loading={check.isPending}
              onClick={() => void withFields((body) => check.mutate({ ...body, dryRun: true }))}
            >
              {t('claim.preview')}
            </Button>
            <Button
              type="primary"
              loading={make.isPending}
              onClick={() => void withFields((body) => make.mutate({ body: { ...body, dryRun: false } }))}
            >
              {t('claim.submit')}
            </Button>
          </div>
        </div>
      </Form>
    </section>
  );
};

const AmountField = ({
  name,
  label,
  extra,
  required = false,
}: {
  readonly name: keyof OtherFields;
  readonly label: string;
  readonly extra?: string;
  readonly required?: boolean;
}) => {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={[
        { required, message: t('claim.required') },
        { pattern: /^\d{1,9}(\.\d{1,2})?$/, message: t('claim.amount') },
      ]}
    >
      <Input inputMode="decimal" placeholder="0.00" />
    </Form.Item>
  );
};

const CompensationFields = ({ order }: { readonly order: Order }) => {
  const { t } = useTranslation();
  const w = useRoomWords(claimWords);
  const rule = Form.useWatch<OtherFields['rule']>('rule');
  const isNamed = rule === 'promise' || rule === 'shortfall';
  const amountLabel = rule === 'promise' ? w('promised') : rule === 'shortfall' ? w('shortBy') : w('loss');
  return (
    <>
      <Form.Item name="rule" label={w('rule')} rules={[{ required: true, message: t('claim.required') }]}>
        <Radio.Group vertical options={compensationRules.map((each) => ({ value: each, label: w(`rules.${each}`) }))} />
      </Form.Item>
      <Form.Item name="lines" label={w('about')} initialValue={{}}>
        <Lines order={order} givenBackToo={rule !== 'price_reduction'} />
      </Form.Item>
      <div className="form-pair">
        {rule === 'price_reduction' ? (
          <>
            <AmountField name="asPromised" label={w('asPromised')} required />
            <AmountField name="asDelivered" label={w('asDelivered')} required />
          </>
        ) : (
          <AmountField
            name="loss"
            label={amountLabel}
            required={isNamed}
            {...(isNamed ? {} : { extra: w('lossHint') })}
          />
        )}
      </div>
    </>
  );
};

const CardFields = () => {
  const w = useRoomWords(claimWords);
  const age = Form.useWatch<OtherFields['age']>('age');
  return (
    <>
      <Form.Item name="unforeseen" valuePropName="checked" style={{ marginBottom: 8 }}>
        <Checkbox>{w('unforeseen')}</Checkbox>
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="lastServiceOn" label={w('lastService')} extra={w('lastServiceHint')}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <AmountField name="frozen" label={w('frozen')} />
        <Form.Item name="unfinished" label={w('unfinished')} extra={w('unfinishedHint')}>
          <Input />
        </Form.Item>
        <Form.Item
          name="age"
          label={`${w('minor')} · ${w('age')}`}
          rules={[{ pattern: /^(\d{1,2}|1[0-4]\d|150)$/, message: w('ageWrong') }]}
        >
          <Input inputMode="numeric" />
        </Form.Item>
      </div>
      {age && (
        <div className="row">
          <Form.Item name="guardianConsent" valuePropName="checked">
            <Checkbox>{w('guardian')}</Checkbox>
          </Form.Item>
          <Form.Item name="ageAppropriate" valuePropName="checked">
            <Checkbox>{w('suits')}</Checkbox>
          </Form.Item>
        </div>
      )}
    </>
  );
};

const WrongChargeHint = () => {
  const w = useRoomWords(claimWords);
  return <Alert type="info" style={{ marginBottom: 16 }} title={w('wrongHint')} />;
};
