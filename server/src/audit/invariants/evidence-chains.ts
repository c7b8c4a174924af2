import { type CustodyLink, custodyBreak, custodyBreakText, fillIn, text } from '@redress/domain';
import { sha256 } from '../../evidence/custody.ts';
import { rowInvariant } from '../invariant.ts';

type Row = {
  readonly key: string;
  readonly what: string;
  readonly merchant: string;
  readonly head: { readonly sequence: number; readonly hash: string } | null;
  readonly links: readonly CustodyLink[];
  /** Files whose intake, with the hash that the case knows, is no link of the chain. */
  readonly unchained: readonly string[];
};

const noIntake = text('材料 {files} 的接收不在保管链中', 'the intake of {files} is not in the chain of custody');

/** The chain of custody of every case holds from its root to its head, and every file and redacted copy is in it with its hash. */
export const evidenceChains = rowInvariant<Row>({
  code: 'evidence_chains_hold',
  title: text(
    '证据保管链首尾相连，每份材料以其校验值在链中',
    'the chain of custody of every case holds, with every file in it by its hash',
  ),
  batch: 200,
  sql: `
    with page as (
      select case_id from (
        select case_id from evidence where merchant_id = $1 and ($2::uuid is null or case_id > $2)
        union select case_id from evidence_custody_head where merchant_id = $1 and ($2::uuid is null or case_id > $2)
      ) known order by case_id limit $3)
    select p.case_id as key, r.number as what, r.merchant_id as merchant,
      (select jsonb_build_object('sequence', h.sequence, 'hash', encode(h.hash, 'hex')) from evidence_custody_head h
        where h.merchant_id = $1 and h.case_id = p.case_id) as head,
      (select coalesce(jsonb_agg(jsonb_build_object('sequence', c.sequence, 'evidence', c.evidence_id, 'action', c.action, 'actorId', c.actor_id,
          'actorName', c.actor_name, 'occurredAt', floor(extract(epoch from c.occurred_at) * 1000), 'detail', c.detail,
          'hash', encode(c.hash, 'hex')) order by c.sequence), '[]')
        from evidence_custody c where c.merchant_id = $1 and c.case_id = p.case_id) as links,
      array(
        select f.file from (
          select e.evidence_id, e.file_name as file, e.sha256 from evidence e where e.merchant_id = $1 and e.case_id = p.case_id
          union all select d.evidence_id, d.redaction_id::text, d.sha256 from evidence_redaction d
            where d.merchant_id = $1 and d.case_id = p.case_id) f
        where not exists (
          select 1 from evidence_custody c where c.merchant_id = $1 and c.case_id = p.case_id and c.evidence_id = f.evidence_id
            and c.action in ('taken_in', 'redacted') and position(encode(f.sha256, 'hex') in c.detail) > 0)) as unchained
    from page p join refund_case r on r.merchant_id = $1 and r.case_id = p.case_id
    order by p.case_id`,
  judge: ({ key, what, merchant, head, links, unchained }) => {
    const broken = custodyBreak({ merchant, refundCase: key, links, head, sha256 });
    if (broken) return { what, how: fillIn(custodyBreakText[broken.how], { at: broken.at }) };
    return unchained.length > 0 ? { what, how: fillIn(noIntake, { files: unchained }) } : null;
  },
});
