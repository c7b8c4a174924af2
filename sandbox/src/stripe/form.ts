/** What a form or a query holds, nested as `a[b][c]=d` and `a[]=d` write it. */
export type Form = { readonly [name: string]: FormValue };
export type FormValue = string | readonly FormValue[] | Form;

/** Reads `a=1&metadata[refund_no]=R1&expand[]=charge`. What cannot be nested is left where its last bracket closes. */
export function parseForm(text: string): Form {
  const root: Record<string, FormValue> = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) place(root, pathOf(name), value);
  return root;
}

/** One text of the form; undefined when it is missing or nested. */
export function textOf(form: Form, name: string): string | undefined {
  const value = form[name];
  return typeof value === 'string' ? value : undefined;
}

/** The flat texts under `name[...]`. */
export function textsUnder(form: Form, name: string): Record<string, string> {
  const value = form[name];
  if (value === undefined || typeof value === 'string' || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (typeof each === 'string' ? [[key, each]] : [])),
  );
}

/** The same parameters give the same text, in whatever order they came. */
export function fingerprintOf(text: string): string {
  return [...new URLSearchParams(text)]
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
}

function pathOf(name: string): string[] {
  const [head = '', ...rest] = name.split('[');
  return [head, ...rest.map((part) => part.replace(/\]$/, ''))];
}

function place(into: Record<string, FormValue>, [head = '', ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) {
    into[head] = value;
    return;
  }
  if (rest.length === 1 && (rest[0] === '' || /^\d+$/.test(rest[0] ?? ''))) {
    const list = into[head];
    into[head] = [...(Array.isArray(list) ? list : []), value];
    return;
  }
  const inner = into[head];
  const object: Record<string, FormValue> =
    typeof inner === 'object' && !Array.isArray(inner) ? { ...inner } : Object.create(null);
  into[head] = object;
  place(object, rest, value);
}
