/** Who did something: a person of the staff, a customer, a machine of the merchant's, or a rule of ours. */
export type Actor = {
  readonly kind: 'staff' | 'customer' | 'integration' | 'rule';
  /** A stable name: the id of the person or key, or the name of the rule. Maker and checker are compared by it. */
  readonly id: string;
  readonly name: string;
};
