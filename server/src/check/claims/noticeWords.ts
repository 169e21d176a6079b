/** The words of change notices: what a notice is about, and the sections that it names. */
import type { ChangeNotice, NoticeTurn } from '../../rfc/facts';
import type { SectionNumber } from '../../rfc/identity';
import type { Subjects } from './subjects';
import { termOf, termsOfText, type Term } from './terms';

/** Words of notices that say that, and not what, changed. */
export const saysChange = new Set(
  termsOfText(
    'remove removed removing deprecate deprecated obsolete obsoleted withdraw withdrawn relax relaxed drop dropped discontinue discontinued move ' +
      'moved moves lift lifted change changed previous previously earlier requirement requirements normative restriction ' +
      'restrictions recommend recommended recommendation revision has have been now field header update updated clarify clarified text ' +
      'describe described since because due any become becomes feature features mechanism scheme usage usages definition ' +
      'definitions define message messages value values protocol version versions allow allowed permit permitted limit limits ' +
      'functionality process specifically especially imposed constraint constraints constrain rule rules behavior behaviour experience experienced according accordingly sufficient ' +
      'prior former formerly revised syntax forbidden prohibited discouraged forbids prohibits paragraph sentence statement note noted away made voluntary',
  ).map(({ whole }) => whole),
);

/** What follows gives reasons. */
export const saysWhy = /^(?:because|considering|due|given|based|since|reflecting|owing)$/i;
/** What follows gives examples of what is allowed now. */
const givesExamples = /^(?:including|along|such)$/i;
/** What follows says when, or what comes of it. */
const qualifies =
  /^(?:certain|constrained|specific|limited|situations?|circumstances|provided|following|thereby|primarily|specified|described|defined|unless|whenever|without|according)$/i;
const fewestWords = 3;

/** By what a notice says that something is allowed now. */
export const allowing = /\b(?:changed|now) (?:allow|permit)/i;

/** What a claim rests on, for the notices of later RFCs. */
export interface Ground {
  readonly old: Subjects;
  /** Terms of the statement meant and of its section's title; empty where no statement was found. */
  readonly known: Iterable<string>;
  /** The sections cited. */
  readonly sections?: readonly SectionNumber[];
  /** What is claimed is told by a verb that makes a demand a ban: "must be ignored". */
  readonly inverted?: boolean;
  /** The same where all else is left out: "may only occur at the end". */
  readonly exclusive?: boolean;
  /** Only notices are heard that say what an update turns into what, and of which RFCs. */
  readonly purposesOnly?: boolean;
}

/** What a notice is about: its words without those by which it says that something changed, and without reasons. */
export function termsOfNotice(notice: ChangeNotice): readonly Pick<Term, 'whole' | 'parts'>[] {
  const { words } = notice;
  const terms = new Map<string, Pick<Term, 'whole' | 'parts'>>();
  const matter = wordsOfMatter(words);
  (formerTurnOf(notice) ? matter.slice(2) : matter).forEach((word, at, all) => {
    const term = saysNothing.test(word) || isPlace(all, at) ? undefined : termOf(word);
    if (term && !saysChange.has(term.whole)) terms.set(term.whole, term);
  });
  return [...terms.values()];
}

/** A bullet, and what is left of "no longer". */
const saysNothing = /^(?:[a-z]|longer)$/;

/** A section's number, or that of a reference at the end. */
function isPlace(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  if (/^(?:sections?|appendix|rfc)$/i.test(before)) return true;
  return /^\d{1,2}$/.test(words[at]!) && at === words.length - 1 && at > 0 && !/\d/.test(before);
}

/** Without reasons, examples, and what holds instead: all stand behind what was changed, and reasons may stand before it. */
function wordsOfMatter(words: readonly string[]): readonly string[] {
  const allows = allowing.test(words.join(' '));
  const isPurpose = opensPurpose.test(words[0] ?? '');
  const opens = words.findIndex((word) => opensMatter.test(word));
  const from = saysWhy.test(words[0] ?? '') && opens > 0 ? opens : 0;
  const verb = words.findIndex((word, at) => at >= from && takesAway.test(word));
  const to = words.findIndex(
    (word, at) =>
      at >= from + fewestWords &&
      (saysWhy.test(word) ||
        (allows && givesExamples.test(word)) ||
        (isPurpose && qualifies.test(word)) ||
        /^see$/i.test(word) ||
        (verb >= 0 && at > verb && saysInstead(words, at))),
  );
  const gone = words.findIndex((word, at) => /^no$/i.test(word) && /^longer$/i.test(words[at + 1] ?? ''));
  if (gone > from + mostBeforeGone) return words.slice(gone - mostBeforeGone, gone + 3);
  return words.slice(from, to < 0 ? endOfPurpose(words) : to);
}

/** "X is no longer …": X is no longer than this; what stands before it is another clause. */
const mostBeforeGone = 9;

const opensMatter = /^(?:document|memo|specification|revision|version)$/i;

/** The verb of a notice that takes something away. */
export const takesAway = /^(?:remov|deprecat|obsolet|drop|withdr|discontinu)/i;

/** What protocols do, too: "the packet is dropped", "the entry is removed when its timer expires". */
const mayBeDone = /^(?:remov|drop|delet|discard)/i;
/** What only a document does, or what is only said of one. */
const ofDocuments =
  /^(?:deprecat|obsolet|withdr|discontinu|relax|lift|restrict|prohibit|forbid|disallow|requirement|recommendation|document|memo|specification|revision|edition|version|text|paragraph|sentence|clause|section|appendix|RFC|BCP|STD|supersed|support|longer|normative|interoperab)/i;

/** "Silently dropped": what a receiver does with a packet, wherever that is told. */
export function isDoing({ words }: ChangeNotice): boolean {
  return words.some((word) => /^silently$/i.test(word));
}

/** Whether a notice is of what its document changes, and not of what a protocol does with packets or entries. */
export function isEditorial(notice: ChangeNotice): boolean {
  const { words } = notice;
  if (turnOf(notice) ?? formerTurnOf(notice)) return true;
  if (!words.some((word) => mayBeDone.test(word))) return true;
  const pointer = words.findIndex((word) => /^(?:described|defined|specified|see)$/i.test(word));
  const told = pointer < 0 ? words : words.slice(0, pointer);
  return /^(?:removed|dropped|deleted)$/i.test(words[0]!) || told.some((word) => ofDocuments.test(word));
}

/** "… removed; the default is now …". */
function saysInstead(words: readonly string[], at: number): boolean {
  return /^(?:now|instead)$/i.test(words[at]!) || /^now$/i.test(words[at + 1] ?? '');
}

/** The RFCs that a notice says it updates, of which those name them that say what an update is for. */
export function addressees({ words }: ChangeNotice): readonly number[] {
  return words.slice(endOfPurpose(words)).flatMap((word) => Number(rfcNumber.exec(word)?.[1] ?? []));
}

const isTurn = (word: string | undefined): word is NoticeTurn =>
  /^(?:allowed|demanded|advised|forbidden|voluntary)$/.test(word ?? '');

/** What an update, or a list of changes, turns something into; undefined for notices that do not begin with it. */
export function turnOf({ words }: ChangeNotice): NoticeTurn | undefined {
  const turn = words[1];
  return words[0] === 'now' && isTurn(turn) ? turn : undefined;
}

/** What an RFC tells an older one to have done to something; undefined for notices that do not begin with it. */
export function formerTurnOf({ words }: ChangeNotice): NoticeTurn | undefined {
  const turn = words[1];
  return words[0] === 'formerly' && isTurn(turn) ? turn : undefined;
}

/** Where in a notice that says what an update is for the RFCs begin that it updates; elsewhere the end. */
function endOfPurpose(words: readonly string[]): number {
  if (!opensPurpose.test(words[0] ?? '')) return words.length;
  let end = words.length;
  while (end > 0 && (rfcNumber.test(words[end - 1]!) || /^RFCs?$/i.test(words[end - 1]!))) end--;
  return end;
}

const opensPurpose = /^(?:now|formerly|removed|relaxed|deprecated)$/;
const rfcNumber = /^(?:RFC-?)?(\d{3,5})$/i;

/** "Section 5", and 5 or one of its own is the section cited. */
export function namesSection({ words }: ChangeNotice, sections: readonly SectionNumber[]): boolean {
  return words.some(
    (word, at) =>
      /^sections?$/i.test(words[at - 1] ?? '') &&
      sections.some((section) => section === word || section.startsWith(`${word}.`)),
  );
}
