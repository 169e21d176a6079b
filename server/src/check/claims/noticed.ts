/** Whether an RFC gives notice that what a claim says no longer holds. */
import type { ChangeNotice } from '../../rfc/facts';
import { nameGivenUp } from '../../rfc/givenUpName';
import type { RfcNumber, SectionNumber } from '../../rfc/identity';
import { lineOf } from './candidates';
import type { Claim, ClaimTerm } from './claim';
import type { Knowledge } from './knowledge';
import { bans, contradicts } from './noticeAgainst';
import { likenessTo, spelt } from './noticeLikeness';
import { placeOf, type Place } from './noticePlace';
import { claimsOldValue, oldValue } from './noticedValue';
import {
  addressees,
  formerTurnOf,
  isDoing,
  isEditorial,
  namesSection,
  saysChange,
  saysWhy,
  takesAway,
  turnOf,
  type Ground,
} from './noticeWords';
import { termsIn, type Subjects } from './subjects';
import { isAmong, isIdentifier, isName, spellings, termOf, termsOfText, type Term } from './terms';
import { worthOf } from './worth';

/** How much of a notice claim and statement must say, and what the claim's words in it must weigh (nats). */
const leastShare = 0.55;
const leastProof = 11;
/** The same for a notice of which the claim says nearly all. */
export const nearlyAll = 0.9;
const leastProofOfAll = 8;
/** How much of it is enough where it names the section cited. */
const leastOfSection = 0.45;

/** @param least how much of the notice claim and statement must say */
export function findNotice(
  knowledge: Knowledge,
  later: RfcNumber,
  ground: Ground,
  claim: Claim,
  least = leastShare,
): ChangeNotice | undefined {
  const { old, known, sections = [], purposesOnly = false } = ground;
  const claimed = claim.terms.filter(({ weight }) => weight >= 0.5);
  const said = new Set([...known, ...spelt(knowledge, claimed)]);
  return knowledge.index.notices(later).find((notice) => {
    if (!isAddressed(knowledge, notice, old.facts.rfc)) return false;
    const value = oldValue(notice);
    if (value !== undefined) return claimsOldValue(knowledge, ground, claim, notice, value);
    if (!contradicts(notice, claim.level, ground)) return false;
    const isPurpose = isPurposeAgainst(notice, bans(claim.level, ground));
    if (purposesOnly && !(isPurpose && turnOf(notice) && addressees(notice).length > 0)) return false;
    const place = placeOf(knowledge, later, notice);
    if (isDoing(notice) || (!place.listsChanges && !isEditorial(notice))) return false;
    if (!isOfLine(knowledge, place, old.facts.rfc)) return false;
    const like = likenessTo(knowledge, notice, claimed, old.own, { known, titled: place.titled });
    if (!like) return false;
    const { hits, noticed, terms, share, proof } = like;
    if (like.told < leastTold(claim, sections, isPurpose)) return false;
    if (isOfSection(terms, old, sections) && claim.terms.some(({ whole }) => noticed.has(whole))) return true;
    // What an RFC tells that the very section said of a thing, it tells of that thing by its name.
    if (
      formerTurnOf(notice) &&
      namesSection(notice, sections) &&
      hits.some((term) => isNameOf(knowledge, old, term))
    )
      return true;
    // What it tells of otherwise may be another rule of that RFC, unless one of the two has much of the other.
    if (
      formerTurnOf(notice) &&
      share < leastShareOfFormer &&
      toldOf(knowledge, old, claimed, hits) < leastToldOfFormer
    )
      return false;
    const isPlain = !claim.words.everyday || claim.toldOfRfc || sections.length > 0;
    // A single name that a list of changes takes away is meant where the section on it is cited, or the RFC is told of it.
    const isNamedAlone = (sections.length > 0 || claim.toldOfRfc) && !claim.words.described;
    if (hits.reduce((sum, { parts }) => sum + Math.max(1, parts.length), 0) < 2)
      return (
        isNamedAlone && place.listsChanges && isOfObject(knowledge, old, notice, place.titled, said, hits)
      );
    if (share >= nearlyAll && proof >= leastProofOfAll) return true;
    if (isPlain && isOfObject(knowledge, old, notice, place.titled, said, hits)) return true;
    // Where an RFC that replaces the old one does not list changes, a section that it names is most likely its own.
    const isPlaced =
      namesSection(notice, sections) && (place.listsChanges || !replaces(knowledge, later, old.facts.rfc));
    if (isPurpose && isToldWhole(toldOf(knowledge, old, claimed, hits), share, proof)) return true;
    const enough = isPlaced || isPurpose ? Math.min(least, leastOfSection) : least;
    const named = hits.some(({ whole, parts }) => isName(whole, parts));
    return share >= enough && (proof >= (isPlaced || isPurpose ? leastProofOfKnown : leastProof) || named);
  });
}

/** The same for a notice that names the section cited or the RFC that it changes, or says what it turns something into. */
const leastProofOfKnown = 8;
/** Of a notice of what an update is for less is enough, the more of the claim it has: of both so much (0 to 1), and so much proof (nats). */
const leastOfPurposes: readonly { readonly told: number; readonly share: number; readonly proof: number }[] =
  [
    { told: 0.9, share: 0.33, proof: 9 },
    { told: 0.75, share: 0.33, proof: 11 },
    { told: 0.5, share: 0.4, proof: 12 },
  ];

function isToldWhole(told: number, share: number, proof: number): boolean {
  return leastOfPurposes.some((least) => told >= least.told && share >= least.share && proof >= least.proof);
}

/** How much of a notice of a former rule the claim must have, or that of the claim. */
const leastShareOfFormer = 0.7;
const leastToldOfFormer = 0.5;

/** How much of the claim a notice must have to be what ends it: more where an RFC is cited as a whole and not told of. */
function leastTold(
  { words, toldOfRfc }: Claim,
  sections: readonly SectionNumber[],
  isPurpose: boolean,
): number {
  if (words.described) return leastToldOfDescribed;
  return sections.length === 0 && !toldOfRfc && !isPurpose ? leastToldOfWhole : 0;
}

const leastToldOfDescribed = 0.2;
const leastToldOfWhole = 0.5;

/** How much of the claim a notice has; 0 to 1. */
function toldOf(
  knowledge: Knowledge,
  old: Subjects,
  claimed: readonly ClaimTerm[],
  hits: readonly ClaimTerm[],
): number {
  const about = (terms: readonly ClaimTerm[]): readonly ClaimTerm[] =>
    terms.filter(({ whole }) => !old.own.has(whole));
  return worthOf(knowledge, about(hits)) / worthOf(knowledge, about(claimed));
}

/** What an update allows is sure to be what was forbidden, and may be something else than what was demanded. */
function isPurposeAgainst(notice: ChangeNotice, isBan: boolean): boolean {
  const turn = turnOf(notice);
  if (turn === 'allowed') return isBan;
  return turn !== undefined || addressees(notice).length > 0;
}

/** By what an RFC gives up, by its name, what the claim names. */
export function findGivenUp(
  knowledge: Knowledge,
  later: RfcNumber,
  { terms, level }: Claim,
): ChangeNotice | undefined {
  const said = new Set(spellings(terms.filter(({ weight }) => weight >= 0.5)));
  return knowledge.index.notices(later).find((notice) => {
    const name = nameGivenUp(notice.words);
    return (
      name !== undefined &&
      contradicts(notice, level, {}) &&
      termsOfText(name.join(' ')).every((term) => isAmong(said, term))
    );
  });
}

type Word = Pick<Term, 'whole' | 'parts'>;

/** What an update is for is said of the RFCs that it names, and of what they replaced. */
function isAddressed(knowledge: Knowledge, notice: ChangeNotice, old: RfcNumber): boolean {
  const named = addressees(notice);
  return (
    named.length === 0 ||
    named.includes(old) ||
    knowledge.laterVersions(old).some((version) => version.replaces && named.includes(version.rfc))
  );
}

/** "Changes from RFC 1": what is listed there changed that RFC, or what it became, and no other. */
function isOfLine(knowledge: Knowledge, { of }: Place, old: RfcNumber): boolean {
  return of.length === 0 || of.some((rfc) => lineOf(knowledge, old).has(rfc));
}

function replaces(knowledge: Knowledge, later: RfcNumber, old: RfcNumber): boolean {
  return knowledge.series.get(later)?.obsoletes.includes(old) ?? false;
}

/** What leads in what was removed, or what this document removes. */
const leadsIn =
  /^(?:o|known|regarding|concerning|previously|formerly|document|memo|specification|revision|version|now|therefore|thus|accordingly)$/i;
/** "Deprecates X": what is taken away comes behind it. */
const doesAway = /^(?:removes|deprecates|obsoletes|withdraws|drops|relaxes|discontinues)$/i;
const mostOfObject = 4;
/** How much of its object the claim and what it rests on must say. */
const leastOfObject = 0.45;
/** The same of an object behind the verb, which may be named by its last word: "deprecates FROB seals". */
const leastOfObjectBehind = 0.6;
/** A name so rare in the whole series (nats) means one thing. */
const leastName = 6.5;

/** "Removed the X mechanism": the claim names X, and says most of what the notice says was taken away. */
function isOfObject(
  knowledge: Knowledge,
  old: Subjects,
  { words }: ChangeNotice,
  titled: readonly Word[],
  said: ReadonlySet<string>,
  hits: readonly ClaimTerm[],
): boolean {
  const verb = words.findIndex((word, at) => takesAway.test(word) || endsAt(words, at));
  if (verb < 0) return false;
  const reason = words.findIndex((word, at) => at > verb && saysWhy.test(word));
  const tells = (word: string): boolean => !leadsIn.test(word) && !saysChange.has(termOf(word)?.whole ?? '');
  const lead = words.slice(0, verb).filter(tells);
  const rest = words.slice(verb + 1, reason < 0 ? undefined : reason).filter(tells);
  const isLed = lead.length > 0 && !doesAway.test(words[verb]!);
  const object = (isLed ? lead.slice(-mostOfObject) : rest.slice(0, mostOfObject))
    .flatMap((word) => termOf(word) ?? [])
    .concat(titled)
    .filter(({ whole }) => !saysChange.has(whole) && !old.own.has(whole));
  const shared = object.filter((term) => isAmong(said, term));
  const isNamed = hits.some(
    (term) =>
      isNameOf(knowledge, old, term) &&
      object.some(({ whole, parts }) => whole === term.whole || parts.includes(term.whole)),
  );
  const least = isLed ? leastOfObject : leastOfObjectBehind;
  return isNamed && worthOf(knowledge, shared) >= least * worthOf(knowledge, object);
}

/** "No longer used", and not what is done otherwise: "no longer distinguish". A keyword behind it is not among the words. */
function endsAt(words: readonly string[], at: number): boolean {
  if (!/^no$/i.test(words[at]!) || !/^longer$/i.test(words[at + 1] ?? '')) return false;
  const next = words[at + 2];
  return (
    next === undefined || /(?:ed|part|valid|necessary|applicable|available|legal|voluntary)$/i.test(next)
  );
}

function isNameOf(knowledge: Knowledge, old: Subjects, { whole, parts, word, weight }: ClaimTerm): boolean {
  return (
    weight >= 0.9 &&
    !old.own.has(whole) &&
    knowledge.rarity(whole) >= leastName &&
    (isIdentifier(word) || parts.length > 1 || whole.length === 1)
  );
}

/** "The Accept-Sound field is deprecated": the notice is of the very thing that has the title of a section cited. */
function isOfSection(
  terms: readonly Word[],
  { facts }: Subjects,
  sections: readonly SectionNumber[],
): boolean {
  if (!terms.some(({ parts }) => parts.length >= 2)) return false;
  return facts.sections.some(({ number, title }) => {
    if (!sections.includes(number)) return false;
    const titled = new Set(termsIn([title]));
    return terms.every(({ whole }) => titled.has(whole));
  });
}
