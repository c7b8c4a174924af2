import { z } from 'zod';
import { both } from './text.ts';

/** Who did something. */
export const actorOut = z
  .strictObject({
    kind: z.enum(['staff', 'customer', 'integration', 'rule']),
    id: z.string(),
    name: z.string(),
    onBehalfOf: z
      .strictObject({ id: z.string(), name: z.string() })
      .optional()
      .meta({ description: both('受谁委托', 'Whose rights were used, when they were lent') }),
  })
  .meta({ id: 'Actor', description: both('操作人', 'Who did it') });
