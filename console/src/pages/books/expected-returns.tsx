import { Link } from '@tanstack/react-router';
import { App, Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { BodyFor, ReplyFor } from '../../api/routes.ts';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { usePreview } from '../../forms/use-preview.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { handWords } from './hand-words.ts';
import { percentText, ppmOf } from './percent.ts';

type Body = BodyFor<'adjustExpectedReturns'>;
type Result = ReplyFor<'adjustExpectedReturns'>;
type Fields = { readonly period: string; readonly returnRatePpm?: string; readonly windowDays: number };

/** The provision for what will come back: worked out store by store before it is booked. */
export const ExpectedReturns = () => {
  const t = useRoomWords(handWords);
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [asked, setAsked] = useState<Body | null>(null);
  const [booked, setBooked] = useState<Result | null>(null);
  const preview = usePreview('adjustExpectedReturns', asked && { body: { ...asked, dryRun: true } });
  const move = useMove('adjustExpectedReturns', (result) => {
    void message.success(t(result.data.some(({ entryId }) => entryId) ? 'booked' : 'returns.nothing'));
    setBooked(result);
  });
  const error = move.error ?? preview.error;
  useFieldErrors(form, error);
  const forget = (): void => {
    setAsked(null);
    setBooked(null);
    move.reset();
  };
  const work = ({ period, returnRatePpm, windowDays }: Fields): void => {
    forget();
    setAsked({ period, windowDays, returnRatePpm: returnRatePpm?.trim() ? ppmOf(returnRatePpm) : null });
  };
  const shown = booked ?? preview.data;
  return (
    <div className="stack">
      <p className="grey" style={{ margin: 0 }}>
        {t('returns.hint')}
      </p>
      <section className="panel">
        <Form<Fields>
          form={form}
          name="expected-returns"
          layout="vertical"
          requiredMark={false}
          onFinish={work}
          onValuesChange={forget}
        >
          <div className="policy-fields">
            <Form.Item
              name="period"
              label={t('returns.period')}
              rules={[{ required: true, pattern: /^\d{4}-\d{2}$/, message: t('required') }]}
            >
              <Input type="month" placeholder="2026-10" />
            </Form.Item>
            <Form.Item
              name="returnRatePpm"
              label={t('returns.rate')}
              extra={t('returns.rateHint')}
              rules={[
                {
                  validator: async (_, value: string | undefined) => {
                    if (value?.trim() && ppmOf(value) === null) throw new Error(t('returns.rateWrong'));
                  },
                },
              ]}
            >
              <Input inputMode="decimal" suffix="%" autoComplete="off" />
            </Form.Item>
            <Form.Item
              name="windowDays"
              label={t('returns.window')}
              extra={t('returns.windowHint')}
              initialValue={7}
              rules={[{ required: true, message: t('required') }]}
            >
              <InputNumber min={1} max={365} precision={0} style={{ width: '100%' }} />
            </Form.Item>
          </div>
          <Button type={shown ? 'default' : 'primary'} htmlType="submit">
            {t('returns.preview')}
          </Button>
        </Form>
      </section>
      <ProblemAlert error={error} again={preview.error ? () => void preview.refetch() : undefined} />
      {asked !== null && !error && (
        <Loaded of={{ ...preview, data: shown }} rows={3}>
          {({ data }) => (
            <>
              <Stores of={data} booked={booked !== null} />
              {booked === null && (
                <div>
                  <MoveButton
                    scope="ledger:write"
                    type="primary"
                    loading={move.isPending}
                    why={data.every(isSame) ? t('returns.nothing') : null}
                    onClick={() => move.mutate({ body: asked })}
                  >
                    {t('returns.book')}
                  </MoveButton>
                </div>
              )}
            </>
          )}
        </Loaded>
      )}
    </div>
  );
};

type Store = Result['data'][number];

const isSame = ({ held, wanted }: Store): boolean =>
  held.liability.amount === wanted.liability.amount && held.asset.amount === wanted.asset.amount;

const Stores = ({ of, booked }: { readonly of: readonly Store[]; readonly booked: boolean }) => {
  const t = useRoomWords(handWords);
  const head = (name: 'liability' | 'asset', which: 'held' | 'wanted') =>
    `${t(`returns.${name}`)} · ${t(`returns.${which}`)}`;
  return (
    <DataList
      rows={of}
      rowKey={({ store }) => store.id}
      empty={t('returns.none')}
      columns={[
        { title: t('returns.store'), head: true, value: ({ store }) => store.name },
        { title: t('returns.usedRate'), right: true, value: ({ returnRatePpm }) => percentText(returnRatePpm) },
        ...(['liability', 'asset'] as const).flatMap((name) =>
          (['held', 'wanted'] as const).map((which) => ({
            title: head(name, which),
            right: true,
            value: (row: Store) => <Money of={row[which][name]} />,
          })),
        ),
        {
          title: t('returns.entry'),
          value: (row) =>
            row.entryId ? (
              <Link to="/books/vouchers/$id" params={{ id: row.entryId }}>
                {t('returns.open')}
              </Link>
            ) : (
              <span className="grey">{booked || isSame(row) ? t('returns.same') : '–'}</span>
            ),
        },
      ]}
    />
  );
};
