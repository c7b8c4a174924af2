/** A text that people read, always in both languages. */
export type Text = { readonly zh: string; readonly en: string };
export type Language = keyof Text;

export const text = (zh: string, en: string): Text => ({ zh, en });
