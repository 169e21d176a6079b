/** What claims are judged by: the series, the requirement index, and what is derived from them once and kept. */
import { LRUCache } from 'lru-cache';
import type { Comparison } from '../../align/changes';
import type { RequirementIndex } from '../../index/requirementIndex';
import type { RfcNumber } from '../../rfc/identity';
import type { Series } from '../../series/series';
import type { Passage } from './passage';
import { openNoticeTable, type NoticeLookup } from './noticeTable';
import type { Verdict } from './verdict';
import { openSubjectTable, type SubjectLookup } from './subjectTable';
import { subjectsOf, termsIn, type Subjects } from './subjects';
import { termOf } from './terms';
import { generalTerms } from './titleWords';

export interface Knowledge {
  readonly series: Series;
  readonly index: RequirementIndex;
  /** Undefined for an RFC that the index does not have. */
  subjects(rfc: RfcNumber): Subjects | undefined;
  /** Its title and what the series calls it. */
  names(rfc: RfcNumber): readonly string[];
  /** Folded names by which people speak of it: learnt abbreviations, and names in its title. */
  anchors(rfc: RfcNumber): ReadonlySet<string>;
  /** The folded words of its title and names. */
  titleTerms(rfc: RfcNumber): readonly string[];
  /** The folded words of what an abbreviation stands for; empty where none was learnt. */
  expand(word: string): readonly string[];
  /** How rare a term is in the whole series (nats, at most {@link mostRarity}); a term that no changed requirement holds is taken for fairly rare. */
  rarity(term: string): number;
  /** Requirements that a later RFC changed, by their terms. */
  readonly changed: SubjectLookup;
  /** RFCs that give notice of a change, by what it is about. */
  readonly noticed: NoticeLookup;
  /** RFCs that obsolete or update it or one of its successors, or state something of it anew without saying so, ascending. */
  laterVersions(rfc: RfcNumber): readonly LaterVersion[];
  /** What it obsoletes or updates, and what those obsoleted, the latest first. */
  earlierVersions(rfc: RfcNumber): readonly RfcNumber[];
  /** What was found wrong with a passage, by all that the judgement looks at. */
  readonly verdicts: LRUCache<string, readonly Verdict[]>;
  /** The same by the passage itself, as long as that is there. */
  readonly verdictsOn: WeakMap<Passage, readonly Verdict[]>;
}

export interface LaterVersion {
  readonly rfc: RfcNumber;
  /** It replaced the RFC, at once or through others; else it only updates it or one of its successors. */
  readonly replaces: boolean;
}

/** About so many requirements of the series have changed. */
const usualRequirements = 40_000;
const mostRarity = 9;
const unknownRarity = 7;

/** Of how many requirements the subjects are kept: those of the RFCs that a long document cites, and of what came after them. */
const keptRequirements = 40_000;
/** The same while a table of the whole series is made, which comes back to few RFCs. */
export const keptForTables = 4000;
/** How many passages' verdicts are kept: a few long documents' worth, so that an edit judges no other sentence again. */
const keptVerdicts = 8000;

const known = new WeakMap<RequirementIndex, Knowledge>();

/**
 * The same for the same index, so that what was derived stays.
 * @param kept of how many requirements the subjects are kept where it is made
 */
export function knowledgeOf(series: Series, index: RequirementIndex, kept = keptRequirements): Knowledge {
  const before = known.get(index);
  if (before?.series === series) return before;
  const made = createKnowledge(series, index, kept);
  known.set(index, made);
  return made;
}

function createKnowledge(series: Series, index: RequirementIndex, kept = keptRequirements): Knowledge {
  const subjects = new LRUCache<RfcNumber, Subjects>({
    maxSize: kept,
    sizeCalculation: ({ requirements }) => requirements.length + 1,
  });
  const expansions = new Map<string, readonly string[]>();
  const expand = (word: string): readonly string[] => {
    if (!/^[A-Z0-9][\w-]{1,9}$|^[A-Z]\w*[A-Z]\w*$/.test(word)) return [];
    let terms = expansions.get(word);
    if (!terms) {
      terms = [...new Set(termsIn(index.lexicon.expansions(word).slice(0, 2)))];
      expansions.set(word, terms);
    }
    return terms;
  };
  const names = (rfc: RfcNumber): readonly string[] => {
    const title = series.get(rfc)?.title;
    return title === undefined ? [] : [title, ...index.lexicon.names(rfc)];
  };
  const anchors = new Map<RfcNumber, ReadonlySet<string>>();
  const titles = new Map<RfcNumber, readonly string[]>();
  const changed = openSubjectTable(index);
  return {
    series,
    index,
    names,
    anchors(rfc) {
      let found = anchors.get(rfc);
      if (!found) anchors.set(rfc, (found = anchorsOf(names(rfc))));
      return found;
    },
    titleTerms(rfc) {
      let found = titles.get(rfc);
      if (!found) titles.set(rfc, (found = termsIn(names(rfc))));
      return found;
    },
    expand,
    changed,
    noticed: openNoticeTable(index),
    rarity(term) {
      const count = changed.find(term)?.count;
      if (count === undefined) return /\d/.test(term) && /[a-z]/.test(term) ? mostRarity : unknownRarity;
      return Math.min(mostRarity, Math.log(usualRequirements / (count + 1)));
    },
    subjects(rfc) {
      const known = subjects.get(rfc);
      if (known) return known;
      const facts = index.facts(rfc);
      if (!facts) return undefined;
      const made = subjectsOf(facts, { names, expand }, index.subjects(rfc));
      subjects.set(rfc, made);
      return made;
    },
    verdicts: new LRUCache({ max: keptVerdicts }),
    verdictsOn: new WeakMap(),
    laterVersions: (rfc) => withNeighbours(laterVersions(series, rfc), index.successions(rfc)),
    earlierVersions: (rfc) => earlierVersions(series, rfc),
  };
}

/** Also RFCs that state something of it anew without a relation in the series. */
function withNeighbours(
  later: readonly LaterVersion[],
  successions: readonly Comparison[],
): readonly LaterVersion[] {
  const neighbours = successions.flatMap(({ relation, new: news, requirements }) =>
    relation === 'none' && requirements.some((row) => row.new) ? news : [],
  );
  if (neighbours.length === 0) return later;
  const all = [...later, ...neighbours.map((rfc) => ({ rfc, replaces: false }))];
  return all.sort((a, b) => a.rfc - b.rfc);
}

function laterVersions(series: Series, rfc: RfcNumber): readonly LaterVersion[] {
  const found = new Map<RfcNumber, boolean>();
  const line = new Set([rfc]);
  for (const at of line) {
    for (const next of series.get(at)?.obsoletedBy ?? []) {
      line.add(next);
      found.set(next, true);
    }
  }
  const updating = new Set<RfcNumber>();
  for (const at of line)
    for (const next of series.get(at)?.updatedBy ?? []) if (!line.has(next)) updating.add(next);
  // What updates the line may itself have been replaced.
  for (const at of updating)
    for (const next of series.get(at)?.obsoletedBy ?? []) if (!line.has(next)) updating.add(next);
  for (const at of updating) if (at > rfc) found.set(at, false);
  return [...found].map(([number, replaces]) => ({ rfc: number, replaces })).sort((a, b) => a.rfc - b.rfc);
}

function earlierVersions(series: Series, rfc: RfcNumber): readonly RfcNumber[] {
  const entry = series.get(rfc);
  const found = new Set([...(entry?.obsoletes ?? []), ...(entry?.updates ?? [])]);
  for (const at of found) for (const before of series.get(at)?.obsoletes ?? []) found.add(before);
  found.delete(rfc);
  return [...found].sort((a, b) => b - a);
}

/** Abbreviations, words with inner capitals or digits; where there are none, the title's own words. */
function anchorsOf([title = '', ...names]: readonly string[]): ReadonlySet<string> {
  const words = title.split(/[\s()/,:;"]+/).filter((word) => /\p{L}/u.test(word));
  const marked = words.filter((word) => /[A-Z].*[A-Z\d]|[a-z][A-Z]/.test(word));
  const plain = words.filter((word) => /^[A-Z]/.test(word) && !generalTerms.has(termOf(word)?.whole ?? ''));
  const chosen = names.length + marked.length > 0 ? [...names, ...marked] : plain;
  return new Set(
    chosen.flatMap((word) => termOf(word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))?.whole ?? []),
  );
}
