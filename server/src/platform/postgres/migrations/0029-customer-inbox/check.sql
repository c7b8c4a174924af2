do $$
begin
  assert has_table_privilege('redress_app', 'message_seen', 'insert'), 'a message can be marked as seen';
  assert not has_table_privilege('redress_app', 'message_seen', 'delete'), 'what was seen stays seen';
end $$;
