/** Citations of RFC numbers that were never issued, or not yet. */
import { rfcNumber, type RfcNumber } from '../../rfc/identity';
import { isInForce, soonIssued, type Series } from '../../series/series';
import { noReports, ofEachMention, report, type Check, type CheckInput, type Report } from '../check';
import type { Fix } from '../finding';
import { saysItIsMissing, surroundingsOf } from '../intent';
import type { Mention } from '../mentions';
import { rewriteMention } from '../rewrite';
import { topicWords } from '../topic';
import { nameRfc } from '../words';
import { isMismatched } from './mismatchedLink';

/** Numbers missing this near to the newest are in preparation. */
const inPreparation = 500;

type Unknown = 'not-issued' | 'too-high' | 'newer' | 'in-preparation';

export const unknownRfc: Check = {
  codes: ['unknown-rfc'],
  run: ofEachMention(check),
};

function check(mention: Mention, input: CheckInput): readonly Report[] {
  const { main } = mention;
  const isKnown = (rfc: RfcNumber): boolean => classify(rfc, input.series) === undefined;
  if (main.kind !== 'rfc' || main.numbers.every(isKnown) || isMismatched(mention, input)) return noReports;
  const around = surroundingsOf(mention, input.document);
  if (around !== undefined && saysItIsMissing(around)) return noReports;
  return main.numbers.flatMap((rfc) => {
    const kind = classify(rfc, input.series);
    return kind === undefined ? [] : [describe(mention, rfc, kind, input)];
  });
}

function describe(mention: Mention, rfc: RfcNumber, kind: Unknown, input: CheckInput): Report {
  const soft = kind === 'newer' || kind === 'in-preparation';
  const meant = soft ? [] : findMeant(mention, rfc, input);
  return report({
    code: 'unknown-rfc',
    message: messageOf(rfc, kind, meant, input.series),
    span: mention.main.span,
    rfc,
    section: mention.section,
    soft,
    successors: meant.map(({ number, why }) => ({ rfc: number, section: undefined, why })),
    fixes: (given) => meant.flatMap((candidate) => fixOf(mention, candidate, given)),
  });
}

/** Undefined for an RFC that exists, and for a gap of which the index says nothing. */
function classify(rfc: RfcNumber, series: Series): Unknown | undefined {
  if (series.numbers.length === 0 || series.get(rfc) !== undefined) return undefined;
  if (series.isNotIssued(rfc)) return 'not-issued';
  if (rfc > series.newest + soonIssued) return 'too-high';
  if (rfc > series.newest) return 'newer';
  return rfc > series.newest - inPreparation ? 'in-preparation' : undefined;
}

function messageOf(
  rfc: RfcNumber,
  kind: Unknown,
  meant: readonly Candidate[],
  { date, newest, get }: Series,
): string {
  if (kind === 'newer') return `${nameRfc(rfc)} is newer than the index of ${date}.`;
  if (kind === 'in-preparation')
    return `${nameRfc(rfc)} was not published when the index of ${date} was made.`;
  const reason =
    kind === 'too-high'
      ? `the newest is ${nameRfc(newest)} (index of ${date})`
      : 'the number was never issued';
  const [first] = meant;
  const hint = first ? ` Did you mean ${nameRfc(first.number)} (${get(first.number)?.title})?` : '';
  return `${nameRfc(rfc)} does not exist: ${reason}.${hint}`;
}

/** A number that may have been meant. */
interface Candidate {
  readonly number: RfcNumber;
  readonly why: string;
  /** The text says so: its title is nearby, or the document cites it elsewhere. */
  readonly sure: boolean;
}

/** It is cited elsewhere, or two words of its title are nearby: one alone is in too many titles. */
const leastSigns = 3;

/** The likeliest first, of those as likely what is in force; with signs in the document beside the digits; at most three. */
function findMeant(
  mention: Mention,
  rfc: RfcNumber,
  { series, document, mentions }: CheckInput,
): readonly Candidate[] {
  const around = surroundingsOf(mention, document);
  const passage = topicWords(around ? `${around.sentence} ${around.headings.at(-1) ?? ''}` : '');
  const times = timesCited(mentions);
  const isCited = (number: RfcNumber): boolean =>
    (times.get(number) ?? 0) > (mention.main.numbers.includes(number) ? 1 : 0);
  const scored = similarRfcs(rfc, series).flatMap(({ number, why, title }) => {
    const words = [...title].filter((word) => passage.has(word)).length;
    const score = 2 * words + (isCited(number) ? 3 : 0);
    return score >= leastSigns
      ? [{ number, why: isCited(number) ? `${why}; cited elsewhere here` : why, score }]
      : [];
  });
  const holds = (number: RfcNumber): number => (isInForce(series.get(number)!) ? 1 : 0);
  scored.sort((a, b) => b.score - a.score || holds(b.number) - holds(a.number));
  return scored.slice(0, 3).map(({ number, why, score }, at) => ({
    number,
    why,
    sure: at === 0 && score >= 2 + (scored[1]?.score ?? 0),
  }));
}

const counted = new WeakMap<readonly Mention[], ReadonlyMap<RfcNumber, number>>();

/** How many mentions cite each number. */
function timesCited(mentions: readonly Mention[]): ReadonlyMap<RfcNumber, number> {
  const known = counted.get(mentions);
  if (known) return known;
  const times = new Map<RfcNumber, number>();
  for (const { main } of mentions)
    for (const number of main.numbers.length === 1 ? main.numbers : new Set(main.numbers))
      times.set(number, (times.get(number) ?? 0) + 1);
  counted.set(mentions, times);
  return times;
}

/** An RFC whose number differs by one slip of the fingers. */
interface Similar {
  readonly number: RfcNumber;
  readonly why: string;
  /** The words of its title. */
  readonly title: ReadonlySet<string>;
}

const similar = new WeakMap<Series, Map<RfcNumber, readonly Similar[]>>();

function similarRfcs(rfc: RfcNumber, series: Series): readonly Similar[] {
  let known = similar.get(series);
  if (!known) similar.set(series, (known = new Map()));
  let found = known.get(rfc);
  if (!found) {
    found = similarNumbers(rfc).flatMap(({ number, why }) => {
      const title = series.get(number)?.title;
      return title === undefined ? [] : [{ number, why, title: topicWords(title) }];
    });
    known.set(rfc, found);
  }
  return found;
}

/** Numbers that differ by one slip of the fingers. */
function similarNumbers(rfc: RfcNumber): readonly { readonly number: RfcNumber; readonly why: string }[] {
  const digits = String(rfc);
  const found = new Map<number, string>();
  const add = (text: string, why: string): void => {
    const number = Number(text);
    if (number > 0 && number !== rfc && !found.has(number)) found.set(number, why);
  };
  for (let i = 0; i < digits.length; i++) {
    const [head, tail] = [digits.slice(0, i), digits.slice(i + 1)];
    if (i + 1 < digits.length)
      add(head + digits[i + 1]! + digits[i]! + digits.slice(i + 2), 'two digits swapped');
    add(head + tail, digits[i] === digits[i - 1] ? 'a digit doubled' : 'a digit too many');
    for (let digit = 0; digit < 10; digit++) add(head + digit + tail, 'one digit differs');
  }
  for (let i = 0; i <= digits.length && digits.length < 5; i++)
    for (let digit = 0; digit < 10; digit++)
      add(digits.slice(0, i) + digit + digits.slice(i), 'a digit is missing');
  return [...found].map(([number, why]) => ({ number: rfcNumber(number), why }));
}

function fixOf(mention: Mention, { number, why, sure }: Candidate, input: CheckInput): Fix[] {
  const target = { rfc: number, section: mention.section };
  const edits = rewriteMention(mention, target, input, () => target);
  return edits ? [{ title: `Write ${nameRfc(number)}: ${why}`, preferred: sure, safe: false, edits }] : [];
}
