do $$
begin
  assert not has_column_privilege('redress_app', 'portal_session', 'secret_hash', 'update'), 'a session keeps its secret';
  assert not has_column_privilege('redress_app', 'portal_code', 'code_hash', 'update'), 'a code is not changed';
  assert not has_table_privilege('redress_app', 'portal_rating', 'update'), 'a rating is not rewritten';
  assert not has_column_privilege('redress_app', 'portal_complaint', 'words', 'update'), 'what a customer wrote is not rewritten';
  assert not has_table_privilege('redress_app', 'portal_link', 'delete'), 'links are revoked, not forgotten';
end $$;
