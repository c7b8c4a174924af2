do $$
begin
  assert not has_table_privilege('redress_app', 'ledger_entry', 'insert'), 'entries come in through decisions only';
  assert not has_table_privilege('redress_app', 'ledger_posting', 'insert'), 'entries come in through decisions only';
  assert not has_table_privilege('redress_app', 'ledger_posting', 'update'), 'the ledger only grows';
  assert not has_table_privilege('redress_app', 'ledger_posting', 'delete'), 'the ledger only grows';
end $$;
