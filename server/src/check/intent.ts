/**
 * Whether an author cites a superseded document on purpose: told as history, the successor named beside it, listed
 * as background, in a changelog. Then a finding is information. In doubt it is no history. Also whether he says himself
 * that what he names is not there.
 */
import type { Citation, Span } from '../markdown/citation';
import type { MarkdownDocument } from '../markdown/document';
import { firstFrom } from '../markdown/ordered';
import type { ProseContent, ProseUnit } from '../markdown/prose';
import { sourceSpan, viewOffset, type ViewRange } from '../markdown/textView';
import { endsInNote } from './claims/notes';
import type { Mention } from './mentions';
import { sentenceAt, sentencesOf } from './sentences';

/** What the author's words say of a mention. */
export type Intent =
  /** The text around it speaks of the past. */
  | 'history'
  /** The sentence or the next one names the document that took its place. */
  | 'successor-named'
  /** A list of informative or historical references. */
  | 'background-list'
  /** A changelog or a section on history. */
  | 'changelog';

/**
 * The text in which a mention stands, as {@link intentOf} reads it. It says nothing of where that is in the document,
 * and stays the same object as long as it says the same: what was found by it can be kept by it.
 */
export interface Surroundings {
  /** The sentence that holds it. */
  readonly sentence: string;
  /** Where the mention starts in {@link sentence}. */
  readonly at: number;
  /** Where it ends. */
  readonly end: number;
  /** Headings above it, outermost first. */
  readonly headings: readonly string[];
  /** What leads in to the list that it stands in; empty where there is none. */
  readonly leadIn: string;
  /** What is cited in this sentence and the next. */
  readonly nearby: readonly NamedThere[];
}

/** What a citation names, wherever it stands. */
export type NamedThere = Pick<Citation, 'kind' | 'numbers' | 'draft'>;

/** @param isSuccessor whether a citation names what took the document's place */
export function intentOf(
  around: Surroundings,
  isSuccessor: (citation: NamedThere) => boolean,
): Intent | undefined {
  if (around.nearby.some(isSuccessor)) return 'successor-named';
  if (speaksOfPast(around)) return 'history';
  if (listLeadIn.test(around.leadIn)) return 'history';
  const last = around.headings.at(-1) ?? '';
  if (around.headings.some((heading) => changelogHeading.test(heading))) return 'changelog';
  if (changelogTail.test(last) || historyHeading.test(last)) return 'changelog';
  if (backgroundHeading.test(last)) return 'background-list';
  return undefined;
}

/** Whether the author says so himself that there is no such document or section: "Section 4 of RFC 1 does not exist". */
export function saysItIsMissing({ sentence, at, end }: Surroundings): boolean {
  return notThere.test(sentence.slice(end, end + 60)) || noneBefore.test(sentence.slice(0, at));
}

const notThere =
  /^(?:[^\p{L}]|sections?\b|sect?\b|appendix\b)*(?:(?:does|do|did)(?: not|n['\u2019]t)(?: even| actually)? exist|never existed|is non-?existent)\b/iu;
const noneBefore =
  /\b(?:there(?: is|'s|\u2019s)|has) no (?:such )?(?:[^.;\p{L}]|sections?\b|of\b|in\b|the\b)*$/iu;

/** Surroundings, and what they were read from: a stretch of a unit, what stands above that, and what is cited near. */
interface ReadSurroundings {
  readonly around: Surroundings;
  readonly to: number;
  readonly headings: readonly ProseContent[];
  readonly leadIn: ProseContent | undefined;
  /** Where they were read, which an edit may have moved since, and what was cited there. */
  readonly unit: ProseUnit;
  readonly main: Citation;
  readonly reach: Span;
  readonly nearby: readonly Citation[];
}

const surroundingsBefore = new WeakMap<ProseContent, Map<number, ReadSurroundings>>();

/** What stands around a mention; undefined outside of prose, as for definitions and front matter. */
export function surroundingsOf(mention: Mention, document: MarkdownDocument): Surroundings | undefined {
  const unit = document.unitAt(mention.main.span.start);
  if (unit === undefined) return undefined;
  const from = viewOffset(unit.view, mention.main.span.start);
  let known = surroundingsBefore.get(unit.content);
  if (!known) surroundingsBefore.set(unit.content, (known = new Map()));
  const before = known.get(from);
  if (before?.unit === unit && before.main === mention.main && citesHere(before, document))
    return before.around;
  const to = viewOffset(unit.view, mention.main.span.end);
  const { start, end, reach } = stretchAround(unit, from, to);
  const nearby = citationsIn(document, reach);
  const isSame = before?.to === to && standsUnder(before, unit) && citeSame(before.nearby, nearby);
  const around = isSame
    ? before.around
    : {
        sentence: unit.view.text.slice(start, end),
        at: from - start,
        end: Math.max(from, to) - start,
        headings: unit.headings.map((heading) => heading.view.text),
        leadIn: unit.leadIn === undefined ? '' : lastSentence(unit.leadIn),
        nearby,
      };
  const headings = isSame ? before.headings : unit.headings.map(({ content }) => content);
  const leadIn = unit.leadIn?.content;
  known.set(from, { around, to, headings, leadIn, unit, main: mention.main, reach, nearby });
  return around;
}

/** Whether what stands above a unit says what it said when its surroundings were read. */
function standsUnder(before: ReadSurroundings, { headings, leadIn }: ProseUnit): boolean {
  return (
    before.leadIn === leadIn?.content &&
    before.headings.length === headings.length &&
    before.headings.every((content, at) => content === headings[at]!.content)
  );
}

/** The part of a mention's sentence that is looked at, and where citations count. */
function stretchAround(unit: ProseUnit, from: number, to: number): ViewRange & { readonly reach: Span } {
  const sentences = sentencesOf(unit);
  const place = sentenceAt(sentences, from);
  const whole = sentences[place]!;
  // What stands further from the mention says nothing of it, and a sentence may be as long as a file.
  const start = Math.max(whole.start, from - farthest);
  const end = Math.min(whole.end, Math.max(from, to) + farthest);
  const next = end < whole.end ? end : (sentences[place + 1] ?? whole).end;
  return { start, end, reach: sourceSpan(unit.view, start, Math.min(next, end + farthest)) };
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}

/** Whether citations name the same documents, wherever they stand. */
function citeSame(a: readonly NamedThere[], b: readonly NamedThere[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      ({ kind, numbers, draft }, at) =>
        kind === b[at]!.kind && draft === b[at]!.draft && sameItems(numbers, b[at]!.numbers),
    )
  );
}

/** In units of text: longer than sentences are. */
const farthest = 4000;

/** The citations that start in a stretch of the document; they are in the order of their places. */
function citationsIn({ citations }: MarkdownDocument, { start, end }: Span): readonly Citation[] {
  return citations.slice(firstAt(citations, start), firstAt(citations, end));
}

/** Whether the citations where surroundings were read are those that were there. */
function citesHere({ reach, nearby }: ReadSurroundings, { citations }: MarkdownDocument): boolean {
  const first = firstAt(citations, reach.start);
  const last = first + nearby.length;
  const next = citations[last];
  return (
    last <= citations.length &&
    (next === undefined || next.span.start >= reach.end) &&
    nearby.every((citation, at) => citation === citations[first + at])
  );
}

/** The place of the first citation that starts at an offset or later. */
function firstAt(citations: readonly Citation[], offset: number): number {
  return firstFrom(citations, ({ span }) => span.start >= offset);
}

function lastSentence(unit: ProseUnit): string {
  const { start, end } = sentencesOf(unit).at(-1)!;
  return unit.view.text.slice(start, end);
}

function speaksOfPast({ sentence, at, end }: Surroundings): boolean {
  if (anywhere.some((cue) => cue.test(sentence))) return !notYet.test(sentence);
  const before = sentence.slice(Math.max(0, at - 90), at);
  const after = sentence.slice(end, end + 90);
  if (endsInNote(before)) return true;
  return beforeIt.some((cue) => cue.test(before)) || afterIt.some((cue) => cue.test(after));
}

const adverbs = '(?:\\w+ly |since |later |now |then |long |already |also |in turn |all )*';
/** What is said of documents only. */
const superseded =
  '(?:obsoleted|superseded|retired|withdrawn|made obsolete|rendered obsolete|deprecated|moved to historic)';
/** What is said of other things, too: it counts only right beside the mention. */
const gone = `(?:${superseded}|replaced|rewritten|folded into|merged into)`;
/** Up to four words that lead from a cue to the mention; one that starts another thought breaks it off. */
const fewWords =
  "(?:[^\\w.;]*(?!(?:when|where|if|as|by|with|according|per|following|and then|which)\\b)[\\w/.'’-]+){0,4}[^\\w.;]*$";

/** Words that make the whole sentence history. */
const anywhere: readonly RegExp[] = [
  new RegExp(`\\b(?:was|were|is|are|been|being|got|gets|become|became) ${adverbs}${superseded}\\b`, 'i'),
  /\bobsolet(?:es?|ed|ing|ion)\b|\bobsolescen/i,
  /\bsupersed(?:es?|ing)\b|\bsuccessors?\b|\bpredecessors?\b/i,
  /\b(?:historic|historical|historically|for history|for historical)\b/i,
  /\bno longer (?:current|valid|in force|the current|maintained|recommended)\b/i,
  /\b(?:outdated|out of date|out-of-date|defunct)\b/i,
  /\bused to (?:be|say|define|require|specify|allow|describe|mandate|have|call|recommend|forbid|permit|read|state)\b/i,
  /\bback in (?:the )?(?:'?\d\ds|(?:19|20)\d\d)/i,
  /\bat the time\b|\bat that time\b|\bin the past\b|\bin those days\b|\bthe early days\b|\bonce upon\b/i,
];

/** The sentence says that it holds. */
const notYet = /\bnot (?:yet )?(?:been )?(?:obsoleted|superseded|replaced|deprecated)\b/i;

/** Words right before the mention. */
const beforeIt: readonly RegExp[] = [
  /\b(?:formerly|previously|originally|historically)\b[^.;]*$/i,
  new RegExp(`\\b(?:first|initially|once) (?:\\w+ed|written|set out|laid down|laid out) ${fewWords}`, 'i'),
  new RegExp(
    `\\b(?:former|previous|original|earlier|older|old|prior|legacy|ancient|initial|deprecated|retired|predecessor|venerable|now-\\w+)\\b${fewWords}`,
    'i',
  ),
  new RegExp(
    `\\b(?:instead of|rather than|in place of|as opposed to|unlike|no longer|prior to|replac(?:es?|ed|ing)|supplant(?:s|ed|ing)?)\\b${fewWords}`,
    'i',
  ),
  new RegExp(
    `\\b(?:changed?|changes|differences?|differs?|diff|moved?|migrat(?:e|es|ed|ing|ion)|upgrad(?:e|es|ed|ing)|switch(?:ed|ing)?|departs?|deviat(?:es?|ion)|diverge[sd]?|evolved|derived|carried over|inherited|renamed)\\b[^.;]*\\b(?:from|since|between)\\b${fewWords}`,
    'i',
  ),
  /\b(?:in|of|from|since|until) (?:\w+ )?(?:19|20)\d\d\b[^.;]*\b\w+ed\b[^.;]*$/i,
];

/** Words right after the mention. */
const afterIt: readonly RegExp[] = [
  new RegExp(
    `^\\W*(?:which |that |and )?(?:has |have |had )?${adverbs}(?:been |was |were |is |are |got )?${adverbs}${gone}\\b`,
    'i',
  ),
  /^\W*(?:formerly|previously|originally|historic|historical|legacy|deprecated|retired|old|older|dead)\b/i,
  /^[^.;]{0,40}\((?:deprecated|obsolete|legacy|historic)\b|^[^.;]{0,60}\bdeprecation\W*$|^\W*backwards?[- ]compatib/i,
  /^\W*(?:was|were) (?:the |an? |our )?(?:former|previous|original|old|older|earlier|first)\b/i,
  /^[^.;]{0,60}\b(?:formerly|previously|originally) (?:known|called|defined|specified|published)\b/i,
  /^\W*[([]\s*(?:now|see now|today|currently|since)\b|^\W*(?:→|->|=>)/i,
  /^\W*(?:\([^)]*\)\W*)?(?:first |originally |initially )(?:defined|specified|introduced|standardi[sz]ed|described|required|said|allowed|mandated)\b/i,
];

const listLeadIn =
  /\b(?:obsolete[ds]?|superseded|historic(?:al)?|deprecated|former(?:ly)?|replaced|retired|previous versions?|older versions?|history)\b/i;

const changelogHeading =
  /^\W*(?:\d+(?:\.\d+)*\.?\s+)?(?:appendix \w+\W+)?(?:change\s?logs?|changes|change history|revision history|version history|document history|history|release notes|releases|past versions|previous versions|revisions?|errata|history and \w+|historical \w+)\W*$|^\W*(?:\d+(?:\.\d+)*\.?\s+|appendix \w+\W+)?(?:changes?|differences?) (?:from|since|between|to|in)\b|^\W*v?\d+\.\d+(?:\.\d+)?\b.*\b(?:19|20)\d\d\b/i;

const changelogTail =
  /\b(?:change\s?log|history|deprecated|obsolete|obsoleted|superseded|retired|legacy)\W*$/i;

/** Files and folders that record changes. */
const changelogPath =
  /(?:^|\/)(?:change-?logs?|changes|history|news|release-?notes|releases?)(?:[-_./].*)?$/i;

/** Whether a document is a record of changes by its path, joined with `/`. */
export function isChangelog(path: string | undefined): boolean {
  return path !== undefined && changelogPath.test(path);
}

const historyHeading =
  /^\W*(?:\d+(?:\.\d+)*\.?\s+)?(?:brief |short |some |a )*(?:history|historical|obsolete|deprecated|superseded|legacy|retired)\b/i;

const backgroundHeading =
  /\b(?:informative|informational|historic|historical|non-?normative)\b(?:[\w\s]*\b(?:references?|reading|links|documents|rfcs|specifications|sources|bibliography))?/i;
