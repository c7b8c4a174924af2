import { type MessageTemplate, messageTemplateNames } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { oneOf } from '../../search.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { When } from '../../ui/when.tsx';
import { NotFound } from '../../ui/whole-page.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { MessagesNav } from './messages-nav.tsx';
import { askMessages, type Template } from './queries.ts';
import { TemplateEditor } from './template-editor.tsx';
import { messageWords } from './words.ts';

/** One template: its words in both languages, what the reader will see, and every version of before. */
export const TemplatePage = () => {
  const { template } = useParams({ from: '/shell/messages/templates/$template' });
  const known = oneOf<MessageTemplate>(template, messageTemplateNames);
  return known ? <Known template={known} /> : <NotFound />;
};

const Known = ({ template }: { readonly template: MessageTemplate }) => {
  const t = useRoomWords(messageWords);
  const say = useSay();
  const [loaded, setLoaded] = useState<Template | null>(null);
  return (
    <>
      <MessagesNav />
      <Loaded of={useQuery(askMessages.versions(template))}>
        {({ data: versions }) => {
          const [newest] = versions;
          if (!newest) return null;
          const shown = loaded ?? newest;
          return (
            <>
              <h2 style={{ fontSize: 18 }}>{say(newest.name)}</h2>
              <TemplateEditor
                key={`${template} ${newest.version} ${shown.version}`}
                of={shown}
                basedOn={newest.version}
                saved={() => setLoaded(null)}
              />
              <section className="panel stack" style={{ marginTop: 16 }}>
                <h3 style={{ margin: 0 }}>{t('templates.versions')}</h3>
                {versions.map((version) => (
                  <div key={version.version} className="card-line" style={{ flexWrap: 'wrap' }}>
                    <span>
                      {version.version === 0
                        ? t('templates.shipped')
                        : t('templates.version', { version: version.version })}{' '}
                      {version.madeBy && (
                        <span className="grey">{t('templates.madeBy', { name: version.madeBy.name })} </span>
                      )}
                      {version.madeAt && <When at={version.madeAt} />}
                    </span>
                    <Button size="small" disabled={version === shown} onClick={() => setLoaded(version)}>
                      {t('templates.use')}
                    </Button>
                  </div>
                ))}
              </section>
            </>
          );
        }}
      </Loaded>
    </>
  );
};
