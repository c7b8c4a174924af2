do $$
begin
  assert not has_table_privilege('redress_app', 'bill_line', 'update'), 'what became of a line is said by match_bill alone';
  assert not has_table_privilege('redress_app', 'recon_break', 'insert'), 'breaks are found, not written';
  assert not has_table_privilege('redress_app', 'bill_file', 'delete'), 'a bill is never thrown away';
end $$;
