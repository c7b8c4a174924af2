import { useNavigate } from '@tanstack/react-router';
import { Alert, Select } from 'antd';
import { useState } from 'react';
import { useMove } from '../../api/use-move.ts';
import { FileUpload } from '../../forms/file-upload.tsx';
import { MoveDialog } from '../../forms/move-dialog.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { type Draft, documentOf } from './queries.ts';
import { policyWords } from './words.ts';

type Props = { readonly drafts: readonly Draft[]; readonly close: () => void };

/** A new draft: from the whole of another one, or from a file. */
export const NewDraft = ({ drafts, close }: Props) => {
  const t = useRoomWords(policyWords);
  const say = useSay();
  const navigate = useNavigate();
  const first = drafts.find(({ status }) => status === 'published') ?? drafts[0];
  const [basis, setBasis] = useState(first?.id);
  const [file, setFile] = useState<File | null>(null);
  const open = ({ id }: Draft): void => void navigate({ to: '/policies/$id', params: { id }, search: { tab: 'edit' } });
  const copy = useMove('createPolicyDraft', open);
  const load = useMove('importPolicyDraft', open);
  const chosen = drafts.find(({ id }) => id === basis);
  const start = async (): Promise<void> => {
    if (file) load.mutate({ body: { text: await file.text() } });
    else if (chosen) copy.mutate({ body: { document: documentOf(chosen) } });
  };
  return (
    <MoveDialog
      title={t('new')}
      close={close}
      error={copy.error ?? load.error}
      confirm={t('start')}
      busy={copy.isPending || load.isPending}
      onConfirm={file || chosen ? () => void start() : null}
    >
      <p className="grey" style={{ margin: 0 }}>
        {t('newHint')}
      </p>
      {first ? (
        <Select
          aria-label={t('basis')}
          style={{ width: '100%' }}
          disabled={file !== null}
          value={basis}
          onChange={setBasis}
          options={drafts.map(({ id, document, version, revision }) => ({
            value: id,
            label: `${say(document.title)} · ${version === null ? t('revision', { revision }) : t('version', { version })}`,
          }))}
        />
      ) : (
        <Alert type="info" showIcon title={t('noBasis')} />
      )}
      <FileUpload label={t('file')} file={file} pick={setFile} percent={null} />
    </MoveDialog>
  );
};
