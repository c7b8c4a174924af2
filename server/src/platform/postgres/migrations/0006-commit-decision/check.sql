do $$
begin
  assert has_function_privilege('redress_app', 'commit_decision(uuid, jsonb)', 'execute'), 'the application commits decisions';
end $$;
