import { mkdir, writeFile } from 'node:fs/promises';
import { referenceFiles } from './reference.ts';

/** `npm run reference`: writes docs/reference from the code. */
const folder = new URL('../../../../docs/reference/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(referenceFiles())) await writeFile(new URL(name, folder), text);
