import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button, Form, Input, Select, Switch } from 'antd';
import { useState } from 'react';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { oneOf } from '../../search.ts';
import type { Tone } from '../../theme/tokens.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { ByAt } from './batch-marks.tsx';
import { askBank, type BankLine } from './queries.ts';
import { bankWords } from './words.ts';

const verdicts = ['moves', 'confirms', 'noted', 'foreign', 'waits', 'contradicts'] as const;
const tones: Record<(typeof verdicts)[number], Tone> = {
  moves: 'done',
  confirms: 'closed',
  noted: 'closed',
  foreign: 'closed',
  waits: 'waiting',
  contradicts: 'trouble',
};

/** One file that the bank sent, and what came of every line. */
export const BankFilePage = () => {
  const t = useRoomWords(bankWords);
  const { id } = useParams({ from: '/shell/bank-files/$id' });
  return (
    <Loaded of={useQuery(askBank.file(id))} title={t('files')}>
      {(file) => (
        <>
          <div className="page-head">
            <span className="grey">
              <Link to="/bank-batches" search={{ tab: 'files' }}>
                {t('files')}
              </Link>{' '}
              /
            </span>
            <h1 className="break">{file.name}</h1>
            <span className="tone tone-closed">{t(`kinds.${file.kind}`)}</span>
            <ByAt of={file.takenIn} />
          </div>
          <div className="figures" style={{ marginBottom: 14 }}>
            {verdicts.map((verdict) => (
              <div key={verdict} className="figure">
                <span className="grey small">{t(`verdicts.${verdict}`)}</span>
                <strong>{file.counts[verdict]}</strong>
              </div>
            ))}
            <div className="figure">
              <span className="grey small">{t('open')}</span>
              <strong>{file.open}</strong>
            </div>
          </div>
          <Lines id={id} />
        </>
      )}
    </Loaded>
  );
};

const Lines = ({ id }: { readonly id: string }) => {
  const t = useRoomWords(bankWords);
  const say = useSay();
  const search = useSearch({ from: '/shell/bank-files/$id' });
  const navigate = useNavigate({ from: '/bank-files/$id' });
  const go = (change: Partial<typeof search>) => void navigate({ search: { ...search, after: undefined, ...change } });
  const [closing, setClosing] = useState<BankLine | null>(null);
  const { verdict, open, after } = search;
  const lines = useQuery(
    askBank.lines(id, {
      verdict: oneOf(verdict, verdicts),
      open: String(open === 'true'),
      after: after ?? 0,
      limit: 50,
    }),
  );
  return (
    <>
      <div className="filter-bar">
        <Select
          aria-label={t('verdict')}
          value={verdict ?? ''}
          onChange={(value) => go({ verdict: value || undefined })}
          options={[
            { value: '', label: t('all') },
            ...verdicts.map((value) => ({ value, label: t(`verdicts.${value}`) })),
          ]}
        />
        <span>
          <Switch
            size="small"
            checked={open === 'true'}
            aria-label={t('onlyOpen')}
            onChange={(on) => go({ open: on ? 'true' : undefined })}
          />{' '}
          {t('onlyOpen')}
        </span>
      </div>
      <Loaded of={lines}>
        {({ data }) => (
          <DataList
            rows={data}
            rowKey={({ place }) => String(place)}
            empty={t('noLines')}
            columns={[
              { title: t('place'), head: true, value: ({ line }) => line },
              {
                title: t('verdict'),
                head: true,
                value: ({ verdict: came }) =>
                  came && <span className={`tone tone-${tones[came]}`}>{t(`verdicts.${came}`)}</span>,
              },
              {
                title: t('itemRequest'),
                value: ({ endToEndId, payoutId }) =>
                  payoutId ? (
                    <Link to="/payouts" search={{ open: payoutId }} className="number">
                      {endToEndId}
                    </Link>
                  ) : (
                    endToEndId
                  ),
              },
              { title: t('amount'), right: true, value: ({ amount }) => amount && <Money of={amount} /> },
              { title: t('says'), value: ({ says }) => <span className="small break">{says}</span> },
              {
                title: t('why'),
                value: (line) => (
                  <span className="small break">
                    {line.whyText && say(line.whyText)} {line.detail}
                    {line.closed && (
                      <div className="grey">{t('closedBy', { name: line.closed.by.name, note: line.closed.note })}</div>
                    )}
                    {line.verdict === 'contradicts' && !line.closed && (
                      <div>
                        <MoveButton scope="payouts:write" size="small" onClick={() => setClosing(line)}>
                          {t('close')}
                        </MoveButton>
                      </div>
                    )}
                  </span>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      {lines.data?.next && (
        <div className="pager">
          <Button onClick={() => go({ after: String(lines.data.next) })}>{t('more')}</Button>
        </div>
      )}
      {closing && <CloseLine of={closing} close={() => setClosing(null)} />}
    </>
  );
};

const CloseLine = ({ of: { fileId, place, says }, close }: { readonly of: BankLine; readonly close: () => void }) => {
  const t = useRoomWords(bankWords);
  const [form] = Form.useForm<{ note: string }>();
  const move = useMove('closeBankLine', useDone(t('close'), close));
  useFieldErrors(form, move.error);
  return (
    <MoveDialog
      title={t('close')}
      close={close}
      error={move.error}
      confirm={t('close')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <p className="break" style={{ margin: 0 }}>
        {says}
      </p>
      <p className="grey" style={{ margin: 0 }}>
        {t('closeHint')}
      </p>
      <Form form={form} layout="vertical" onFinish={(body) => move.mutate({ params: { id: fileId, place }, body })}>
        <Form.Item name="note" label={t('note')} rules={[{ required: true, whitespace: true, message: t('required') }]}>
          <Input.TextArea rows={2} maxLength={2_000} />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};
