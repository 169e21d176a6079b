/** The words of change notices: what a notice is about, and the sections that it names. */
import type { ChangeNotice } from '../../rfc/facts';
import type { SectionNumber } from '../../rfc/identity';
import type { Subjects } from './subjects';
import { termOf, termsOfText, type Term } from './terms';

/** Words of notices that say that, and not what, changed. */
export const saysChange = new Set(
  termsOfText(
    'remove removed deprecate deprecated obsolete obsoleted withdraw withdrawn relax relaxed drop dropped discontinue discontinued move ' +
      'moved moves lift lifted longer change changed previous previously earlier requirement requirements normative restriction ' +
      'restrictions recommend recommended recommendation revision has have been now field header update updated clarify clarified text ' +
      'describe described since because due longer any become becomes feature features mechanism scheme usage usages definition ' +
      'definitions define message messages value values protocol version versions allow allowed permit permitted limit limits ' +
      'constraint constraints constrain rule rules behavior behaviour experience experienced according accordingly sufficient ' +
      'prior former formerly revised syntax forbidden prohibited discouraged forbids prohibits paragraph sentence statement note noted away made voluntary',
  ).map(({ whole }) => whole),
);

/** What follows gives reasons. */
export const saysWhy = /^(?:because|considering|due|given|based|since|reflecting|owing)$/i;
/** What follows gives examples of what is allowed now. */
const givesExamples = /^(?:including|along|such)$/i;
const fewestWords = 3;

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
}

/** What a notice is about: its words without those by which it says that something changed, and without reasons. */
export function termsOfNotice({ words }: ChangeNotice): readonly Pick<Term, 'whole' | 'parts'>[] {
  const allows = allowing.test(words.join(' '));
  const reason = words.findIndex((word) => saysWhy.test(word) || (allows && givesExamples.test(word)));
  return words
    .slice(0, reason < fewestWords ? undefined : reason)
    .flatMap((word) => (isBullet.test(word) ? [] : (termOf(word) ?? [])))
    .filter(({ whole }) => !saysChange.has(whole));
}

const isBullet = /^[a-z]$/;

/** "Section 5", and 5 or one of its own is the section cited. */
export function namesSection({ words }: ChangeNotice, sections: readonly SectionNumber[]): boolean {
  return words.some(
    (word, at) =>
      /^sections?$/i.test(words[at - 1] ?? '') &&
      sections.some((section) => section === word || section.startsWith(`${word}.`)),
  );
}
