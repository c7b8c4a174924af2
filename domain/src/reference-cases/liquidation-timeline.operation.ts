import { liquidationTimeline } from '../closure/liquidation-timeline.ts';
import { ok, refused } from '../result.ts';
import type { Operation } from './operation.ts';

/** `liquidation_timeline`: the days of a solvent liquidation (reference 3.2). */
export const liquidationTimelineOperation: Operation = (input) => {
  const facts = {
    dissolvedOn: input.date('dissolved_on'),
    groupFormedOn: input.date('group_formed_on'),
    lastNoticeReceivedOn: input.dateOrNull('last_notice_received_on'),
    announcedOn: input.dateOrNull('announced_on'),
  };
  const problem = input.problem();
  if (problem) return refused(problem);
  const result = liquidationTimeline(facts);
  if (!result.ok) return result;
  const { on } = result.value;
  return ok({
    publish_cause_by: on.publish_cause,
    form_group_by: on.form_group,
    notify_creditors_by: on.notify_creditors,
    announce_by: on.announce,
    claim_deadline_notified: on.claims_of_notified,
    claim_deadline_unnotified: on.claims_of_others,
    payments_allowed_from: on.payments,
  });
};
