import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Modal } from 'antd';
import { type KeyboardEvent, type ReactNode, useDeferredValue, useState } from 'react';
import { call } from '../../api/client.ts';
import { useMay } from '../../api/use-may.ts';
import { Money } from '../../ui/money.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { CaseTag } from '../../ui/status-tag.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { places } from '../nav.ts';
import { shellWords } from './words.ts';

type Hit = { readonly key: string; readonly group: string; readonly line: ReactNode; readonly go: () => void };

/** What a person means by some words, wherever it stands; the keyboard is enough. */
export const SearchPalette = ({ close }: { readonly close: () => void }) => {
  const w = useRoomWords(shellWords);
  useFocusBack();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const asked = useDeferredValue(words.trim());
  const hits = useHits(asked, close);
  const at = Math.min(chosen, hits.list.length - 1);
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, hits.list.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, 0));
    else if (event.key === 'Enter') hits.list[at]?.go();
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      open
      footer={null}
      closable={false}
      onCancel={close}
      width={640}
      style={{ top: 72 }}
      className="palette"
      title={null}
    >
      <input
        className="palette-input"
        // biome-ignore lint/a11y/noAutofocus: the palette is opened in order to type
        autoFocus
        role="combobox"
        aria-expanded={hits.list.length > 0}
        aria-controls="palette-hits"
        aria-activedescendant={hits.list[at] ? `hit-${at}` : undefined}
        aria-label={w('search.short')}
        placeholder={w('search.placeholder')}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setChosen(0);
        }}
        onKeyDown={press}
      />
      <ProblemAlert error={hits.error} />
      <div id="palette-hits" role="listbox" aria-label={w('search.short')}>
        {hits.list.map(({ key, group, line, go }, index) => (
          <div key={key}>
            {hits.list[index - 1]?.group !== group && <div className="palette-group">{group}</div>}
            <div
              id={`hit-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className="palette-hit"
              onMouseMove={() => setChosen(index)}
              onClick={go}
              onKeyDown={press}
            >
              {line}
            </div>
          </div>
        ))}
      </div>
      {hits.done && hits.list.length === 0 && <p className="grey">{w('search.empty', { words: asked })}</p>}
      <div className="palette-foot wide-only">{w('search.hint')}</div>
    </Modal>
  );
};

const useHits = (asked: string, close: () => void) => {
  const w = useRoomWords(shellWords);
  const say = useSay();
  const may = useMay();
  const navigate = useNavigate();
  const found = useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => call('searchDesk', { query: { words: asked }, signal }),
    enabled: asked.length >= 2 && may('cases:read'),
    placeholderData: (before) => before,
    gcTime: 0,
  });
  const going = (go: () => unknown) => (): void => {
    close();
    void go();
  };
  const shownPlaces = places.filter(
    ({ name, scope }) =>
      may(scope) && (asked === '' || `${name.zh} ${name.en}`.toLowerCase().includes(asked.toLowerCase())),
  );
  const data = asked.length >= 2 ? found.data : undefined;
  const list: Hit[] = [
    ...(data?.cases ?? []).map(({ id, number, orderNumber, status, amountApproved }) => ({
      key: id,
      group: w('search.cases'),
      line: (
        <>
          <span className="number">{number}</span>
          <span className="grey number break">{orderNumber}</span>
          {amountApproved && <Money of={amountApproved} />}
          <CaseTag status={status} />
        </>
      ),
      go: going(() => navigate({ to: '/cases/$id', params: { id } })),
    })),
    ...(data?.orders ?? []).map(({ id, number, paid }) => ({
      key: id,
      group: w('search.orders'),
      line: (
        <>
          <span className="number break">{number}</span>
          <Money of={paid} />
        </>
      ),
      go: going(() => navigate({ to: '/cases', search: { number } })),
    })),
    ...(data?.customers ?? []).map(({ id, name, phone, reference }) => ({
      key: id,
      group: w('search.customers'),
      line: (
        <>
          <span>{name}</span>
          <span className="grey number">{phone ?? reference}</span>
          <span className="grey small">{w('search.casesOfCustomer')}</span>
        </>
      ),
      go: going(() => navigate({ to: '/cases', search: { find: reference } })),
    })),
    ...shownPlaces.map(({ to, name }) => ({
      key: to,
      group: w('search.places'),
      line: <span>{say(name)}</span>,
      go: going(() => navigate({ to })),
    })),
  ];
  return { list, error: found.error, done: asked.length >= 2 && !found.isFetching };
};
