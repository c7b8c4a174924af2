type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: { readonly code: string } };

/** What the demo asks for is never refused; when it is, seeding stops with the reason. */
export const must = <T>(answer: Answer<T>): T => {
  if (answer.ok) return answer.value;
  throw new Error(`the demo is refused: ${answer.refusal.code}`);
};
