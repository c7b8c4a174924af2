import { Modal } from 'antd';
import { useRoomWords } from '../../words/room-words.ts';
import { shellWords } from './words.ts';

const rows = [
  ['search', 'Ctrl/⌘ K'],
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
  const w = useRoomWords(shellWords);
  return (
    <Modal open footer={null} title={w('keys.title')} onCancel={close} width={440}>
      <dl className="facts">
        {rows.map(([name, keys]) => [
          <dt key={name}>{w(`keys.${name}`)}</dt>,
          <dd key={`${name}:`}>
            <kbd>{keys}</kbd>
          </dd>,
        ])}
      </dl>
    </Modal>
  );
};
