-- The payouts that are not over, with all that their sums are made of: of a million payouts a few thousand, added up without reading a payout.
create index payout_open on payout (merchant_id) include (case_id, status, route, currency, amount_minor, next_at)
  where status in ('queued', 'held', 'sending', 'unknown', 'accepted', 'awaiting_payee', 'abnormal');
