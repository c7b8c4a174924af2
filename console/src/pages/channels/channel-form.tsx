import { Button, Form, Input, InputNumber, Radio, Switch } from 'antd';
import { useState } from 'react';
import { useMove } from '../../api/use-move.ts';
import { ConnectionDialog } from '../../forms/connection-dialog.tsx';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { useDone } from '../../forms/use-done.ts';
import { useRoomWords } from '../../words/room-words.ts';
import type { Account } from './facts-of.ts';
import { type ChannelKind, type Field, fieldsOf, inputOf, kinds, usual } from './fields.ts';
import { channelWords } from './words.ts';

/** Connects an account, or gives one new keys. Secrets go in and never come back. */
export const ChannelForm = ({ of, close }: { readonly of: Account | null; readonly close: () => void }) => {
  const t = useRoomWords(channelWords);
  const [kind, setKind] = useState<ChannelKind>(of?.kind ?? 'alipay');
  const [form] = Form.useForm<Record<string, unknown>>();
  const create = useMove('createChannelAccount', useDone(t('connect'), close));
  const replace = useMove('replaceChannelAccount', useDone(t('replace'), close));
  const error = create.error ?? replace.error;
  useFieldErrors(form, error);
  const send = (fields: Record<string, unknown>): void => {
    const body = inputOf(kind, fields);
    if (of) replace.mutate({ params: { id: of.id }, body });
    else create.mutate({ body });
  };
  return (
    <ConnectionDialog
      title={of ? `${t('replace')} · ${of.label}` : t('connect')}
      hint={t(of ? 'replaceHint' : 'connectHint')}
      confirm={of ? t('replace') : t('connect')}
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
              options: kinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
              choose: setKind,
            }
      }
      initialValues={{ ...usual[kind], ...of }}
      send={send}
      width={600}
    >
      {fieldsOf[kind].map((field) =>
        field.as === 'keys' ? <PlatformKeys key={field.name} /> : <One key={field.name} of={field} />,
      )}
    </ConnectionDialog>
  );
};

const One = ({ of: { name, as, required = false } }: { readonly of: Field }) => {
  const t = useRoomWords(channelWords);
  return (
    <Form.Item
      name={name}
      label={t(`fields.${name}`)}
      rules={required ? [{ required: true, message: t('required') }] : []}
    >
      {as === 'secret' ? (
        <Input.Password autoComplete="new-password" visibilityToggle={false} />
      ) : as === 'key' ? (
        <Input.TextArea rows={3} spellCheck={false} autoComplete="off" />
      ) : as === 'switch' ? (
        <Switch aria-label={t(`fields.${name}`)} />
      ) : as === 'number' ? (
        <InputNumber min={1} max={5_000} style={{ width: '100%' }} />
      ) : as === 'format' ? (
        <Radio.Group
          options={[
            { value: 'pain.001', label: t('pain') },
            { value: 'sheet', label: t('sheet') },
          ]}
        />
      ) : (
        <Input maxLength={500} />
      )}
    </Form.Item>
  );
};

/** WeChat Pay signs with one of several keys while they change. */
const PlatformKeys = () => {
  const t = useRoomWords(channelWords);
  const rules = [{ required: true, message: t('required') }];
  return (
    <Form.List name="platformKeys">
      {(items, { add, remove }) => (
        <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
          <legend style={{ padding: 0 }}>{t('fields.platformKeys')}</legend>
          {items.map(({ key, name }) => (
            <div key={key} className="panel" style={{ marginBottom: 8 }}>
              <Form.Item name={[name, 'id']} label={t('keyId')} rules={rules}>
                <Input maxLength={64} />
              </Form.Item>
              <Form.Item name={[name, 'key']} label={t('key')} rules={rules}>
                <Input.TextArea rows={3} spellCheck={false} />
              </Form.Item>
              {items.length > 1 && (
                <Button size="small" onClick={() => remove(name)}>
                  {t('removeKey')}
                </Button>
              )}
            </div>
          ))}
          <Button size="small" onClick={() => add({})}>
            {t('addKey')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
};
