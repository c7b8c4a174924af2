import type { CaseSummary } from '../../../api/queries.ts';
import { useRoomWords } from '../../../words/room-words.ts';
import { useLanguage } from '../../../words/use-words.ts';
import type { BulkResult } from './queries.ts';
import { deskWords } from './words.ts';

type Props = { readonly result: BulkResult; readonly cases: readonly CaseSummary[] };

/** How many went, and of every one that did not, why. */
export const BulkOutcome = ({ result, cases }: Props) => {
  const w = useRoomWords(deskWords);
  const language = useLanguage();
  const numbers = new Map<string, string>(cases.map(({ id, number }) => [id, number]));
  return (
    <div className="stack" role="status">
      <strong>{w('result', { done: result.done, refused: result.refused })}</strong>
      <div className="bulk-refused">
        {result.results
          .filter(({ outcome }) => outcome === 'refused')
          .map(({ caseId, problem }) => (
            <div key={caseId} className="case-line">
              <span className="number">{numbers.get(caseId) ?? caseId}</span>{' '}
              <span className="grey">{problem?.[language === 'zh' ? 'detailZh' : 'detailEn']}</span>
            </div>
          ))}
      </div>
    </div>
  );
};
