import { Form, Input } from 'antd';
import { useRoomWords } from '../../words/room-words.ts';
import { lawWords } from './words.ts';

export type SourceFields = {
  readonly source: { readonly document: string; readonly address?: string; readonly readOn: string };
};

/** What was read, where and when: no change of the law without it. */
export const Source = () => {
  const t = useRoomWords(lawWords);
  const required = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <>
      <Form.Item name={['source', 'document']} label={t('document')} rules={required}>
        <Input maxLength={400} />
      </Form.Item>
      <Form.Item name={['source', 'address']} label={t('address')}>
        <Input maxLength={1_000} placeholder="https://" />
      </Form.Item>
      <Form.Item name={['source', 'readOn']} label={t('readOn')} rules={required}>
        <Input type="date" />
      </Form.Item>
    </>
  );
};
