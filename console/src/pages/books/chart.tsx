import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyFor } from '../../api/routes.ts';
import { useMove } from '../../api/use-move.ts';
import { useFieldErrors } from '../../forms/field-errors.ts';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useDone } from '../../forms/use-done.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { ScopeNote } from '../../ui/scope-note.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useLanguage } from '../../words/use-words.ts';
import { BooksNav } from './books-nav.tsx';
import { BooksSetting } from './books-setting.tsx';
import { askBooks } from './queries.ts';
import { booksWords } from './words.ts';

type Account = ReplyFor<'getChart'>['data'][number];

/** How the books are kept, and every account under the merchant's own number and name. Old entries stay as they are. */
export const Chart = () => {
  const { t } = useTranslation();
  const words = useRoomWords(booksWords);
  const language = useLanguage();
  const [of, setOf] = useState<Account | null>(null);
  return (
    <>
      <BooksNav />
      <div className="stack">
        <ScopeNote scope="ledger:write" moves={words('chart.map')} />
        <BooksSetting />
        <p className="grey" style={{ margin: 0 }}>
          {words('chart.hint')}
        </p>
        <Loaded of={useQuery(askBooks.chart())} rows={8}>
          {({ data }) => (
            <DataList
              rows={data.filter(({ inStandard, own }) => inStandard || own)}
              rowKey={({ account }) => account}
              empty={words('noVouchers')}
              columns={[
                {
                  title: words('chart.number'),
                  head: true,
                  value: ({ number }) => <span className="number">{number}</span>,
                },
                { title: t('ledger.account'), head: true, value: ({ name }) => name[language] },
                { title: words('chart.nature'), value: ({ nature }) => words(`natures.${nature}`) },
                {
                  title: words('chart.code'),
                  value: ({ account, own }) => (
                    <>
                      <span className="grey small">{account}</span>{' '}
                      {own && <span className="tone tone-moving">{words('chart.own')}</span>}
                    </>
                  ),
                },
                {
                  title: words('moves'),
                  value: (account) => (
                    <MoveButton scope="ledger:write" size="small" onClick={() => setOf(account)}>
                      {words('chart.map')}
                    </MoveButton>
                  ),
                },
              ]}
            />
          )}
        </Loaded>
      </div>
      {of && <MapAccount of={of} close={() => setOf(null)} />}
    </>
  );
};

type Fields = {
  readonly shown: { readonly number: string; readonly name: { readonly zh: string; readonly en: string } };
};

const MapAccount = ({ of, close }: { readonly of: Account; readonly close: () => void }) => {
  const t = useRoomWords(booksWords);
  const [form] = Form.useForm<Fields>();
  const move = useMove('mapAccount', useDone(t('chart.map'), close));
  useFieldErrors(form, move.error);
  const required = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <MoveDialog
      title={`${t('chart.map')} · ${of.account}`}
      close={close}
      error={move.error}
      confirm={t('save')}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ shown: { number: of.number, name: of.name } }}
        onFinish={({ shown }) => move.mutate({ body: { account: of.account, shown } })}
      >
        <Form.Item name={['shown', 'number']} label={t('chart.number')} rules={required}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name={['shown', 'name', 'zh']} label={t('chart.nameZh')} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name={['shown', 'name', 'en']} label={t('chart.nameEn')} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
      {of.own && (
        <MoveButton scope="ledger:write" onClick={() => move.mutate({ body: { account: of.account, shown: null } })}>
          {t('chart.reset')}
        </MoveButton>
      )}
    </MoveDialog>
  );
};
