import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useLanguage, useSay } from '../../words/use-words.ts';
import { MessagesNav } from './messages-nav.tsx';
import { askMessages, type Template } from './queries.ts';
import { messageWords } from './words.ts';

/** Everything that the house says by itself, in the words in force. */
export const Templates = () => {
  const t = useRoomWords(messageWords);
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <MessagesNav />
      <p className="grey">{t('templates.smsNote')}</p>
      <Loaded of={useQuery(askMessages.templates())}>
        {({ data }) => (
          <DataList<Template>
            rows={data}
            rowKey={({ template }) => template}
            empty={t('none')}
            columns={[
              {
                title: t('template'),
                head: true,
                value: ({ template, name }) => (
                  <Link to="/messages/templates/$template" params={{ template }}>
                    {say(name)}
                  </Link>
                ),
              },
              { title: t('to'), value: ({ audience }) => t(`templates.audience.${audience}`) },
              {
                title: t('status'),
                head: true,
                value: ({ enabled, version }) =>
                  enabled ? (
                    version === 0 ? (
                      t('templates.shipped')
                    ) : (
                      t('templates.version', { version })
                    )
                  ) : (
                    <span className="tone tone-closed">{t('templates.off')}</span>
                  ),
              },
              {
                title: t('templates.short'),
                long: true,
                value: ({ short }) => <span className="break">{short[language]}</span>,
              },
            ]}
          />
        )}
      </Loaded>
    </>
  );
};
