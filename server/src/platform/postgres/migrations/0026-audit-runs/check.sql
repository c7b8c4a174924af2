do $$
begin
  assert has_table_privilege('redress_app', 'audit_run', 'insert'), 'an audit can be asked for';
  assert not has_table_privilege('redress_app', 'audit_run', 'delete'), 'what was found stays';
  assert not has_column_privilege('redress_app', 'audit_run', 'asked_by', 'update'), 'who asked is never rewritten';
end $$;
