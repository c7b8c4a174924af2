import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useRoomWords } from '../../words/room-words.ts';
import { Assignment } from './assignment/assignment.tsx';
import { Lessons } from './lessons.tsx';
import { MyTasks } from './my-tasks.tsx';
import { Teams } from './teams.tsx';
import { Templates } from './templates.tsx';
import { teamworkWords } from './words.ts';

const tabs = { tasks: MyTasks, templates: Templates, lessons: Lessons, teams: Teams, assignment: Assignment } as const;
type Tab = keyof typeof tabs;
const names = Object.keys(tabs) as Tab[];

/** What a team has beside its cases: tasks of one's own, templates of replies, what was learned, who is in which team, and to whom new cases go. */
export const Teamwork = () => {
  const w = useRoomWords(teamworkWords);
  const search = useSearch({ from: '/shell/teamwork' });
  const navigate = useNavigate({ from: '/teamwork' });
  const tab = names.find((name) => name === search.tab) ?? 'tasks';
  const Shown = tabs[tab];
  return (
    <>
      <div className="page-head">
        <h1>{w('title')}</h1>
      </div>
      <Tabs
        activeKey={tab}
        onChange={(key) => void navigate({ search: { tab: key } })}
        items={names.map((key) => ({ key, label: w(key) }))}
      />
      <Shown />
    </>
  );
};
