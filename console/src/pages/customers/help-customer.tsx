import { Alert, Button, Form, Input, Modal, Radio } from 'antd';
import { useEffect, useState } from 'react';
import type { ReplyFor } from '../../api/routes.ts';
import { useMove } from '../../api/use-move.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { helpWords } from './help-words.ts';

type Customer = ReplyFor<'getCustomer'>;
type Way = 'phone' | 'email';
type Props = { readonly of: Customer; readonly close: () => void };

/** A code to the customer's own contact, what the customer reads out, and then the portal in the customer's name. */
export const HelpCustomer = ({ of, close }: Props) => {
  const t = useRoomWords(helpWords);
  const [way, setWay] = useState<Way>(of.phone === null ? 'email' : 'phone');
  const [asked, setAsked] = useState<ReplyFor<'askHelpCode'> | null>(null);
  const [begun, setBegun] = useState<ReplyFor<'confirmHelpCode'> | null>(null);
  const send = useMove('askHelpCode', setAsked);
  const wait = useCountdown(asked);
  const contacts = (['phone', 'email'] as const).filter((each) => of[each] !== null);
  return (
    <Modal open title={t('open')} onCancel={close} footer={null} mask={{ closable: false }}>
      <div className="stack">
        <p className="grey" style={{ margin: 0 }}>
          {t('hint')}
        </p>
        {begun ? (
          <>
            <Alert type="success" showIcon title={t('ready')} />
            <Button type="primary" href={begun.path} target="_blank" rel="noopener" onClick={close}>
              {t('fill')}
            </Button>
          </>
        ) : (
          <>
            {contacts.length > 1 && (
              <Radio.Group
                aria-label={t('way')}
                value={way}
                onChange={({ target }) => setWay(target.value)}
                options={contacts.map((value) => ({ value, label: `${t(`ways.${value}`)} ${of[value]}` }))}
              />
            )}
            <Button
              type={asked ? 'default' : 'primary'}
              loading={send.isPending}
              disabled={wait > 0}
              onClick={() => send.mutate({ params: { id: of.id }, body: { by: contacts.length === 0 ? null : way } })}
            >
              {wait > 0 ? t('again', { seconds: wait }) : t('send')}
            </Button>
            <ProblemAlert error={send.error} />
            {asked && <Confirm customer={of.id} asked={asked} begin={setBegun} />}
          </>
        )}
      </div>
    </Modal>
  );
};

const Confirm = ({
  customer,
  asked,
  begin,
}: {
  readonly customer: string;
  readonly asked: ReplyFor<'askHelpCode'>;
  readonly begin: (begun: ReplyFor<'confirmHelpCode'>) => void;
}) => {
  const t = useRoomWords(helpWords);
  const confirm = useMove('confirmHelpCode', begin);
  const [form] = Form.useForm<{ code: string }>();
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(body) => confirm.mutate({ params: { id: customer, codeId: asked.codeId }, body })}
    >
      <p role="status">{t('sent', { to: asked.sentTo })}</p>
      <Form.Item
        name="code"
        label={t('code')}
        rules={[{ required: true, pattern: /^\d{6}$/, message: t('codeNeeded') }]}
      >
        <Input className="number" inputMode="numeric" autoComplete="off" maxLength={6} autoFocus />
      </Form.Item>
      <ProblemAlert error={confirm.error} />
      <Button type="primary" htmlType="submit" loading={confirm.isPending} style={{ marginTop: 12 }}>
        {t('begin')}
      </Button>
    </Form>
  );
};

/** Seconds until another code may be asked for. */
const useCountdown = (asked: ReplyFor<'askHelpCode'> | null): number => {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (asked === null) return;
    setLeft(asked.againInSeconds);
    const tick = setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1_000);
    return () => clearInterval(tick);
  }, [asked]);
  return left;
};
