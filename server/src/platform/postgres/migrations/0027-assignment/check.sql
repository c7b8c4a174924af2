do $$
begin
  assert not has_table_privilege('redress_app', 'assignment_rules', 'update'), 'versions of the rules stand';
  assert not has_table_privilege('redress_app', 'auto_assignment', 'update'), 'what was given by rule is not rewritten';
  assert not has_table_privilege('redress_app', 'auto_assignment', 'delete'), 'what was given once is not given again';
end $$;
