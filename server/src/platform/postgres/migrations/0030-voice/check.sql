do $$
begin
  assert not has_column_privilege('redress_app', 'portal_complaint', 'due_at', 'update'), 'a day that was promised is not moved';
  assert not has_table_privilege('redress_app', 'portal_rating', 'update'), 'a rating is not rewritten';
  assert not has_column_privilege('redress_app', 'inbound_mail', 'body', 'update'), 'what a customer wrote is not rewritten';
  assert (select count(*) from pg_constraint where conname in ('escalation_is_whole', 'welcome_in_both', 'set_aside_is_whole', 'one_end')) = 4,
    'what belongs together is written together';
end $$;
