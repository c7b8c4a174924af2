do $$
begin
  assert not has_column_privilege('redress_app', 'bank_batch', 'number', 'update'), 'a message id is for life';
  assert not has_column_privilege('redress_app', 'bank_batch', 'made_by', 'update'), 'who made a batch cannot be rewritten';
  assert not has_table_privilege('redress_app', 'bank_batch_download', 'update'), 'downloads are append-only';
  assert not has_column_privilege('redress_app', 'bank_file_line', 'fact', 'update'), 'what the bank said is not rewritten';
  assert not has_table_privilege('redress_app', 'bank_file_line', 'delete'), 'no line is dropped';
  assert exists (select 1 from pg_indexes where indexname = 'bank_batch_item_once'), 'a payout lies in one file at most';
end $$;
