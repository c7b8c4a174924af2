import { Faults } from '../shared/faults.ts';
import type { Gateway } from './inbox.ts';

/**
 * - refuse: a no for good · later: not now · server-error: 500 and nothing done · lost-answer: taken, and the connection dies
 * - slow: the answer comes after `milliseconds` · undelivered: taken, and the receipt says that it did not arrive
 */
export const messageFaultKinds = ['refuse', 'later', 'server-error', 'lost-answer', 'slow', 'undelivered'] as const;
export type MessageFaultKind = (typeof messageFaultKinds)[number];

export type PlannedMessageFault = {
  readonly kind: MessageFaultKind;
  readonly times?: number;
  /** Any gateway unless told. */
  readonly gateway?: Gateway;
  readonly milliseconds?: number;
};

/** Faults of the gateways for messages. */
export class MessageFaults extends Faults<MessageFaultKind, PlannedMessageFault> {
  constructor(random: () => number) {
    super(random, [messageFaultKinds]);
  }

  /** The fault for a message that just came in by this gateway, if there is one. */
  strike(gateway: Gateway): { readonly kind: MessageFaultKind; readonly milliseconds: number } | null {
    const drawn = this.draw(messageFaultKinds, (fault) => fault.gateway === undefined || fault.gateway === gateway);
    if (!drawn) return null;
    return { kind: drawn.kind, milliseconds: 'milliseconds' in drawn ? (drawn.milliseconds ?? 500) : 500 };
  }
}
