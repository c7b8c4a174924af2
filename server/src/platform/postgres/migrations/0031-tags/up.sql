-- The words by which a merchant sorts its cases. A tag that is no longer offered stays where it was put.
create table tag (
  merchant_id uuid not null references merchant,
  tag_id uuid not null,
  name_zh text not null check (char_length(name_zh) between 1 and 20),
  name_en text not null check (char_length(name_en) between 1 and 20),
  colour text not null check (colour in ('ink', 'amber', 'blue', 'green', 'ochre')),
  retired boolean not null default false,
  made_by jsonb not null,
  made_at timestamptz not null,
  primary key (merchant_id, tag_id)
);
create unique index tag_by_name_zh on tag (merchant_id, lower(name_zh));
create unique index tag_by_name_en on tag (merchant_id, lower(name_en));

create table case_tag (
  merchant_id uuid not null,
  case_id uuid not null,
  tag_id uuid not null,
  put_by jsonb not null,
  put_at timestamptz not null,
  primary key (merchant_id, case_id, tag_id),
  foreign key (merchant_id, case_id) references refund_case,
  foreign key (merchant_id, tag_id) references tag
);
-- The queue is filtered by a tag, newest case first.
create index case_tag_by_tag on case_tag (merchant_id, tag_id, case_id);

grant select, insert on tag, case_tag to redress_app;
grant update (name_zh, name_en, colour, retired) on tag to redress_app;
grant delete on case_tag to redress_app;
