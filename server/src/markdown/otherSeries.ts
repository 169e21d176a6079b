/**
 * Whether a mention means the IETF's series or another that also calls its documents RFCs: Rust's, Ember's, a project's own.
 * The document's own signs decide; in doubt the answer is no, since a false alarm costs more than a miss.
 */
import { rfcNumber } from '../rfc/identity';
import { soonIssued, type Series } from '../series/series';
import { isOfficialUrl, parseDocumentUrl } from './documentUrl';
import type { Doubt } from './mentionScan';

/** What is known of one mention of numbers. */
export interface SeriesMention {
  readonly numbers: readonly number[];
  readonly doubt: Doubt | undefined;
  /** The destination of the link that it is the text or label of; undefined where it is no link. */
  readonly destination: string | undefined;
  /** The destination of a URL that names the document, by itself. */
  readonly isUrl: boolean;
}

/** A mention and what {@link decideAlone} says of it. */
export interface DecidedMention extends SeriesMention {
  readonly alone: boolean | undefined;
}

export interface SeriesSigns<Mention extends DecidedMention> {
  readonly path: string | undefined;
  /** The start of the document, where series of RFCs have their header. */
  readonly head: string;
  readonly otherSeries: readonly string[];
  readonly series: Series | undefined;
  /** The text around a mention, for its topic. */
  around(mention: Mention): string;
}

/** For each mention, whether it is of the IETF's series. */
export function tellIetf<Mention extends DecidedMention>(
  mentions: readonly Mention[],
  signs: SeriesSigns<Mention>,
): boolean[] {
  const ours = new Set<number>();
  const others = new Set<number>();
  for (const { numbers, alone } of mentions) {
    if (alone === undefined) continue;
    for (const number of numbers) (alone ? ours : others).add(number);
  }
  const own = ownNumber(signs);
  const header = hasSeriesHeader(signs.head);
  const home = own !== undefined || header;
  const highest = Math.max(0, own ?? 0, ...others);
  return mentions.map((mention) => {
    const { numbers, alone } = mention;
    if (alone !== undefined) return alone;
    const around = (): string => signs.around(mention);
    if (signs.otherSeries.includes('*')) return false;
    if (numbers.some((number) => others.has(number) && !ours.has(number))) return false;
    if (numbers.some((number) => ours.has(number))) return true;
    const least = Math.min(...numbers);
    // A folder that is called `rfc` says little by itself.
    if (others.size === 0 && (!home || (highest === 0 && !header)))
      return least >= (home ? 1000 : 500) || ours.size > 0;
    if (isKeywordCitation(numbers, around())) return true;
    // A series of its own that counts far lower.
    if (least >= 1000 && (highest > 0 || ours.size > 0) && (highest < 700 || least > 2 * highest))
      return true;
    return numbers.every((number) => fitsTopic(number, around(), signs.series));
  });
}

/** Whether a mention is of the IETF's series as far as it says so itself; undefined where the document must tell. */
export function decideAlone({ numbers, doubt, destination, isUrl }: SeriesMention): boolean | undefined {
  if (isUrl || doubt === 'ietf') return true;
  const kind = destination === undefined ? 'none' : judgeDestination(destination, numbers);
  if (kind === 'ietf') return true;
  if (kind === 'other') return false;
  return doubt === undefined ? undefined : false;
}

/** Where a link leads, as far as it tells the series. @param numbers the RFCs that its text names */
function judgeDestination(url: string, numbers: readonly number[]): 'ietf' | 'other' | 'none' {
  if (parseDocumentUrl(url) !== undefined || isOfficialUrl(url)) return 'ietf';
  if (url.startsWith('#')) return 'none';
  const path = url.replace(/#.*$/s, '');
  const inCollection = /rfcs(?![a-z])/i.test(path);
  // A page about that RFC, a copy of it, a library for it.
  const same = /rfc[-_]?([1-9]\d{3,4})(?!\d)/i.exec(path);
  if (same && !inCollection && numbers.includes(Number(same[1]))) return 'none';
  if (inCollection || /rfc(?![a-z])/i.test(path)) return 'other';
  const numbered =
    /\/(?:pull|issues|merge_requests|discussions)\/(\d+)/.exec(path) ??
    /(?:^|\/)(?:\d{4}-\d\d?-\d\d?-)?0*(\d{1,5})-[\w-]+(?:\/|\.md|$)/i.exec(path);
  return numbered && numbers.includes(Number(numbered[1])) ? 'other' : 'none';
}

/** What tells a document's own number. */
type OwnSigns = Pick<SeriesSigns<DecidedMention>, 'path' | 'head' | 'series'>;

/**
 * The number that a document of such a series has by its path, or by its title where the IETF is far from such a number;
 * 0 where it lies in such a folder without one.
 */
function ownNumber({ path, head, series }: OwnSigns): number | undefined {
  if (path === undefined) return undefined;
  const inFolder = /(?:^|[/_-])rfcs?(?:\/|__)/i.exec(path);
  const numbered =
    /(?:^|\/|__)(?:rfc[-_]?)?(0\d{2,4}|\d{4})-[a-z][^/]*$/i.exec(path) ??
    /(?:^|\/)\d{4}-\d\d?-\d\d?-(\d{1,5})-[a-z][^/]*$/i.exec(path);
  // `text/` is where Rust and those who follow it keep theirs.
  const named = numbered !== null && /(?:rfc[-_]?|(?:^|\/|__)text(?:\/|__))\d+-[^/]*$/i.test(path);
  if (inFolder === null) return named ? Number(numbered[1]) : undefined;
  if (numbered) return Number(numbered[1]);
  const titled = Number(/^#\s+RFC[-\s]?(\d{4,6})\b/m.exec(head)?.[1]);
  return series !== undefined && titled > series.newest + soonIssued ? titled : 0;
}

/** The lines that Rust's and its followers' RFCs start with. */
function hasSeriesHeader(head: string): boolean {
  return (
    /^[-*\s]*(?:\*\*)?(?:RFC PR|RFC Number|RFC Issue|RFC Tracking Issue|RFC ID|RFC #)\b/im.test(head) ||
    /\b[\w.-]+\/rfcs#\d+/.test(head) ||
    /github\.com\/[\w.-]+\/[\w.-]*rfcs?\/(?:pull|issues|blob)\//i.test(head)
  );
}

/** RFC 2119 and 8174 are cited by documents of every series, for what MUST and SHOULD mean. */
function isKeywordCitation(numbers: readonly number[], around: string): boolean {
  return (
    numbers.every((number) => number === 2119 || number === 8174) &&
    /\b(?:MUST|SHOULD|MAY|key\s*words?|BCP)\b/.test(around)
  );
}

/** Whether the text speaks of what the RFC with this number is about, by its title. */
function fitsTopic(number: number, around: string, series: Series | undefined): boolean {
  const title = series?.get(rfcNumber(number))?.title;
  if (title === undefined) return false;
  const words = new Set(contentWords(around));
  const shared = new Set(contentWords(title).filter((word) => words.has(word)));
  return shared.size >= 2 || [...shared].some((word) => word.length > 3 && /^[A-Z\d]+$/.test(word));
}

function contentWords(text: string): string[] {
  return (text.match(/[\p{L}\d]{3,}/gu) ?? [])
    .map((word) => (/^[A-Z\d]+$/.test(word) ? word : word.toLowerCase().replace(/s$/, '')))
    .filter((word) => !plainWords.has(word));
}

const plainWords = new Set(
  'the and for with from into this that use using used document specification standard protocol version format type extension requirement internet network list set new rfc RFC feature proposal'.split(
    ' ',
  ),
);
