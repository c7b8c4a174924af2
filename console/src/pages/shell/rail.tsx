import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../api/use-may.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { type Place, places } from '../nav.ts';
import { shellWords } from './words.ts';

type Group = 'desk' | 'money' | 'rules' | 'settings';

/** A room stands in the menu with what its scope is about. */
const groupOf = ({ scope }: Place): Group => {
  const about = scope.split(':')[0] ?? '';
  if (about === 'cases' || about === 'orders' || about === 'customers') return 'desk';
  if (about === 'payouts' || about === 'ledger' || about === 'channels') return 'money';
  return about === 'policies' || about === 'law' ? 'rules' : 'settings';
};
const groups: readonly Group[] = ['desk', 'money', 'rules', 'settings'];

/** One character of the name that no other place in the menu shows: it stands for the name where there is no room for it. */
const glyphs = new Map<string, string>();
for (const { to, name } of places) {
  const taken = new Set(glyphs.values());
  glyphs.set(to, [...name.zh.replace(/^退款(?=.)/, '')].find((glyph) => !taken.has(glyph)) ?? name.zh.charAt(0));
}

const folded = 'redress.rail';

/** The menu: at the side where there is room, folded to its characters where a person wants the room; at the bottom on the phone. */
export const Rail = () => {
  const w = useRoomWords(shellWords);
  const say = useSay();
  const may = useMay();
  const [isFolded, setFolded] = useState(() => localStorage.getItem(folded) === 'yes');
  const [isOpen, setOpen] = useState(false);
  const shown = places.filter(({ scope }) => may(scope));
  const fold = (): void => {
    localStorage.setItem(folded, isFolded ? 'no' : 'yes');
    setFolded(!isFolded);
  };
  return (
    <nav className="rail no-print" aria-label={w('menu')} data-folded={isFolded} data-open={isOpen}>
      {groups.map((group) => {
        const its = shown.filter((place) => groupOf(place) === group);
        return its.length === 0 ? null : (
          <div className="rail-group" key={group}>
            <span className="rail-title">{w(`groups.${group}`)}</span>
            {its.map(({ to, name }) => (
              <Link
                key={to}
                to={to}
                activeOptions={{ exact: to === '/' }}
                className="rail-link"
                data-first={shown.findIndex((place) => place.to === to) < 4}
                title={isFolded ? say(name) : undefined}
                onClick={() => setOpen(false)}
              >
                <span className="rail-glyph" aria-hidden="true">
                  {glyphs.get(to)}
                </span>
                <span className="rail-name">{say(name)}</span>
              </Link>
            ))}
          </div>
        );
      })}
      <button type="button" className="rail-link rail-more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className="rail-glyph" aria-hidden="true">
          ⋯
        </span>
        <span className="rail-name">{w('more')}</span>
      </button>
      <button
        type="button"
        className="rail-fold"
        aria-expanded={!isFolded}
        aria-label={isFolded ? w('unfold') : w('fold')}
        onClick={fold}
      >
        {isFolded ? '»' : '«'}
      </button>
    </nav>
  );
};
