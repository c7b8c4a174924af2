export type { AlipaySandbox, AlipaySandboxOptions } from './alipay/alipay-sandbox.ts';
export { startAlipaySandbox } from './alipay/alipay-sandbox.ts';
export type { Balance } from './alipay/balance.ts';
export type { Bounce } from './alipay/bounce.ts';
export type { NewTrade } from './alipay/cashier.ts';
export type { FaultBox, FaultChances } from './alipay/fault-box.ts';
export type { FaultKind, PlannedFault } from './alipay/fault-kind.ts';
export type { Movement } from './alipay/movement.ts';
export type { MerchantKeys, NewApp } from './alipay/register-app.ts';
export type { PaidTrade } from './alipay/trade.ts';
export type { AlipayTruth, BalanceTruth, RefundTruth, TradeTruth, TransferTruth, TruthFilter } from './alipay/truth.ts';
export type { BankSandbox, BankSandboxOptions, BankTruth } from './bank/bank-sandbox.ts';
export { startBankSandbox } from './bank/bank-sandbox.ts';
export type { BankFault } from './bank/fault.ts';
export type { PlannedMessageFault } from './messages/fault-box.ts';
export type { ReceivedMessage, TakenMessage } from './messages/inbox.ts';
export type { MessageSandbox, MessageSandboxOptions } from './messages/message-sandbox.ts';
export { startMessageSandbox } from './messages/message-sandbox.ts';
export type { KeyPairText } from './shared/keys.ts';
export { makeKeyPair } from './shared/keys.ts';
export type { NewCharge } from './stripe/cashier.ts';
export type { PlannedFault as StripePlannedFault } from './stripe/fault-kind.ts';
export type { StripeKeys, StripeSandbox, StripeSandboxOptions } from './stripe/stripe-sandbox.ts';
export { startStripeSandbox } from './stripe/stripe-sandbox.ts';
export type { StripeChargeTruth, StripeRefundTruth, StripeTruth } from './stripe/truth.ts';
export type { WechatPayBalance } from './wechat-pay/balance.ts';
export type { NewPayment as NewWechatPayment } from './wechat-pay/cashier.ts';
export type { PlannedFault as PlannedWechatPayFault } from './wechat-pay/fault-kind.ts';
export type { MerchantKeys as WechatPayMerchantKeys } from './wechat-pay/register-merchant.ts';
export type { WechatPayTruth } from './wechat-pay/truth.ts';
export type {
  WechatPayKeyPairs,
  WechatPaySandbox,
  WechatPaySandboxOptions,
} from './wechat-pay/wechat-pay-sandbox.ts';
export { startWechatPaySandbox } from './wechat-pay/wechat-pay-sandbox.ts';
