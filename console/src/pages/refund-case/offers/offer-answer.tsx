import { answerWays } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Form, Input, Radio, Select } from 'antd';
import { ask } from '../../../api/queries.ts';
import { useMove } from '../../../api/use-move.ts';
import { useFieldErrors } from '../../../forms/field-errors.ts';
import { MoveDialog } from '../../../forms/move-dialog.tsx';
import { useDone } from '../../../forms/use-done.ts';
import { useRoomWords } from '../../../words/room-words.ts';
import { askConversation } from '../conversation/queries.ts';
import type { Offer } from './queries.ts';
import { offerWords } from './words.ts';

type Props = { readonly offer: Offer; readonly answer: 'accept' | 'refuse'; readonly close: () => void };
type Fields = {
  readonly how: (typeof answerWays)[number];
  readonly messageId?: string;
  readonly evidenceId?: string;
  readonly note?: string;
};

/** Answers a counter-offer, or records what the customer answered, with the proof of it. */
export const OfferAnswer = ({ offer, answer, close }: Props) => {
  const w = useRoomWords(offerWords);
  const [form] = Form.useForm<Fields>();
  const ours = offer.side === 'merchant';
  const title = w(ours ? (answer === 'accept' ? 'acceptFor' : 'refuseFor') : answer);
  const move = useMove('answerOffer', useDone(title, close));
  useFieldErrors(form, move.error);
  const talk = useQuery(askConversation(offer.caseId)).data?.data ?? [];
  const evidence = useQuery(ask.evidence(offer.caseId)).data?.data ?? [];
  const send = ({ how, messageId, evidenceId, note }: Fields) =>
    move.mutate({
      params: { id: offer.id },
      body: {
        answer,
        how,
        messageId: messageId ?? null,
        evidenceId: evidenceId ?? null,
        note: note?.trim() || null,
      },
    });
  return (
    <MoveDialog
      title={title}
      close={close}
      error={move.error}
      confirm={title}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <Form
        name="offer-answer"
        form={form}
        layout="vertical"
        initialValues={{ how: ours ? 'by_phone' : 'online' }}
        onFinish={send}
      >
        <Form.Item name="how" label={w('how')} hidden={!ours}>
          <Radio.Group options={answerWays.map((value) => ({ value, label: w(value) }))} />
        </Form.Item>
        {ours && (
          <>
            <span className="grey small">{w('proofHint')}</span>
            <Form.Item name="messageId" label={w('proofMessage')}>
              <Select
                allowClear
                options={talk
                  .filter(({ direction }) => direction === 'from_customer')
                  .map(({ id, words }) => ({ value: id, label: words.slice(0, 60) }))}
              />
            </Form.Item>
            <Form.Item name="evidenceId" label={w('proofEvidence')}>
              <Select allowClear options={evidence.map(({ id, fileName }) => ({ value: id, label: fileName }))} />
            </Form.Item>
          </>
        )}
        <Form.Item name="note" label={w(!ours && answer === 'refuse' ? 'noteForCustomer' : 'note')}>
          <Input.TextArea rows={2} maxLength={2_000} />
        </Form.Item>
      </Form>
      {answer === 'accept' && <span className="grey small">{w('assessNext')}</span>}
    </MoveDialog>
  );
};
