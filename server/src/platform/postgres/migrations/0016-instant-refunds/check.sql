do $$
begin
  assert (select count(*) from pg_indexes where indexname in ('case_event_instant', 'refund_case_assessed_lately')) = 2, 'both indexes are there';
end $$;
