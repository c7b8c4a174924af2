do $$
begin
  assert not has_table_privilege('redress_app', 'law_amendment', 'update, delete'), 'a proposal is never rewritten';
  assert not has_table_privilege('redress_app', 'law_decision', 'update, delete'), 'a decision is never rewritten';
  assert exists (
    select 1 from pg_constraint where conrelid = 'law_decision'::regclass and conname = 'law_decision_second_person'
  ), 'nobody confirms what they proposed';
  assert (select count(*) from law_decision) = 0, 'so far every merchant knows what the release brings';
end $$;
