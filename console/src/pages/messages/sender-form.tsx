import { messageTemplateNames, messageTemplates } from '@redress/domain';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useMove } from '../../api/use-move.ts';
import { ConnectionDialog } from '../../forms/connection-dialog.tsx';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { useDone } from '../../forms/use-done.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import type { Sender } from './queries.ts';
import {
  asksForTemplates,
  fieldsOfSender,
  inputOfSender,
  type SenderField,
  type SenderKind,
  senderKinds,
  startingValues,
} from './sender-fields.ts';
import { senderWords } from './sender-words.ts';

/** Adds a sender, or gives one new settings and keys. Secrets go in and never come back. */
export const SenderForm = ({ of, close }: { readonly of: Sender | null; readonly close: () => void }) => {
  const t = useRoomWords(senderWords);
  const [kind, setKind] = useState<SenderKind>(of?.kind ?? 'smtp');
  const [form] = Form.useForm<Record<string, unknown>>();
  const create = useMove('createSender', useDone(t('add'), close));
  const replace = useMove('replaceSender', useDone(t('change'), close));
  const error = create.error ?? replace.error;
  useFieldErrors(form, error);
  const send = (values: Record<string, unknown>): void => {
    const body = inputOfSender(kind, values);
    if (of) replace.mutate({ params: { id: of.id }, body });
    else create.mutate({ body });
  };
  return (
    <ConnectionDialog
      title={of ? `${t('change')} · ${of.label}` : t('add')}
      hint={t('secretHint')}
      confirm={of ? t('change') : t('add')}
      close={close}
      error={error}
      busy={create.isPending || replace.isPending}
      form={form}
      kind={kind}
      choice={
        of
          ? null
          : {
              label: t('kind'),
              options: senderKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
              choose: setKind,
            }
      }
      initialValues={startingValues(kind, of)}
      send={send}
      width={640}
    >
      {fieldsOfSender[kind].map((field) => (
        <One key={field.name} of={field} />
      ))}
      {asksForTemplates(kind) && <GatewayTemplates />}
    </ConnectionDialog>
  );
};

const One = ({ of: { name, as, required = false } }: { readonly of: SenderField }) => {
  const t = useRoomWords(senderWords);
  const rules = required ? [{ required: true, message: t('required') }] : [];
  return (
    <Form.Item name={name} label={t(`fields.${name}`)} rules={rules}>
      {as === 'secret' ? (
        <Input.Password autoComplete="new-password" visibilityToggle={false} />
      ) : as === 'number' ? (
        <InputNumber min={1} max={65_535} style={{ width: '100%' }} />
      ) : as === 'security' ? (
        <Select
          options={[
            { value: 'tls', label: 'TLS' },
            { value: 'starttls', label: 'STARTTLS' },
            { value: 'none', label: t('notEncrypted') },
          ]}
        />
      ) : as === 'mode' ? (
        <Select
          options={[
            { value: 'template', label: t('modeTemplate') },
            { value: 'subscribe', label: t('modeSubscribe') },
          ]}
        />
      ) : (
        <Input maxLength={500} />
      )}
    </Form.Item>
  );
};

const GatewayTemplates = () => {
  const t = useRoomWords(senderWords);
  const say = useSay();
  const rules = [{ required: true, message: t('required') }];
  return (
    <Form.List name="templates">
      {(items, { add, remove }) => (
        <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
          <legend style={{ padding: 0 }}>{t('templates')}</legend>
          <p className="grey small">{t('gatewayFieldsHint')}</p>
          {items.map(({ key, name }) => (
            <div key={key} className="panel" style={{ marginBottom: 8 }}>
              <Form.Item name={[name, 'template']} label={t('gatewayTemplate')} rules={rules}>
                <Select
                  options={messageTemplateNames.map((value) => ({ value, label: say(messageTemplates[value].name) }))}
                />
              </Form.Item>
              <Form.Item name={[name, 'language']} hidden initialValue="zh">
                <Input />
              </Form.Item>
              <Form.Item name={[name, 'templateId']} label={t('gatewayId')} rules={rules}>
                <Input maxLength={100} />
              </Form.Item>
              <Form.Item name={[name, 'fields']} label={t('gatewayFields')}>
                <Input maxLength={500} spellCheck={false} />
              </Form.Item>
              <Button size="small" onClick={() => remove(name)}>
                {t('removeTemplate')}
              </Button>
            </div>
          ))}
          <Button onClick={() => add({ language: 'zh', fields: '' })}>{t('addTemplate')}</Button>
        </fieldset>
      )}
    </Form.List>
  );
};
