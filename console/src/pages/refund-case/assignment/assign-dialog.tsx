import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useMove } from '../../../api/use-move.ts';
import { useFieldErrors } from '../../../forms/field-errors.ts';
import { MoveDialog } from '../../../forms/move-dialog.tsx';
import { useDone } from '../../../forms/use-done.ts';
import { useRoomWords } from '../../../words/room-words.ts';
import { ColleagueSelect } from './colleague-select.tsx';
import { askTeams, type Desk } from './queries.ts';
import { assignmentWords } from './words.ts';

type Fields = { readonly staffId?: string; readonly teamId?: string };

/** Gives a case to a person, a team, both or nobody. */
export const AssignDialog = ({ desk, close }: { readonly desk: Desk; readonly close: () => void }) => {
  const w = useRoomWords(assignmentWords);
  const [form] = Form.useForm<Fields>();
  const teams = useQuery(askTeams());
  const move = useMove('assignCase', useDone(w('assign'), close));
  useFieldErrors(form, move.error);
  return (
    <MoveDialog
      title={w('assign')}
      close={close}
      error={move.error}
      confirm={w('change')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <Form
        name="assign"
        form={form}
        layout="vertical"
        initialValues={{ staffId: desk.staff?.id, teamId: desk.team?.id }}
        onFinish={({ staffId, teamId }) =>
          move.mutate({ params: { id: desk.caseId }, body: { staffId: staffId ?? null, teamId: teamId ?? null } })
        }
      >
        <Form.Item name="staffId" label={w('person')}>
          <ColleagueSelect placeholder={w('toNobody')} />
        </Form.Item>
        <Form.Item name="teamId" label={w('team')}>
          <Select
            allowClear
            placeholder={w('toNobody')}
            options={teams.data?.data
              .filter(({ archivedAt }) => archivedAt === null)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};
