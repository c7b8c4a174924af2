do $$
begin
  assert not has_table_privilege('redress_app', 'payment', 'update'), 'a payment is never rewritten';
  assert not has_column_privilege('redress_app', 'charge_error', 'excess_minor', 'update'), 'what was found stands';
end $$;
