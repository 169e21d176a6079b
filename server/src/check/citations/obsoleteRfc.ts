/** Citations of RFCs that others have obsoleted. */
import type { RfcNumber, SectionNumber } from '../../rfc/identity';
import { lineageOf } from '../../series/lineage';
import type { SeriesEntry } from '../../series/series';
import { formatMonth } from '../../series/words';
import type { Target } from '../addresses';
import { noReports, ofEachMention, report, type Check, type CheckInput, type Report } from '../check';
import type { Fix, Successor } from '../finding';
import { surroundingsOf, type Surroundings } from '../intent';
import { createKept } from '../kept';
import { intentOfMention, intentReasons, type MentionIntent } from '../mentionIntent';
import { isMismatched } from './mismatchedLink';
import type { Mention } from '../mentions';
import { isQuoted, noteFix } from '../quotation';
import { rewriteMention, type Follow } from '../rewrite';
import { followSection, type SectionPlace } from '../succession';
import { distinctiveWords, mostAbout } from '../topic';
import { listAnd, nameRfc, nameSection } from '../words';

/** One citation of an obsolete RFC, and what holds in its place. */
interface ObsoleteRfc extends Replacement {
  readonly mention: Mention;
  readonly entry: SeriesEntry;
  readonly intent: MentionIntent | 'side-track' | undefined;
}

/** What holds in the place of an RFC, or of a section of it, where it is cited. */
interface Replacement {
  /** What the line of the RFC leads to: in force, or where nothing is, what obsoletes it. */
  readonly candidates: readonly Candidate[];
  /** Whether {@link candidates} are in force. */
  readonly inForce: boolean;
  /** What is said of it: the same wherever the surroundings are the same. */
  readonly told: Pick<Report, 'message' | 'current' | 'successors' | 'related'>;
}

interface Candidate {
  readonly entry: SeriesEntry;
  /** Where the cited section is there. */
  readonly place: SectionPlace | undefined;
  readonly preferred: boolean;
  /** Why this one, as a clause. */
  readonly why: string;
}

export const obsoleteRfc: Check = {
  codes: ['obsolete-rfc'],
  run: ofEachMention((mention, input) => {
    const old = obsoleteOnes(mention, input);
    return old.length === 0 ? noReports : old.map((entry) => describe(explain(mention, entry, input)));
  }),
};

/** The obsolete RFCs among those that a mention cites. */
function obsoleteOnes(mention: Mention, input: CheckInput): readonly SeriesEntry[] {
  if (mention.main.kind !== 'rfc') return none;
  let found: SeriesEntry[] | undefined;
  for (const rfc of mention.main.numbers) {
    const entry = input.series.get(rfc);
    if (entry !== undefined && entry.obsoletedBy.length > 0) (found ??= []).push(entry);
  }
  return found === undefined || isMismatched(mention, input) ? none : found;
}

const none: readonly SeriesEntry[] = [];

function explain(mention: Mention, entry: SeriesEntry, input: CheckInput): ObsoleteRfc {
  const around = surroundingsOf(mention, input.document);
  const replacement = replacementOf(entry, mention, around, input);
  const sideTrack = replacement.candidates.every(
    ({ entry: { status } }) => status === 'EXPERIMENTAL' || status === 'HISTORIC',
  );
  const intent = sideTrack ? 'side-track' : intentOfMention(mention, entry.rfc, around, input);
  const { candidates, inForce, told } = replacement;
  return { mention, entry, candidates, inForce, told, intent };
}

const replacements = createKept<Replacement>();

function replacementOf(
  entry: SeriesEntry,
  { section }: Mention,
  around: Surroundings | undefined,
  input: CheckInput,
): Replacement {
  return replacements.get(around, `${entry.rfc} ${section ?? ''}`, input, () => {
    const found = findCandidates(entry, section, around, input);
    return { ...found, told: tell(entry, section, found, input) };
  });
}

function findCandidates(
  entry: SeriesEntry,
  section: SectionNumber | undefined,
  around: Surroundings | undefined,
  { series, index }: CheckInput,
): Pick<Replacement, 'candidates' | 'inForce'> {
  const { current } = lineageOf(series, entry.rfc);
  const inForce = current.length > 0;
  const entries = (inForce ? current : entry.obsoletedBy).flatMap((rfc) => series.get(rfc) ?? []);
  const places = section === undefined ? [] : followSection(series, index, entry.rfc, section);
  const placeIn = (rfc: RfcNumber): SectionPlace | undefined => places.find((place) => place.rfc === rfc);
  if (entries.length === 1) {
    const [only] = entries;
    const place = placeIn(only!.rfc);
    const why = place ? sectionWhy(place, section!) : inForce ? 'in force' : 'it obsoletes this one';
    const preferred = takesPlace(entry, only!, around?.sentence ?? '') && place?.likely !== false;
    return { inForce, candidates: [{ entry: only!, place, preferred, why }] };
  }
  const words = distinctiveWords(
    around ? `${around.sentence} ${around.headings.at(-1) ?? ''}` : '',
    entries.map(({ title }) => title),
  );
  const about = mostAbout(words);
  const best = places[0]?.likely ? entries.findIndex(({ rfc }) => rfc === places[0]!.rfc) : about;
  return {
    inForce,
    candidates: entries.map((candidate, at) => {
      const place = placeIn(candidate.rfc);
      const why = place
        ? sectionWhy(place, section!)
        : words[at]!.length > 0
          ? `${candidate.title}, which this passage is about`
          : candidate.title;
      return { entry: candidate, place, preferred: at === best, why };
    }),
  };
}

/**
 * Whether the successor can stand where the old one is cited: not where it only retires it, and not where the author
 * names the old version of the protocol.
 */
function takesPlace(old: SeriesEntry, next: SeriesEntry, sentence: string): boolean {
  if (/^(?:deprecat|obsolet|moving\b|reclassif|prohibit|status change)|\bto historic\b/i.test(next.title))
    return false;
  const [was, is] = [versionOf(old.title), versionOf(next.title)];
  return (
    was === undefined ||
    is === undefined ||
    was === is ||
    !new RegExp(`(?<![\\d.])${was.replaceAll('.', '\\.')}(?![\\d]|\\.\\d)`).test(sentence)
  );
}

/** `1.2` of "Version 1.2" and of "v1.2". */
function versionOf(title: string): string | undefined {
  return /(?:\bversion |\bv|\/)(\d+(?:\.\d+)*)\b/i.exec(title)?.[1];
}

function sectionWhy({ section: now }: SectionPlace, was: SectionNumber): string {
  return now === was ? `it keeps ${nameSection(was)}` : `${nameSection(was)} moved there`;
}

function describe(fact: ObsoleteRfc): Report {
  const { mention, entry, told, intent } = fact;
  return report({
    message: told.message,
    current: told.current,
    successors: told.successors,
    related: told.related,
    code: 'obsolete-rfc',
    span: mention.main.span,
    rfc: entry.rfc,
    section: mention.section,
    soft: intent !== undefined,
    reason:
      intent === 'side-track'
        ? 'nothing on the standards track took its place'
        : intent && intentReasons[intent],
    fixes: (given) => fixesOf(fact, given),
  });
}

function tell(
  entry: SeriesEntry,
  section: SectionNumber | undefined,
  { candidates, inForce }: Pick<Replacement, 'candidates' | 'inForce'>,
  input: CheckInput,
): Replacement['told'] {
  const sole = candidates.length === 1 ? candidates[0] : candidates.find(({ preferred }) => preferred);
  const successors: Successor[] = [...candidates]
    .sort((a, b) => Number(b.preferred) - Number(a.preferred))
    .map(({ entry: { rfc }, place, why }) => ({ rfc, section: place?.section, why }));
  return {
    message: messageOf(entry, section, { candidates, inForce }, input),
    current: sole && { rfc: sole.entry.rfc, section: sole.place?.section, level: undefined },
    successors,
    related: candidates.map(({ entry: { rfc, title, date }, place }) => ({
      message: `${nameRfc(rfc, place?.section)}: ${title} (${formatMonth(date)})`,
      rfc,
      section: place?.section,
    })),
  };
}

function messageOf(
  entry: SeriesEntry,
  section: SectionNumber | undefined,
  { candidates, inForce }: Pick<Replacement, 'candidates' | 'inForce'>,
  { series }: CheckInput,
): string {
  const direct = entry.obsoletedBy.flatMap((rfc) => series.get(rfc) ?? []);
  const by = `${nameRfc(entry.rfc)} was obsoleted by ${listDated(direct)}`;
  if (!inForce) return `${by}; nothing in its line is in force.`;
  const isDirect =
    direct.length === candidates.length &&
    direct.every(({ rfc }) => candidates.some((it) => it.entry.rfc === rfc));
  const [first] = candidates;
  if (candidates.length > 1) {
    const names = candidates.map(
      ({ entry: { rfc, title }, place }) => `${nameRfc(rfc, place?.section)} (${title})`,
    );
    return isDirect
      ? `${nameRfc(entry.rfc)} was obsoleted in ${formatMonth(direct[0]!.date)} by ${listAnd(names)}.`
      : `${by}; in force are ${listAnd(names)}.`;
  }
  const { rfc, date } = first!.entry;
  const name = nameRfc(rfc, first!.place?.section) + (isDirect ? '' : ` (${formatMonth(date)})`);
  if (isDirect && first!.place !== undefined && first!.place.section === section)
    return `${by}; ${nameSection(section)} keeps its number.`;
  if (first!.place !== undefined) return `${by}; ${nameSection(section!)} is now ${name}.`;
  return isDirect ? `${by}.` : `${by}; in force is ${name}.`;
}

/** `RFC 7230, RFC 7231 and RFC 7232 (June 2014)`. */
function listDated(entries: readonly SeriesEntry[]): string {
  const months = new Set(entries.map(({ date }) => formatMonth(date)));
  if (months.size === 1)
    return `${listAnd(entries.map(({ rfc }) => nameRfc(rfc)))} (${[...months].join('')})`;
  return listAnd(entries.map(({ rfc, date }) => `${nameRfc(rfc)} (${formatMonth(date)})`));
}

function fixesOf(fact: ObsoleteRfc, input: CheckInput): readonly Fix[] {
  const { mention, entry, candidates, inForce, intent } = fact;
  if (!inForce) return [];
  if (isQuoted(mention, input.document)) {
    const by = (candidates.find((it) => it.preferred) ?? candidates[0]!).entry.rfc;
    return [noteFix(mention, `obsoleted by ${nameRfc(by)}`, intent === undefined, input.document)];
  }
  return candidates.flatMap((candidate) => {
    const target = targetOf(mention, candidate);
    const edits = target && rewriteMention(mention, target, input, followWith(entry, input));
    if (!edits || edits.length === 0) return [];
    // A link to a section is not better off at the top of another RFC.
    const keepsSection = mention.section === undefined || target.section !== undefined;
    const preferred = candidate.preferred && keepsSection && intent === undefined;
    const certain = candidate.place?.certain === true && mention.isLink;
    const title = `Cite ${nameRfc(target.rfc, target.section)} instead (${candidate.why})`;
    return [{ title, preferred, safe: preferred && certain, edits }];
  });
}

/** Undefined where the section has no known place there. */
function targetOf({ section, tokens }: Mention, { entry, place }: Candidate): Target | undefined {
  const inWords = tokens.some((token) => token.url === undefined && token.section !== undefined);
  if (section !== undefined && place === undefined && inWords) return undefined;
  return { rfc: entry.rfc, section: place?.section };
}

/** Where another mention that shares the definition goes. */
function followWith(entry: SeriesEntry, input: CheckInput): Follow {
  return (other) => {
    if (!other.main.numbers.includes(entry.rfc)) return undefined;
    const around = surroundingsOf(other, input.document);
    const { candidates } = replacementOf(entry, other, around, input);
    const candidate = candidates.find(({ preferred }) => preferred);
    return candidate && targetOf(other, candidate);
  };
}
