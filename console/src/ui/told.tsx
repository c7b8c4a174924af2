import type { ReactNode } from 'react';
import { useLanguage } from '../words/use-words.ts';

/** What is said about something, behind its name and the colon of the language. */
export const Told = ({ of, children }: { readonly of: ReactNode; readonly children: ReactNode }) => (
  <>
    {of}
    {useLanguage() === 'zh' ? '：' : ': '}
    {children}
  </>
);
