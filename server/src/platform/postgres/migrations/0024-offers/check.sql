do $$
begin
  assert not has_column_privilege('redress_app', 'offer', 'amount_minor', 'update'), 'what was offered stands';
  assert not has_column_privilege('redress_app', 'offer', 'expires_at', 'update'), 'an offer is not shortened';
  assert exists (select 1 from pg_indexes where indexname = 'offer_open_once'), 'one open offer a case';
end $$;
