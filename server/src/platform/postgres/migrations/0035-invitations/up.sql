-- What the invited person reads, for the next link as well.
alter table invitation add column language text not null default 'zh' check (language in ('zh', 'en'));

-- One open link for each address: of those that were made before, the newest stays.
update invitation i set revoked_at = i.expires_at
  where used_at is null and revoked_at is null and exists (
    select 1 from invitation newer where newer.merchant_id = i.merchant_id and newer.email = i.email
      and newer.used_at is null and newer.revoked_at is null and newer.invitation_id > i.invitation_id);
create unique index invitation_open_once on invitation (merchant_id, email) where used_at is null and revoked_at is null;
