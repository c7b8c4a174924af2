import {
  type Cause,
  causes,
  causeText,
  claimKindText,
  evidenceKindText,
  type GoodsClaim,
  goodsClaimKinds,
  missingEvidence,
} from '@redress/domain';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.ts';
import type { Order } from '../api/queries.ts';
import type { BodyFor } from '../api/routes.ts';
import { useMove } from '../api/use-move.ts';
import { newKey } from '../chance.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { useLanguage, useSay } from '../words/use-words.ts';
import { Lines } from './claim-lines.tsx';
import { useOpened } from './use-opened.ts';

type Fields = {
  readonly lines: Record<string, number | null>;
  readonly gifts?: string[];
  readonly cause: Cause;
  readonly kind: GoodsClaim['kind'];
  readonly statement: string;
  readonly freight?: string;
};
type Body = BodyFor<'openCase'>;

/** What comes back and why. "Check" asks the server whether it would take the claim in; "make" does it. */
export const CaseClaimForm = ({ order }: { readonly order: Order }) => {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const check = useMutation({ mutationFn: (body: Body) => call('openCase', { body, key: newKey() }) });
  const opened = useOpened();
  const make = useMove('openCase', (refundCase) => void opened(refundCase));
  const withFields = async (act: (body: Body) => void): Promise<void> => {
    const fields = await form.validateFields().catch(() => null);
    if (fields) act(bodyOf(order, fields));
  };
  return (
    <section className="panel">
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'return_and_refund' }}
        scrollToFirstError
        onValuesChange={() => {
          check.reset();
          make.reset();
        }}
      >
        <LineFields order={order} />
        {order.gifts.some((gift) => !gift.settled) && (
          <Form.Item name="gifts" label={t('claim.gifts')}>
            <Checkbox.Group
              options={order.gifts
                .filter((gift) => !gift.settled)
                .map(({ id, title }) => ({ value: id, label: title }))}
            />
          </Form.Item>
        )}
        <ReasonFields />
        <div className="stack">
          <ProblemAlert error={make.error ?? check.error} />
          {check.data && <Accepted cause={form.getFieldValue('cause') as Cause} />}
          <div className="row">
            <Button
              onClick={() => void withFields((body) => check.mutate({ ...body, dryRun: true }))}
              loading={check.isPending}
            >
              {t('claim.preview')}
            </Button>
            <Button
              type="primary"
              onClick={() => void withFields((body) => make.mutate({ body: { ...body, dryRun: false } }))}
              loading={make.isPending}
            >
              {t('claim.submit')}
            </Button>
          </div>
        </div>
      </Form>
    </section>
  );
};

/** Units by line, never more than are left. */
const LineFields = ({ order }: { readonly order: Order }) => {
  const { t } = useTranslation();
  return (
    <Form.Item label={t('claim.lines')} style={{ marginBottom: 12 }}>
      <Form.Item
        name="lines"
        noStyle
        initialValue={{}}
        rules={[
          {
            validator: (_, lines: Fields['lines']) =>
              Object.values(lines).some((units) => (units ?? 0) > 0)
                ? Promise.resolve()
                : Promise.reject(new Error(t('claim.pickLine'))),
          },
        ]}
      >
        <Lines order={order} />
      </Form.Item>
    </Form.Item>
  );
};

const ReasonFields = () => {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <>
      <Form.Item name="cause" label={t('claim.cause')} rules={[{ required: true, message: t('claim.required') }]}>
        <Select options={causes.map((cause) => ({ value: cause, label: say(causeText[cause]) }))} />
      </Form.Item>
      <Form.Item name="kind" label={t('claim.kind')}>
        <Radio.Group options={goodsClaimKinds.map((kind) => ({ value: kind, label: say(claimKindText[kind]) }))} />
      </Form.Item>
      <Form.Item
        name="statement"
        label={t('claim.statement')}
        rules={[{ required: true, whitespace: true, message: t('claim.required') }]}
      >
        <Input.TextArea rows={3} maxLength={4_000} placeholder={t('claim.statementHint')} />
      </Form.Item>
      <Form.Item
        name="freight"
        label={t('claim.freight')}
        rules={[{ pattern: /^\d{1,9}(\.\d{1,2})?$/, message: t('claim.amount') }]}
      >
        <Input inputMode="decimal" placeholder="0.00" style={{ maxWidth: 180 }} />
      </Form.Item>
    </>
  );
};

/** The server would take the claim in; what its cause asks to be shown is told at once. */
const Accepted = ({ cause }: { readonly cause: Cause }) => {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const missing = missingEvidence({ cause, kind: 'return_and_refund' }, [])
    .map((kind) => evidenceKindText[kind][language])
    .join(language === 'zh' ? '、' : ', ');
  return (
    <Alert
      type="success"
      showIcon
      title={t('claim.previewOk', { summary: say(causeText[cause]) })}
      description={missing && t('case.missing', { kinds: missing })}
    />
  );
};

const bodyOf = (order: Order, { lines, gifts, cause, kind, statement, freight }: Fields): Body => ({
  orderId: order.id,
  kind,
  cause,
  statement: statement.trim(),
  lines: Object.entries(lines).flatMap(([lineId, quantity]) => (quantity ? [{ lineId, quantity }] : [])),
  giftsReturned: gifts ?? [],
  returnFreight: freight ? { currency: order.currency, amount: freight } : null,
  intake: 'desk',
});
