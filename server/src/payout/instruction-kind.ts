import type { Payout } from '@redress/domain';
import type { InstructionKind } from '../channels/channel.ts';

/** What a channel is told to do for this payout: its route says it. */
export const instructionKindOf = ({ route }: Payout): InstructionKind => (route === 'original' ? 'refund' : 'transfer');
