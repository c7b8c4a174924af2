do $$
begin
  assert not has_column_privilege('redress_app', 'tender', 'refunded_minor', 'update'), 'only a decision moves refunded money';
  assert not has_column_privilege('redress_app', 'tender', 'reserved_minor', 'update'), 'only a decision reserves money';
  assert not has_table_privilege('redress_app', 'sales_order', 'update'), 'an order is never rewritten';
end $$;
