import { useEffect, useState } from 'react';
import { useWords } from '../words/words.ts';
import type { Photo } from './photo-box.ts';

type Props = {
  readonly photos: readonly Photo[];
  readonly add: (file: File) => Promise<void>;
  readonly remove?: (key: string) => Promise<void>;
};

/** The camera first; a file of any kind that counts as evidence does as well. */
export const PhotoPicker = ({ photos, add, remove }: Props) => {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const take = async (files: FileList | null): Promise<void> => {
    setBusy(true);
    try {
      for (const file of files ?? []) await add(file);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {photos.length > 0 && (
        <ul className="photos">
          {photos.map((photo) => (
            <li key={photo.key}>
              <Picture photo={photo} />
              {remove && (
                <button
                  type="button"
                  aria-label={t('claim.photoRemove', { name: photo.name })}
                  onClick={() => void remove(photo.key)}
                >
                  ×
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="pair">
        <FileButton label={t('claim.photoTake')} busy={busy} take={take} accept="image/*" capture="environment" />
        <FileButton
          label={t('claim.photoChoose')}
          busy={busy}
          take={take}
          accept="image/*,video/*,audio/*,application/pdf"
          multiple
        />
      </div>
    </>
  );
};

type FileButtonProps = {
  readonly label: string;
  readonly busy: boolean;
  readonly take: (files: FileList | null) => Promise<void>;
  readonly accept: string;
  readonly capture?: 'environment';
  readonly multiple?: boolean;
};

/** With `capture` the phone opens its camera at once; without it, it lets choose what is there already. */
const FileButton = ({ label, busy, take, ...input }: FileButtonProps) => (
  <label className="second-button file-button" aria-busy={busy}>
    {label}
    <input
      type="file"
      {...input}
      onChange={({ target }) => {
        void take(target.files).then(() => {
          target.value = '';
        });
      }}
    />
  </label>
);

const Picture = ({ photo }: { readonly photo: Photo }) => {
  const [address, setAddress] = useState<string | null>(null);
  const isPicture = photo.blob.type.startsWith('image/');
  useEffect(() => {
    if (!isPicture) return;
    const made = URL.createObjectURL(photo.blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [photo.blob, isPicture]);
  return address === null ? <span className="file">{photo.name}</span> : <img src={address} alt={photo.name} />;
};
