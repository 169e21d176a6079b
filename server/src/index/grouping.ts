/**
 * Which RFCs are written next to each other. Small blocks are read quickly, larger ones deflate better, and what deflates
 * best are neighbours that say the same: versions of one document, and documents of one working group.
 */
import type { RfcNumber } from '../rfc/identity';
import type { SeriesEntry } from '../series/series';

const groupSize = 64;

/** @param texts the RFCs to group, ascending */
export function groupRfcs(
  texts: readonly RfcNumber[],
  entries: readonly SeriesEntry[],
): readonly (readonly RfcNumber[])[] {
  const key = groupingKeys(texts, entries);
  const ordered = [...texts].sort(
    (a, b) => key(a).group - key(b).group || key(a).line - key(b).line || a - b,
  );
  const groups: RfcNumber[][] = [];
  for (let at = 0; at < ordered.length; at += groupSize) groups.push(ordered.slice(at, at + groupSize));
  return groups;
}

interface GroupingKey {
  /** The first RFC of the working group, or of the line where the working group is not known. */
  readonly group: number;
  /** The first RFC of all that replaced one another. */
  readonly line: number;
}

function groupingKeys(
  texts: readonly RfcNumber[],
  entries: readonly SeriesEntry[],
): (rfc: RfcNumber) => GroupingKey {
  const parents = new Map<number, number>();
  const lineOf = (rfc: number): number => {
    let root = rfc;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    return root;
  };
  for (const { rfc, obsoletes } of entries)
    for (const old of obsoletes) {
      const [a, b] = [lineOf(rfc), lineOf(old)];
      if (a !== b) parents.set(Math.max(a, b), Math.min(a, b));
    }
  const workingGroups = new Map<number, string>();
  for (const { rfc, draft } of entries) {
    const name = /^draft-(?:ietf|irtf|iab)-([a-z0-9]+)-/.exec(draft ?? '')?.[1];
    if (name !== undefined && !workingGroups.has(lineOf(rfc))) workingGroups.set(lineOf(rfc), name);
  }
  const firsts = new Map<string, number>();
  const keys = new Map<RfcNumber, GroupingKey>();
  for (const rfc of texts) {
    const line = lineOf(rfc);
    const name = workingGroups.get(line);
    if (name !== undefined && !firsts.has(name)) firsts.set(name, line);
    keys.set(rfc, { line, group: name === undefined ? line : firsts.get(name)! });
  }
  return (rfc) => keys.get(rfc) ?? { group: rfc, line: rfc };
}
