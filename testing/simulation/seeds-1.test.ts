import { playSeeds } from './play-seeds.ts';

await playSeeds(1, 100, ['payout failed', 'ended bank bounced', 'dispute ended']);
