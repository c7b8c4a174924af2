do $$
begin
  assert not has_table_privilege('redress_app', 'message', 'delete'), 'what was said stays known';
  assert not has_column_privilege('redress_app', 'message', 'recipient', 'update'), 'a message keeps its recipient';
  assert not has_table_privilege('redress_app', 'message_template', 'update'), 'a version of a template is never rewritten';
  assert not has_column_privilege('redress_app', 'webhook_delivery', 'body', 'update'), 'what is signed stays the same at every try';
  assert exists (select 1 from pg_constraint where conname = 'message_once'), 'nobody is told the same twice';
end $$;
