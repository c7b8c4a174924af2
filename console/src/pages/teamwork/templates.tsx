import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api/use-may.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { askTemplates, type Template } from '../refund-case/conversation/queries.ts';
import { TemplateForm } from './template-form.tsx';
import { teamworkWords } from './words.ts';

/** What is written again and again, in both languages, each change a version. */
export const Templates = () => {
  const w = useRoomWords(teamworkWords);
  const say = useSay();
  const may = useMay()('cases:work');
  const templates = useQuery(askTemplates());
  const [editing, setEditing] = useState<Template | 'new' | null>(null);
  return (
    <section className="panel stack" aria-label={w('templates')}>
      {may && (
        <div>
          <Button onClick={() => setEditing('new')}>{w('add')}</Button>
        </div>
      )}
      {templates.error ? <ProblemAlert error={templates.error} again={() => void templates.refetch()} /> : null}
      {templates.isPending && <Skeleton active paragraph={{ rows: 3 }} />}
      {templates.data?.data.length === 0 && <span className="grey">{w('noTemplates')}</span>}
      {templates.data?.data.map((template) => (
        <div key={template.id} className="case-line card-line">
          <span>
            <strong>{template.code}</strong> {say(template.title)} {template.retired && <Tag>{w('retired')}</Tag>}
            <span className="grey small break" style={{ display: 'block' }}>
              {w('version', { version: template.version })} · {template.writtenBy.name}
            </span>
          </span>
          {may && (
            <Button size="small" onClick={() => setEditing(template)}>
              {w('change')}
            </Button>
          )}
        </div>
      ))}
      {editing && (
        <TemplateForm
          template={editing === 'new' ? null : editing}
          variables={templates.data?.variables ?? []}
          close={() => setEditing(null)}
        />
      )}
    </section>
  );
};
