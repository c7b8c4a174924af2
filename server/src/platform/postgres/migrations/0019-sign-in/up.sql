-- What a person of the staff may do, and how far. Whoever has no row here works by keys alone, with what each key says.
create table staff_rights (
  merchant_id uuid not null,
  staff_id uuid not null,
  roles text[] not null,
  -- Null: every store.
  store_ids uuid[],
  -- In the currency of the merchant; null: no limit.
  approval_limit_minor bigint check (approval_limit_minor >= 0),
  suspended_at timestamptz,
  version integer not null default 1 check (version > 0),
  changed_at timestamptz not null,
  primary key (merchant_id, staff_id),
  foreign key (merchant_id, staff_id) references staff
);

-- What a role may do, where the merchant says otherwise than the product, and roles of the merchant's own.
create table staff_role (
  merchant_id uuid not null references merchant,
  code text not null check (code ~ '^[a-z][a-z_]{1,39}$'),
  name_zh text not null,
  name_en text not null,
  scopes text[] not null,
  changed_at timestamptz not null,
  primary key (merchant_id, code)
);

-- The rights of one person in the hands of another, for a time.
create table delegation (
  merchant_id uuid not null,
  delegation_id uuid not null,
  from_staff_id uuid not null,
  to_staff_id uuid not null,
  begins_at timestamptz not null,
  ends_at timestamptz not null,
  reason text not null,
  made_by jsonb not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  primary key (merchant_id, delegation_id),
  foreign key (merchant_id, from_staff_id) references staff,
  foreign key (merchant_id, to_staff_id) references staff,
  check (begins_at < ends_at),
  check (from_staff_id <> to_staff_id)
);
create index delegation_to on delegation (merchant_id, to_staff_id, ends_at) where revoked_at is null;
create index delegation_from on delegation (merchant_id, from_staff_id, ends_at) where revoked_at is null;

-- A link by which a person sets a password: the first one, or a new one where everything was lost.
create table invitation (
  merchant_id uuid not null,
  invitation_id uuid not null,
  staff_id uuid not null,
  email text not null,
  staff_number text,
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  made_by jsonb not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (merchant_id, invitation_id),
  foreign key (merchant_id, staff_id) references staff
);
create index invitation_of on invitation (merchant_id, staff_id, invitation_id);

-- Who looked at what is sensitive, who signed in, and who changed the rights of whom. Only ever added to.
create table view_log (
  merchant_id uuid not null references merchant,
  view_entry_id uuid not null,
  kind text not null,
  -- The person or key.
  actor_id text not null,
  actor jsonb not null,
  -- The id of what was looked at or changed.
  subject text not null,
  details jsonb not null,
  occurred_at timestamptz not null,
  primary key (merchant_id, view_entry_id)
);
create index view_log_by_actor on view_log (merchant_id, actor_id, view_entry_id);
create index view_log_by_subject on view_log (merchant_id, subject, view_entry_id);
create index view_log_by_kind on view_log (merchant_id, kind, view_entry_id);

grant select, insert on staff_rights, staff_role, delegation, invitation, view_log to redress_app;
grant update (roles, store_ids, approval_limit_minor, suspended_at, version, changed_at) on staff_rights to redress_app;
grant update (name_zh, name_en, scopes, changed_at) on staff_role to redress_app;
grant update (revoked_at) on delegation to redress_app;
grant update (used_at, revoked_at) on invitation to redress_app;

create index staff_by_name on staff (merchant_id, name);
-- Lists of what a person of some stores may see.
create index sales_order_by_store on sales_order (merchant_id, store_id, order_id);

-- Where people are recognised, before anybody knows of which merchant they are: the tables of better-auth and what stands beside them.
-- They are small, looked up by an e-mail address or a cookie, and tied to the staff by merchant and id (ADR 11).
create schema sign_in;
create table sign_in.person (
  id text primary key,
  merchant_id uuid not null,
  staff_id uuid not null,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null,
  image text,
  staff_number text unique check (staff_number = lower(staff_number)),
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (merchant_id, staff_id),
  foreign key (merchant_id, staff_id) references public.staff
);
create table sign_in.session (
  id text primary key,
  user_id text not null references sign_in.person on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index session_of on sign_in.session (user_id);
create index session_ends on sign_in.session (expires_at);
create table sign_in.account (
  id text primary key,
  user_id text not null references sign_in.person on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index account_of on sign_in.account (user_id);
create table sign_in.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_of on sign_in.verification (identifier);
create index verification_ends on sign_in.verification (expires_at);
create table sign_in.two_factor (
  id text primary key,
  user_id text not null references sign_in.person on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamptz
);
create index two_factor_of on sign_in.two_factor (user_id);
create table sign_in.passkey (
  -- The credential's own id, in base64url.
  id text primary key,
  user_id text not null references sign_in.person on delete cascade,
  label text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_of on sign_in.passkey (user_id);
-- Failed tries of an account or from an address; the lock grows with them.
create table sign_in.failed_try (
  name text primary key,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
grant usage on schema sign_in to redress_app;
grant select, insert, update, delete on all tables in schema sign_in to redress_app;
