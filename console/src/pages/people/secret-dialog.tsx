import { Alert, Button, Input, Modal } from 'antd';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { peopleWords } from './words.ts';

type Props = {
  readonly title: string;
  readonly hint: string;
  readonly secret: string;
  readonly note?: string | null;
  readonly close: () => void;
};

/** What is shown this once. */
export const SecretDialog = ({ title, hint, secret, note = null, close }: Props) => {
  useFocusBack();
  const t = useRoomWords(peopleWords);
  return (
    <Modal
      open
      title={title}
      onCancel={close}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={() => void navigator.clipboard?.writeText(secret)}>{t('copy')}</Button>
          <Button type="primary" onClick={close}>
            {t('close')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Alert type="warning" showIcon title={hint} />
        <Input.TextArea aria-label={title} readOnly autoSize value={secret} />
        {note !== null && <span className="grey">{note}</span>}
      </div>
    </Modal>
  );
};
