import { MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMode } from '../theme/theme.tsx';
import { speak } from '../words/i18n.ts';
import { useLanguage } from '../words/use-words.ts';

/** In the bar as short as can be; elsewhere by the whole name. */
export const LanguageSwitch = ({ whole = false }: { readonly whole?: boolean }) => {
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button
      type={whole ? 'default' : 'text'}
      size="small"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => speak(other)}
    >
      {other === 'zh' ? '中文' : whole ? 'English' : 'EN'}
    </Button>
  );
};

export const ModeSwitch = () => {
  const { t } = useTranslation();
  const { mode, toggle } = useMode();
  const name = mode === 'dark' ? t('nav.light') : t('nav.dark');
  return (
    <Button
      type="text"
      size="small"
      aria-label={name}
      title={name}
      icon={mode === 'dark' ? <SunOutlined /> : <MoonOutlined />}
      onClick={toggle}
    />
  );
};
