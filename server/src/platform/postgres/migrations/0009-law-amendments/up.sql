-- A proposed change of the law as this merchant knows it: an article, rates, rest days, or a withdrawal. Never rewritten.
create table law_amendment (
  merchant_id uuid not null references merchant,
  amendment_id uuid not null,
  kind text not null check (kind in ('article', 'rates', 'rest_days', 'withdrawal')),
  change jsonb not null,
  source jsonb not null,
  proposed_by text not null,
  proposer jsonb not null,
  proposed_at timestamptz not null,
  primary key (merchant_id, amendment_id),
  unique (merchant_id, amendment_id, proposed_by)
);

-- What a second person said about it, once. Every decision is the next version of the merchant's law; an assessment remembers the
-- version that it relied on, and the same version is the same law for ever.
create table law_decision (
  merchant_id uuid not null references merchant,
  version integer not null check (version > 0),
  amendment_id uuid not null,
  outcome text not null check (outcome in ('confirmed', 'declined')),
  proposed_by text not null,
  decided_by text not null,
  decider jsonb not null,
  decided_at timestamptz not null,
  reason text,
  primary key (merchant_id, version),
  unique (merchant_id, amendment_id),
  foreign key (merchant_id, amendment_id, proposed_by) references law_amendment (merchant_id, amendment_id, proposed_by),
  constraint law_decision_second_person check (outcome = 'declined' or decided_by <> proposed_by),
  check ((outcome = 'declined') = (reason is not null))
);

grant select, insert on law_amendment, law_decision to redress_app;

-- The articles that an explanation cites anywhere in its tree, as `statute number`: what stands on an article is found by an index.
create function cited_articles(explanation jsonb) returns text[]
language sql immutable strict parallel safe
return array(
  select distinct (cite #>> '{statute,zh}') || ' ' || (cite ->> 'article')
  from jsonb_path_query(explanation, 'strict $.**.cites[*] ? (@.kind == "law")') as cite
);

create index assessment_by_cited_article on assessment using gin (cited_articles(explanation));
