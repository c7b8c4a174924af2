-- What the rule of quick refunds approved lately, for the day's limit.
create index case_event_instant on case_event (merchant_id, recorded_at)
  where type = 'case_approved' and actor ->> 'id' = 'instant-refund';
-- What was assessed a moment ago, for the rule to look at.
create index refund_case_assessed_lately on refund_case (updated_at) where status = 'assessed';
