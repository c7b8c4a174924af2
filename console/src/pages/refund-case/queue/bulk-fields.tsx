import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useRoomWords } from '../../../words/room-words.ts';
import { useSay } from '../../../words/use-words.ts';
import { ColleagueSelect } from '../assignment/colleague-select.tsx';
import { askTeams } from '../assignment/queries.ts';
import { askTemplates } from '../conversation/queries.ts';
import { TagSelect } from '../tags/tag-select.tsx';
import type { BulkFields, BulkMove } from './send-bulk.ts';
import { deskWords } from './words.ts';

/** What a move on many cases asks for. */
export const BulkMoveFields = ({ move }: { readonly move: BulkMove }) => {
  switch (move) {
    case 'take':
      return null;
    case 'assign':
      return <Assign />;
    case 'tag':
      return <Tagging />;
    case 'comment':
      return <Comment />;
    case 'evidence':
      return <Hint of="evidenceHint" />;
    case 'reply':
      return <Reply />;
    case 'approve':
      return <Approve />;
  }
};

const Hint = ({ of }: { readonly of: 'evidenceHint' | 'replyHint' | 'approveHint' | 'assignHint' }) => (
  <p className="grey" style={{ marginTop: 0 }}>
    {useRoomWords(deskWords)(of)}
  </p>
);

/** Something has to be said in one of two fields. */
const either = (name: keyof BulkFields, message: string) => [
  ({ getFieldValue }: { readonly getFieldValue: (of: string) => unknown }) => ({
    validator: (_: unknown, value: unknown) =>
      isGiven(value) || isGiven(getFieldValue(name)) ? Promise.resolve() : Promise.reject(new Error(message)),
  }),
];
const isGiven = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

const Assign = () => {
  const w = useRoomWords(deskWords);
  const teams = useQuery(askTeams());
  const offered = teams.data?.data.filter(({ archivedAt }) => archivedAt === null) ?? [];
  return (
    <>
      <Hint of="assignHint" />
      <Form.Item name="staffId" label={w('person')} rules={either('teamId', w('personOrTeam'))}>
        <ColleagueSelect placeholder={w('stays')} />
      </Form.Item>
      <Form.Item name="teamId" label={w('teamTo')}>
        <Select
          allowClear
          placeholder={w('stays')}
          options={offered.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </>
  );
};

const Tagging = () => {
  const w = useRoomWords(deskWords);
  return (
    <>
      <Form.Item name="add" label={w('tagsOn')} rules={either('remove', w('tagNeeded'))}>
        <TagSelect mode="multiple" style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="remove" label={w('tagsOff')}>
        <TagSelect mode="multiple" retiredToo style={{ width: '100%' }} />
      </Form.Item>
    </>
  );
};

const Comment = () => {
  const w = useRoomWords(deskWords);
  return (
    <Form.Item
      name="words"
      label={w('words')}
      rules={[{ required: true, whitespace: true, message: w('wordsRequired') }]}
    >
      <Input.TextArea rows={4} maxLength={4_000} />
    </Form.Item>
  );
};

const Reply = () => {
  const w = useRoomWords(deskWords);
  const say = useSay();
  const templates = useQuery(askTemplates());
  const offered = templates.data?.data.filter(({ retired }) => !retired) ?? [];
  const templateId = Form.useWatch('templateId');
  const chosen = offered.find(({ id }) => id === templateId);
  return (
    <>
      <Hint of="replyHint" />
      <Form.Item name="templateId" label={w('template')} rules={[{ required: true, message: w('wordsRequired') }]}>
        <Select options={offered.map(({ id, title }) => ({ value: id, label: say(title) }))} />
      </Form.Item>
      {chosen && (
        <blockquote className="panel small" style={{ whiteSpace: 'pre-line', margin: 0 }}>
          {say(chosen.body)}
        </blockquote>
      )}
    </>
  );
};

const Approve = () => {
  const w = useRoomWords(deskWords);
  return (
    <>
      <Hint of="approveHint" />
      <Form.Item name="on" label={w('goodsReceivedOn')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="note" label={w('note')}>
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
    </>
  );
};
