import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { useLanguage } from '../words/use-words.ts';

type Path = readonly (string | number)[];

const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/**
 * Puts what the server says about a field beside that field; what belongs to none is left to the dialog. `placeOf` names the field of a pointer
 * where a form is not shaped like its request.
 */
export const useFieldErrors = <T>(
  form: FormInstance<T>,
  error: unknown,
  placeOf: (pointer: string) => Path = pathOf,
): void => {
  const language = useLanguage();
  useEffect(() => {
    if (!(error instanceof ApiProblem)) return;
    for (const { pointer, text } of error.fields) {
      const path = placeOf(pointer);
      // The form's own type of a path is that of its fields; the pointer comes from the wire and names the same ones.
      form.setFields([
        { name: [...path] as Parameters<FormInstance<T>['setFields']>[0][number]['name'], errors: [text[language]] },
      ]);
    }
  }, [form, error, language, placeOf]);
};
