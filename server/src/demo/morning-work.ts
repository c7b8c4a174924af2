import { readFile } from 'node:fs/promises';
import { readPolicyFile } from '@redress/contract';
import {
  type Actor,
  addDays,
  type CaseStatus,
  HOUR,
  type Id,
  idOf,
  later,
  MINUTE,
  shanghaiDate,
  submitDraft,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { holdPayout } from '../payout/hold-payout.ts';
import { createDraft, moveDraft } from '../policy/write-draft.ts';
import { complain, rate } from '../portal/feedback.ts';
import { readCase } from '../refund-case/case-reader.ts';
import { postMessage } from '../refund-case/conversation/post-message.ts';
import { giveTask } from '../refund-case/tasks/tasks.ts';
import { assignCase } from '../refund-case/team/assign-case.ts';
import { writeComment } from '../refund-case/team/comments.ts';
import { listTeams, putTeam } from '../refund-case/team/teams.ts';
import { listStaff } from '../staff/staff-member.ts';
import { leaveBankBatches } from './bank-work.ts';
import { leaveBill } from './finance-work.ts';
import { must } from './must.ts';
import { leaveParcels } from './parcels.ts';
import { type PastHouse, pastHouse } from './past-house.ts';
import { tagCases } from './tag-cases.ts';

type DemoCase = { readonly id: Id<'refundCase'>; readonly status: CaseStatus; readonly store: string };
type Desk = PastHouse & {
  readonly merchantId: Id<'merchant'>;
  readonly cases: readonly DemoCase[];
  readonly person: (name: string) => { readonly actor: Actor; readonly staffId: Id<'staff'> };
};

/**
 * What the demo's people find when they come to work: cases that are theirs, letters of customers, questions of colleagues, tasks, a payout
 * that is held, a policy to review, a bill to explain, two files for a bank, parcels that come back, a few tags.
 * Played in the hours before the first start; nothing when it was played before.
 */
export const leaveMorningWork = async (present: House, merchantId: Id<'merchant'>): Promise<void> => {
  if ((await listTeams(present.db, merchantId)).length > 0) return;
  const staff = new Map((await listStaff(present.db, merchantId)).map(({ name, id }) => [name, id]));
  const desk: Desk = {
    ...pastHouse(present, later(present.clock.now(), -3 * HOUR)),
    merchantId,
    cases: await casesOf(present, merchantId),
    person: (name) => {
      const staffId = staff.get(name);
      if (!staffId) throw new Error(`defect: nobody is called ${name}`);
      return { actor: { kind: 'staff', id: staffId, name }, staffId };
    },
  };
  await shareTheQueue(desk);
  await letCustomersWrite(desk);
  await askColleagues(desk);
  await holdOnePayout(desk);
  await writePolicyForReview(desk);
  const { house, person } = desk;
  await leaveBill(house, merchantId, person('陈会计').actor);
  await leaveBankBatches(house, {
    merchantId,
    // The newest keeps its task, and waits for a person.
    failed: inState(desk, 'action_required')
      .slice(1, 3)
      .map(({ id }) => id),
    ...{ clerk: person('小林').actor, manager: person('王店长').actor },
    ...{ accountant: person('陈会计').actor, cashier: person('郑出纳').actor },
  });
  await leaveParcels(present, { merchantId, warehouse: person('小马').actor, now: house.clock.now() });
  const tagged = inState(desk, 'claimed', 'assessed').slice(2, 7);
  await tagCases(house, { merchantId, actor: person('小林').actor, cases: tagged.map(({ id }) => id) });
  await makeTeams(desk);
};

const casesOf = async ({ db }: House, merchantId: Id<'merchant'>): Promise<DemoCase[]> => {
  const { rows } = await db.query<{ case_id: string; status: CaseStatus; code: string }>(
    `select c.case_id, c.status, s.code from refund_case c join store s on s.merchant_id = c.merchant_id and s.store_id = c.store_id
     where c.merchant_id = $1 order by c.opened_at desc, c.case_id desc`,
    [uuidOf(merchantId)],
  );
  return rows.map((row) => ({ id: idOf('refundCase', row.case_id), status: row.status, store: row.code }));
};

const inState = ({ cases }: Desk, ...statuses: readonly CaseStatus[]): readonly DemoCase[] =>
  cases.filter(({ status }) => statuses.includes(status));

/** The newest claims have somebody already; the rest is free to be taken. */
const shareTheQueue = async (desk: Desk): Promise<void> => {
  const { house, merchantId, person } = desk;
  const newest = inState(desk, 'claimed', 'appealed').slice(0, 5);
  for (const [index, { id: caseId }] of newest.entries()) {
    const { actor, staffId } = person(index < 3 ? '小林' : '小周');
    must(await assignCase(house, { merchantId, actor, caseId, staffId, teamId: null, onlyIfFree: true }));
  }
};

const letters = [
  '您好，商品今天早上已经用顺丰寄回，单号 SF1390276645821。请问收到之后多久能退款？',
  '照片里看不清楚的话，我晚上回家再补拍两张，可以吗？',
  '我付款用的支付宝已经不用了，能退到另一个账户吗？',
] as const;

const complaints = [
  '配件我是一起寄回的，你们没有认真核对就驳回，请重新处理并给我一个说法。',
  '客服答应两天内回复，到现在没有人联系我。',
] as const;

const letCustomersWrite = async (desk: Desk): Promise<void> => {
  const { house, merchantId, pass } = desk;
  const portal = { direction: 'from_customer', channel: 'portal', once: null } as const;
  for (const [index, { id: caseId }] of inState(desk, 'claimed', 'appealed').slice(0, letters.length).entries()) {
    pass(7 * MINUTE);
    const actor = await customerOf(desk, caseId);
    must(await postMessage(house, { ...portal, merchantId, actor, caseId, words: letters[index] ?? letters[0] }));
  }
  for (const [index, { id: caseId }] of inState(desk, 'declined').slice(0, complaints.length).entries()) {
    const actor = await customerOf(desk, caseId);
    const words = complaints[index] ?? complaints[0];
    must(await complain(house, { merchantId, caseId, actor, words, key: `demo-complaint-${index}` }));
  }
  const said = [
    [5, '到账很快，每一分钱怎么算的也写得清楚。'],
    [4, null],
    [2, '钱是退了，但是等了好几天才有人回复。'],
  ] as const;
  const resolved = inState(desk, 'resolved').slice(0, said.length);
  for (const [index, [score, words]] of said.entries()) {
    const found = resolved[index] && (await readCase(house.db, merchantId, resolved[index].id));
    if (found) must(await rate(house, merchantId, found, { actor: await customerOf(desk, found.id), score, words }));
  }
};

const customerOf = async ({ house: { db }, merchantId }: Desk, caseId: Id<'refundCase'>): Promise<Actor> => {
  const { rows } = await db.query<{ customer_id: string; name: string }>(
    `select u.customer_id, u.name from refund_case c join customer u on u.merchant_id = c.merchant_id and u.customer_id = c.customer_id
     where c.merchant_id = $1 and c.case_id = $2`,
    [uuidOf(merchantId), uuidOf(caseId)],
  );
  const [row] = rows;
  return row
    ? { kind: 'customer', id: idOf('customer', row.customer_id), name: row.name }
    : { kind: 'customer', id: 'walk-in', name: '顾客' };
};

const askColleagues = async (desk: Desk): Promise<void> => {
  const { house, merchantId, person, pass } = desk;
  const today = shanghaiDate(house.clock.now());
  const service = person('小林').actor;
  const ask = async (found: DemoCase | undefined, name: string, words: string): Promise<void> => {
    if (!found) return;
    pass(4 * MINUTE);
    const mentions = [person(name).staffId];
    must(await writeComment(house, { merchantId, actor: service, caseId: found.id, words, mentions, once: null }));
  };
  const [first, second] = inState(desk, 'assessed');
  await ask(first, '王店长', '@王店长 顾客是老会员，材料齐全，麻烦今天看一下。');
  await ask(second, '何风控', '@何风控 这位顾客本月不止一次申请退款，请看看有没有异常。');
  await ask(inState(desk, 'appealed')[0], '孙合规', '@孙合规 顾客说已补寄配件，申诉能不能受理？请给个意见。');
  await ask(inState(desk, 'awaiting_second_approval')[0], '赵经理', '@赵经理 金额较大，王店长已批准，等您复核。');

  const returned = inState(desk, 'assessed', 'claimed', 'awaiting_second_approval').find(
    ({ store }) => store === 'HZ-XH',
  );
  if (returned)
    must(
      await giveTask(house, {
        ...{ merchantId, actor: service, caseId: returned.id, department: 'logistics', once: null },
        title: '收货验货',
        detail: '顾客已寄回。请核对件数、配件和外箱，有破损的拍照上传，结果写在这里。',
        ...{ staffId: person('小马').staffId, dueOn: today },
      }),
    );
  const [failed] = inState(desk, 'action_required');
  if (failed)
    must(
      await giveTask(house, {
        ...{ merchantId, actor: service, caseId: failed.id, department: 'finance', once: null },
        title: '核对新的收款账户',
        detail: '原支付宝账户已注销。请核对顾客提供的新账户户名，再重新出款。',
        ...{ staffId: person('陈会计').staffId, dueOn: addDays(today, 1) },
      }),
    );
};

/** One refund that would leave at once waits for finance to let it go. */
const holdOnePayout = async ({ house, merchantId, person }: Desk): Promise<void> => {
  const { rows } = await house.db.query<{ payout_id: string }>(
    `select p.payout_id from payout p join tender t on t.merchant_id = p.merchant_id and t.tender_id = p.tender_id
     where p.merchant_id = $1 and p.status = 'queued' and t.kind = 'alipay' order by p.payout_id desc limit 1`,
    [uuidOf(merchantId)],
  );
  const [row] = rows;
  if (!row) return;
  const held = { merchantId, actor: person('陈会计').actor, payoutId: idOf('payout', row.payout_id) };
  must(await holdPayout(house, { ...held, expectedVersion: null, once: null, reason: 'needs_person' }));
};

const gymPolicy = new URL('../../../docs/policies/gym.yaml', import.meta.url);

/** A promise for courses and cards, written by the manager; a second person has to look at it. */
const writePolicyForReview = async ({ house, merchantId, person }: Desk): Promise<void> => {
  const { actor } = person('赵经理');
  const document = must(readPolicyFile(await readFile(gymPolicy, 'utf8')));
  const draft = must(await createDraft(house, { merchantId, actor, document }));
  const command = { merchantId, actor, draftId: draft.id, expectedRevision: draft.revision };
  must(await moveDraft(house, command, (before) => submitDraft(before, { actor, now: house.clock.now() })));
};

const makeTeams = async ({ house, merchantId, person }: Desk): Promise<void> => {
  const teams = [
    { name: '客服一组', department: 'service', people: ['小林', '小周'] },
    { name: '财务组', department: 'finance', people: ['陈会计'] },
  ] as const;
  for (const { name, department, people } of teams) {
    const members = people.map((each, index) => ({ staffId: person(each).staffId, leads: index === 0 }));
    must(await putTeam(house, { merchantId, teamId: null, team: { name, department, members } }));
  }
};
