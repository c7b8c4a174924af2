do $$ begin
  assert has_table_privilege('redress_app', 'payee', 'insert'), 'the application records payees';
  assert not has_table_privilege('redress_app', 'payee', 'update'), 'a payee is never changed';
  assert has_column_privilege('redress_app', 'payout_stop', 'lifted_at', 'update'), 'a stop can be lifted';
  assert not has_column_privilege('redress_app', 'payout_stop', 'reason', 'update'), 'why it was stopped stands';
end $$;
