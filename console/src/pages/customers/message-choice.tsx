import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Radio } from 'antd';
import { useState } from 'react';
import type { ReplyFor } from '../../api/routes.ts';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { choiceWords } from './choice-words.ts';
import { askCustomers } from './queries.ts';

type Choice = ReplyFor<'getMessageChoice'>;
const ways = ['wechat', 'sms', 'email'] as const;
type Way = (typeof ways)[number];

/** By which ways a customer may be told, and who last changed it. */
export const MessageChoice = ({ customer }: { readonly customer: string }) => {
  const w = useRoomWords(choiceWords);
  const [changing, setChanging] = useState(false);
  return (
    <Loaded of={useQuery(askCustomers.choice(customer))} rows={4}>
      {(choice) => (
        <section className="panel" aria-label={w('title')}>
          <h2>{w('title')}</h2>
          <Facts
            of={[
              [w('language'), w(`languages.${choice.language}`)],
              [w('preferred'), choice.preferred ? w(`ways.${choice.preferred}`) : w('usual')],
              [
                w('refused'),
                choice.optedOut.length > 0 ? choice.optedOut.map((way) => w(`ways.${way}`)).join(' · ') : w('none'),
              ],
              [w('wechat'), w(choice.hasWechat ? 'bound' : 'unbound')],
              [
                w('changed'),
                choice.changedAt ? (
                  <span key="changed">
                    {choice.changedBy?.name} <When at={choice.changedAt} />
                  </span>
                ) : (
                  w('never')
                ),
              ],
            ]}
          />
          <div className="row" style={{ marginTop: 12 }}>
            <MoveButton
              scope="customers:write"
              size="small"
              aria-label={`${w('change')} ${w('title')}`}
              onClick={() => setChanging(true)}
            >
              {w('change')}
            </MoveButton>
          </div>
          {changing && <ChangeChoice customer={customer} of={choice} close={() => setChanging(false)} />}
        </section>
      )}
    </Loaded>
  );
};

type Fields = { readonly language: 'zh' | 'en'; readonly preferred: Way | ''; readonly optedOut: Way[] };
type ChangeProps = { readonly customer: string; readonly of: Choice; readonly close: () => void };

const ChangeChoice = ({ customer, of, close }: ChangeProps) => {
  const w = useRoomWords(choiceWords);
  const [form] = Form.useForm<Fields>();
  const move = useMove('setMessageChoice', useDone(w('saved'), close));
  useFieldErrors(form, move.error);
  const send = ({ preferred, ...choice }: Fields): void =>
    move.mutate({ params: { id: customer }, body: { ...choice, preferred: preferred === '' ? null : preferred } });
  return (
    <MoveDialog
      title={w('title')}
      close={close}
      error={move.error}
      confirm={w('save')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <p className="grey" style={{ margin: 0 }}>
        {w('hint')}
      </p>
      <Form
        name="message-choice"
        form={form}
        layout="vertical"
        initialValues={{ language: of.language, preferred: of.preferred ?? '', optedOut: of.optedOut }}
        onFinish={send}
      >
        <Form.Item name="language" label={w('language')}>
          <Radio.Group options={(['zh', 'en'] as const).map((value) => ({ value, label: w(`languages.${value}`) }))} />
        </Form.Item>
        <Form.Item name="preferred" label={w('preferred')}>
          <Radio.Group
            options={[{ value: '', label: w('usual') }, ...ways.map((value) => ({ value, label: w(`ways.${value}`) }))]}
          />
        </Form.Item>
        <Form.Item name="optedOut" label={w('refused')} extra={w('always')}>
          <Checkbox.Group options={ways.map((value) => ({ value, label: w(`ways.${value}`) }))} />
        </Form.Item>
      </Form>
    </MoveDialog>
  );
};
