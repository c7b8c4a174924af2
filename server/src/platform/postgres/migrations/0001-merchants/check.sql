do $$
begin
  assert has_table_privilege('redress_app', 'policy', 'insert'), 'the application adds policies';
  assert not has_table_privilege('redress_app', 'policy', 'update'), 'a policy version is never rewritten';
  assert not has_table_privilege('redress_app', 'customer', 'delete'), 'nothing is deleted by the application';
end $$;
