do $$
begin
  assert not has_table_privilege('redress_app', 'voucher', 'insert'), 'numbers are given by runs only';
  assert not has_table_privilege('redress_app', 'voucher', 'update'), 'a numbered voucher stands';
  assert not has_table_privilege('redress_app', 'accounting_period', 'update'), 'periods move by their function only';
  assert not has_table_privilege('redress_app', 'period_balance', 'insert'), 'the sums of a closed period are frozen by its closing';
  assert not has_table_privilege('redress_app', 'ledger_entry', 'insert'), 'entries come in through functions only';
  assert has_function_privilege('redress_app', 'book_entries(uuid, jsonb)', 'execute'), 'the application books what belongs to no decision';
  assert not exists (select from ledger_entry where case_id is null and source is null), 'every entry says where it comes from';
end $$;
