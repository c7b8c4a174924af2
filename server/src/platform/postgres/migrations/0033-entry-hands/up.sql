-- Whose hand an entry is that no case decided: who prepared it, and the second person where there was one. What cases and payouts book has no row here.
create table entry_hand (
  merchant_id uuid not null,
  entry_id uuid not null,
  prepared_by jsonb not null,
  checked_by jsonb,
  primary key (merchant_id, entry_id),
  foreign key (merchant_id, entry_id) references ledger_entry
);
grant select, insert on entry_hand to redress_app;
