import { Modal } from 'antd';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { shellWords } from './words.ts';

const rows = [
  ['search', 'Ctrl/⌘ K', '/'],
  ['help', '?'],
  ['home', 'G H'],
  ['cases', 'G C'],
  ['next', 'J / K'],
  ['enter', 'Enter'],
  ['select', 'X'],
  ['act', 'A'],
  ['escape', 'Esc'],
] as const;

/** The keys of every screen, on one page. */
export const KeysHelp = ({ close }: { readonly close: () => void }) => {
  useFocusBack();
  const w = useRoomWords(shellWords);
  return (
    <Modal open footer={null} title={w('keys.title')} onCancel={close} width={440}>
      <dl className="facts">
        {rows.map(([name, ...keys]) => [
          <dt key={name}>{w(`keys.${name}`)}</dt>,
          <dd key={`${name}:`}>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dd>,
        ])}
      </dl>
    </Modal>
  );
};
