do $$
begin
  assert not has_table_privilege('redress_app', 'entry_hand', 'update'), 'whose hand an entry is stands as it was written';
  assert not has_table_privilege('redress_app', 'entry_hand', 'delete'), 'whose hand an entry is stands as it was written';
end $$;
