create table merchant (
  merchant_id uuid primary key,
  name text not null check (char_length(name) between 1 and 200),
  currency char(3) not null,
  created_at timestamptz not null
);

create table store (
  merchant_id uuid not null references merchant,
  store_id uuid not null,
  code text not null check (char_length(code) between 1 and 64),
  name text not null check (char_length(name) between 1 and 200),
  created_at timestamptz not null,
  primary key (merchant_id, store_id),
  unique (merchant_id, code)
);

create table customer (
  merchant_id uuid not null references merchant,
  customer_id uuid not null,
  reference text not null check (char_length(reference) between 1 and 128),
  name text not null check (char_length(name) between 1 and 200),
  phone text,
  email text,
  created_at timestamptz not null,
  primary key (merchant_id, customer_id),
  unique (merchant_id, reference)
);
create index customer_by_phone on customer (merchant_id, phone) where phone is not null;

create table staff (
  merchant_id uuid not null references merchant,
  staff_id uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  duties text[] not null default '{}',
  created_at timestamptz not null,
  primary key (merchant_id, staff_id)
);

-- Only a hash of the secret is kept; the secret has 256 random bits, so a plain SHA-256 is enough.
create table api_key (
  merchant_id uuid not null references merchant,
  key_id uuid not null,
  label text not null check (char_length(label) between 1 and 200),
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  scopes text[] not null,
  staff_id uuid,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (merchant_id, key_id),
  foreign key (merchant_id, staff_id) references staff
);

-- `secrets` is encrypted with the master key of the installation; `settings` holds what may be shown.
create table channel_account (
  merchant_id uuid not null references merchant,
  channel_account_id uuid not null,
  kind text not null,
  label text not null check (char_length(label) between 1 and 200),
  settings jsonb not null,
  secrets bytea not null,
  enabled boolean not null default true,
  created_at timestamptz not null,
  primary key (merchant_id, channel_account_id),
  unique (merchant_id, kind, label)
);

create table policy (
  merchant_id uuid not null references merchant,
  policy_id uuid not null,
  version integer not null check (version > 0),
  effective_from date not null,
  contents jsonb not null,
  created_at timestamptz not null,
  primary key (merchant_id, policy_id),
  unique (merchant_id, version)
);
create index policy_in_force on policy (merchant_id, effective_from desc, version desc);

grant select, insert on merchant, store, customer, staff, api_key, channel_account, policy to redress_app;
grant update (name) on merchant, store to redress_app;
grant update (name, phone, email) on customer to redress_app;
grant update (name, duties) on staff to redress_app;
grant update (revoked_at) on api_key to redress_app;
grant update (enabled, settings, secrets) on channel_account to redress_app;
