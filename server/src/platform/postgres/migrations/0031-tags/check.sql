do $$
begin
  assert not has_table_privilege('redress_app', 'tag', 'delete'), 'a tag that cases wear is retired, not deleted';
  assert not has_table_privilege('redress_app', 'case_tag', 'update'), 'who put a tag is not rewritten';
end $$;
