import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { ask } from '../../../api/queries.ts';
import { useMay } from '../../../api/use-may.ts';
import { useMove } from '../../../api/use-move.ts';
import { useFieldErrors } from '../../../forms/field-errors.ts';
import { MoveDialog } from '../../../forms/move-dialog.tsx';
import { useDone } from '../../../forms/use-done.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { useSay } from '../../../words/use-words.ts';
import type { Rules } from './queries.ts';
import { assignmentRuleWords } from './words.ts';

type Person = Rules['teams'][number]['people'][number];

/** Who can take a case now, with how many they have; whoever is away says so here, and an administrator for others. */
export const WhoIsThere = ({ rules }: { readonly rules: Rules }) => {
  const w = useRoomWords(assignmentRuleWords);
  const say = useSay();
  const may = useMay();
  const me = useQuery(ask.me()).data?.actor.id;
  const [leaving, setLeaving] = useState<Person | null>(null);
  const back = useMove(
    'setAway',
    useDone(w('back'), () => undefined),
  );
  const mayFor = (person: Person): boolean => may('cases:work') && (person.staffId === me || may('keys:write'));
  return (
    <section className="panel stack" aria-label={w('people')}>
      <h2>{w('people')}</h2>
      <span className="grey small">{w('awayHint')}</span>
      <ProblemAlert error={back.error} />
      {rules.teams.length === 0 && <span className="grey">{w('noTeams')}</span>}
      {rules.teams.map((team) => (
        <div key={team.id}>
          <strong>{team.name}</strong>
          {team.people.length === 0 && <p className="grey">{w('nobody')}</p>}
          {team.people.map((person) => (
            <div key={person.staffId} className="case-line card-line">
              <span>
                {person.name} <span className="grey small">{w('open', { count: person.open })}</span>{' '}
                {person.out && <Tag>{say(person.out)}</Tag>}
                {person.away && (
                  <span className="grey small" style={{ display: 'block' }}>
                    {w('awayUntil', { from: person.away.from, until: person.away.until })}
                  </span>
                )}
              </span>
              {mayFor(person) &&
                (person.away ? (
                  <Button
                    size="small"
                    loading={back.isPending}
                    onClick={() => back.mutate({ body: { staffId: person.staffId, away: null } })}
                  >
                    {w('back')}
                  </Button>
                ) : (
                  <Button size="small" onClick={() => setLeaving(person)}>
                    {w(person.staffId === me ? 'awayMe' : 'away')}
                  </Button>
                ))}
            </div>
          ))}
        </div>
      ))}
      {leaving && <AwayForm person={leaving} close={() => setLeaving(null)} />}
    </section>
  );
};

type Fields = { readonly away: { readonly from: string; readonly until: string } };

const AwayForm = ({ person, close }: { readonly person: Person; readonly close: () => void }) => {
  const w = useRoomWords(assignmentRuleWords);
  const [form] = Form.useForm<Fields>();
  const move = useMove('setAway', useDone(w('away'), close));
  useFieldErrors(form, move.error);
  const required = [{ required: true, message: w('required') }];
  return (
    <MoveDialog
      title={`${w('away')} · ${person.name}`}
      close={close}
      error={move.error}
      confirm={w('away')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <Form
        form={form}
        name="away"
        layout="vertical"
        requiredMark={false}
        onFinish={({ away }) => move.mutate({ body: { staffId: person.staffId, away } })}
      >
        <Form.Item name={['away', 'from']} label={w('from')} rules={required}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name={['away', 'until']} label={w('until')} rules={required}>
          <Input type="date" />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};
