import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.ts';
import { useLanguage } from '../words/use-words.ts';

type Props = { readonly error: unknown; readonly again?: (() => void) | undefined };

/** Why something was refused or failed, in the person's language, with what can be done about it. */
export const ProblemAlert = ({ error, again }: Props) => {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!error) return null;
  const problem = error instanceof ApiProblem ? error : null;
  // A request with a wrong field is summed up by the server with the field's place in JSON, which is no name that a person knows.
  const isField = problem?.code === 'input_invalid' && problem.fields.length > 0;
  const title = problem?.isStale
    ? t('problem.stale')
    : isField
      ? t('problem.fields')
      : (problem?.text[language] ?? t('problem.failed'));
  const reasons = problem?.fields.map((field) => field.text[language]).filter((reason) => reason !== title) ?? [];
  return (
    <Alert
      type={problem?.isStale ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={title}
      description={
        reasons.length > 0 || problem?.requestId ? (
          <span className="small">
            {reasons.map((reason) => (
              <span key={reason} style={{ display: 'block' }}>
                {reason}
              </span>
            ))}
            {problem?.requestId && (
              <span className="grey break">{t('problem.request', { id: problem.requestId })}</span>
            )}
          </span>
        ) : undefined
      }
      action={
        again && (
          <Button size="small" onClick={again}>
            {problem?.isStale ? t('page.reload') : t('page.retry')}
          </Button>
        )
      }
    />
  );
};
