/** The table of contents: where it stands and which numbers and titles it lists. */
import { isDigit } from '../text/chars';
import type { HeadingCandidate } from './candidates';
import { Gap, lineText, type RfcLines } from './lines';

export interface TableOfContents {
  /** First line, that of its own heading; equal to {@link end} where there is no table of contents. */
  readonly start: number;
  /** Line after its last entry. */
  readonly end: number;
  /** Number → title in plain letters, as {@link plain} gives it. */
  readonly entries: ReadonlyMap<string, string>;
}

const heading = /^(?:\d+\.?\s+)?(?:table\s+of\s+contents?|contents|index)[.:]?(?:\s+page)?$/i;

/** Whether {@link heading} may start with a character: a digit, or the first letter of one of its words. */
const mayBeHeading = (code: number): boolean =>
  isDigit(code) || code === 116 || code === 84 || code === 99 || code === 67 || code === 105 || code === 73;

/** @param candidates all lines that start with a section number, in order */
export function readContents(lines: RfcLines, candidates: readonly HeadingCandidate[]): TableOfContents {
  const entries = new Map<string, string>();
  const limit = Math.min(lines.count, 2500);
  let start = -1;
  for (let line = 0; line < limit && start < 0; line++) {
    const length = lines.end[line]! - lines.first[line]!;
    // The last line of a paragraph may hold nothing but that word.
    const free = lines.gap[line] !== Gap.none || line < 2;
    if (!free || length < 5 || length >= 40 || !mayBeHeading(lines.codes[lines.first[line]!]!)) continue;
    if (heading.test(lineText(lines, line))) start = line;
  }
  if (start < 0) return { start: 0, end: 0, entries };
  const inside = candidates.filter((candidate) => candidate.line > start && candidate.line < start + 3000);
  const opening = inside[0];
  if (!opening || opening.line > start + 40) return { start, end: start + 1, entries };
  let end = opening.line + 1;
  for (const candidate of inside) {
    const again =
      candidate !== opening &&
      candidate.number === opening.number &&
      !candidate.entry &&
      begins(candidate, opening);
    const modern = !candidate.entry && lines.indent[candidate.line] === 0 && lines.indent[opening.line]! > 0;
    if (again || modern) {
      end = candidate.line;
      break;
    }
    if (
      !candidate.entry &&
      opening.entry &&
      lines.gap[candidate.line] !== Gap.none &&
      candidate.line > end + 6
    )
      break;
    // Lists of tables and figures follow, numbered otherwise.
    const dot = candidate.number.lastIndexOf('.');
    if (opening.form === 'dot' && candidate.form === 'bare' && dot < 0) {
      if (candidate.entry) end = candidate.line + 1;
      continue;
    }
    if (dot < 0 || entries.has(candidate.number.slice(0, dot)))
      entries.set(candidate.number, plain(candidate.title));
    end = candidate.line + 1;
  }
  return { start, end, entries };
}

/** A title reduced to lower-case letters and digits, leaders and page number taken off. */
export function plain(title: string): string {
  const last = title.charCodeAt(title.length - 1);
  const listed = isDigit(last) || title.includes('.') ? title.replace(leaders, '') : title;
  return listed.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

/** What a table of contents prints behind a title. */
const leaders = /(?:\s*\.){3,}.*$|\s{3,}\d+$|\s+\.+\s*\d*$/;

function begins(candidate: HeadingCandidate, opening: HeadingCandidate): boolean {
  const one = plain(candidate.title);
  const other = plain(opening.title);
  return one.startsWith(other) || other.startsWith(one);
}
