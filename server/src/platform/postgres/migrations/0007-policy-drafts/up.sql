-- A policy on its way: the document, who wrote, submitted and published it, and the version that it became.
create table policy_draft (
  merchant_id uuid not null references merchant,
  draft_id uuid not null,
  status text not null check (status in ('draft', 'in_review', 'published')),
  revision integer not null check (revision > 0),
  document jsonb not null,
  people jsonb not null,
  policy_id uuid,
  updated_at timestamptz not null,
  primary key (merchant_id, draft_id),
  foreign key (merchant_id, policy_id) references policy,
  check ((status = 'published') = (policy_id is not null))
);

-- Stores in which a version holds from a day of their own; with `only_listed_stores` it holds nowhere else.
create table policy_store (
  merchant_id uuid not null,
  policy_id uuid not null,
  store_id uuid not null,
  effective_from date not null,
  primary key (merchant_id, policy_id, store_id),
  foreign key (merchant_id, policy_id) references policy,
  foreign key (merchant_id, store_id) references store
);

alter table policy add column only_listed_stores boolean not null default false;

grant select, insert, update on policy_draft to redress_app;
grant select, insert on policy_store to redress_app;
