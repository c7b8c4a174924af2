-- Somebody of the staff fills in for a customer who read a code out on the telephone: who asked for the code, and who sits there.
alter table portal_code add column asked_by jsonb;
alter table portal_session add column helper jsonb;

-- How many rows there will be, counted before the first one is written. Policies are tried by the same jobs; what they find is JSON.
alter table export_job add column row_total bigint check (row_total >= 0);
alter table export_job drop constraint export_job_format_check;
alter table export_job add constraint export_job_format_check check (format in ('xlsx', 'csv', 'json'));
grant update (row_total) on export_job to redress_app;

-- The parcels in which goods come back, as the customer or the desk named them. A wrong one is struck out, never rewritten.
create table return_parcel (
  merchant_id uuid not null,
  parcel_id uuid not null,
  case_id uuid not null,
  -- The tracking number in capital letters and digits, as it stands under the barcode.
  number text not null check (number ~ '^[A-Z0-9]{6,40}$'),
  carrier text not null,
  scanned boolean not null,
  recorded_by jsonb not null,
  recorded_at timestamptz not null,
  arrived_by jsonb,
  arrived_at timestamptz,
  struck_by jsonb,
  struck_at timestamptz,
  primary key (merchant_id, parcel_id),
  foreign key (merchant_id, case_id) references refund_case,
  constraint arrival_is_whole check ((arrived_by is null) = (arrived_at is null)),
  constraint strike_is_whole check ((struck_by is null) = (struck_at is null)),
  constraint arrived_or_struck check (arrived_at is null or struck_at is null)
);
create unique index return_parcel_once on return_parcel (merchant_id, case_id, number) where struck_at is null;
create index return_parcel_by_case on return_parcel (merchant_id, case_id, parcel_id);
create index return_parcel_by_number on return_parcel (merchant_id, number);
create index return_parcel_on_the_way on return_parcel (merchant_id, parcel_id) where arrived_at is null and struck_at is null;
grant select, insert on return_parcel to redress_app;
grant update (arrived_by, arrived_at, struck_by, struck_at) on return_parcel to redress_app;
