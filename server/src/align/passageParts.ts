/** Parts of passages as vectors of their own: the words next to a keyword, what a row is about, a column's name. */
import { type RfcNumber, rfcNumber } from '../rfc/identity';
import { isName as namesThing, isSupport, listedNames, objectNames } from './object';
import { columnWords, keyWords } from './rows';
import type { AlignmentSource, Passage } from './source';
import type { TermCounter, TermList } from './termCounter';
import { stem } from './terms';
import type { Vector } from './vectors';

/** Of a passage by its place among all; empty where it has no such part. Made when asked for. */
export interface PassageParts {
  /** The words next to the keyword of a sentence. */
  core(at: number): Vector;
  /** The word after the keyword of a sentence, without its endings; empty where there is none. */
  verb(at: number): string;
  /** Whether the word after the keyword of a sentence says that a thing is supported or used. */
  supports(at: number): boolean;
  /** The word before the keyword of a sentence, without its endings; empty where there is none. */
  actor(at: number): string;
  /** Where few words follow the keyword of a sentence to its clause's end, those: what is done without any condition. */
  deed(at: number): Vector;
  /** What a row of a table is about. */
  key(at: number): Vector;
  /** The names of what a sentence wants to be supported or not, or those of a row's {@link key}. */
  object(at: number): Vector;
  /** Those of {@link object} without the citations among them. */
  names(at: number): Vector;
  /** Where a sentence announces a list, each of its names by itself, as its terms. */
  items(at: number): readonly Vector[];
  /** Each of the names of what a row is about by itself, as its terms. */
  rowItems(at: number): readonly Vector[];
  /** The name of the column in which a row's keyword stands; empty where the columns have no names. */
  column(at: number): Vector;
  /** Any words; those that no passage has count nothing. */
  wordsOf(words: readonly string[]): Vector;
}

/**
 * Without new terms: what is counted nowhere else is shared with nothing.
 * @param lists of the passages of all sources, one after the other
 * @param rarity the weight of each term
 */
export function partsOfPassages(
  sources: readonly AlignmentSource[],
  lists: readonly TermList[],
  counter: TermCounter,
  rarity: Float64Array,
): PassageParts {
  const all = sources.flatMap((source) => source.passages);
  const namesOf = columnNames(sources, lists, counter);
  const idsOf = (words: readonly string[]): readonly number[] => words.flatMap((word) => counter.known(word));
  const isName = (names: ReadonlySet<number>) => (word: string) => {
    const ids = counter.known(word);
    return ids.length > 0 && ids.every((id) => names.has(id));
  };
  const part = (termsOf: (passage: Passage, at: number) => readonly number[]): ((at: number) => Vector) => {
    const known = new Array<Vector | undefined>(all.length);
    return (at) => (known[at] ??= evenly(termsOf(all[at]!, at), rarity));
  };
  const keyOf = ({ row, words, cites }: Passage, at: number): readonly number[] => {
    if (!row) return [];
    const names = namesOf(at);
    const cited = cites.flatMap((rfc) => counter.knownCitation(rfc));
    return [...idsOf(keyWords(words, isName(names))), ...cited].filter((id) => !names.has(id));
  };
  const idsOfName = (name: string): readonly number[] => {
    const rfc = citedBy(name);
    return rfc === undefined ? counter.known(name) : counter.knownCitation(rfc);
  };
  const rowNames = ({ words }: Passage, at: number): readonly number[] => {
    const names = namesOf(at);
    return idsOf(keyWords(words, isName(names))).filter((id) => !names.has(id));
  };
  return {
    wordsOf: (words) => evenly(idsOf(words), rarity),
    core: part((passage) => idsOf(coreWords(passage))),
    verb: (place) => {
      const at = verbPlace(all[place]!);
      return at === undefined ? '' : stem((all[place]!.words[at] ?? '').toLowerCase());
    },
    supports: (place) => {
      const at = verbPlace(all[place]!);
      return at !== undefined && isSupport(all[place]!.words[at] ?? '');
    },
    actor: (place) => {
      const { at, words } = all[place]!;
      return at === undefined ? '' : stem((words[at - 1] ?? '').toLowerCase());
    },
    deed: part((passage) => idsOf(deedWords(passage))),
    key: part(keyOf),
    object: part((passage, at) =>
      passage.row ? rowNames(passage, at) : objectOf(passage, objectNames).flatMap(idsOfName),
    ),
    names: part((passage, at) =>
      passage.row
        ? rowNames(passage, at)
        : idsOf(objectOf(passage, objectNames).filter((name) => citedBy(name) === undefined)),
    ),
    items: (place) => {
      const passage = all[place]!;
      const names = passage.row ? [] : objectOf(passage, listedNames);
      return names.map((name) => evenly(idsOfName(name), rarity));
    },
    rowItems: (place) =>
      keyWords(all[place]!.words, isName(namesOf(place)))
        .filter(namesThing)
        .map((name) => evenly(idsOfName(name), rarity)),
    column: part(({ words, cell }, at) =>
      cell === undefined ? [] : idsOf(columnWords(words, cell, isName(namesOf(at)))),
    ),
  };
}

/** How many words before and after a keyword stand next to it. */
const coreBefore = 5;
const coreAfter = 6;

function coreWords({ at, words }: Passage): readonly string[] {
  return at === undefined ? [] : words.slice(Math.max(0, at - coreBefore), at + coreAfter);
}

/** Where the word after the keyword stands; in "lamps that MUST and lamps that SHOULD burn" both keywords have one. */
function verbPlace({ at, words, weights }: Passage): number | undefined {
  if (at === undefined) return undefined;
  let next = at;
  while (next < words.length && weights[next] === 1) next++;
  const isRepeated = next < words.length && words.slice(at, next).every((word) => words.indexOf(word) < at);
  return isRepeated ? next : at;
}

/** How many words a deed without conditions has, with its verb. */
const shortestDeed = 2;
const longestDeed = 7;

function deedWords({ at, words, weights }: Passage): readonly string[] {
  if (at === undefined) return [];
  let to = at;
  while (to < words.length && weights[to]! === 1) to++;
  return to - at < shortestDeed || to - at > longestDeed ? [] : words.slice(at, to);
}

/** The weight of words between a keyword and its neighbours is more than this; words farther off are of other clauses. */
const ownClause = 0.5;

function objectOf({ at, words, weights, group }: Passage, namesOf: typeof objectNames): readonly string[] {
  if (at === undefined || group === undefined) return [];
  let from = at;
  while (from > 0 && weights[from - 1]! > ownClause) from--;
  let to = at;
  while (to < words.length && weights[to]! === 1) to++;
  // "MUST support and MUST prefer X": both are about X.
  if (to === at + 1 && to < words.length) return namesOf(words, to, from, words.length);
  return namesOf(words, at, from, to);
}

function citedBy(name: string): RfcNumber | undefined {
  const number = /^(?:RFC[-\s]?)?0*(\d+)$/i.exec(name)?.[1];
  return number === undefined ? undefined : rfcNumber(Number(number));
}

/** Terms of which each counts once and as much as it is rare. */
function evenly(terms: readonly number[], rarity: Float64Array): Vector {
  if (terms.length === 0) return noTerms;
  const sorted = ascending(terms);
  let count = 0;
  for (let at = 0; at < sorted.length; at++)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[count++] = sorted[at]!;
  const ids = sorted.subarray(0, count);
  const weights = new Float32Array(count);
  let total = 0;
  for (let at = 0; at < count; at++) total += weights[at] = Math.fround(rarity[ids[at]!]!);
  return { ids, weights, total, variants: none };
}

/** Most lists are short: to sort those by hand takes less time than the call does. */
const shortList = 24;

function ascending(terms: readonly number[]): Int32Array {
  const sorted = new Int32Array(terms.length);
  for (let count = 0; count < sorted.length; count++) {
    const term = terms[count]!;
    let at = count;
    if (sorted.length <= shortList)
      for (; at > 0 && sorted[at - 1]! > term; at--) sorted[at] = sorted[at - 1]!;
    sorted[at] = term;
  }
  return sorted.length <= shortList ? sorted : sorted.sort();
}

const none: ReadonlySet<number> = new Set();
const noTerms: Vector = { ids: new Int32Array(0), weights: new Float32Array(0), total: 0, variants: none };

/** In how many of a table's rows a column's name stands, at least: cells that are empty leave theirs out. */
const nameShare = 0.6;
const fewestRows = 3;

/** For each row of all sources the terms that most rows of its section have: those of the columns' names. */
function columnNames(
  sources: readonly AlignmentSource[],
  lists: readonly TermList[],
  counter: TermCounter,
): (at: number) => ReadonlySet<number> {
  const tableOf = new Map<number, Table>();
  let at = 0;
  for (const { passages } of sources) {
    const tables = new Map<number, Table>();
    for (const { row, section, group } of passages) {
      if (row && group !== undefined) {
        let table = tables.get(section);
        if (!table) tables.set(section, (table = new Map()));
        let cells = table.get(group);
        if (!cells) table.set(group, (cells = new Set()));
        for (let entry = lists[at]!.from; entry < lists[at]!.to; entry++) cells.add(counter.ids[entry]!);
        tableOf.set(at, table);
      }
      at++;
    }
  }
  const known = new Map<Table, ReadonlySet<number>>();
  return (place) => {
    const table = tableOf.get(place);
    if (!table) return none;
    let names = known.get(table);
    if (!names) known.set(table, (names = inMost(table)));
    return names;
  };
}

/** The terms of each row. */
type Table = Map<number, Set<number>>;

function inMost(table: Table): ReadonlySet<number> {
  if (table.size < fewestRows) return none;
  const counts = new Map<number, number>();
  for (const cells of table.values()) for (const id of cells) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= nameShare * table.size).map(([id]) => id));
}
