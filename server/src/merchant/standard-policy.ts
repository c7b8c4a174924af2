import {
  type Currency,
  decimalsOf,
  type Id,
  type LocalDate,
  money,
  type Policy,
  standardShopPolicy,
  text,
  toDecimal,
} from '@redress/domain';

/** The standard policy in the merchant's own currency: five thousand of it asks for a second person. */
export const standardPolicyIn = (currency: Currency, id: Id<'policy'>, effectiveFrom: LocalDate | null): Policy => {
  const policy = standardShopPolicy(effectiveFrom === null ? { id } : { id, effectiveFrom });
  if (currency === 'CNY') return policy;
  const limit = money(currency, 5_000n * 10n ** BigInt(decimalsOf(currency)));
  const amount = `${currency} ${toDecimal(limit)}`;
  const body = text(
    `退款达到 ${amount} 的，由两名工作人员先后核准，不影响您的法定到账期限。`,
    `A refund of ${amount} or more is approved by two members of staff. Your statutory date of payment does not change.`,
  );
  return {
    ...policy,
    terms: { ...policy.terms, secondApprovalFrom: limit },
    clauses: policy.clauses.map((clause) => (clause.code === 'second_approval' ? { ...clause, body } : clause)),
  };
};
