import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useMay } from '../../api/use-may.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { Lending } from '../account/lending.tsx';
import { Keys } from './keys.tsx';
import { Roles } from './roles.tsx';
import { StaffList } from './staff-list.tsx';
import { ViewLog } from './view-log.tsx';
import { peopleWords } from './words.ts';

/** Who works here, what each may do, and what was done with it. */
export const People = () => {
  const t = useRoomWords(peopleWords);
  const may = useMay();
  const navigate = useNavigate();
  const { tab = 'people' } = useSearch({ from: '/shell/people' });
  const items = [
    { key: 'people', label: t('tabs.people'), children: <StaffList />, shown: may('staff:read') },
    { key: 'roles', label: t('tabs.roles'), children: <Roles />, shown: may('staff:read') },
    { key: 'lending', label: t('tabs.lending'), children: <Lending />, shown: true },
    { key: 'keys', label: t('tabs.keys'), children: <Keys />, shown: may('keys:read') },
    { key: 'log', label: t('tabs.log'), children: <ViewLog />, shown: may('staff:audit') },
  ];
  const shown = items.filter((item) => item.shown);
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <Tabs
        activeKey={(shown.find(({ key }) => key === tab) ?? shown[0])?.key ?? tab}
        destroyOnHidden
        onChange={(key) => void navigate({ to: '/people', search: { tab: key } })}
        items={shown.map(({ shown: _, ...item }) => item)}
      />
    </>
  );
};
