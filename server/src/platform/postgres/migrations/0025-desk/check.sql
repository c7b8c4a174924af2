do $$
begin
  if (select count(*) from pg_class where relkind = 'i' and relname in ('refund_case_by_tail', 'sales_order_by_tail', 'customer_by_phone_tail',
    'customer_by_name', 'payout_by_channel_number', 'refund_case_by_cause', 'refund_case_by_amount', 'refund_case_due')) <> 8 then
    raise exception 'an index of the desk is missing';
  end if;
end $$;
