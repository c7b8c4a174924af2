do $$
begin
  assert not has_column_privilege('redress_app', 'case_comment', 'words', 'update'), 'a comment is not rewritten';
  assert not has_column_privilege('redress_app', 'conversation_message', 'words', 'update'), 'what was said stands';
  assert not has_table_privilege('redress_app', 'conversation_message', 'delete'), 'what was said stays';
  assert not has_table_privilege('redress_app', 'case_activity', 'update'), 'the feed only grows';
  assert not has_table_privilege('redress_app', 'reply_template', 'update'), 'versions of a template stand';
  assert not has_table_privilege('redress_app', 'case_merge', 'update'), 'a merge is not rewritten';
  assert exists (select 1 from pg_indexes where indexname = 'conversation_message_mail'), 'a mail comes in once';
end $$;
