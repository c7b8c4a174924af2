do $$
begin
  assert has_table_privilege('redress_app', 'export_job', 'insert'), 'an export can be asked for';
  assert not has_table_privilege('redress_app', 'export_job', 'delete'), 'who took what out of the house stays on record';
  assert not has_column_privilege('redress_app', 'export_job', 'asked_by', 'update'), 'who asked is never rewritten';
  assert not has_column_privilege('redress_app', 'export_job', 'filter', 'update'), 'what was asked for is never rewritten';
end $$;
