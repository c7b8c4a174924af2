import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** Prints what is on the screen as its paper. */
export const PrintButton = ({ small = false }: { readonly small?: boolean }) => {
  const { t } = useTranslation();
  return (
    <Button
      className="no-print"
      icon={<PrinterOutlined />}
      size={small ? 'small' : 'middle'}
      onClick={() => window.print()}
    >
      {t('print.print')}
    </Button>
  );
};
