do $$
begin
  assert not has_column_privilege('redress_app', 'payment', 'amount_minor', 'update'), 'a payment is never rewritten';
  assert not has_column_privilege('redress_app', 'charge_error', 'excess_minor', 'update'), 'what was found stands';
end $$;
