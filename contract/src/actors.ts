import { z } from 'zod';
import { both } from './text.ts';

/** Who did something. */
export const actorOut = z
  .strictObject({
    kind: z.enum(['staff', 'customer', 'integration', 'rule']),
    id: z.string(),
    name: z.string(),
  })
  .meta({ id: 'Actor', description: both('操作人', 'Who did it') });
