/** The numbered sections of an RFC: the chain of headings that together make the most likely outline. */
import { bodyIndent, findCandidates, type HeadingCandidate } from './candidates';
import { plain, readContents, type TableOfContents } from './contents';
import { Gap, lineText, type RfcLines } from './lines';

/** A heading in the body. */
export interface Heading {
  readonly number: string;
  readonly title: string;
  /** Index into the lines of {@link RfcLines}. */
  readonly line: number;
  /** Line after the heading, whose title may fill several. */
  readonly end: number;
}

export interface Outline {
  /** In document order. */
  readonly headings: readonly Heading[];
  readonly contents: TableOfContents;
  /** Indent of running text, in columns. */
  readonly body: number;
}

interface Scored {
  readonly candidate: HeadingCandidate;
  readonly weight: number;
  /** Line after the heading. */
  readonly end: number;
  readonly title: string;
  /** The table of contents has this very number and title. */
  readonly listed: boolean;
  /** Left of running text, and listed there or, without contents, called an appendix. */
  readonly announced: boolean;
}

interface Chain {
  readonly score: number;
  readonly last: Scored;
  readonly before: Chain | undefined;
  /** The first part of its last heading that has a number; 0 while there is none. */
  readonly top: number;
  /** It ends with a number, or with an appendix that is announced as one. */
  readonly sure: boolean;
}

export function readOutline(lines: RfcLines): Outline {
  const found = findCandidates(lines);
  const contents = readContents(lines, found);
  const candidates = withListedLetters(lines, found, contents);
  const body = bodyIndent(lines);
  const scored = candidates
    // The contents may be a numbered section of their own.
    .filter(({ line }) => line <= contents.start || line >= contents.end)
    .map((candidate) => score(lines, candidate, contents, body));
  const margin = Math.max(
    -1,
    ...scored.filter((one) => one.listed).map((one) => lines.indent[one.candidate.line]!),
  );
  const likely = scored.filter(
    (one) => one.weight > (margin >= 0 && lines.indent[one.candidate.line]! > margin ? 3 : 0),
  );
  const headings: Heading[] = [];
  for (let chain = bestChain(likely); chain; chain = chain.before) {
    const { candidate, end, title } = chain.last;
    headings.push({ number: candidate.number, title, line: candidate.line, end });
  }
  headings.reverse();
  return { headings, contents, body };
}

/** A letter and one space before a title start many a sentence: these are headings only where the contents list them. */
function withListedLetters(
  lines: RfcLines,
  found: readonly HeadingCandidate[],
  contents: TableOfContents,
): readonly HeadingCandidate[] {
  if (![...contents.entries.keys()].some((number) => number.length === 1 && !isNumber(number))) return found;
  const letters: HeadingCandidate[] = [];
  for (let line = contents.end; line < lines.count; line++) {
    const first = lines.first[line]!;
    if (lines.indent[line]! > 3 || lines.codes[first + 1] !== 32 || lines.codes[first + 2] === 32) continue;
    const number = lines.text[first]!;
    const title = lines.text.slice(first + 2, lines.end[line]);
    if (isNumber(number) || contents.entries.get(number) !== plain(title)) continue;
    letters.push({ line, number, title, titleAt: first + 2, entry: false, form: 'bare' });
  }
  return letters.length === 0 ? found : [...found, ...letters].sort((a, b) => a.line - b.line);
}

const formWeights = { word: 4, parts: 3, dot: 1, bare: -1 } as const;

/** How much the typography says that a candidate is a heading; not above 0 where it says that it is none. */
function score(
  lines: RfcLines,
  candidate: HeadingCandidate,
  contents: TableOfContents,
  body: number,
): Scored {
  const { line } = candidate;
  const { title, end } = readTitle(lines, candidate);
  const indent = lines.indent[line]!;
  let weight: number = formWeights[candidate.form];
  if (body > 0) weight += indent === 0 ? 5 : indent < body ? 3 : indent > body ? -1 : 0;
  const entry = contents.entries.get(candidate.number);
  const mine = entry === undefined ? '' : plain(title);
  if (entry !== undefined) {
    if (mine === entry) weight += 8;
    else if (mine !== '' && (entry.startsWith(mine) || mine.startsWith(entry))) weight += 5;
    else weight -= 1;
  } else if (contents.entries.size > 2) {
    if (contents.entries.has(firstPart(candidate.number))) weight -= 1;
    else if (candidate.form !== 'word') weight -= indent > 0 ? 6 : 2;
  }
  const freeBefore = lines.gap[line] !== Gap.none;
  const freeAfter = end >= lines.count || lines.gap[end] !== Gap.none;
  weight += freeBefore ? (freeAfter ? 3 : 1) : continuesText(lines, line) ? -8 : -4;
  if (candidate.entry) weight -= 8;
  const initial = title.charCodeAt(0);
  if (title === '') weight -= 3;
  else if (initial >= 97 && initial <= 122) weight -= 2;
  const last = title.charCodeAt(title.length - 1);
  if (last === 44 || last === 59) weight -= 5;
  else if (last === 46 || last === 58) weight -= title.length > 40 ? 5 : 1;
  const words = title.length > 16 ? countSpaces(title) + 1 : 1;
  if (words > 14) weight -= 4;
  if (words > 8 && /\.\s+[A-Z]/.test(title)) weight -= 3;
  if (title.includes('|')) weight -= 6;
  const listed = mine !== '' && mine === entry;
  const named = candidate.form === 'word' && (contents.entries.size <= 2 || entry !== undefined);
  return {
    candidate,
    weight,
    end,
    title,
    listed,
    announced: indent < Math.max(1, body) && (listed || named),
  };
}

function countSpaces(text: string): number {
  let count = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++;
  return count;
}

/** Whether a line goes on where the line above it was full: a number there is a word of the sentence. */
function continuesText(lines: RfcLines, line: number): boolean {
  return (
    line > 0 &&
    lines.indent[line] === lines.indent[line - 1] &&
    lines.end[line - 1]! - lines.start[line - 1]! > 55
  );
}

/** The title with the lines that continue it. */
function readTitle(lines: RfcLines, candidate: HeadingCandidate): { title: string; end: number } {
  let end = candidate.line + 1;
  let title = candidate.title;
  const column = candidate.titleAt - lines.start[candidate.line]!;
  while (
    end < lines.count &&
    end < candidate.line + 4 &&
    lines.gap[end] === Gap.none &&
    lines.indent[end]! > lines.indent[candidate.line]! &&
    (lines.indent[end] === column || lines.end[candidate.line]! - lines.start[candidate.line]! > 55)
  )
    end++;
  const free = end >= lines.count || lines.gap[end] !== Gap.none;
  if (!free) return { title: trimTitle(title), end: candidate.line + 1 };
  for (let line = candidate.line + 1; line < end; line++) title += ` ${lineText(lines, line)}`;
  return { title: trimTitle(title), end };
}

/** White space folded; most titles have single spaces alone. */
function trimTitle(title: string): string {
  return title.includes('  ') || title.includes('\t') ? title.replace(/\s+/g, ' ').trim() : title.trim();
}

/**
 * Chains of headings grow in document order: a heading follows the last one of its elder sibling's subtree,
 * or is the first child of the one before. Gaps and restarts cost; the chain of the highest score wins.
 */
function bestChain(scored: readonly Scored[]): Chain | undefined {
  /** The best chain that ends with a heading at this number or below it. */
  const within = new Map<string, Chain>();
  /** The best chain that ends with exactly this number. */
  const exact = new Map<string, Chain>();
  let best: Chain | undefined;
  for (const one of scored) {
    const number = chainNumber(one.candidate.number);
    const before = bestBefore(number, within, exact);
    const score = one.weight + before.score;
    const inAppendix = !isNumber(number);
    const nested = number.includes('.');
    const chain: Chain = {
      score,
      last: one,
      before: before.chain,
      top: inAppendix ? (before.chain?.top ?? 0) : Number(firstPart(number)),
      sure: !inAppendix || (nested ? (before.chain?.sure ?? false) : one.announced),
    };
    const keep = (map: Map<string, Chain>, key: string): void => {
      const known = map.get(key);
      if (!known || known.score <= score) map.set(key, chain);
    };
    keep(exact, number);
    for (let dot = number.indexOf('.'); dot >= 0; dot = number.indexOf('.', dot + 1))
      keep(within, number.slice(0, dot));
    keep(within, number);
    keep(within, inAppendix ? '@' : '#');
    if (inAppendix && chain.sure) keep(within, `@${chain.top}`);
    if (score > (best?.score ?? 0)) best = chain;
  }
  return best;
}

/** Some RFCs number their first level `1.0`, `2.0`: in the outline these stand where `1` and `2` would. */
function chainNumber(number: string): string {
  return number.endsWith('.0') && number.indexOf('.') === number.length - 2 ? number.slice(0, -2) : number;
}

/** The best chain that a heading can continue, less what the step costs; no chain where starting anew is better. */
function bestBefore(
  number: string,
  within: ReadonlyMap<string, Chain>,
  exact: ReadonlyMap<string, Chain>,
): { chain: Chain | undefined; score: number } {
  const dot = number.lastIndexOf('.');
  const last = number.slice(dot + 1);
  /** Up to the dot before the last part. */
  const stem = number.slice(0, dot + 1);
  const starts = last === '1' || last === '0' || last === 'A';
  let chain: Chain | undefined;
  let score = dot >= 0 ? -6 : starts ? 0 : isLate(last) ? -12 : -4;
  const offer = (candidate: Chain | undefined, cost: number): void => {
    if (candidate && candidate.score - cost > score) {
      chain = candidate;
      score = candidate.score - cost;
    }
  };
  let elder = previous(last);
  for (let cost = 0; elder !== undefined && cost <= 12; cost += 3) {
    offer(within.get(stem + elder), cost === 0 ? 0 : cost + 1);
    elder = previous(elder);
  }
  // References may follow the appendices and be numbered as if these were not there.
  if (dot < 0 && isNumber(last)) offer(within.get(`@${Number(last) - 1}`), 2);
  if (dot >= 0) {
    const parent = number.slice(0, dot);
    if (starts) offer(exact.get(parent), 0);
    else offer(exact.get(parent), 4 + Math.min(6, Number(last) || 6));
    if (starts) offer(orphanBefore(parent, within, exact), 6);
  } else if (!isNumber(last)) {
    const cost = (last.charCodeAt(0) - 65) * 3;
    offer(within.get('#'), Math.min(12, cost));
  }
  offer(exact.get(number), 5);
  return { chain, score };
}

/** For the first child of a heading that is missing: the chain that would come before the missing parent. */
function orphanBefore(
  parent: string,
  within: ReadonlyMap<string, Chain>,
  exact: ReadonlyMap<string, Chain>,
): Chain | undefined {
  const dot = parent.lastIndexOf('.');
  const elder = previous(parent.slice(dot + 1));
  if (elder !== undefined && elder !== '0') return within.get(parent.slice(0, dot + 1) + elder);
  return dot < 0 ? undefined : exact.get(parent.slice(0, dot));
}

function firstPart(number: string): string {
  const dot = number.indexOf('.');
  return dot < 0 ? number : number.slice(0, dot);
}

/** An outline may lack its first numbers, but hardly more. */
const isLate = (part: string): boolean => (isNumber(part) ? Number(part) > 4 : part > 'B');

function previous(part: string): string | undefined {
  if (isNumber(part)) return Number(part) > 0 ? String(Number(part) - 1) : undefined;
  return part > 'A' ? String.fromCharCode(part.charCodeAt(0) - 1) : undefined;
}

const isNumber = (part: string): boolean => part.charCodeAt(0) < 65;
