import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Drawer, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { queries } from '../../api/queries.ts';
import { useMay } from '../../api/use-may.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { useLanguage } from '../../words/use-words.ts';
import { MyExports } from './my-exports.tsx';
import { type Exportable, startExport, type Wanted } from './queries.ts';
import { exportWords } from './words.ts';

type Props = { readonly list: Exportable; readonly close: () => void };

/** How a list is to leave, and everything this person let leave, with how far it is. */
export const ExportDrawer = ({ list, close }: Props) => {
  useFocusBack();
  const t = useRoomWords(exportWords);
  const language = useLanguage();
  const may = useMay();
  const [inFull, setInFull] = useState(false);
  const start = useMutation({
    mutationFn: (wanted: Wanted) => startExport(list, { ...wanted, language }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['exports'] }),
  });
  const offersFull = list.operation === 'exportCustomers' && may('customers:read_sensitive');
  return (
    <Drawer open onClose={close} size={Math.min(520, window.innerWidth)} title={t('title')}>
      <div className="stack">
        <p className="grey" style={{ margin: 0 }}>
          {t('hint')}
        </p>
        <Form<Wanted>
          layout="vertical"
          initialValues={{ format: 'xlsx' }}
          onFinish={(wanted) => start.mutate(wanted)}
          requiredMark={false}
        >
          <Form.Item name="format" label={t('format')}>
            <Radio.Group
              optionType="button"
              options={(['xlsx', 'csv'] as const).map((value) => ({ value, label: t(`formats.${value}`) }))}
            />
          </Form.Item>
          {offersFull && (
            <Form.Item name="inFull" valuePropName="checked">
              <Checkbox onChange={({ target }) => setInFull(target.checked)}>{t('inFull')}</Checkbox>
            </Form.Item>
          )}
          {offersFull && inFull && (
            <Form.Item
              name="reason"
              label={t('reason')}
              rules={[{ required: true, min: 4, whitespace: true, message: t('reasonHint') }]}
            >
              <Input maxLength={500} placeholder={t('reasonHint')} />
            </Form.Item>
          )}
          <Button type="primary" htmlType="submit" loading={start.isPending}>
            {t('start')}
          </Button>
        </Form>
        <ProblemAlert error={start.error} />
        <MyExports />
      </div>
    </Drawer>
  );
};
