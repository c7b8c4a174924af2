import type { Language, Text } from '../text.ts';
import type { RefusalCode } from './register.ts';

/** The system's "no" to a command: a value from the register, with the helpful facts. Not an error, not the desk's decline. */
export type Refusal = {
  readonly code: RefusalCode;
  /** JSON pointer into the input (`/lines/0/quantity`), or null when the refusal is about the state of things. */
  readonly pointer: string | null;
  /** Values for the `{name}` places of the message (a reason in words is a `Text`), and for machines: the maximum refundable, the current state, the allowed moves. */
  readonly details: { readonly [name: string]: string | number | boolean | readonly string[] | Text };
};

export const refusal = (
  code: RefusalCode,
  details: Refusal['details'] = {},
  pointer: string | null = null,
): Refusal => ({ code, pointer, details });

/** Puts the details into the places of a message. A place without a value stays visible, which a test forbids. */
export const fillIn = (message: Text, details: Refusal['details']): Text => ({
  zh: fill(message, details, 'zh', '、'),
  en: fill(message, details, 'en', ', '),
});

const fill = (message: Text, details: Refusal['details'], language: Language, separator: string): string =>
  message[language].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = details[name];
    if (value === undefined) return place;
    if (typeof value !== 'object') return String(value);
    return 'zh' in value ? value[language] : value.join(separator);
  });
