import { useQuery } from '@tanstack/react-query';
import { Link, useMatchRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../api/queries.ts';
import { useMay } from '../../api/use-may.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { useLanguage, useSay } from '../../words/use-words.ts';
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
const glyphsOf = (names: readonly string[]): readonly string[] => {
  const taken: string[] = [];
  for (const name of names) {
    const letters = [
      ...name
        .replace(/^退款(?=.)/, '')
        .replaceAll(' ', '')
        .toUpperCase(),
    ];
    taken.push(letters.find((glyph) => !taken.includes(glyph)) ?? letters[0] ?? '');
  }
  return taken;
};
const glyphs = {
  zh: glyphsOf(places.map(({ name }) => name.zh)),
  en: glyphsOf(places.map(({ name }) => name.en)),
};

const folded = 'redress.rail';

/** The menu: at the side where there is room, folded to its characters where a person wants the room; at the bottom on the phone. */
export const Rail = () => {
  const w = useRoomWords(shellWords);
  const say = useSay();
  const language = useLanguage();
  const may = useMay();
  const [isFolded, setFolded] = useState(() => localStorage.getItem(folded) === 'yes');
  const [isOpen, setOpen] = useState(false);
  const me = useQuery(ask.me());
  // What a person may not enter is not drawn at first and then taken away from under the pointer.
  const shown = me.isPending ? [] : places.filter(({ scope }) => may(scope));
  const matches = useMatchRoute();
  const isFurther = shown.slice(4).some(({ to }) => matches({ to, fuzzy: true }) !== false);
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
                  {glyphs[language][places.findIndex((place) => place.to === to)]}
                </span>
                <span className="rail-name">{say(name)}</span>
              </Link>
            ))}
          </div>
        );
      })}
      <button
        type="button"
        hidden={me.isPending}
        className="rail-link rail-more"
        data-status={isFurther ? 'active' : undefined}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
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
