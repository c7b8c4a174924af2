import { useQuery } from '@tanstack/react-query';
import { Checkbox, DatePicker, Form, Input, Select } from 'antd';
import { useStores } from '../../api/use-names.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { amountsOf, type EventKind } from './event-body.ts';
import { handWords } from './hand-words.ts';
import { askBooks } from './queries.ts';

type Props = { readonly kind: EventKind; readonly currency: string };

/** What has to be known about an event of this kind. What is wrong with an amount, a source or a case, the server says beside its field. */
export const EventFieldset = ({ kind, currency }: Props) => {
  const t = useRoomWords(handWords);
  const { all } = useStores();
  const required = [{ required: true, whitespace: true, message: t('required') }];
  const abnormal = Form.useWatch<boolean | undefined>(['event', 'abnormal']) ?? false;
  const names = amountsOf[kind].filter((name) => name !== 'inputVat' || abnormal);
  const needsCase = kind === 'unclaimed';
  return (
    <div className="policy-fields">
      <Form.Item name={['event', 'storeId']} label={t('store')} rules={[{ required: true, message: t('required') }]}>
        <Select placeholder={t('choose')} options={all.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <ChoiceOf kind={kind} />
      {kind === 'goods_scrapped' && (
        <Form.Item name={['event', 'abnormal']} valuePropName="checked">
          <Checkbox>{t('abnormal')}</Checkbox>
        </Form.Item>
      )}
      {names.map((name) => (
        <Form.Item key={name} name={['event', name, 'amount']} label={t(`amounts.${name}`)} rules={required}>
          <Input inputMode="decimal" maxLength={40} suffix={currency} autoComplete="off" />
        </Form.Item>
      ))}
      <Form.Item
        name={['event', 'caseId']}
        label={t(needsCase ? 'case' : 'caseOptional')}
        rules={needsCase ? required : []}
      >
        <Input maxLength={128} placeholder="RF-…" autoComplete="off" />
      </Form.Item>
      <Form.Item name={['event', 'reference']} label={t('reference')} extra={t('referenceHint')} rules={required}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name={['event', 'source']} label={t('source')} extra={t('sourceHint')} rules={required}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name={['event', 'occurredAt']} label={t('occurredAt')} extra={t('occurredHint')}>
        <DatePicker showTime style={{ width: '100%' }} />
      </Form.Item>
    </div>
  );
};

const reclassified = ['2204.stored_value', '2204.gift_card', '2204.points', '2204.membership'] as const;
const borne = ['6601.return_freight', '6601.repair', '6711.compensation'] as const;
const isMoney = (account: string): boolean => /^(1001|1002|1012\..+)$/.test(account);

/** The one account that an event leaves open, by the merchant's own number and name. */
const ChoiceOf = ({ kind }: { readonly kind: EventKind }) => {
  const t = useRoomWords(handWords);
  const say = useSay();
  const { data } = useQuery(askBooks.chart());
  const chart = data?.data ?? [];
  const shown = (value: string) => {
    const account = chart.find((each) => each.account === value);
    return { value, label: account ? `${account.number} ${say(account.name)}` : value };
  };
  const rules = [{ required: true, message: t('required') }];
  if (kind === 'channel_fee' || kind === 'channel_fee_returned')
    return (
      <Form.Item name={['event', 'moneyAccount']} label={t('moneyAccount')} rules={rules}>
        <Select
          placeholder={t('choose')}
          options={chart.filter(({ account }) => isMoney(account)).map(({ account }) => shown(account))}
        />
      </Form.Item>
    );
  if (kind === 'recourse')
    return (
      <Form.Item name={['event', 'against']} label={t('against')} initialValue={borne[0]} rules={rules}>
        <Select options={borne.map(shown)} />
      </Form.Item>
    );
  if (kind === 'closure_reclass')
    return (
      <Form.Item name={['event', 'liability']} label={t('liability')} initialValue={reclassified[0]} rules={rules}>
        <Select options={reclassified.map(shown)} />
      </Form.Item>
    );
  if (kind === 'closure_provision')
    return (
      <Form.Item name={['event', 'what']} label={t('what')} initialValue="closure" rules={rules}>
        <Select
          options={(['closure', 'litigation'] as const).map((value) => ({ value, label: t(`whats.${value}`) }))}
        />
      </Form.Item>
    );
  return null;
};
