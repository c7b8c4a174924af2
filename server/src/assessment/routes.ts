import { basesToWire, explanationToWire, worksheetToWire } from '@redress/contract';
import {
  type Cause,
  causes,
  type Id,
  ok,
  renderExplanation,
  type Worksheet,
  whyThisAmount,
  worksheets,
} from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { found, replyWith } from '../platform/http/reply.ts';
import { readCase, readWorkings } from '../refund-case/case-reader.ts';

type Operations = 'getExplanation' | 'getExplanationText' | 'listWorksheets';

export const assessmentHandlers = (house: House): Pick<Handlers, Operations> => ({
  getExplanation: async ({ merchantId }, { params }) =>
    replyWith(found(await shownOf(house, merchantId, params.id), params.id), ({ refundCase, workings }) => ({
      body: {
        caseId: refundCase.id,
        caseNumber: refundCase.number,
        assessmentId: workings.assessmentId,
        policyVersion: workings.facts.policy.version,
        lawVersion: workings.facts.lawVersion,
        whyThisAmount: whyThisAmount(workings.explanation),
        explanation: explanationToWire(workings.explanation),
        bases: workings.bases && basesToWire(workings.bases),
      },
    })),
  getExplanationText: async ({ merchantId }, { params, query: { lang } }) =>
    replyWith(found(await shownOf(house, merchantId, params.id), params.id), ({ refundCase, workings }) => ({
      body: {
        contents: Buffer.from(
          `${whyThisAmount(workings.explanation)[lang]}\n\n${renderExplanation(workings.explanation, lang)}\n`,
        ),
        mediaType: 'text/plain',
        fileName: `${refundCase.number}.txt`,
      },
    })),
  listWorksheets: async () =>
    ok({
      body: { data: causes.flatMap((cause) => (hasSheet(cause) ? [worksheetToWire(cause, sheetOf(cause))] : [])) },
    }),
});

type CauseWithSheet = keyof typeof worksheets;
const hasSheet = (cause: Cause): cause is CauseWithSheet => cause in worksheets;
const sheetOf = (cause: CauseWithSheet): Worksheet => worksheets[cause];

/** The case with the workings of its last assessment; null where there is none. */
const shownOf = async (house: House, merchantId: Id<'merchant'>, caseId: Id<'refundCase'>) => {
  const [refundCase, workings] = await Promise.all([
    readCase(house.db, merchantId, caseId),
    readWorkings(house.db, merchantId, caseId),
  ]);
  return refundCase && workings && { refundCase, workings };
};
