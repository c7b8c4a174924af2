import type { Case } from '../../../api/queries.ts';
import { CaseTasks } from '../tasks/case-tasks.tsx';
import { CaseAssignment } from './case-assignment.tsx';
import { CaseComments } from './case-comments.tsx';

/** The inner side of a case: who has it, what is to be done, what colleagues say. */
export const CaseTeam = ({ refundCase }: { readonly refundCase: Case }) => (
  <>
    <CaseAssignment refundCase={refundCase} />
    <CaseTasks refundCase={refundCase} />
    <CaseComments refundCase={refundCase} />
  </>
);
