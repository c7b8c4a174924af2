import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useRoomWords } from '../../words/room-words.ts';
import type { Exportable } from './queries.ts';
import { exportWords } from './words.ts';

const ExportDrawer = lazy(async () => ({ default: (await import('./export-drawer.tsx')).ExportDrawer }));

/** Beside a list: all of it as a sheet, with the filters as they are, and what was exported before. */
export const ExportButton = ({ list }: { readonly list: Exportable }) => {
  const t = useRoomWords(exportWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Suspense fallback={null}>{open && <ExportDrawer list={list} close={() => setOpen(false)} />}</Suspense>
    </>
  );
};
