import { type EvidenceKind, evidenceKindText, missingEvidence, photoHint } from '@redress/domain';
import { useState } from 'react';
import type { Claim } from '../api/portal.ts';
import type { Draft } from '../draft.ts';
import { PhotoPicker } from '../photos/photo-picker.tsx';
import { usePhotos } from '../photos/use-photos.ts';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { capital } from '../ui/status-tag.tsx';
import { useWords } from '../words/words.ts';

type Props = {
  readonly of: string;
  readonly claim: Pick<Claim, 'cause' | 'kind'>;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly progress: { readonly now: number; readonly all: number };
  readonly next: () => void;
};

/** A sentence, and photos of what the cause asks for. What is missing is said before sending, and never stops anybody. */
export const WordsStep = ({ of, claim, draft, change, progress, next }: Props) => {
  const { t, language } = useWords();
  const [tried, setTried] = useState(false);
  const { photos, add, remove } = usePhotos(of);
  const wanted = missingEvidence(claim, []);
  const missing = missingEvidence(claim, photos);
  const kinds: readonly EvidenceKind[] = wanted.length > 0 ? wanted : ['communication'];
  const empty = draft.statement.trim() === '';
  return (
    <Screen
      title={t('claim.photos')}
      progress={progress}
      action={
        <button type="button" className="main-button" onClick={() => (empty ? setTried(true) : next())}>
          {t('claim.next')}
        </button>
      }
    >
      <Field label={t('claim.words')} hint={t('claim.wordsHint')} wrong={tried && empty ? t('claim.needWords') : null}>
        {(own) => (
          <textarea
            {...own}
            value={draft.statement}
            maxLength={2_000}
            onChange={(event) => change({ statement: event.target.value })}
          />
        )}
      </Field>
      {kinds.map((kind) => (
        <section key={kind} aria-label={evidenceKindText[kind][language]}>
          <h2>{capital(evidenceKindText[kind][language])}</h2>
          <p className="hint">{photoHint[kind][language]}</p>
          <PhotoPicker
            photos={photos.filter((photo) => photo.kind === kind)}
            add={(file) => add(kind, file)}
            remove={remove}
          />
        </section>
      ))}
      {missing.length > 0 && <Notice>{t('claim.photoMissing')}</Notice>}
      <p className="small">{t('claim.saved')}</p>
    </Screen>
  );
};
