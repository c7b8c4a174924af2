import { entryKindText } from '@redress/domain';
import { useNavigate } from '@tanstack/react-router';
import { App, Form, Select, Spin } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { useCurrency } from '../../api/use-currency.ts';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { usePreview } from '../../forms/use-preview.ts';
import { MoveButton } from '../../ui/move-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { type EventBody, type EventFields, type EventKind, eventBodyOf, eventGroups } from './event-body.ts';
import { EventFieldset } from './event-fieldset.tsx';
import { handWords } from './hand-words.ts';
import { VoucherLines } from './voucher.tsx';

type Fields = { readonly event: EventFields };
type Props = { readonly kind: EventKind; readonly choose: (kind: EventKind) => void };

/** An event and its amounts, the voucher that the server makes of them, and only then the booking. */
export const BookEvent = ({ kind, choose }: Props) => {
  const t = useRoomWords(handWords);
  const say = useSay();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const currency = useCurrency();
  const [form] = Form.useForm<Fields>();
  const [asked, setAsked] = useState<EventBody | null>(null);
  const preview = usePreview('bookEvent', asked && { body: { dryRun: true, event: asked } });
  const move = useMove('bookEvent', ({ id }) => {
    void message.success(t('booked'));
    void navigate({ to: '/books/vouchers/$id', params: { id } });
  });
  const error = move.error ?? preview.error;
  useFieldErrors(form, error);
  const forget = (): void => {
    setAsked(null);
    move.reset();
  };
  const show = async ({ event }: Fields): Promise<void> => {
    const number = event.caseId?.trim();
    const found = number ? await call('listCases', { query: { number } }) : null;
    const caseId = found?.data.find((each) => each.number === number)?.id ?? null;
    if (number && caseId === null) return form.setFields([{ name: ['event', 'caseId'], errors: [t('caseUnknown')] }]);
    setAsked(eventBodyOf(event, { kind, currency, caseId }));
  };
  return (
    <>
      <p className="grey" style={{ margin: '0 0 12px' }}>
        {t('hint')}
      </p>
      <div className="two-up">
        <section className="panel">
          <Form<Fields>
            form={form}
            name="book-event"
            layout="vertical"
            requiredMark={false}
            onFinish={(fields) => void show(fields)}
            onValuesChange={forget}
          >
            <Form.Item label={t('kind')} htmlFor="event-kind" extra={t(`about.${kind}`)}>
              <Select<EventKind>
                id="event-kind"
                value={kind}
                listHeight={400}
                onChange={(next) => {
                  forget();
                  choose(next);
                }}
                options={(['goods', 'money', 'closure'] as const).map((group) => ({
                  label: t(`groups.${group}`),
                  options: eventGroups[group].map((value) => ({ value, label: say(entryKindText[value]) })),
                }))}
              />
            </Form.Item>
            <EventFieldset kind={kind} currency={currency} />
            <MoveButton scope="ledger:write" type={preview.data ? 'default' : 'primary'} htmlType="submit">
              {t('preview')}
            </MoveButton>
          </Form>
        </section>
        <section className="panel stack beside" aria-live="polite">
          <h2>{t('previewTitle')}</h2>
          {asked === null && (
            <p className="grey" style={{ margin: 0 }}>
              {t('previewHint')}
            </p>
          )}
          {asked !== null && preview.isPending && <Spin size="small" />}
          {preview.data && (
            <>
              <strong className="break">{say(preview.data.description)}</strong>
              <VoucherLines of={preview.data} />
              <div>
                <MoveButton
                  scope="ledger:write"
                  type="primary"
                  loading={move.isPending}
                  onClick={() => asked && move.mutate({ body: { event: asked } })}
                >
                  {t('book')}
                </MoveButton>
              </div>
            </>
          )}
          <ProblemAlert error={error} again={preview.error ? () => void preview.refetch() : undefined} />
        </section>
      </div>
    </>
  );
};
