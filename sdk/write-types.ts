import { writeFile } from 'node:fs/promises';
import { generatedTypes } from './generate-types.ts';

/** `npm run reference`: writes the client's types from the OpenAPI document. */
await writeFile(new URL('src/generated/api.ts', import.meta.url), await generatedTypes());
