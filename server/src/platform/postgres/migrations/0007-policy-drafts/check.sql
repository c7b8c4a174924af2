do $$
begin
  assert has_table_privilege('redress_app', 'policy_draft', 'update'), 'drafts are revised';
  assert not has_table_privilege('redress_app', 'policy_draft', 'delete'), 'a draft is never deleted';
  assert not has_table_privilege('redress_app', 'policy_store', 'update'), 'the days of a version are never rewritten';
  assert (select count(*) from policy where only_listed_stores) = 0, 'versions so far hold in every store';
end $$;
