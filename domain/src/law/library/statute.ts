import type { Id } from '../../ids/id.ts';
import type { Text } from '../../text.ts';
import { dateOf, type LocalDate } from '../../time/local-date.ts';
import type { Jurisdiction } from './jurisdiction.ts';

/** `verified`: the text was read in a stored source. `from_memory`: known, to be checked against the official text before relying on it. */
export type ArticleStatus = 'verified' | 'from_memory';

/** What an article makes the system do: a calculation, a floor under every policy, a check of a policy's words or numbers, or a date. */
export type Command = {
  readonly kind: 'calculator' | 'floor' | 'lint' | 'deadline' | 'decision';
  readonly code: string;
};

/** One article, in our own words. `number` is the one that citations use; an announcement without articles has one with an empty number. */
export type Article<N extends string = string> = {
  readonly number: N;
  readonly text: Text;
  readonly status: ArticleStatus;
  readonly from: LocalDate;
  /** The last day on which it was in force; null while it is. */
  readonly to: LocalDate | null;
  readonly commands: readonly Command[];
  /** Where the merchant's people read these words; null: they came with the release. */
  readonly source: ArticleSource | null;
};

export type ArticleSource = {
  readonly document: string;
  readonly address: string | null;
  readonly readOn: LocalDate;
  readonly amendmentId: Id<'lawAmendment'>;
};

export type Statute<N extends string = string> = {
  readonly code: string;
  readonly name: Text;
  /** Other names by which people ask for it. */
  readonly aliases: readonly string[];
  readonly jurisdiction: Jurisdiction;
  readonly from: LocalDate;
  readonly articles: readonly Article<N>[];
};

type ArticleRow = {
  readonly zh: string;
  readonly en: string;
  readonly status?: ArticleStatus;
  readonly from?: string;
  readonly to?: string;
  /** `calculator:interest`, `floor:no_reason_return`, `lint:no_refund_at_all`. */
  readonly commands?: readonly `${Command['kind']}:${string}`[];
};

type StatuteHead = {
  readonly code: string;
  readonly name: Text;
  readonly aliases?: readonly string[];
  readonly jurisdiction?: Jurisdiction;
  readonly from: string;
};

/** A statute from its head and its articles by number; an article holds from the statute's own day unless it says otherwise. */
export const statute = <N extends string>(
  head: StatuteHead,
  articles: Readonly<Record<N, ArticleRow>>,
): Statute<N> => ({
  code: head.code,
  name: head.name,
  aliases: head.aliases ?? [],
  jurisdiction: head.jurisdiction ?? 'national',
  from: dateOf(head.from),
  articles: numbersOf(articles).map((number) => articleOfRow(number, articles[number], head.from)),
});

const numbersOf = <N extends string>(articles: Readonly<Record<N, ArticleRow>>): readonly N[] =>
  Object.keys(articles) as N[];

const articleOfRow = <N extends string>(number: N, row: ArticleRow, statuteFrom: string): Article<N> => ({
  number,
  text: { zh: row.zh, en: row.en },
  status: row.status ?? 'verified',
  from: dateOf(row.from ?? statuteFrom),
  to: row.to === undefined ? null : dateOf(row.to),
  commands: (row.commands ?? []).map(commandOf),
  source: null,
});

const commandOf = (command: `${Command['kind']}:${string}`): Command => {
  const at = command.indexOf(':');
  return { kind: command.slice(0, at) as Command['kind'], code: command.slice(at + 1) };
};
