import { type Department, departments, departmentText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select, Skeleton } from 'antd';
import { useState } from 'react';
import type { ReplyFor } from '../../api/routes.ts';
import { useMay } from '../../api/use-may.ts';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useRow, useSay } from '../../words/use-words.ts';
import { ColleagueSelect } from '../refund-case/assignment/colleague-select.tsx';
import { askTeams } from '../refund-case/assignment/queries.ts';
import { teamworkWords } from './words.ts';

type Team = ReplyFor<'listTeams'>['data'][number];

/** Who shares a queue with whom, and who leads. */
export const Teams = () => {
  const w = useRoomWords(teamworkWords);
  const row = useRow();
  const say = useSay();
  const may = useMay()('keys:write');
  const teams = useQuery(askTeams());
  const [editing, setEditing] = useState<Team | 'new' | null>(null);
  return (
    <section className="panel stack" aria-label={w('teams')}>
      <div>
        <Button disabled={!may} title={may ? undefined : w('noScope')} onClick={() => setEditing('new')}>
          {w('addTeam')}
        </Button>
      </div>
      {teams.error ? <ProblemAlert error={teams.error} again={() => void teams.refetch()} /> : null}
      {teams.isPending && <Skeleton active paragraph={{ rows: 2 }} />}
      {teams.data?.data.length === 0 && <span className="grey">{w('noTeams')}</span>}
      {teams.data?.data.map((team) => (
        <div key={team.id} className="case-line card-line">
          <span>
            <strong>{team.name}</strong> <span className="grey">{say(departmentText[team.department])}</span>
            <span className="grey small" style={{ display: 'block' }}>
              {row(team.members.map(({ name }) => name))}
            </span>
          </span>
          {may && (
            <Button size="small" onClick={() => setEditing(team)}>
              {w('change')}
            </Button>
          )}
        </div>
      ))}
      {editing && <TeamForm team={editing === 'new' ? null : editing} close={() => setEditing(null)} />}
    </section>
  );
};

type Fields = {
  readonly name: string;
  readonly department: Department;
  readonly members?: string[];
  readonly leads?: string[];
};

const TeamForm = ({ team, close }: { readonly team: Team | null; readonly close: () => void }) => {
  const w = useRoomWords(teamworkWords);
  const say = useSay();
  const [form] = Form.useForm<Fields>();
  const add = useMove('addTeam', useDone(w('addTeam'), close));
  const change = useMove('replaceTeam', useDone(w('change'), close));
  const error = add.error ?? change.error;
  useFieldErrors(form, error);
  const send = ({ name, department, members = [], leads = [] }: Fields): void => {
    const all = [...new Set([...members, ...leads])];
    const body = {
      name: name.trim(),
      department,
      members: all.map((staffId) => ({ staffId, leads: leads.includes(staffId) })),
    };
    if (team) change.mutate({ params: { id: team.id }, body });
    else add.mutate({ body });
  };
  const title = w(team ? 'change' : 'addTeam');
  return (
    <MoveDialog
      title={title}
      close={close}
      error={error}
      confirm={title}
      busy={add.isPending || change.isPending}
      onConfirm={form.submit}
    >
      <Form
        form={form}
        name="team"
        layout="vertical"
        requiredMark={false}
        initialValues={{
          name: team?.name ?? '',
          department: team?.department ?? 'service',
          members: team?.members.map(({ staffId }) => staffId) ?? [],
          leads: team?.members.filter(({ leads }) => leads).map(({ staffId }) => staffId) ?? [],
        }}
        onFinish={send}
      >
        <Form.Item
          name="name"
          label={w('teamName')}
          rules={[{ required: true, whitespace: true, message: w('required') }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="department" label={w('department')}>
          <Select options={departments.map((value) => ({ value, label: say(departmentText[value]) }))} />
        </Form.Item>
        <Form.Item name="members" label={w('members')}>
          <ColleagueSelect mode="multiple" />
        </Form.Item>
        <Form.Item name="leads" label={w('leads')}>
          <ColleagueSelect mode="multiple" />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};
