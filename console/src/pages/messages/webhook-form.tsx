import { Form, Input, Select } from 'antd';
import type { BodyFor } from '../../api/routes.ts';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { messageWords } from './words.ts';

type NewWebhook = BodyFor<'createWebhook'>;
type HookEvent = NonNullable<NewWebhook['events']>[number];

const events: readonly HookEvent[] = [
  'case_opened',
  'evidence_attached',
  'case_assessed',
  'first_approval_given',
  'case_approved',
  'case_declined',
  'case_withdrawn',
  'case_appealed',
  'case_reopened',
  'leg_moved',
  'leg_replaced',
  'case_resolved',
  'attention_needed',
];

export const WebhookForm = ({
  close,
  made,
}: {
  readonly close: () => void;
  readonly made: (secret: string) => void;
}) => {
  const t = useRoomWords(messageWords);
  const [form] = Form.useForm<NewWebhook>();
  const create = useMove('createWebhook', ({ secret }) => {
    close();
    made(secret);
  });
  useFieldErrors(form, create.error);
  return (
    <MoveDialog
      title={t('webhooks.add')}
      close={close}
      error={create.error}
      confirm={t('webhooks.add')}
      busy={create.isPending}
      onConfirm={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={(body) => create.mutate({ body: { ...body, events: body.events ?? [] } })}
      >
        <Form.Item name="label" label={t('webhooks.label')} rules={[{ required: true, message: t('required') }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="url" label={t('webhooks.url')} rules={[{ required: true, message: t('required') }]}>
          <Input maxLength={500} placeholder="https://" />
        </Form.Item>
        <Form.Item name="events" label={t('webhooks.events')}>
          <Select
            mode="multiple"
            placeholder={t('webhooks.allEvents')}
            options={events.map((value) => ({ value, label: value }))}
          />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};
