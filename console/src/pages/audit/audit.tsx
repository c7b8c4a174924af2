import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useMay } from '../../api/use-may.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { ActionLog } from './action-log.tsx';
import { AuditRuns } from './audit-runs.tsx';
import { auditWords } from './words.ts';

/** Whether everything still holds, and who did what. */
export const Audit = () => {
  const t = useRoomWords(auditWords);
  const may = useMay();
  const { tab = 'checks' } = useSearch({ from: '/shell/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const open = (key: string): void => {
    // The log of sensitive views lives with the people whose views they are.
    if (key === 'views') void navigate({ to: '/people', search: { tab: 'log' } });
    else void navigate({ search: { tab: key === 'checks' ? undefined : key } });
  };
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <Tabs
        activeKey={tab}
        onChange={open}
        items={[
          { key: 'checks', label: t('checks') },
          ...(may('events:read') ? [{ key: 'actions', label: t('actions') }] : []),
          ...(may('staff:read') ? [{ key: 'views', label: t('views') }] : []),
        ]}
      />
      {tab === 'actions' ? <ActionLog /> : <AuditRuns />}
    </>
  );
};
