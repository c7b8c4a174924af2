import type { Diagnostic } from '@codemirror/lint';
import { useQuery } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { Alert, Button, Segmented } from 'antd';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { ApiProblem } from '../../api/problem.ts';
import { useMove } from '../../api/use-move.ts';
import { useDone } from '../../forms/use-done.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useLanguage } from '../../words/use-words.ts';
import { CodeEditor } from './code-editor.tsx';
import { DraftFindings, type FoundAt } from './draft-findings.tsx';
import { DraftForm } from './draft-form.tsx';
import { documentOfText, placeOf, readText } from './policy-text.ts';
import { askPolicies, type Draft } from './queries.ts';
import { policyWords } from './words.ts';

/** A draft being written, as a form and as text over the same words, checked by the server as one types. */
export const DraftEditor = ({ of }: { readonly of: Draft }) => (
  <Loaded of={useQuery(askPolicies.file(of.id, of.revision))}>{(text) => <Editor of={of} saved={text} />}</Loaded>
);

/** The server is asked once a person pauses. */
const pause = 400;
const usePaused = (text: string): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};

const Editor = ({ of, saved }: { readonly of: Draft; readonly saved: string }) => {
  const t = useRoomWords(policyWords);
  const language = useLanguage();
  const [text, setText] = useState(saved);
  const [mode, setMode] = useState<'form' | 'text'>('form');
  const [jump, setJump] = useState<{ readonly at: number } | null>(null);
  const read = useMemo(() => readText(text), [text]);
  const checked = usePaused(useDeferredValue(text));
  const lint = useQuery(askPolicies.lint(useMemo(() => documentOfText(readText(checked)), [checked])));
  const changed = text !== saved;
  const save = useMove(
    'revisePolicyDraft',
    useDone(t('saved'), () => undefined),
  );
  useBlocker({ shouldBlockFn: () => changed && !save.isPending && !window.confirm(t('unsaved')), disabled: !changed });

  const told: readonly FoundAt[] = useMemo(
    () => [
      ...read.mistakes.map(({ from, to, message }) => ({ severity: 'unread' as const, from, to, words: message })),
      ...(lint.error instanceof ApiProblem
        ? lint.error.fields.map((field) => ({
            severity: 'unread' as const,
            ...placeOf(read.yaml, field.pointer.replace(/^\/document/, '')),
            words: field.text[language],
          }))
        : read.mistakes.length === 0
          ? (lint.data?.findings ?? []).map((finding) => ({
              severity: finding.severity,
              ...placeOf(read.yaml, finding.pointer),
              words: finding.reason[language],
              finding,
            }))
          : []),
    ],
    [read, lint.data, lint.error, language],
  );
  const marks: readonly Diagnostic[] = told.map(({ from, to, severity, words }) => ({
    from,
    to,
    severity: severity === 'warning' ? 'warning' : 'error',
    message: words,
  }));
  const document = documentOfText(read);
  const show = (at: number): void => {
    setMode('text');
    setJump({ at });
  };
  return (
    <div className="stack">
      <div className="row">
        <Segmented
          aria-label={t('tabs.edit')}
          value={mode}
          onChange={setMode}
          options={[
            { value: 'form', label: t('modes.form') },
            { value: 'text', label: t('modes.text') },
          ]}
        />
        <Button
          type="primary"
          disabled={!changed || document === null}
          loading={save.isPending}
          onClick={() => {
            if (document) save.mutate({ params: { id: of.id }, version: of.revision, body: { document } });
          }}
        >
          {t('save')}
        </Button>
        {changed && (
          <>
            <Button onClick={() => setText(saved)}>{t('discard')}</Button>
            <span className="grey small">{t('unsaved')}</span>
          </>
        )}
      </div>
      <ProblemAlert error={save.error} />
      <div className="policy-desk">
        {mode === 'text' ? (
          <CodeEditor label={t('editor')} value={text} onChange={setText} marks={marks} jump={jump} />
        ) : document ? (
          <DraftForm
            text={text}
            document={document}
            change={setText}
            show={(pointer) => show(placeOf(read.yaml, pointer).from)}
          />
        ) : (
          <Alert type="warning" showIcon title={t('unreadable')} />
        )}
        <DraftFindings
          told={told}
          checking={lint.isFetching}
          publishable={read.mistakes.length === 0 && !lint.error && (lint.data?.publishable ?? false)}
          problem={lint.error instanceof ApiProblem && lint.error.fields.length > 0 ? null : lint.error}
          show={show}
        />
      </div>
    </div>
  );
};
