/** What claims are judged by: the series, the requirement index, and what is derived from them once and kept. */
import type { RequirementIndex } from '../../index/requirementIndex';
import type { RfcNumber } from '../../rfc/identity';
import type { Series } from '../../series/series';
import { subjectsOf, type Subjects } from './subjects';

export interface Knowledge {
  readonly series: Series;
  readonly index: RequirementIndex;
  /** Undefined for an RFC that the index does not have. */
  subjects(rfc: RfcNumber): Subjects | undefined;
  /** Its title and what the series calls it. */
  names(rfc: RfcNumber): readonly string[];
  /** RFCs that obsolete or update it or one of its successors, ascending. */
  laterVersions(rfc: RfcNumber): readonly LaterVersion[];
  /** What it obsoletes or updates, and what those obsoleted, the latest first. */
  earlierVersions(rfc: RfcNumber): readonly RfcNumber[];
}

export interface LaterVersion {
  readonly rfc: RfcNumber;
  /** It replaced the RFC, at once or through others; else it only updates it or one of its successors. */
  readonly replaces: boolean;
}

/** How many RFCs' subjects are kept. */
const kept = 160;

const known = new WeakMap<RequirementIndex, Knowledge>();

/** The same for the same index, so that what was derived stays. */
export function knowledgeOf(series: Series, index: RequirementIndex): Knowledge {
  const before = known.get(index);
  if (before?.series === series) return before;
  const made = createKnowledge(series, index);
  known.set(index, made);
  return made;
}

function createKnowledge(series: Series, index: RequirementIndex): Knowledge {
  const cache = new Map<RfcNumber, Subjects | undefined>();
  const names = (rfc: RfcNumber): readonly string[] => {
    const title = series.get(rfc)?.title;
    return title === undefined ? [] : [title, ...index.lexicon.names(rfc)];
  };
  return {
    series,
    index,
    names,
    subjects(rfc) {
      if (cache.has(rfc)) return cache.get(rfc);
      const facts = index.facts(rfc);
      const made = facts && subjectsOf(facts, names, index.subjects(rfc));
      if (cache.size >= kept) cache.delete(cache.keys().next().value!);
      cache.set(rfc, made);
      return made;
    },
    laterVersions: (rfc) => laterVersions(series, rfc),
    earlierVersions: (rfc) => earlierVersions(series, rfc),
  };
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
