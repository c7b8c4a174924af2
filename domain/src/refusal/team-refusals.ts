import { text } from '../text.ts';

/** What work on a case as a team is refused by. */
export const teamRefusals = {
  case_taken: text('该退款单已由{name}跟进', 'The case is with {name} already'),
  reopen_paid: text(
    '退款单 {number} 已经批准付款，不再重算；少退的，请就同一订单提出「补退差额」或赔偿申请，并注明这张退款单',
    'Case {number} was approved to be paid and is not worked out anew: for more money, claim the difference or compensation on the same order and name this case',
  ),
  reopen_merged: text(
    '该退款单是重复申请，已并入 {number}，请在那一张上办理',
    'The case is a duplicate that was merged into {number}: go on there',
  ),
  person_needed: text('此操作须由员工本人进行，不能使用机器密钥', 'A person does this, not a key of a machine'),
  task_closed: text('该任务已{status}，不能再改', 'The task is {status} and no longer changes'),
  template_variable_unknown: text(
    '模板中有系统不认识的变量：{variables}；可用：{known}',
    'The template has variables that nothing fills: {variables}; known are: {known}',
  ),
  template_variable_empty: text('本单还没有模板所需的内容：{missing}', 'The case does not know yet: {missing}'),
  customer_unreachable: text(
    '顾客没有登记{channel}地址，请换一种联系方式',
    'The customer has no address for {channel}: choose another way',
  ),
  attachment_of_other_case: text(
    '附件 {evidence} 不是本单的材料',
    'The attachment {evidence} is not evidence of this case',
  ),
  merge_not_same: text(
    '两张退款单不是同一订单的申请，不能合并',
    'The two cases are not about the same order, so they are not merged',
  ),
  merge_target_unfit: text(
    '退款单 {number} 已撤回或已并入其他单，不能作为合并目标',
    'Case {number} is withdrawn or merged itself: nothing is merged into it',
  ),
  evidence_complete: text(
    '材料已齐，没有要请顾客补充的',
    'Nothing is missing: there is nothing to ask the customer for',
  ),
  tags_too_many: text('一张退款单最多 {maximum} 个标签', 'A case wears {maximum} tags at most'),
  lesson_too_early: text('退款单尚未办结，结案后再写经验', 'A lesson is written when the case is over'),

  offer_below_law: text(
    '报价 {offered} 低于依法应退的 {lawful}，不能提出',
    'The offer of {offered} is below what the law gives, {lawful}: it cannot be made',
  ),
  offer_not_reachable: text(
    '该单最多可给 {maximum}，达不到 {asked}',
    'At most {maximum} can be given here, which is less than {asked}',
  ),
  offer_not_for_claim: text(
    '这类退款单不能酌情多给：请按审核结论报价，或提供其他方案',
    'A claim of this kind has no goodwill: offer what was assessed, or an alternative',
  ),
  offer_open_exists: text(
    '已有一项报价等待答复，请先答复或撤回',
    'An offer waits for an answer: answer or take it back first',
  ),
  offer_not_open: text('该报价当前为「{status}」，不能再答复', 'The offer is {status} and is not answered any more'),
  offer_expired: text('该报价已于 {at} 失效', 'The offer ended at {at}'),
  offer_own_side: text('提出报价的一方不能自己接受', 'Whoever made the offer cannot accept it'),
  offer_proof_missing: text(
    '代顾客登记答复，须附顾客同意的记录（留言或材料）',
    'An answer recorded for the customer needs its proof: a message or evidence',
  ),
  offer_too_late: text(
    '有效期须晚于当前时间，且不超过 {days} 天',
    'The offer must end later than now, within {days} days',
  ),
  offer_promises_more: text(
    '顾客已接受 {promised} 的报价，结论为 {assessed}，请按报价重新审核',
    'The customer accepted an offer of {promised}, and {assessed} was assessed: assess again by the offer',
  ),
  offer_alternative_accepted: text(
    '顾客已接受「{kind}」，不能同时退款；如未能兑现，请先取消对应任务',
    'The customer accepted “{kind}”, which does not go with a refund; if it cannot be kept, cancel its task first',
  ),
} as const;
