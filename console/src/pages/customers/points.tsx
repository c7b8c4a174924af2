import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { call, serverTime } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import type { ReplyFor } from '../../api/routes.ts';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { Pager } from '../../ui/pager.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { pointsWords } from './points-words.ts';

type Account = ReplyFor<'getPoints'>;
type Entries = ReplyFor<'listPointsEntries'>;
type Props = { readonly customer: string; readonly cursor: string | undefined; readonly go: (to?: string) => void };

/** Whoever never had points is told so by the server; that is an answer here. */
const orNothing = <T,>(asked: Promise<T>): Promise<T | null> =>
  asked.catch((error: unknown) => {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  });

/** What a customer has in points, every change of it, and a correction by hand. */
export const Points = ({ customer: id, cursor, go }: Props) => {
  const t = useRoomWords(pointsWords);
  const [adjusting, setAdjusting] = useState(false);
  const account = useQuery({
    queryKey: ['points', id],
    queryFn: ({ signal }) => orNothing<Account>(call('getPoints', { params: { id }, signal })),
  });
  const entries = useQuery({
    queryKey: ['points-entries', id, cursor],
    queryFn: ({ signal }) =>
      orNothing<Entries>(call('listPointsEntries', { params: { id }, query: { cursor, limit: 20 }, signal })),
  });
  return (
    <div className="stack">
      <Loaded of={account} rows={1}>
        {(points) => (
          <section className="panel row">
            <span style={{ flex: 1 }}>
              <span className="grey small">{t('balance')}</span>{' '}
              <strong className="number">{points?.balance ?? '0'}</strong>
              {points?.mayGoBelow && <span className="grey small"> {t('mayGoBelow')}</span>}
            </span>
            <MoveButton scope="customers:write" onClick={() => setAdjusting(true)}>
              {t('adjust')}
            </MoveButton>
          </section>
        )}
      </Loaded>
      <Loaded of={entries} rows={4}>
        {(page) => <Changes of={page?.data ?? []} />}
      </Loaded>
      <Pager cursor={cursor} next={entries.data?.nextCursor ?? null} go={go} />
      {adjusting && <Adjust id={id} close={() => setAdjusting(false)} />}
    </div>
  );
};

const Changes = ({ of }: { readonly of: Entries['data'] }) => {
  const t = useRoomWords(pointsWords);
  return (
    <DataList
      quiet
      rows={of}
      rowKey={({ id }) => id}
      empty={t('none')}
      columns={[
        { title: t('kind'), head: true, value: ({ kind }) => t(`kinds.${kind}`) },
        {
          title: t('points'),
          head: true,
          right: true,
          value: ({ points }) => <span className="number">{points}</span>,
        },
        { title: t('title'), value: ({ title }) => <span className="break">{title}</span> },
        {
          title: t('amount'),
          right: true,
          value: ({ amount }) => amount && <Money of={amount} />,
        },
        {
          title: t('source'),
          value: ({ source, ofSource }) => (
            <span className="number break small">
              {source}
              {ofSource && <span className="grey"> ← {ofSource}</span>}
            </span>
          ),
        },
        { title: t('at'), value: ({ at }) => <When at={at} /> },
        { title: t('by'), value: ({ recordedBy }) => recordedBy.name },
      ]}
    />
  );
};

type Fields = { readonly points: string; readonly title: string; readonly source: string };

const Adjust = ({ id, close }: { readonly id: string; readonly close: () => void }) => {
  const t = useRoomWords(pointsWords);
  const [form] = Form.useForm<Fields>();
  const move = useMove('recordPoints', useDone(t('adjust'), close));
  useFieldErrors(form, move.error);
  const required = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <MoveDialog
      title={t('adjust')}
      close={close}
      error={move.error}
      confirm={t('adjust')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <p className="grey" style={{ margin: 0 }}>
        {t('adjustHint')}
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ points, title, source }) =>
          move.mutate({
            params: { id },
            body: {
              ...{ kind: 'corrected', points: points.trim(), title: title.trim(), source: source.trim() },
              // The server's own last word on the time: a clock of this machine that runs ahead would be refused.
              at: serverTime()?.toISOString() ?? '',
            },
          })
        }
      >
        <Form.Item
          name="points"
          label={t('points')}
          extra={t('pointsHint')}
          rules={[{ required: true, pattern: /^\s*-?[1-9]\d{0,14}\s*$/, message: t('pointsWrong') }]}
        >
          <Input autoFocus maxLength={17} autoComplete="off" />
        </Form.Item>
        <Form.Item name="title" label={t('reason')} rules={required}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="source" label={t('source')} extra={t('sourceHint')} rules={required}>
          <Input maxLength={128} autoComplete="off" />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};
