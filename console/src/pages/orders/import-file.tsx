import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { download } from '../../api/client.ts';
import type { ReplyFor } from '../../api/routes.ts';
import { saveFile } from '../../api/save-file.ts';
import { useMove } from '../../api/use-move.ts';
import { useStores } from '../../api/use-names.ts';
import { FileUpload } from '../../forms/file-upload.tsx';
import { csvOf } from '../../ui/csv.ts';
import { DataList } from '../../ui/data-list.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ScopeNote } from '../../ui/scope-note.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useLanguage } from '../../words/use-words.ts';
import { orderWords } from './words.ts';

type Report = ReplyFor<'importOrders'>;
type Sort = 'orders' | 'cards';

/** Orders or cards out of a file: good ones are taken, bad ones are told with line, column and reason. */
export const ImportFile = () => {
  const t = useRoomWords(orderWords);
  const { of: asked } = useSearch({ from: '/shell/orders/import' });
  const of: Sort = asked === 'cards' ? 'cards' : 'orders';
  const navigate = useNavigate({ from: '/orders/import' });
  return (
    <div style={{ maxWidth: 900, margin: '0 auto' }}>
      <div className="page-head">
        <span className="grey">
          <Link to="/orders">{t('title')}</Link> /
        </span>
        <h1>{t('importTitle')}</h1>
      </div>
      <ScopeNote scope="orders:write" moves={t('run')} />
      <div className="stack">
        <Segmented<Sort>
          block
          aria-label={t('what')}
          value={of}
          onChange={(value) => void navigate({ search: { of: value === 'cards' ? value : undefined } })}
          options={[
            { value: 'orders', label: t('orders') },
            { value: 'cards', label: t('cards') },
          ]}
        />
        <TakeIn key={of} of={of} />
      </div>
    </div>
  );
};

const TakeIn = ({ of }: { readonly of: Sort }) => {
  const t = useRoomWords(orderWords);
  const { all } = useStores();
  const [file, setFile] = useState<File | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const [store, setStore] = useState('');
  const [report, setReport] = useState<Report | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const done = (reply: Report): void => {
    setReport(reply);
    setPercent(null);
  };
  const orders = useMove('importOrders', done);
  const cards = useMove('importCards', done);
  const move = of === 'orders' ? orders : cards;
  const send = (): void => {
    if (file === null) return;
    setReport(null);
    const settled = { onError: () => setPercent(null) };
    if (of === 'orders')
      orders.mutate({ body: store === '' ? {} : { defaultStore: store }, file, progress: setPercent }, settled);
    else cards.mutate({ body: {}, file, progress: setPercent }, settled);
  };
  const template = async (): Promise<void> => {
    setProblem(null);
    await download('getImportTemplate', { query: { of, format: 'xlsx' } })
      .then((contents) => saveFile(contents, `${of}.xlsx`))
      .catch(setProblem);
  };
  return (
    <>
      <section className="panel stack">
        <p className="grey" style={{ margin: 0 }}>
          {t(of === 'orders' ? 'ordersHint' : 'cardsHint')}
        </p>
        <div className="row">
          <Button onClick={() => void template()}>{t('template')}</Button>
        </div>
        <FileUpload label={t('file')} file={file} pick={setFile} percent={percent} />
        {of === 'orders' && (
          <div className="row">
            <span>{t('defaultStore')}</span>
            <Select
              aria-label={t('defaultStore')}
              style={{ minWidth: 180 }}
              value={store}
              onChange={setStore}
              options={[
                { value: '', label: t('noStore') },
                ...all.map(({ code, name }) => ({ value: code, label: name })),
              ]}
            />
          </div>
        )}
        <ProblemAlert error={problem ?? move.error} />
        <div className="row">
          <MoveButton
            scope="orders:write"
            type="primary"
            loading={move.isPending}
            why={file === null ? t('file') : null}
            onClick={send}
          >
            {t('run')}
          </MoveButton>
        </div>
      </section>
      {report && <Result of={of} report={report} />}
    </>
  );
};

const Result = ({ of, report }: { readonly of: Sort; readonly report: Report }) => {
  const t = useRoomWords(orderWords);
  const language = useLanguage();
  const { problems } = report;
  const save = (): void =>
    saveFile(
      new Blob(
        [
          csvOf(
            [t('line'), t('column'), t('about'), t('value'), t('reason')],
            problems.map((each) => [String(each.line), each.column, each.order, each.value, each[language]]),
          ),
        ],
        { type: 'text/csv' },
      ),
      'problems.csv',
    );
  return (
    <>
      <Alert type={report.refused > 0 ? 'warning' : 'success'} showIcon title={t('done')} role="status" />
      <div className="figures">
        {(
          [
            [t(`things.${of}`), report.things],
            [t('created'), report.created],
            [t(`recorded.${of}`), report.recorded],
            [t('unchanged'), report.unchanged],
            [t('refused'), report.refused],
          ] as const
        ).map(([name, count]) => (
          <div key={name} className="figure">
            <span className="grey small">{name}</span>
            <strong>{count}</strong>
          </div>
        ))}
      </div>
      <section>
        <div className="row" style={{ justifyContent: 'space-between', marginBottom: 8 }}>
          <h2 className="section-title">{t('problems')}</h2>
          {problems.length > 0 && <Button onClick={save}>{t('exportProblems')}</Button>}
        </div>
        <DataList
          quiet
          rows={problems}
          rowKey={({ line, column, zh }) => `${line} ${column} ${zh}`}
          empty={t('noProblems')}
          columns={[
            { title: t('line'), head: true, value: ({ line }) => line },
            { title: t('column'), head: true, value: ({ column }) => column },
            { title: t('about'), value: ({ order }) => <span className="break">{order}</span> },
            { title: t('value'), value: ({ value }) => <span className="break">{value}</span> },
            { title: t('reason'), value: (each) => <span className="break">{each[language]}</span> },
          ]}
        />
        {report.problemsLeftOut > 0 && <p className="grey">{t('leftOut', { count: report.problemsLeftOut })}</p>}
      </section>
    </>
  );
};
