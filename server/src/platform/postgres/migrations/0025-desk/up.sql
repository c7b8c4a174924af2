-- People read the end of a number aloud ("尾号 4KWW1PG"). A number turned round makes its end a beginning, which an index can find.
create index refund_case_by_tail on refund_case (merchant_id, (reverse(number)) text_pattern_ops);
create index sales_order_by_tail on sales_order (merchant_id, (reverse(number)) text_pattern_ops);
create index customer_by_phone_tail on customer (merchant_id, (reverse(phone)) text_pattern_ops) where phone is not null;
create index customer_by_name on customer (merchant_id, name text_pattern_ops);
create index payout_by_channel_number on payout (merchant_id, (state #>> '{settled,channelNumber}'))
  where state #>> '{settled,channelNumber}' is not null;

-- The queue by cause, and the large amounts among many small ones.
create index refund_case_by_cause on refund_case (merchant_id, cause, case_id);
create index refund_case_by_amount on refund_case (merchant_id, currency, amount_approved_minor, case_id)
  where amount_approved_minor is not null;
-- What is due next; a case that is over has no clock.
create index refund_case_due on refund_case (merchant_id, due_on, case_id)
  where due_on is not null and status in ('assessed', 'awaiting_second_approval', 'paying', 'action_required');
