-- The warehouse's list: where a parcel is, whose store waits for it, and what was found in it. A parcel keeps the store of its case, so that a
-- list of one store needs no case to be read.
alter table return_parcel
  add column store_id uuid,
  add column inspected_by jsonb,
  add column inspected_at timestamptz,
  add column condition text,
  add column inspection_note text;
update return_parcel p set store_id = c.store_id from refund_case c where c.merchant_id = p.merchant_id and c.case_id = p.case_id;
alter table return_parcel
  alter column store_id set not null,
  add foreign key (merchant_id, store_id) references store,
  add column stage text not null generated always as (
    case when inspected_at is not null then 'inspected' when arrived_at is not null then 'arrived' else 'on_the_way' end) stored,
  add constraint inspection_is_whole check ((inspected_at is null) = (inspected_by is null) and (inspected_at is null) = (condition is null)),
  add constraint inspected_after_arrival check (inspected_at is null or arrived_at is not null),
  add constraint parcel_condition check (condition in ('in_order', 'used', 'damaged', 'incomplete', 'wrong_goods')),
  add constraint note_of_inspection check (inspection_note is null or inspected_at is not null);

drop index return_parcel_on_the_way;
drop index return_parcel_by_number;
create index return_parcel_by_stage on return_parcel (merchant_id, stage, parcel_id) where struck_at is null;
create index return_parcel_of_store on return_parcel (merchant_id, store_id, stage, parcel_id) where struck_at is null;
create index return_parcel_of_carrier on return_parcel (merchant_id, carrier, stage, parcel_id) where struck_at is null;
-- Found by the whole number, its beginning, or its end, which is what people read out.
create index return_parcel_by_number on return_parcel (merchant_id, number text_pattern_ops);
create index return_parcel_by_ending on return_parcel (merchant_id, reverse(number) text_pattern_ops);
grant update (inspected_by, inspected_at, condition, inspection_note) on return_parcel to redress_app;
