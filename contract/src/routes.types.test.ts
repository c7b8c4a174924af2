import type { Id, LocalDate, Money } from '@redress/domain';
import { expectTypeOf, test } from 'vitest';
import type { BodyOf, ParamsOf, QueryOf, ReplyBodyOf } from './routes.ts';

test('handlers get domain values, and answer with JSON only', () => {
  expectTypeOf<ParamsOf<'getCase'>>().toEqualTypeOf<{ id: Id<'refundCase'> }>();
  expectTypeOf<ParamsOf<'openCase'>>().toEqualTypeOf<null>();
  expectTypeOf<BodyOf<'openCase'>['returnFreight']>().toEqualTypeOf<Money | null>();
  expectTypeOf<BodyOf<'approveCase'>['goodsReceivedOn']>().toEqualTypeOf<LocalDate | null>();
  expectTypeOf<QueryOf<'listCases'>['limit']>().toEqualTypeOf<number>();
  expectTypeOf<ReplyBodyOf<'getReceiptPdf'>>().toEqualTypeOf<'file'>();
  expectTypeOf<ReplyBodyOf<'revokeApiKey'>>().toEqualTypeOf<null>();
  expectTypeOf<ReplyBodyOf<'getCase'>['version']>().toEqualTypeOf<number>();
});

test('a payout id is no case id', () => {
  const give = (id: ParamsOf<'getCase'>['id']): string => id;
  // @ts-expect-error: a payout is not a case
  expectTypeOf(give).toBeCallableWith('pay_01k9zj8r4qe7v8m2f0t6wq3xyb' as Id<'payout'>);
});
