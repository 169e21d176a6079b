/** Whether an RFC gives notice that what a claim says no longer holds. */
import type { ChangeNotice } from '../../rfc/facts';
import { isNegative, type Level } from '../../rfc/level';
import type { RfcNumber, SectionNumber } from '../../rfc/identity';
import type { Claim } from './claim';
import type { Knowledge } from './knowledge';
import type { Subjects } from './subjects';
import { isName, termOf, termsOfText, type Term } from './terms';

/** Words of notices that say that, and not what, changed. */
const saysChange = new Set(
  termsOfText(
    'remove removed deprecate deprecated obsolete obsoleted withdraw withdrawn relax relaxed drop dropped discontinue discontinued move ' +
      'moved moves lift lifted longer change changed previous previously earlier requirement requirements normative restriction ' +
      'restrictions recommend recommended recommendation revision has have been now field header update updated clarify clarified text ' +
      'describe described since because due longer any become becomes feature features mechanism scheme usage usages definition ' +
      'definitions define message messages value values protocol version versions allow allowed permit permitted limit limits ' +
      'constraint constraints constrain rule rules behavior behaviour experience experienced according accordingly sufficient ' +
      'prior former formerly revised paragraph sentence statement note noted away made',
  ).map(({ whole }) => whole),
);

/** What follows gives reasons. */
const saysWhy = /^(?:because|considering|due|given|based|since|reflecting|owing)$/i;
const fewestWords = 3;

/** How much of a notice claim and statement must say, and what the claim's words in it must weigh (nats). */
const leastShare = 0.55;
const leastProof = 11;
/** The same for a notice of which the claim says nearly all. */
const nearlyAll = 0.9;
const leastProofOfAll = 8;
/** How much of it is enough where it names the section cited. */
const leastOfSection = 0.45;

/** What a claim rests on, for the notices of later RFCs. */
export interface Ground {
  readonly old: Subjects;
  /** Terms of the statement meant and of its section's title; empty where no statement was found. */
  readonly known: Iterable<string>;
  /** The sections cited. */
  readonly sections?: readonly SectionNumber[];
}

/** @param least how much of the notice claim and statement must say */
export function findNotice(
  knowledge: Knowledge,
  later: RfcNumber,
  { old, known, sections = [] }: Ground,
  claim: Claim,
  least = leastShare,
): ChangeNotice | undefined {
  const claimed = claim.terms.filter(({ weight }) => weight >= 0.5);
  const said = new Set([...known, ...claimed.flatMap(({ whole, parts }) => [whole, ...parts])]);
  return knowledge.index.notices(later).find((notice) => {
    if (!contradicts(notice, claim.level)) return false;
    const terms = termsOfNotice(notice);
    const inNotice = new Set(terms.flatMap(({ whole, parts }) => [whole, ...parts]));
    let total = 0;
    let shared = 0;
    for (const { whole, parts } of terms) {
      if (old.own.has(whole)) continue;
      const worth = knowledge.rarity(whole);
      total += worth;
      if (said.has(whole) || (parts.length > 0 && parts.every((part) => said.has(part)))) shared += worth;
    }
    if (total === 0) return false;
    const hits = claimed.filter(
      ({ whole, parts }) =>
        inNotice.has(whole) || (parts.length > 0 && parts.every((part) => inNotice.has(part))),
    );
    if (hits.length < 2) return false;
    const share = shared / total;
    const proof = hits.reduce(
      (sum, { whole }) => sum + (old.own.has(whole) ? 1.5 : knowledge.rarity(whole)),
      0,
    );
    if (share >= nearlyAll && proof >= leastProofOfAll) return true;
    const enough = namesSection(notice, sections) ? Math.min(least, leastOfSection) : least;
    const named = hits.some(({ whole, parts }) => isName(whole, parts));
    return share >= enough && (proof >= leastProof || named);
  });
}

/** What a notice is about: its words without those by which it says that something changed, and without reasons. */
function termsOfNotice({ words }: ChangeNotice): readonly Pick<Term, 'whole' | 'parts'>[] {
  const reason = words.findIndex((word) => saysWhy.test(word));
  return words
    .slice(0, reason < fewestWords ? undefined : reason)
    .flatMap((word) => (isBullet.test(word) ? [] : (termOf(word) ?? [])))
    .filter(({ whole }) => !saysChange.has(whole));
}

const isBullet = /^[a-z]$/;

/** "Section 5", and 5 or one of its own is the section cited. */
function namesSection({ words }: ChangeNotice, sections: readonly SectionNumber[]): boolean {
  return words.some(
    (word, at) =>
      /^sections?$/i.test(words[at - 1] ?? '') &&
      sections.some((section) => section === word || section.startsWith(`${word}.`)),
  );
}

/** "No longer required" contradicts a demand, "deprecated" what is allowed or demanded, "the restriction was removed" a ban. */
function contradicts({ words }: ChangeNotice, level: Level): boolean {
  const text = words.join(' ');
  if (/\bclarif(?:y|ies|ied)\b/i.test(text)) return false;
  const phasesOut = /\b(?:deprecat|obsolet|discontinu)/i.test(text);
  if (isNegative(level))
    return !phasesOut && !/\b(?:no longer (?:allowed|permitted|recommended|valid))\b/i.test(text);
  if (level === 'MAY')
    return phasesOut || /\bremov|\bno longer (?:allowed|permitted|supported|used)|\bdropped/i.test(text);
  return true;
}
