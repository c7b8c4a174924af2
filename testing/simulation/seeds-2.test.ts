import { playSeeds } from './play-seeds.ts';

await playSeeds(101, 200);
