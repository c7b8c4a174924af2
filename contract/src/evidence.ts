import { evidenceKinds } from '@redress/domain';
import { z } from 'zod';
import { idIn, idOut } from './ids.ts';
import { both } from './text.ts';
import { instantOut } from './time.ts';

export const maximumEvidenceBytes = 20 * 1024 * 1024;

export const evidenceIn = z.strictObject({ kind: z.enum(evidenceKinds) }).meta({ id: 'EvidenceInput' });

export const evidenceParams = z.strictObject({ id: idIn('refundCase'), evidenceId: idIn('evidence') });

export const evidenceOut = z
  .strictObject({
    id: idOut('evidence'),
    kind: z.enum(evidenceKinds),
    fileName: z.string(),
    mediaType: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    takenInAt: instantOut,
    takenInBy: z.string(),
  })
  .meta({ id: 'Evidence', description: both('佐证材料', 'A piece of evidence') });

export const evidenceListOut = z
  .strictObject({
    data: z.array(evidenceOut),
    missing: z
      .array(z.enum(evidenceKinds))
      .meta({ description: both('该原因通常还需要的材料', 'What a claim of this cause is usually asked to show') }),
  })
  .meta({ id: 'EvidenceList' });
