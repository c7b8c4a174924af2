import { type Id, idPrefixes, type Kind } from '@redress/domain';
import { z } from 'zod';

/** An id on its way out: the prefix and 26 letters of Crockford base 32. */
export const idOut = (kind: Kind) =>
  z
    .string()
    .max(40)
    .regex(new RegExp(`^${idPrefixes[kind]}_[0-7][0-9a-hjkmnp-tv-z]{25}$`))
    .meta({ examples: [`${idPrefixes[kind]}_01k9zj8r4qe7v8m2f0t6wq3xyb`] });

/** An id on its way in; branded, so that a payout id cannot be handed to a case lookup. */
export const idIn = <K extends Kind>(kind: K) => idOut(kind).transform((id) => id as Id<K>);

/** Path parameters of a route about one thing. */
export const idParams = <K extends Kind>(kind: K) => z.strictObject({ id: idIn(kind) });
