/** A place where an answer is not what a case expects; `undefined` means that the place is missing on that side. */
export type Difference = { readonly pointer: string; readonly expected: unknown; readonly found: unknown };

/** Every place where two JSON values differ. The order of keys does not matter; the order of lists does. */
export const differences = (expected: unknown, found: unknown, pointer = ''): readonly Difference[] => {
  if (isObject(expected) && isObject(found) && Array.isArray(expected) === Array.isArray(found))
    return [...new Set([...Object.keys(expected), ...Object.keys(found)])].flatMap((key) =>
      differences(own(expected, key), own(found, key), `${pointer}/${key}`),
    );
  return Object.is(expected, found) ? [] : [{ pointer, expected, found }];
};

type JsonObject = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null;
const own = (object: JsonObject, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);
