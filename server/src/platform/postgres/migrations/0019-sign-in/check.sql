do $$
begin
  assert not has_table_privilege('redress_app', 'view_log', 'update'), 'what was seen stays written';
  assert not has_table_privilege('redress_app', 'view_log', 'delete'), 'what was seen stays written';
  assert not has_column_privilege('redress_app', 'delegation', 'ends_at', 'update'), 'a delegation is ended, never stretched';
  assert not has_column_privilege('redress_app', 'invitation', 'secret_hash', 'update'), 'a link is made once';
end $$;
