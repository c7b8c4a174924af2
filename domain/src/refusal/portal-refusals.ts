import { text } from '../text.ts';

/** What the customer's portal says no to, in words for customers. */
export const portalRefusals = {
  portal_sign_in_needed: text('请先用订单号和验证码登录', 'Sign in with your order number and a code first'),
  portal_helper_may_not: text(
    '客服代填只能查看订单和提交申请，这一步要由顾客本人来做',
    'Whoever fills in for a customer may see the orders and send a claim; this step is the customer’s own',
  ),
  portal_helper_other_store: text(
    '{number} 属于「{store}」，不在您负责的门店内：请转给该门店的同事，或请顾客本人在手机上提交',
    '{number} belongs to {store}, which is none of your stores: hand the customer over to a colleague there, or let them send it on their own phone',
  ),
  portal_contact_missing: text(
    '顾客档案里没有{channel}，验证码无处可发',
    'The customer’s file has no {channel} to send a code to',
  ),
  parcel_not_expected: text(
    '这张退款单没有要寄回的商品，或已经办结',
    'No goods are on their way back for this refund, or it is closed',
  ),
  parcel_number_wrong: text(
    '快递单号应为 6–40 位字母和数字，请核对面单上条码下方的号码',
    'A tracking number has 6 to 40 letters and digits: it stands below the barcode on the label',
  ),
  parcels_too_many: text('一张退款单最多登记 {most} 个包裹', 'A refund takes {most} parcels at most'),
  parcel_arrived: text('包裹已签收，不能再删除', 'The parcel has arrived and cannot be taken out any more'),
  parcel_part_too_short: text(
    '请填写单号开头或末尾的 4 位以上字母和数字',
    'Give 4 or more letters and digits from the beginning or the end of the number',
  ),
  parcel_inspected: text(
    '包裹已由{name}验过货，结论不能再改',
    'The parcel was inspected by {name}; what was found stays',
  ),
  portal_other_origin: text('请求来自其他网站，已拒绝', 'The request came from another site and was refused'),
  portal_code_wrong: text('验证码不正确', 'The code is not right'),
  portal_code_ended: text('验证码已失效，请重新获取', 'The code is no longer valid: ask for a new one'),
  portal_slug_taken: text('网址「{slug}」已被使用', 'The address “{slug}” is taken'),
  portal_colour_too_pale: text(
    '颜色太浅：与页面底色的对比只有 {ratio}:1，至少要 3:1，否则按钮看不清',
    'The colour is too pale: {ratio} : 1 against the page, and a button needs 3 : 1 to be seen',
  ),
  complaint_answered: text('该投诉已答复', 'The complaint has its answer already'),
  portal_rated: text('您已评价过，感谢', 'You have rated this already, thank you'),
  portal_not_resolved: text('退款完成后才能评价', 'A rating can be given once the refund is done'),
  portal_payee_not_needed: text(
    '退款按原路退回，目前不需要另外的收款账户',
    'The money goes back the way it came: no other account is needed now',
  ),
  portal_nothing_to_confirm: text('没有等待您确认的转账', 'No transfer is waiting for your confirmation'),
} as const;
