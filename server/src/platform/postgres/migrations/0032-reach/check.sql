do $$
begin
  assert not has_column_privilege('redress_app', 'portal_session', 'helper', 'update'), 'who sat there is not rewritten';
  assert not has_column_privilege('redress_app', 'return_parcel', 'number', 'update'), 'a number that was named is struck out, not rewritten';
  assert (select count(*) from pg_constraint where conname in ('arrival_is_whole', 'strike_is_whole', 'arrived_or_struck')) = 3,
    'what belongs together is written together';
end $$;
