do $$
begin
  assert not has_column_privilege('redress_app', 'invitation', 'language', 'update'), 'what was sent is not rewritten';
  assert (select indisunique from pg_index where indexrelid = 'invitation_open_once'::regclass), 'one open link for each address';
end $$;
