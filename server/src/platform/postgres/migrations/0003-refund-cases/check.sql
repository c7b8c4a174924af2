do $$
begin
  assert not has_table_privilege('redress_app', 'case_event', 'update'), 'events are append-only';
  assert not has_table_privilege('redress_app', 'case_event', 'delete'), 'events are append-only';
  assert not has_table_privilege('redress_app', 'idempotency_key', 'update'), 'a first answer stands';
end $$;
