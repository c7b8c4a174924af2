import { type MessageTemplate, messageTemplateNames, messageTemplates } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { paths } from '../../paths.ts';
import { oneOf } from '../../search.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Pager } from '../../ui/pager.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { MessageDrawer } from './message-drawer.tsx';
import { MessageTag } from './message-tag.tsx';
import { MessagesNav } from './messages-nav.tsx';
import { askMessages, type Message } from './queries.ts';
import { messageWords } from './words.ts';

const statuses = ['waiting', 'sent', 'delivered', 'dead', 'superseded', 'unreachable'] as const;

/** The delivery log: what was told to whom, by what, and whether it arrived. */
export const Messages = () => {
  const t = useRoomWords(messageWords);
  const say = useSay();
  const search = useSearch({ from: '/shell/messages' });
  const navigate = useNavigate({ from: '/messages' });
  const status = oneOf(search.status, statuses);
  const template = oneOf<MessageTemplate>(search.template, messageTemplateNames);
  const { case: caseId, cursor, open } = search;
  const messages = useQuery(askMessages.list({ status, template, caseId, cursor, limit: 20 }));
  const go = (change: typeof search) => void navigate({ search: { ...search, cursor: undefined, ...change } });
  return (
    <>
      <MessagesNav />
      <div className="filter-bar">
        <Select
          aria-label={t('status')}
          value={status ?? ''}
          style={{ minWidth: 150 }}
          onChange={(value) => go({ status: value || undefined })}
          options={[
            { value: '', label: t('all') },
            ...statuses.map((value) => ({ value, label: t(`statuses.${value}`) })),
          ]}
        />
        <Select
          aria-label={t('template')}
          value={template ?? ''}
          style={{ minWidth: 200 }}
          onChange={(value) => go({ template: value || undefined })}
          options={[
            { value: '', label: t('allTemplates') },
            ...messageTemplateNames.map((value) => ({ value, label: say(messageTemplates[value].name) })),
          ]}
        />
      </div>
      <Loaded of={messages}>
        {({ data }) => (
          <DataList<Message>
            rows={data}
            rowKey={({ id }) => id}
            empty={status || template || caseId ? t('noMatch') : t('none')}
            columns={[
              { title: t('template'), head: true, value: ({ name }) => say(name) },
              { title: t('status'), head: true, value: (row) => <MessageTag status={row.status} /> },
              { title: t('to'), value: ({ shownTo }) => <span className="break">{shownTo}</span> },
              {
                title: t('by'),
                value: ({ channel, senderLabel }) => senderLabel ?? (channel ? t(`channels.${channel}`) : '—'),
              },
              {
                title: t('case'),
                value: (row) => (row.caseId ? <Link to={paths.case(row.caseId)}>{row.caseNumber}</Link> : '—'),
              },
              { title: t('created'), value: ({ createdAt }) => <When at={createdAt} /> },
              {
                title: t('open'),
                value: ({ id, name }) => (
                  <Button
                    size="small"
                    aria-label={`${t('open')} ${say(name)}`}
                    onClick={() => go({ cursor, open: id })}
                  >
                    {t('open')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      <Pager cursor={cursor} next={messages.data?.nextCursor ?? null} go={(next) => go({ cursor: next })} />
      {open && <MessageDrawer id={open} close={() => go({ cursor, open: undefined })} />}
    </>
  );
};
