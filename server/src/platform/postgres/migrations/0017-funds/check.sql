do $$
begin
  assert has_table_privilege('redress_app', 'account_funds', 'update'), 'the worker takes from the balance';
  assert not has_table_privilege('redress_app', 'account_funds', 'delete'), 'a rule is changed, not lost';
  assert not has_table_privilege('redress_app', 'external_refund', 'insert'), 'what was refunded outside is counted with its tender or not at all';
end $$;
