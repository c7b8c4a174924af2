import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useMay } from '../../api/use-may.ts';
import { useRoomWords } from '../../words/room-words.ts';
import './voice.css';
import { Complaints } from './complaints.tsx';
import { LooseMails } from './loose-mails.tsx';
import { askVoice } from './queries.ts';
import { Ratings } from './ratings.tsx';
import { TabCount } from './tab-count.tsx';
import { voiceWords } from './words.ts';

const tabs = { complaints: Complaints, ratings: Ratings, mail: LooseMails } as const;
type Tab = keyof typeof tabs;
const names = Object.keys(tabs) as Tab[];

/** What customers say about us: complaints that wait, ratings, and mails that found no case. */
export const Voice = () => {
  const w = useRoomWords(voiceWords);
  const may = useMay();
  const search = useSearch({ from: '/shell/voice' });
  const navigate = useNavigate({ from: '/voice' });
  const counts = useQuery(askVoice.counts()).data;
  // Whoever works in some stores only has no mails, which belong to none.
  const shown = names.filter((name) => name !== 'mail' || (may('cases:work') && counts?.mail !== null));
  const tab = shown.find((name) => name === search.tab) ?? 'complaints';
  const countOf = { complaints: counts?.complaints.open, ratings: counts?.lowRatings, mail: counts?.mail } as const;
  const Shown = tabs[tab];
  return (
    <>
      <div className="page-head">
        <h1>{w('title')}</h1>
      </div>
      <Tabs
        activeKey={tab}
        onChange={(key) => void navigate({ search: { tab: key === 'complaints' ? undefined : key } })}
        items={shown.map((key) => ({
          key,
          label: (
            <>
              {w(key)} <TabCount of={countOf[key]} />
            </>
          ),
        }))}
      />
      <Shown />
    </>
  );
};
