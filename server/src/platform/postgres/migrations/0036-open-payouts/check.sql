do $$
begin
  assert (select indexdef from pg_indexes where indexname = 'payout_open') like '%INCLUDE (case_id, status, route, currency, amount_minor, next_at)%WHERE%',
    'the open payouts stand in an index of their own, with what is added up';
end $$;
