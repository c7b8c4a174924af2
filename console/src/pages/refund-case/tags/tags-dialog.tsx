import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useMay } from '../../../api/use-may.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { askTags, type Tag } from './queries.ts';
import { TagForm } from './tag-form.tsx';
import { TagMark } from './tag-mark.tsx';
import { tagWords } from './words.ts';

/** The tags of the house: what there is, and one form for a new one or a change. */
export const TagsDialog = ({ close }: { readonly close: () => void }) => {
  const w = useRoomWords(tagWords);
  const may = useMay()('cases:work');
  const tags = useQuery(askTags());
  const [open, setOpen] = useState<Tag | 'new' | null>(null);
  const end = (): void => setOpen(null);
  return (
    <Modal open title={w('manage')} onCancel={close} footer={null}>
      <div className="stack">
        <ProblemAlert error={tags.error} again={() => void tags.refetch()} />
        {tags.data?.data.length === 0 && (
          <div className="grey">
            {w('none')}
            <div className="small">{w('noneHint')}</div>
          </div>
        )}
        {tags.data?.data.map((tag) => (
          <div key={tag.id} className="card-line">
            <span>
              <TagMark of={tag} /> {tag.retired && <span className="grey small">{w('retiredMark')}</span>}
            </span>
            <Button size="small" type="text" disabled={!may} onClick={() => setOpen(tag)}>
              {w('change')}
            </Button>
          </div>
        ))}
        {open === null ? (
          <div>
            <Button disabled={!may} title={may ? undefined : w('noScope')} onClick={() => setOpen('new')}>
              {w('add')}
            </Button>
          </div>
        ) : (
          <TagForm key={open === 'new' ? open : open.id} tag={open === 'new' ? null : open} close={end} />
        )}
      </div>
    </Modal>
  );
};
