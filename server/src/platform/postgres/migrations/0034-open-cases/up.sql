-- The open cases alone: of a million cases of a year a few thousand, told apart without reading a case.
create index refund_case_open on refund_case (merchant_id, case_id)
  where status not in ('resolved', 'declined', 'withdrawn');

-- Whose a case is, answered by the index.
create index case_desk_whose on case_desk (merchant_id, case_id) include (staff_id, team_id);

-- In the order in which ratings are read: the lowest first, of each score the newest.
drop index portal_rating_lowest;
create index portal_rating_lowest on portal_rating (merchant_id, score, rated_at desc, rating_id desc);
