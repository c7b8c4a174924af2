import { type AlipayPayee, type BankPayee, type Payee, toDecimal } from '@redress/domain';
import type { Instruction, RequestBody } from '../channel.ts';

/**
 * `biz_content` of `alipay.fund.trans.uni.transfer` (channels reference 1.4): to an Alipay account, or to a card. The number of
 * the payout is the `out_biz_no`, so the same transfer asked for twice is one.
 */
export const transferBody = ({
  payout,
  payee,
  caseNumber,
}: Extract<Instruction, { kind: 'transfer' }>): RequestBody => {
  const no = reasonAgainst(payout.amount.currency, payout.amount.minor, payee);
  if (no) return { ok: false, ...no };
  const content: TransferContent = {
    out_biz_no: payout.requestNumber,
    trans_amount: toDecimal(payout.amount),
    ...(payee.kind === 'bank_account' ? toCard(payee) : toAccount(payee as AlipayPayee)),
    biz_scene: 'DIRECT_TRANSFER',
    order_title: `退款 ${caseNumber}`,
    remark: `退款 ${caseNumber}`,
    // The scene that is declared for refunds to customers.
    transfer_scene_name: '企业退款',
  };
  return { ok: true, body: JSON.stringify(content) };
};

/** A stored body, read back. */
export const readTransferBody = (body: string): TransferContent => JSON.parse(body) as TransferContent;

/** The question names the transfer by its number and its product. */
export const transferQuery = ({ out_biz_no, product_code, biz_scene }: TransferContent) => ({
  out_biz_no,
  product_code,
  biz_scene,
});

export type TransferContent = {
  readonly out_biz_no: string;
  readonly trans_amount: string;
  readonly product_code: 'TRANS_ACCOUNT_NO_PWD' | 'TRANS_BANKCARD_NO_PWD';
  readonly biz_scene: string;
  readonly order_title: string;
  readonly remark: string;
  readonly transfer_scene_name: string;
  readonly payee_info: object;
};

/** Less than this does not go to an account (`trans_amount` ≥ 0.10). */
const leastFen = 10n;

const reasonAgainst = (currency: string, minor: bigint, payee: Payee): { code: string; message: string } | null => {
  if (currency !== 'CNY')
    return { code: 'currency_not_cny', message: `支付宝转账只支持人民币 / Alipay transfers yuan, not ${currency}` };
  if (payee.kind === 'wechat_openid')
    return { code: 'payee_not_carried', message: '支付宝不能付到微信 / Alipay cannot pay to WeChat' };
  if (minor < leastFen)
    return { code: 'amount_too_small', message: '支付宝转账不少于 0.10 元 / Alipay transfers 0.10 yuan at least' };
  return null;
};

const identityTypes = {
  user_id: 'ALIPAY_USER_ID',
  logon_id: 'ALIPAY_LOGON_ID',
  open_id: 'ALIPAY_OPEN_ID',
} as const;

const toAccount = ({ identity, identityType, name }: AlipayPayee) => ({
  product_code: 'TRANS_ACCOUNT_NO_PWD' as const,
  payee_info: { identity, identity_type: identityTypes[identityType], name },
});

const toCard = ({ account, name, bankName, province, city }: BankPayee) => ({
  product_code: 'TRANS_BANKCARD_NO_PWD' as const,
  payee_info: {
    identity: account,
    identity_type: 'BANKCARD_ACCOUNT',
    name,
    bankcard_ext_info: {
      // 2 is a person's account (对私).
      account_type: '2',
      inst_name: bankName,
      ...(province !== null && { inst_province: province }),
      ...(city !== null && { inst_city: city }),
    },
  },
});
