import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { useLanguage } from '../words/use-words.ts';

/** Puts what the server says about a field beside that field; what belongs to none is left to the dialog. */
export const useFieldErrors = <T>(form: FormInstance<T>, error: unknown): void => {
  const language = useLanguage();
  useEffect(() => {
    if (!(error instanceof ApiProblem)) return;
    for (const { pointer, text } of error.fields) {
      const path = pointer
        .split('/')
        .slice(1)
        .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
      // The form's own type of a path is that of its fields; the pointer comes from the wire and names the same ones.
      form.setFields([
        { name: path as Parameters<FormInstance<T>['setFields']>[0][number]['name'], errors: [text[language]] },
      ]);
    }
  }, [form, error, language]);
};
