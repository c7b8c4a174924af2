import { talkChannelText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Skeleton, Tag } from 'antd';
import type { Case } from '../../../api/queries.ts';
import { useMay } from '../../../api/use-may.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { When } from '../../../ui/when.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { useRow, useSay } from '../../../words/use-words.ts';
import { MessageComposer } from './message-composer.tsx';
import { askConversation, type Message } from './queries.ts';
import { conversationWords } from './words.ts';

/** What was said between the customer and the desk, by every way, and the next word. */
export const CaseConversation = ({ refundCase }: { readonly refundCase: Case }) => {
  const w = useRoomWords(conversationWords);
  const may = useMay()('cases:work');
  const talk = useQuery(askConversation(refundCase.id));
  return (
    <section className="panel stack" aria-label={w('title')}>
      <h2>{w('title')}</h2>
      {talk.error ? <ProblemAlert error={talk.error} again={() => void talk.refetch()} /> : null}
      {talk.isPending && <Skeleton active paragraph={{ rows: 2 }} />}
      {talk.data?.data.length === 0 && <span className="grey">{w('none')}</span>}
      <div role="log" className="stack" style={{ gap: 0 }}>
        {talk.data?.data.map((message) => (
          <MessageLine key={message.id} message={message} />
        ))}
      </div>
      {may && <MessageComposer id={refundCase.id} />}
    </section>
  );
};

const MessageLine = ({ message }: { readonly message: Message }) => {
  const w = useRoomWords(conversationWords);
  const row = useRow();
  const say = useSay();
  const fromCustomer = message.direction === 'from_customer';
  return (
    <article className="case-line" style={fromCustomer ? undefined : { paddingLeft: 20 }}>
      <div className="card-line">
        <span>
          <strong>{fromCustomer ? w('customer') : message.author.name}</strong>{' '}
          <span className="grey small">
            {say(talkChannelText[message.channel])}
            {fromCustomer && message.author.name && ` · ${message.author.name}`}
          </span>
          {!message.senderKnown && <Tag>{w('unknownSender')}</Tag>}
        </span>
        <span className="grey small">
          <When at={message.saidAt} />
        </span>
      </div>
      {message.subject && <strong className="break">{message.subject}</strong>}
      <div className="break" style={{ whiteSpace: 'pre-wrap' }}>
        {message.words}
      </div>
      {message.attachments.length > 0 && (
        <div className="grey small break">
          {w('attached')} · {row(message.attachments.map(({ fileName }) => fileName))}
        </div>
      )}
      {!fromCustomer && message.readAt && <div className="grey small">{w('read')}</div>}
    </article>
  );
};
