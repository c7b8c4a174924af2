-- A complaint has a day by which it is answered, and may be handed up to a manager until it is.
alter table portal_complaint
  add column due_at timestamptz,
  add column escalated_by jsonb,
  add column escalated_at timestamptz,
  add column escalated_why text check (char_length(escalated_why) between 1 and 2000);
update portal_complaint set due_at = made_at + interval '3 days';
alter table portal_complaint
  alter column due_at set not null,
  add constraint escalation_is_whole
    check ((escalated_by is null) = (escalated_at is null) and (escalated_by is null) = (escalated_why is null));
drop index portal_complaint_open;
create index portal_complaint_due on portal_complaint (merchant_id, due_at, complaint_id) where answered_at is null;
create index portal_complaint_answered on portal_complaint (merchant_id, answered_at, complaint_id) where answered_at is not null;

-- A rating is named, so that a list of them can be read on from where it ended.
alter table portal_rating add column rating_id uuid;
update portal_rating set rating_id = md5(case_id::text || resolved_at::text)::uuid;
alter table portal_rating alter column rating_id set not null, add unique (merchant_id, rating_id);
create index portal_rating_newest on portal_rating (merchant_id, rated_at, rating_id);
create index portal_rating_lowest on portal_rating (merchant_id, score, rated_at);

-- What the shop says to whoever opens its portal.
alter table portal_face
  add column welcome_zh text check (char_length(welcome_zh) between 1 and 200),
  add column welcome_en text check (char_length(welcome_en) between 1 and 200),
  add constraint welcome_in_both check ((welcome_zh is null) = (welcome_en is null));

-- A mail that named no case ends with a person: in a case, or aside with the reason.
alter table inbound_mail
  add column handed_on_by jsonb,
  add column set_aside_by jsonb,
  add column set_aside_at timestamptz,
  add column set_aside_why text check (char_length(set_aside_why) between 1 and 500),
  add constraint set_aside_is_whole
    check ((set_aside_by is null) = (set_aside_at is null) and (set_aside_by is null) = (set_aside_why is null)),
  add constraint one_end check (handed_on_at is null or set_aside_at is null);
drop index inbound_mail_to_hand_on;
create index inbound_mail_loose on inbound_mail (merchant_id, mail_id) where handed_on_at is null and set_aside_at is null;
create index inbound_mail_aside on inbound_mail (merchant_id, mail_id) where set_aside_at is not null;

-- Whose mail it may be.
create index customer_by_email on customer (merchant_id, lower(email)) where email is not null;

-- When the secret of the door for mail was made, and by whom.
alter table message_rules add column inbound_secret_at timestamptz, add column inbound_secret_by jsonb;

-- Who last said how a customer wants to be told.
alter table customer_message_choice add column changed_by jsonb;

grant update (escalated_by, escalated_at, escalated_why) on portal_complaint to redress_app;
grant update (welcome_zh, welcome_en) on portal_face to redress_app;
grant update (handed_on_by, set_aside_by, set_aside_at, set_aside_why) on inbound_mail to redress_app;
grant update (inbound_secret_at, inbound_secret_by) on message_rules to redress_app;
grant update (changed_by) on customer_message_choice to redress_app;
