do $$
begin
  assert not has_table_privilege('redress_app', 'points_entry', 'update'), 'entries of points are append-only';
  assert not has_table_privilege('redress_app', 'points_entry', 'delete'), 'entries of points are append-only';
  assert not has_table_privilege('redress_app', 'points_account', 'delete'), 'an account of points stays';
end $$;
