import { DownloadOutlined } from '@ant-design/icons';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { download } from '../../api/client.ts';
import { saveFile } from '../../api/save-file.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useLanguage } from '../../words/use-words.ts';
import { BooksNav } from './books-nav.tsx';
import { SpanFilter, useSpan } from './span-filter.tsx';
import { booksWords } from './words.ts';

const files = [
  { format: 'kingdee', sheet: 'xlsx', ending: 'kingdee.xlsx' },
  { format: 'kingdee', sheet: 'csv', ending: 'kingdee.csv' },
  { format: 'yonyou', sheet: 'xlsx', ending: 'yonyou.xlsx' },
  { format: 'yonyou', sheet: 'csv', ending: 'yonyou.csv' },
  { format: 'pdf', sheet: 'xlsx', ending: 'vouchers.pdf' },
  { format: 'hledger', sheet: 'xlsx', ending: 'journal' },
  { format: 'beancount', sheet: 'xlsx', ending: 'beancount' },
] as const;
type File = (typeof files)[number];

/** The books as other programs and auditors take them. */
export const ExportBooks = () => {
  const t = useRoomWords(booksWords);
  const search = useSearch({ from: '/shell/books/export' });
  const navigate = useNavigate({ from: '/books/export' });
  const span = useSpan(search);
  const own = useLanguage();
  const [lang, setLang] = useState<'zh' | 'en'>(own);
  const [busy, setBusy] = useState<File | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const save = async (file: File): Promise<void> => {
    if (span === null) return;
    setBusy(file);
    setProblem(null);
    await download('exportBooks', { query: { ...span, format: file.format, sheet: file.sheet, lang } })
      .then((contents) => saveFile(contents, `redress-${span.from}-${span.to}.${file.ending}`))
      .catch(setProblem);
    setBusy(null);
  };
  return (
    <>
      <BooksNav />
      <div className="filter-bar">
        <SpanFilter span={span} go={(change) => void navigate({ search: { ...search, ...change } })} />
        <Segmented
          value={lang}
          onChange={setLang}
          options={[
            { value: 'zh', label: <span lang="zh-CN">中文</span> },
            { value: 'en', label: 'English' },
          ]}
        />
      </div>
      <ProblemAlert error={problem} />
      <p className="grey">{t('export.hint')}</p>
      <div className="two-up">
        {files.map((file) => (
          <section key={file.ending} className="panel row">
            <div style={{ flex: 1, minWidth: 180 }}>
              <strong>{t(`export.${file.format}`)}</strong>{' '}
              <span className="grey small">.{file.ending.split('.').at(-1)}</span>
              <div className="grey small">{t(`export.about.${file.format}`)}</div>
            </div>
            <Button
              icon={<DownloadOutlined />}
              loading={busy === file}
              disabled={span === null || (busy !== null && busy !== file)}
              onClick={() => void save(file)}
              aria-label={`${t('download')} ${t(`export.${file.format}`)} ${file.ending}`}
            >
              {t('download')}
            </Button>
          </section>
        ))}
      </div>
    </>
  );
};
