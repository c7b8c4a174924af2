import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useMay } from '../../../api/use-may.ts';
import { useMove } from '../../../api/use-move.ts';
import { useDone } from '../../../forms/use-done.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { askRules, type Rule, type Rules } from './queries.ts';
import { RuleForm } from './rule-form.tsx';
import { RuleLine } from './rule-line.tsx';
import { RulesPreview } from './rules-preview.tsx';
import { WhoIsThere } from './who-is-there.tsx';
import { assignmentRuleWords } from './words.ts';

/** To whom new cases go by themselves: the rules from the top, what they would do now, and who is there to take anything. */
export const Assignment = () => {
  const rules = useQuery(askRules());
  return <Loaded of={rules}>{(read) => <AssignmentDesk rules={read} />}</Loaded>;
};

const AssignmentDesk = ({ rules }: { readonly rules: Rules }) => {
  const w = useRoomWords(assignmentRuleWords);
  const may = useMay()('keys:write');
  const [editing, setEditing] = useState<number | null>(null);
  const write = useMove('setAssignmentRules', () => undefined);
  const turned = useMove(
    'setAssignmentRules',
    useDone(w(rules.isOn ? 'turnOff' : 'turnOn'), () => undefined),
  );
  const { version, isOn } = rules;
  const set = (next: readonly Rule[]): void => write.mutate({ body: { version, isOn, rules: [...next] } });
  const move = (place: number, by: 1 | -1): void => {
    const next = [...rules.rules];
    const [rule] = next.splice(place, 1);
    if (rule) set(next.toSpliced(place + by, 0, rule));
  };
  const why = may ? undefined : w('noScope');
  const hasTeams = rules.teams.length > 0;
  return (
    <div className="stack">
      <section className="panel stack" aria-label={w('rules')}>
        <div className="card-line">
          <span>
            <Tag color={isOn ? 'green' : 'default'}>{w(isOn ? 'on' : 'off')}</Tag>{' '}
            <span className="grey">{w(isOn ? 'onHint' : 'offHint')}</span>
          </span>
          <Button
            type={isOn ? 'default' : 'primary'}
            disabled={!may || (!isOn && rules.rules.length === 0)}
            title={why}
            loading={turned.isPending}
            onClick={() => turned.mutate({ body: { version, isOn: !isOn, rules: rules.rules } })}
          >
            {w(isOn ? 'turnOff' : 'turnOn')}
          </Button>
        </div>
        <span className="grey small">{w('hint')}</span>
        <ProblemAlert error={write.error ?? turned.error} />
        {rules.rules.length === 0 && <span className="grey">{w(hasTeams ? 'noRules' : 'noTeams')}</span>}
        {rules.rules.map((rule, place) => (
          <RuleLine
            key={JSON.stringify(rule)}
            rule={rule}
            rules={rules}
            place={place}
            actions={
              may
                ? {
                    busy: write.isPending,
                    move: (by) => move(place, by),
                    change: () => setEditing(place),
                    remove: () => set(rules.rules.toSpliced(place, 1)),
                  }
                : null
            }
          />
        ))}
        <div className="card-line">
          <Button disabled={!may || !hasTeams} title={why} onClick={() => setEditing(rules.rules.length)}>
            {w('add')}
          </Button>
          {rules.writtenBy && (
            <span className="grey small">{w('version', { version, name: rules.writtenBy.name })}</span>
          )}
        </div>
      </section>
      {may && rules.rules.length > 0 && <RulesPreview rules={rules} />}
      <WhoIsThere rules={rules} />
      {editing !== null && <RuleForm rules={rules} place={editing} close={() => setEditing(null)} />}
    </div>
  );
};
