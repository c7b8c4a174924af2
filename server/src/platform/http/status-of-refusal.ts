import type { RefusalCode } from '@redress/domain';

/**
 * The HTTP status of every refusal. 404: not there, or not yours · 409: the state of things forbids it now · 422: the request makes no sense as it is.
 * Total by type: a new code does not compile until it stands here.
 */
export const statusOfRefusal: Record<RefusalCode, number> = {
  input_invalid: 422,
  amount_invalid: 422,
  currency_mismatch: 422,
  body_too_large: 413,
  media_type_unsupported: 415,
  json_malformed: 400,

  key_missing: 401,
  key_unknown: 401,
  scope_missing: 403,
  too_many_requests: 429,
  route_unknown: 404,
  method_not_allowed: 405,

  idempotency_key_missing: 400,
  idempotency_key_invalid: 400,
  idempotency_key_reused: 422,
  idempotency_in_flight: 409,
  if_match_missing: 428,
  version_stale: 412,
  facts_changed: 409,

  not_found: 404,
  already_exists: 409,
  cursor_invalid: 400,

  order_conflict: 409,
  order_totals_disagree: 422,
  order_discount_exceeds_goods: 422,
  receipt_recorded: 409,
  received_before_placed: 422,
  order_not_received: 409,

  claim_empty: 422,
  claim_line_unknown: 422,
  claim_line_repeated: 422,
  quantity_exceeds_refundable: 422,
  claimant_mismatch: 422,

  move_not_allowed: 409,
  maker_is_checker: 403,
  second_approver_is_first: 403,
  appeal_same_assessor: 403,
  nothing_to_refund: 409,
  goods_not_received: 409,
  date_in_future: 422,
  reason_required: 422,
  appeal_window_closed: 409,
  policy_missing: 409,

  policy_unlawful: 422,
  policy_author_publishes: 403,
  policy_backdated: 409,
  policy_move_not_allowed: 409,
  policy_file_unreadable: 422,
  law_proposer_confirms: 403,
  law_amendment_decided: 409,
  law_statute_unknown: 422,
  law_statute_named: 409,
  law_nothing_new: 409,
  law_days_known: 409,
  law_days_missing: 409,
  law_withdrawal_blocked: 409,
  dates_out_of_order: 422,
  store_unknown: 422,

  refundable_exceeded: 409,
  creditable_exceeded: 409,

  evidence_empty: 422,
  evidence_type_not_allowed: 415,
  evidence_limit: 409,

  payout_move_not_allowed: 409,
  payout_checker_is_approver: 403,
  payout_not_for_bank_file: 409,
  bank_batch_empty: 409,
  bank_batch_move_not_allowed: 409,
  bank_batch_maker_releases: 403,
  bank_batch_changed: 409,
  bank_file_downloaded: 409,
  proof_required: 422,
  route_not_offered: 422,

  channel_kind_unknown: 422,
  channel_key_unusable: 422,
  channel_url_not_allowed: 422,

  file_encoding_unknown: 422,
  file_layout_unknown: 422,
  file_unreadable: 422,
  cell_invalid: 422,

  operation_unknown: 422,
  calendar_missing: 409,
  rate_missing: 409,
  calculation_input_invalid: 422,
  ledger_unbalanced: 500,
  account_unknown: 422,

  internal_error: 500,
  not_ready: 503,
};
