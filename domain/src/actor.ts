/** Who did something: a person of the staff, a customer, a machine of the merchant's, or a rule of ours. */
export type Actor = {
  readonly kind: 'staff' | 'customer' | 'integration' | 'rule';
  /** A stable name: the id of the person or key, or the name of the rule. Maker and checker are compared by it. */
  readonly id: string;
  readonly name: string;
  /** Whose rights were used, when somebody acted with rights that another lent them for a time. */
  readonly onBehalfOf?: { readonly id: string; readonly name: string };
};

/** Whether one person stands behind both: by themselves, or with the rights of the other. Maker and checker must not be one hand. */
export const sameHand = (one: Actor, other: Actor): boolean => handsOf(one).some((id) => handsOf(other).includes(id));

const handsOf = ({ id, onBehalfOf }: Actor): readonly string[] => (onBehalfOf ? [id, onBehalfOf.id] : [id]);
