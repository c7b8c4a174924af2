import { readFile } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';

const document = new URL('../docs/reference/openapi.json', import.meta.url);

/** The types of the API, from the document that the server serves. */
export const generatedTypes = async (): Promise<string> => {
  const ast = await openapiTypescript(await readFile(document, 'utf8'), { defaultNonNullable: false });
  return `// Written by npm run reference from docs/reference/openapi.json. Do not edit.\n${astToString(ast)}`;
};
