import { Form, Input, Radio, Switch } from 'antd';
import { serverTime } from '../../api/client.ts';
import type { BodyFor } from '../../api/routes.ts';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { useRoomWords } from '../../words/room-words.ts';
import type { RedInvoice } from './red-invoices.tsx';
import { booksWords } from './words.ts';

type Props = { readonly of: RedInvoice; readonly move: RedInvoice['can'][number]; readonly close: () => void };

/** One step of a red-letter invoice. */
export const RedInvoiceMove = ({ of, move, close }: Props) => {
  if (move === 'apply') return <Apply of={of} close={close} />;
  if (move === 'answer') return <Answer of={of} close={close} />;
  if (move === 'issue') return <Issue of={of} close={close} />;
  return <SetAside of={of} close={close} />;
};

type StepProps = Omit<Props, 'move'>;
type DialogProps<F> = StepProps & {
  readonly step: Props['move'];
  readonly initial: Partial<F>;
  readonly move: { readonly error: unknown; readonly isPending: boolean };
  readonly send: (fields: F) => void;
  readonly children: React.ReactNode;
};

/** What the four steps have in common: a form, what the server says to its fields, and one button. */
const StepDialog = <F extends object>({ of, step, close, initial, move, send, children }: DialogProps<F>) => {
  const t = useRoomWords(booksWords);
  const [form] = Form.useForm<F>();
  useFieldErrors(form, move.error);
  return (
    <MoveDialog
      title={`${t(`red.moves.${step}`)} · ${of.caseNumber ?? ''}`}
      close={close}
      error={move.error}
      confirm={t(`red.moves.${step}`)}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <p className="grey" style={{ margin: 0 }}>
        {t(`red.hints.${step}`)}
      </p>
      <Form<F> form={form} layout="vertical" initialValues={initial} onFinish={send}>
        {children}
      </Form>
    </MoveDialog>
  );
};

const Apply = (props: StepProps) => {
  const t = useRoomWords(booksWords);
  const { of, close } = props;
  const move = useMove('applyRedInvoice', useDone(t('red.moves.apply'), close));
  const send = (body: BodyFor<'applyRedInvoice'>) => move.mutate({ params: { id: of.id }, version: of.version, body });
  return (
    <StepDialog<BodyFor<'applyRedInvoice'>>
      {...props}
      step="apply"
      move={move}
      send={send}
      initial={{ buyerConfirmed: false, initiator: 'seller' }}
    >
      <Form.Item
        name="blueInvoiceNumber"
        label={t('red.blueNumber')}
        rules={[{ required: true, message: t('required') }]}
      >
        <Input maxLength={40} inputMode="numeric" />
      </Form.Item>
      <Form.Item name="buyerConfirmed" label={t('red.buyerConfirmed')} extra={t('red.buyerHint')}>
        <Switch aria-label={t('red.buyerConfirmed')} />
      </Form.Item>
      <Form.Item name="initiator" label={t('red.initiator')}>
        <Radio.Group
          options={[
            { value: 'seller', label: t('red.seller') },
            { value: 'buyer', label: t('red.buyer') },
          ]}
        />
      </Form.Item>
    </StepDialog>
  );
};

const Answer = (props: StepProps) => {
  const t = useRoomWords(booksWords);
  const { of, close } = props;
  const move = useMove('answerRedInvoice', useDone(t('red.moves.answer'), close));
  const send = (body: BodyFor<'answerRedInvoice'>) => move.mutate({ params: { id: of.id }, version: of.version, body });
  return (
    <StepDialog<BodyFor<'answerRedInvoice'>> {...props} step="answer" move={move} send={send} initial={{ agree: true }}>
      <Form.Item name="agree" label={t('red.answer')}>
        <Radio.Group
          options={[
            { value: true, label: t('red.agreed') },
            { value: false, label: t('red.denied') },
          ]}
        />
      </Form.Item>
    </StepDialog>
  );
};

const Issue = (props: StepProps) => {
  const t = useRoomWords(booksWords);
  const { of, close } = props;
  const move = useMove('issueRedInvoice', useDone(t('red.moves.issue'), close));
  const send = (body: BodyFor<'issueRedInvoice'>) => move.mutate({ params: { id: of.id }, version: of.version, body });
  return (
    <StepDialog<BodyFor<'issueRedInvoice'>>
      {...props}
      step="issue"
      move={move}
      send={send}
      initial={{ issuedOn: today() }}
    >
      <Form.Item name="invoiceNumber" label={t('red.number')} rules={[{ required: true, message: t('required') }]}>
        <Input maxLength={40} inputMode="numeric" />
      </Form.Item>
      <Form.Item name="issuedOn" label={t('red.issuedOn')} rules={[{ required: true, message: t('required') }]}>
        <Input type="date" />
      </Form.Item>
    </StepDialog>
  );
};

const SetAside = (props: StepProps) => {
  const t = useRoomWords(booksWords);
  const { of, close } = props;
  const move = useMove('setAsideRedInvoice', useDone(t('red.moves.set_aside'), close));
  const send = (body: BodyFor<'setAsideRedInvoice'>) =>
    move.mutate({ params: { id: of.id }, version: of.version, body });
  return (
    <StepDialog<BodyFor<'setAsideRedInvoice'>> {...props} step="set_aside" move={move} send={send} initial={{}}>
      <Form.Item name="why" label={t('red.why')} rules={[{ required: true, whitespace: true, message: t('required') }]}>
        <Input.TextArea rows={2} maxLength={1_000} />
      </Form.Item>
    </StepDialog>
  );
};

/** The day on the shop's clock, at the server's last answer. */
const today = (): string | undefined =>
  serverTime()?.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }) ?? undefined;
