do $$
begin
  assert not has_column_privilege('redress_app', 'return_parcel', 'store_id', 'update'), 'a parcel stays with the store of its case';
  assert (select is_generated from information_schema.columns where table_name = 'return_parcel' and column_name = 'stage') = 'ALWAYS',
    'where a parcel is follows from what was written about it';
  assert (select count(*) from pg_indexes where indexname in
    ('return_parcel_by_stage', 'return_parcel_of_store', 'return_parcel_of_carrier', 'return_parcel_by_number', 'return_parcel_by_ending')) = 5,
    'each filter of the list has its index';
end $$;
