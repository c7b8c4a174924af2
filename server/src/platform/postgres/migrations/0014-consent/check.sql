do $$
begin
  assert not has_table_privilege('redress_app', 'order_agreement', 'update, delete'), 'what was agreed at the order is never rewritten';
  assert exists (
    select 1 from pg_constraint where conrelid = 'order_agreement'::regclass and conname = 'consent_is_whole'
  ), 'a consent without its proof is none';
  assert exists (select 1 from pg_class where relname = 'policy_draft_by_policy'), 'a version finds its document by an index';
end $$;
