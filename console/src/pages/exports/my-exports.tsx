import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { useState } from 'react';
import { download } from '../../api/client.ts';
import { saveFile } from '../../api/save-file.ts';
import { useMove } from '../../api/use-move.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Pager } from '../../ui/pager.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { askExports, type Export, isOpen } from './queries.ts';
import { exportWords } from './words.ts';

/** What this person let leave the house, newest first. */
export const MyExports = () => {
  const t = useRoomWords(exportWords);
  const [cursor, setCursor] = useState<string>();
  const mine = useQuery(askExports(cursor));
  return (
    <section>
      <h2 className="section-title">{t('mine')}</h2>
      <Loaded of={mine}>
        {({ data }) =>
          data.length === 0 ? (
            <p className="panel grey quiet-empty">{t('none')}</p>
          ) : (
            <div className="stack">
              {data.map((each) => (
                <OneExport key={each.id} of={each} />
              ))}
            </div>
          )
        }
      </Loaded>
      <Pager cursor={cursor} next={mine.data?.nextCursor ?? null} go={setCursor} />
    </section>
  );
};

const tones = {
  waiting: 'moving',
  running: 'moving',
  done: 'done',
  failed: 'trouble',
  cancelled: 'closed',
  removed: 'closed',
} as const satisfies Record<Export['status'], string>;

const OneExport = ({ of }: { readonly of: Export }) => {
  const t = useRoomWords(exportWords);
  const take = useMutation({
    mutationFn: async () => saveFile(await download('getExportFile', { params: { id: of.id } }), of.fileName),
  });
  const end = useMove('cancelExport', () => undefined);
  return (
    <div className="panel stack" style={{ gap: 6 }}>
      <div className="card-line" style={{ flexWrap: 'wrap' }}>
        <strong>
          {t(`lists.${of.list}`)} · {t(`formats.${of.format}`)}
        </strong>
        <span className={`tone tone-${tones[of.status]}`}>{t(`status.${of.status}`)}</span>
      </div>
      <div className="grey small" aria-live="polite">
        {of.status === 'running' && <Spin size="small" style={{ marginInlineEnd: 8 }} />}
        {t(isOpen(of) ? (of.total === null ? 'written' : 'of') : 'rows', {
          count: of.rows.toLocaleString('en'),
          total: (of.total ?? 0).toLocaleString('en'),
        })}
        {of.bytes !== null && ` · ${sizeOf(of.bytes)}`}
        {of.inFull && ` · ${t('full')}`} · <When at={of.askedAt} />
        {of.status === 'done' && of.keptUntil && (
          <>
            {' '}
            · {t('until')} <When at={of.keptUntil} />
          </>
        )}
      </div>
      {isOpen(of) && of.total !== null && of.total > 0 && (
        <progress className="whole-width" value={of.rows} max={of.total} aria-label={t('progress')} />
      )}
      {(of.status === 'done' || isOpen(of)) && (
        <div className="row">
          {of.status === 'done' && (
            <Button size="small" type="primary" loading={take.isPending} onClick={() => take.mutate()}>
              {t('download')}
            </Button>
          )}
          <Button size="small" loading={end.isPending} onClick={() => end.mutate({ params: { id: of.id } })}>
            {t(of.status === 'done' ? 'remove' : 'stop')}
          </Button>
        </div>
      )}
      <ProblemAlert error={take.error ?? end.error} />
    </div>
  );
};

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
