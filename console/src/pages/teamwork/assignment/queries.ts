import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import type { BodyFor, ReplyFor } from '../../../api/routes.ts';

export type Rules = ReplyFor<'getAssignmentRules'>;
export type Rule = Rules['rules'][number];
export type RulesInput = BodyFor<'setAssignmentRules'>;

export const askRules = () =>
  queryOptions({
    queryKey: ['assignment-rules'],
    queryFn: ({ signal }) => call('getAssignmentRules', { signal }),
  });

/** What the rules of a version would do now. */
export const askPreview = ({ version, rules }: Rules) =>
  queryOptions({
    queryKey: ['assignment-preview', version],
    queryFn: ({ signal }) => call('previewAssignment', { body: { rules }, signal }),
  });
