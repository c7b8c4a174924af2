import type { Case } from '../api/queries.ts';
import { useSay } from '../words/use-words.ts';

type Finding = NonNullable<Case['assessment']>['findings'][number];

/** The rules that were looked at and how each came out. Sign and words say it; the colour only helps. */
export const Findings = ({ of }: { readonly of: readonly Finding[] }) => {
  const say = useSay();
  return (
    <ul className="findings">
      {of.map((finding) => {
        const mark = finding.passed ? 'passed' : finding.blocking ? 'refused' : 'look';
        return (
          <li key={finding.code + finding.label.zh}>
            <span className={`findings-mark findings-${mark}`} aria-hidden>
              {{ passed: '✓', look: '!', refused: '✕' }[mark]}
            </span>
            <span>
              {say(finding.label)}
              <span className="grey small" style={{ display: 'block' }}>
                {say(finding.because)}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
};
