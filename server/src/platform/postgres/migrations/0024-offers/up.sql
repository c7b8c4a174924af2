create table offer (
  merchant_id uuid not null,
  offer_id uuid not null,
  case_id uuid not null,
  side text not null check (side in ('merchant', 'customer')),
  kind text not null check (kind in ('assessed', 'goodwill', 'exchange', 'repair', 'store_credit', 'amount')),
  currency char(3) not null,
  -- What the customer would get in money; null for exchange and repair.
  amount_minor bigint check (amount_minor > 0),
  -- What comes on top of it in store credit.
  bonus_minor bigint check (bonus_minor >= 0),
  -- What the case gives without any goodwill, worked out when the offer was made: the floor.
  lawful_minor bigint not null check (lawful_minor >= 0),
  -- What the assessment is told when the offer is taken, for offers of money.
  told jsonb,
  words text not null check (char_length(words) between 1 and 4000),
  answers_offer_id uuid,
  made_by jsonb not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  status text not null check (status in ('open', 'accepting', 'accepted', 'refused', 'countered', 'withdrawn', 'expired', 'lapsed')),
  -- By whom, when, how and with which proof it was answered or ended.
  answer jsonb,
  -- The task that carries an alternative out, once it was accepted.
  task_id uuid,
  version integer not null check (version > 0),
  primary key (merchant_id, offer_id),
  foreign key (merchant_id, case_id) references refund_case,
  foreign key (merchant_id, answers_offer_id) references offer,
  foreign key (merchant_id, task_id) references case_task,
  constraint answered_by_somebody check ((status = 'open') = (answer is null)),
  constraint not_below_the_law check (kind not in ('assessed', 'goodwill') or amount_minor >= lawful_minor),
  constraint ends_after_it_was_made check (expires_at > made_at)
);
create index offer_by_case on offer (merchant_id, case_id, offer_id);
-- One question at a time: an offer is answered, taken back or run out before the next is made.
create unique index offer_open_once on offer (merchant_id, case_id) where status in ('open', 'accepting');
create index offer_to_expire on offer (expires_at) where status = 'open';
create index offer_accepting on offer (merchant_id, offer_id) where status = 'accepting';

grant select, insert on offer to redress_app;
grant update (status, answer, task_id, version) on offer to redress_app;
