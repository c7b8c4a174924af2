do $$
begin
  assert (select count(*) from pg_indexes where indexname in ('refund_case_open', 'case_desk_whose', 'portal_rating_lowest')) = 3,
    'the indexes are there';
  assert (select indexdef from pg_indexes where indexname = 'portal_rating_lowest') like '%rated_at DESC%', 'newest first within a score';
end $$;
