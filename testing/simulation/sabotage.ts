import type { Channels } from '@redress/server/channels/open-channel.ts';
import type { Pool } from 'pg';

/** Something broken on purpose in a run, to prove that the checks would notice it. Nothing is broken unless told. */
export type Sabotage = {
  readonly pool: (pool: Pool) => Pool;
  readonly channels: (channels: Channels) => Channels;
};

export const nothingBroken: Sabotage = { pool: (pool) => pool, channels: (channels) => channels };
