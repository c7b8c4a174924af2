import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { useMove } from '../../api/use-move.ts';
import { paths } from '../../paths.ts';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { bellWords } from './bell-words.ts';
import { askNotices } from './notices.ts';

/** What waits for this person, looked for every twenty seconds: approvals, appeals, payouts that need a hand. */
export const Bell = () => {
  const t = useRoomWords(bellWords);
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { data } = useQuery(askNotices());
  const read = useMove('readNotices', () => undefined);
  const notices = data?.data ?? [];
  const unread = data?.unread ?? 0;
  const newest = notices[0];
  const list = (
    <div className="stack" style={{ width: 'min(360px, 80vw)', maxHeight: '60vh', overflowY: 'auto' }}>
      {notices.length === 0 && <span className="grey">{t('none')}</span>}
      {notices.map(({ id, title, caseId, createdAt, read: wasRead }) => (
        <div key={id} style={{ fontWeight: wasRead ? 400 : 600 }}>
          {caseId ? (
            <Link to={paths.case(caseId)} onClick={() => setOpen(false)} className="break">
              {say(title)}
            </Link>
          ) : (
            <span className="break">{say(title)}</span>
          )}
          <div className="grey small" style={{ fontWeight: 400 }}>
            <When at={createdAt} />
          </div>
        </div>
      ))}
      {unread > 0 && newest && (
        <Button size="small" loading={read.isPending} onClick={() => read.mutate({ body: { upTo: newest.id } })}>
          {t('readAll')}
        </Button>
      )}
    </div>
  );
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      // The bell is not at the edge of a phone: what it shows is moved till all of it is seen.
      align={{ overflow: { adjustX: false, adjustY: true, shiftX: true } }}
      title={t('label')}
      content={list}
    >
      <Button
        type="text"
        size="small"
        className="bar-bell"
        aria-label={unread > 0 ? t('unread', { count: unread }) : t('label')}
        icon={
          <Badge count={unread} size="small" overflowCount={99} offset={[12, 1]} color="var(--accent)">
            <BellOutlined />
          </Badge>
        }
      />
    </Popover>
  );
};
