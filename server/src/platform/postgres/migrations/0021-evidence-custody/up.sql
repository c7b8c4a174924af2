-- One link for everything that was done with the evidence of a case. `detail` is kept as it was hashed.
create table evidence_custody (
  merchant_id uuid not null,
  case_id uuid not null,
  sequence integer not null check (sequence > 0),
  evidence_id uuid,
  action text not null check (action in ('taken_in', 'seen', 'downloaded', 'metadata_read', 'redacted', 'exported', 'quarantined')),
  actor_id text not null check (actor_id !~ '[\r\n]'),
  actor_name text not null check (actor_name !~ '[\r\n]'),
  occurred_at timestamptz not null,
  detail text not null,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (merchant_id, case_id, sequence),
  foreign key (merchant_id, case_id) references refund_case,
  foreign key (merchant_id, evidence_id) references evidence
);

-- The last link, apart from the chain: a chain that was cut short at its end no longer reaches its head.
create table evidence_custody_head (
  merchant_id uuid not null,
  case_id uuid not null,
  sequence integer not null check (sequence > 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (merchant_id, case_id),
  foreign key (merchant_id, case_id) references refund_case
);

-- A copy on which boxes cover what others must not see. The original stays as it came.
create table evidence_redaction (
  merchant_id uuid not null,
  redaction_id uuid not null,
  evidence_id uuid not null,
  case_id uuid not null,
  boxes jsonb not null check (jsonb_typeof(boxes) = 'array' and jsonb_array_length(boxes) > 0),
  reason text not null check (char_length(reason) between 1 and 500),
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  sha256 bytea not null check (octet_length(sha256) = 32),
  made_by jsonb not null,
  made_at timestamptz not null,
  primary key (merchant_id, redaction_id),
  foreign key (merchant_id, evidence_id) references evidence,
  foreign key (merchant_id, case_id) references refund_case
);
create index evidence_redaction_by_case on evidence_redaction (merchant_id, case_id, evidence_id, redaction_id);

-- What a scanner found. Its bytes are kept for whoever looks into it and are never served.
create table evidence_quarantine (
  merchant_id uuid not null,
  quarantine_id uuid not null,
  case_id uuid not null,
  file_name text not null,
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  sha256 bytea not null check (octet_length(sha256) = 32),
  signature text not null,
  sent_by jsonb not null,
  sent_at timestamptz not null,
  primary key (merchant_id, quarantine_id),
  foreign key (merchant_id, case_id) references refund_case
);
create index evidence_quarantine_by_case on evidence_quarantine (merchant_id, case_id, quarantine_id);

-- The only way to add a link. `domain/src/evidence/custody.ts` works the same text out again, line by line.
create function append_custody(p_merchant uuid, p_case uuid, p_evidence uuid, p_action text, p_actor_id text, p_actor_name text,
  p_at timestamptz, p_detail text) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  n integer;
  before bytea;
  link bytea;
  person text := regexp_replace(p_actor_name, '[\r\n]+', ' ', 'g');
begin
  -- The head is locked until the commit, so that links of one case stand in one row.
  insert into evidence_custody_head as h (merchant_id, case_id, sequence, hash)
    values (p_merchant, p_case, 1, sha256(convert_to(p_merchant::text || E'\n' || p_case::text, 'UTF8')))
    on conflict (merchant_id, case_id) do update set sequence = h.sequence + 1
    returning h.sequence, h.hash into n, before;
  link := sha256(convert_to(concat_ws(E'\n', encode(before, 'hex'), n::text, p_merchant::text, p_case::text, coalesce(p_evidence::text, ''),
    p_action, p_actor_id, person, floor(extract(epoch from p_at) * 1000)::bigint::text, p_detail), 'UTF8'));
  insert into evidence_custody (merchant_id, case_id, sequence, evidence_id, action, actor_id, actor_name, occurred_at, detail, hash)
    values (p_merchant, p_case, n, p_evidence, p_action, p_actor_id, person, p_at, p_detail, link);
  update evidence_custody_head set hash = link where merchant_id = p_merchant and case_id = p_case;
  return n;
end $$;

-- Intake is a link by itself, in the commit that names the file, whichever way the file came.
create function evidence_taken_in() returns trigger language plpgsql as $$
begin
  perform append_custody(new.merchant_id, new.case_id, new.evidence_id, 'taken_in', new.taken_in_by, '', new.taken_in_at,
    jsonb_build_object('sha256', encode(new.sha256, 'hex'), 'bytes', new.bytes, 'mediaType', new.media_type)::text);
  return null;
end $$;
create trigger evidence_taken_in after insert on evidence for each row execute function evidence_taken_in();

create function custody_stands() returns trigger language plpgsql as $$
begin
  raise exception 'a link of the chain of custody stands as it was written';
end $$;
create trigger custody_stands before update or delete or truncate on evidence_custody for each statement execute function custody_stands();

-- What was taken in before there were chains.
do $$
declare
  e record;
begin
  for e in select * from evidence order by merchant_id, case_id, evidence_id loop
    perform append_custody(e.merchant_id, e.case_id, e.evidence_id, 'taken_in', e.taken_in_by, '', e.taken_in_at,
      jsonb_build_object('sha256', encode(e.sha256, 'hex'), 'bytes', e.bytes, 'mediaType', e.media_type)::text);
  end loop;
end $$;

revoke execute on function append_custody(uuid, uuid, uuid, text, text, text, timestamptz, text) from public;
grant execute on function append_custody(uuid, uuid, uuid, text, text, text, timestamptz, text) to redress_app;
grant select on evidence_custody, evidence_custody_head to redress_app;
grant select, insert on evidence_redaction, evidence_quarantine to redress_app;
