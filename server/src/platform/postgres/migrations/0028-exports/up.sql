-- A list that somebody wants as a sheet: a process takes it up by itself, writes the file page by page and tells how far it is.
create table export_job (
  merchant_id uuid not null references merchant,
  export_job_id uuid not null,
  list text not null,
  format text not null check (format in ('xlsx', 'csv')),
  language text not null check (language in ('zh', 'en')),
  -- What was asked for, as the list itself understands it, and the stores that it was asked within (null for all).
  filter jsonb not null,
  store_ids uuid[],
  in_full boolean not null,
  asked_by_id text not null,
  asked_by jsonb not null,
  asked_at timestamptz not null,
  -- Whoever writes it until then; a process that died leaves it to the next one, which begins again under a new name.
  leased_until timestamptz,
  attempts integer not null default 0,
  row_count bigint not null default 0 check (row_count >= 0),
  outcome text check (outcome in ('done', 'failed', 'cancelled')),
  ended_at timestamptz,
  file_key text,
  file_bytes bigint,
  file_sha256 bytea,
  kept_until timestamptz,
  -- Nothing of it is on the disk any more.
  swept boolean not null default false,
  primary key (merchant_id, export_job_id),
  constraint ended_with_outcome check ((outcome is null) = (ended_at is null)),
  constraint done_with_file check ((outcome is not distinct from 'done') = (file_key is not null and file_bytes is not null and file_sha256 is not null and kept_until is not null))
);
create index export_job_of_person on export_job (merchant_id, asked_by_id, export_job_id);
create index export_job_open on export_job (merchant_id, asked_at) where ended_at is null;
create index export_job_on_disk on export_job (merchant_id, kept_until) where ended_at is not null and not swept;

grant select, insert on export_job to redress_app;
grant update (leased_until, attempts, row_count, outcome, ended_at, file_key, file_bytes, file_sha256, kept_until, swept) on export_job to redress_app;
