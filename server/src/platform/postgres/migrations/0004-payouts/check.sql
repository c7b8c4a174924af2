do $$
begin
  assert not has_column_privilege('redress_app', 'payout', 'request_number', 'update'), 'a number is for life';
  assert not has_column_privilege('redress_app', 'payout', 'status', 'update'), 'only a decision moves a payout';
  assert not has_table_privilege('redress_app', 'payout_event', 'insert'), 'only a decision writes payout events';
  assert not has_table_privilege('redress_app', 'channel_call', 'update'), 'calls are append-only';
end $$;
