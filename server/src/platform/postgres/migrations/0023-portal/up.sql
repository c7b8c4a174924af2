-- How a merchant shows itself to customers. A name in the address belongs to whoever took it first; keys begin with the merchant, so the
-- writer looks before it takes one, and a tie goes to the older row.
create table portal_face (
  merchant_id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) between 2 and 60),
  display_name text check (char_length(display_name) between 1 and 100),
  colour text not null check (colour ~ '^#[0-9a-f]{6}$'),
  service_phone text check (char_length(service_phone) between 3 and 40),
  service_hours text check (char_length(service_hours) between 1 and 200),
  logo_key text,
  logo_type text check (logo_type in ('image/png', 'image/jpeg', 'image/webp')),
  taken_at timestamptz not null,
  updated_by jsonb not null,
  updated_at timestamptz not null,
  primary key (merchant_id),
  foreign key (merchant_id) references merchant,
  constraint logo_is_whole check ((logo_key is null) = (logo_type is null))
);
create index portal_face_by_slug on portal_face (slug, taken_at);

-- A code that was asked for. A row is made whether or not the number is known, so that nobody can tell from the answer.
create table portal_code (
  merchant_id uuid not null,
  code_id uuid not null,
  -- Keyed hash of the telephone number or address: for counting, not for reading.
  contact_hash bytea not null check (octet_length(contact_hash) = 32),
  -- Null when number and contact do not belong together; then no code is right.
  customer_id uuid,
  code_hash bytea not null check (octet_length(code_hash) = 32),
  tries integer not null default 0 check (tries between 0 and 5),
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (merchant_id, code_id),
  foreign key (merchant_id, customer_id) references customer
);
create index portal_code_by_contact on portal_code (merchant_id, contact_hash, asked_at);

create table portal_session (
  merchant_id uuid not null,
  session_id uuid not null,
  customer_id uuid not null,
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  began_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz,
  primary key (merchant_id, session_id),
  foreign key (merchant_id, customer_id) references customer
);

-- A link that shows one case. Its token is signed and not stored; the row says until when it holds.
create table portal_link (
  merchant_id uuid not null,
  link_id uuid not null,
  case_id uuid not null,
  made_by jsonb not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_by jsonb,
  revoked_at timestamptz,
  primary key (merchant_id, link_id),
  foreign key (merchant_id, case_id) references refund_case,
  constraint revoked_by_somebody check ((revoked_by is null) = (revoked_at is null))
);
create index portal_link_by_case on portal_link (merchant_id, case_id, link_id);

create table portal_complaint (
  merchant_id uuid not null,
  complaint_id uuid not null,
  case_id uuid not null,
  made_by jsonb not null,
  made_at timestamptz not null,
  words text not null check (char_length(words) between 1 and 4000),
  -- The Idempotency-Key of the request, so that sending twice complains once.
  made_under text not null,
  answered_by jsonb,
  answered_at timestamptz,
  answer text,
  primary key (merchant_id, complaint_id),
  unique (merchant_id, made_under),
  foreign key (merchant_id, case_id) references refund_case,
  constraint answer_is_whole check ((answered_by is null) = (answered_at is null) and (answered_by is null) = (answer is null))
);
create index portal_complaint_by_case on portal_complaint (merchant_id, case_id, complaint_id);
create index portal_complaint_open on portal_complaint (merchant_id, complaint_id) where answered_at is null;

-- One rating for each time that a case was resolved.
create table portal_rating (
  merchant_id uuid not null,
  case_id uuid not null,
  resolved_at timestamptz not null,
  score integer not null check (score between 1 and 5),
  words text check (char_length(words) between 1 and 2000),
  rated_by jsonb not null,
  rated_at timestamptz not null,
  primary key (merchant_id, case_id, resolved_at),
  foreign key (merchant_id, case_id) references refund_case
);


grant select, insert on portal_face, portal_code, portal_session, portal_link, portal_complaint, portal_rating to redress_app;
grant update (slug, display_name, colour, service_phone, service_hours, logo_key, logo_type, taken_at, updated_by, updated_at) on portal_face to redress_app;
grant update (tries, used_at) on portal_code to redress_app;
grant delete on portal_code to redress_app;
grant update (seen_at, ended_at) on portal_session to redress_app;
grant update (revoked_by, revoked_at) on portal_link to redress_app;
grant update (answered_by, answered_at, answer) on portal_complaint to redress_app;
