do $$
begin
  assert not has_table_privilege('redress_app', 'assessment', 'insert'), 'workings are written by decisions only';
  assert not has_column_privilege('redress_app', 'card', 'status', 'update'), 'only a decision ends a card';
  assert not has_column_privilege('redress_app', 'card_lot', 'refunded_minor', 'update'), 'only a decision gives a lot back';
  assert not has_table_privilege('redress_app', 'card_use', 'update'), 'uses are only added';
  assert has_function_privilege('redress_app', 'commit_decision(uuid, jsonb)', 'execute'), 'decisions can be committed';
end $$;
