import { useTranslation } from 'react-i18next';
import type { ReplyFor } from '../../api/routes.ts';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { zh } from '../../words/zh.ts';
import { payoutWords } from './words.ts';

type Detail = ReplyFor<'getPayout'>;
type Call = Detail['calls'][number];

/** Every exchange with the channel, and behind each the words themselves. */
export const Calls = ({ payout }: { readonly payout: Detail }) => {
  const { t } = useTranslation();
  const answerOf = (answer: string | null): string =>
    answer === null ? t('payouts.died') : isAnswer(answer) ? t(`payouts.answers.${answer}`) : answer;
  return (
    <section>
      <h2 style={{ fontSize: 14 }}>{t('payouts.calls')}</h2>
      {payout.calls.length === 0 && <span className="grey">{t('payouts.noCalls')}</span>}
      {payout.calls.map((call) => (
        <div key={call.id} className="case-line">
          <div className="card-line">
            <span>
              {t(`payouts.${call.asked}`)} → {answerOf(call.answerClass)}
            </span>
            <span className="grey small">
              <When at={call.startedAt} />
            </span>
          </div>
          {(call.code || call.message) && (
            <div className="grey small break">
              {call.code} {call.message}
            </div>
          )}
          <CallWords call={call} sealed={payout.payeeId !== null} />
        </div>
      ))}
    </section>
  );
};

const CallWords = ({ call, sealed }: { readonly call: Call; readonly sealed: boolean }) => {
  const t = useRoomWords(payoutWords);
  return (
    <details className="small">
      <summary>{t('words')}</summary>
      {sealed ? (
        <p className="grey">{t('sealed')}</p>
      ) : (
        <>
          {call.request !== null && <Wire title={t('sent')} words={call.request} />}
          {call.answer !== null && <Wire title={t('answered')} words={call.answer} />}
        </>
      )}
    </details>
  );
};

const Wire = ({ title, words }: { readonly title: string; readonly words: string }) => (
  <>
    <span className="grey">{title}</span>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
    <pre className="wire" tabIndex={0}>
      {indented(words)}
    </pre>
  </>
);

/** JSON with its lines; anything else as it is. */
const indented = (words: string): string => {
  try {
    return JSON.stringify(JSON.parse(words), null, 2);
  } catch {
    return words;
  }
};

/** The classes of answers that the channels' port knows; the contract passes their names on as they are. */
const isAnswer = (answer: string): answer is keyof typeof zh.payouts.answers => answer in zh.payouts.answers;
