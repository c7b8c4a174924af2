import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { Alert, Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';

export const NotFound = () => {
  const { t } = useTranslation();
  return <Result status="404" title={t('problem.notFound')} extra={<Link to="/cases">{t('problem.home')}</Link>} />;
};

/** A defect of the console itself. Nothing that was sent is lost by loading again. */
export const Crash = ({ error }: ErrorComponentProps) => {
  const { t } = useTranslation();
  return (
    <div className="page">
      <Alert
        type="error"
        showIcon
        title={t('problem.failed')}
        description={error instanceof Error ? error.message : String(error)}
        action={<Button onClick={() => location.reload()}>{t('page.reload')}</Button>}
      />
    </div>
  );
};
