/** The index file as the product uses it: opened in a blink, each part read when it is first asked for. */
import { LRUCache } from 'lru-cache';
import type { Comparison } from '../align/changes';
import { type RfcNumber } from '../rfc/identity';
import { createLexicon } from '../series/lexicon';
import type { Series } from '../series/series';
import { ByteReader } from './bytes';
import { readChanges } from './changesTable';
import type { Codec, Container } from './container';
import { openContainer } from './container';
import { readDictionary } from './dictionary';
import type { FactsGroupReader, IndexedFacts } from './factsReader';
import { createFacts, readFactsGroup } from './factsReader';
import { readGroups } from './groups';
import { readExpansions, readNames } from './lexiconTable';
import type { RequirementIndex } from './requirementIndex';
import { parseKind } from './requirementKinds';
import { once } from '../text/once';
import { readSeries } from './seriesReader';

/** How many RFCs' facts are kept once read: a long document cites some hundred, and each edit asks for all of them again. */
const keptFacts = 1024;
/** Groups hold far more than what was asked for. */
const keptGroups = 24;

export type OpenedIndex =
  | {
      readonly kind: 'index';
      readonly series: Series;
      readonly index: RequirementIndex;
      readonly container: Container;
    }
  /** One sentence for people. */
  | { readonly kind: 'problem'; readonly message: string };

/** @param report gets one sentence for each part that proves damaged when it is first needed; the rest goes on answering */
export function openIndex(
  file: Uint8Array,
  report: (problem: string) => void = () => {},
  codec?: Codec,
): OpenedIndex {
  const opened = openContainer(file, report, codec);
  if (opened.kind === 'problem') return opened;
  const { container } = opened;
  const block = (table: string, at = 0) => container.block(table, at) ?? new Uint8Array();
  const series = readSeries(
    container.meta.date,
    (column) => block(`series.${column}`),
    (text, at) => block(`series.${text}`, at),
  );
  return { kind: 'index', series, index: createRequirementIndex(container, block), container };
}

function createRequirementIndex(
  container: Container,
  block: (table: string, at?: number) => Uint8Array,
): RequirementIndex {
  const groups = once(() => readGroups(block('facts.groups')));
  const changeGroups = once(() => readGroups(block('changes.groups')));
  const kinds = once(() => readStrings(block('kinds')).map(parseKind));
  const words = readDictionary((at) => container.block('words', at));
  const titles = readDictionary((at) => container.block('titles', at));
  const lexicon = once(() =>
    createLexicon({
      names: readNames(block('lexicon.names')),
      expansions: readExpansions(block('lexicon.expansions')),
    }),
  );
  const factGroups = new LRUCache<number, FactsGroupReader>({ max: keptGroups });
  const factsOf = new LRUCache<RfcNumber, IndexedFacts>({ max: keptFacts });
  const changeGroupsRead = new LRUCache<number, readonly (readonly Comparison[])[]>({ max: keptGroups });
  const changesOf = new LRUCache<RfcNumber, readonly Comparison[]>({ max: keptFacts });

  const facts = (rfc: RfcNumber): IndexedFacts | undefined => {
    const place = groups().placeOf(rfc);
    if (!place) return undefined;
    const group = () =>
      memo(factGroups, place.group, () =>
        readFactsGroup({
          rfcs: groups().groups[place.group]!,
          column: (name) => container.block(`facts.${name}`, place.group),
          kinds: kinds(),
          words,
          titles,
        }),
      );
    return memo(factsOf, rfc, () => createFacts(rfc, place.at, group));
  };
  return {
    get rfcs() {
      return groups().rfcs;
    },
    facts,
    subjects: (rfc) => facts(rfc)?.subjects ?? [],
    notices: (rfc) => facts(rfc)?.notices ?? [],
    amendments: (rfc) => facts(rfc)?.amendments ?? [],
    successions(old) {
      const place = changeGroups().placeOf(old);
      if (!place) return [];
      const { groups: all } = changeGroups();
      return memo(
        changesOf,
        old,
        () =>
          memo(changeGroupsRead, place.group, () =>
            readChanges((name) => block(`changes.${name}`, place.group), all[place.group]!, facts),
          )[place.at] ?? [],
      );
    },
    get lexicon() {
      return lexicon();
    },
    derived: (name) => ({
      count: container.blockCount(name),
      block: (at) => container.block(name, at),
    }),
  };
}

function readStrings(bytes: Uint8Array): readonly string[] {
  const reader = new ByteReader(bytes);
  const strings: string[] = [];
  while (!reader.atEnd) strings.push(reader.string());
  return strings;
}

function memo<Key extends string | number, Value extends object>(
  cache: LRUCache<Key, Value>,
  key: Key,
  compute: () => Value,
): Value {
  const known = cache.get(key);
  if (known) return known;
  const value = compute();
  cache.set(key, value);
  return value;
}
