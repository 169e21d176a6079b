/** A claim beside the RFC that it cites. */
import type { ChangeNotice } from '../../rfc/facts';
import { isNegative } from '../../rfc/level';
import { judgeByAmendment } from './amended';
import { rank } from './agreement';
import { citedRfcs, judgeHistory, relateTo, said, saysNames, type Case } from './case';
import {
  agreeingMatches,
  goodMatches,
  governed,
  isIn,
  rankMatches,
  sharesRareName,
  understatedMatches,
} from './fitting';
import { historyOf, historyOfNotice } from './history';
import type { Match } from './match';
import { judgeByOtherVersion, judgeByOwnStatement, judgeByTold } from './misquoted';
import { findNotice, nearlyAll } from './noticed';
import { termsOfNotice, type Ground } from './noticeWords';
import { judgeByLater } from './overtaken';
import { isOwn } from './subjects';
import { isAmong, isName, spellings } from './terms';
import { judgeUncited } from './uncited';
import { allOf, unmatchedVerdict, type Verdict } from './verdict';
import { worthOf } from './worth';

/** From this likeness on, claim and statement say the same. */
const surelyMeant = 0.75;

/** What does not hold of a claim, by the RFC that it cites; undefined where that says nothing of it. */
export function judgeCited(given: Case): Verdict | 'holds' | undefined {
  if (given.claim.words.described) return judgeDescribed(given);
  const good = goodMatches(given);
  const told = judgeByTold(given, good);
  if (told) return told;
  const agreeing = agreeingMatches(given, good);
  if (agreeing.length > 0) {
    const judged = judgeStatement(given, agreeing[0]!);
    if (judged !== 'holds') return judged;
    const amended = judgeByAmendment(given, agreeing[0]);
    if (agreeing[0]!.score >= surelyMeant) return judgeByNotice(given, nearlyAll, true) ?? amended ?? judged;
    // What is only somewhat like a statement that still holds may be something else, of which an RFC gives notice.
    return (
      judgeByNotice(given, leastNoticed(given, agreeing[0]!)) ??
      judgeByOwnNotice(given, nearlyAll) ??
      amended ??
      judged
    );
  }
  const otherVersion = judgeByOtherVersion(given, good);
  if (otherVersion) return otherVersion;
  const [more] = understatedMatches(given, good);
  if (more && !given.claim.exact && !isReleased(given, more)) {
    const judged = judgeStatement(given, more);
    return judged === 'holds' ? (judgeByNotice(given, nearlyAll) ?? judged) : judged;
  }
  return (
    judgeByOwnStatement(given, good) ??
    judgeByLesser(given, good) ??
    judgeByNotice(given) ??
    judgeByOwnNotice(given) ??
    judgeByLater(given) ??
    judgeByAmendment(given, undefined) ??
    judgeAsUncited(given)
  );
}

/** "X is not required" is no less than "X is required" says, but its contrary. */
function isReleased({ claim, subjects, sections }: Case, { place }: Match): boolean {
  return claim.words.released && sections.length > 0 && rank(subjects.requirements[place]!.level) === 3;
}

/** Of an RFC cited as a whole, claim and statement must say so much of each other, unless both have a rare name. */
const leastOfEachOther = 1;

/** What came of a statement; that it holds where it may not be what is meant. */
function judgeStatement(given: Case, match: Match): Verdict | 'holds' {
  const judged = judgeHistory(given, match);
  if (judged === 'holds' || given.sections.length > 0 || sharesRareName(given, match)) return judged;
  const { knowledge, subjects, claim } = given;
  const ofEachOther =
    match.score + said(knowledge, subjects, match.place, claim.terms) + governed(given, match);
  return ofEachOther < leastOfEachOther ? 'holds' : judged;
}

/** Less alike than this the statement of a section is not what a sentence without words of a level describes. */
const leastDescribed = 0.6;
/** Unless what they share is rare (nats). */
const leastEvidenceOfDescribed = 7;

/**
 * A sentence without words of a level is held to the statement that it describes, at the level that this has: only a
 * weaker, a contrary or another rule overtakes it.
 */
function judgeDescribed(given: Case): Verdict | 'holds' | undefined {
  const { claim, sections } = given;
  if (!claim.cites || sections.length === 0) return undefined;
  const [best] = rankMatches(given, goodMatches(given));
  if (!best || best.match.score < leastDescribed) {
    const noticed = judgeByNotice(given, nearlyAll) ?? judgeByAmendment(given, undefined);
    if (noticed || !best || best.match.evidence < leastEvidenceOfDescribed) return noticed;
    const judged = judgeAsDescribed(given, best.match);
    return judged === 'holds' ? undefined : judged;
  }
  return judgeAsDescribed(given, best.match);
}

function judgeAsDescribed(given: Case, match: Match): Verdict | 'holds' | undefined {
  const { claim, subjects } = given;
  const requirement = subjects.requirements[match.place]!;
  if (isNegative(requirement.level) !== isNegative(claim.level)) return undefined;
  const held = { ...given, claim: { ...claim, level: requirement.level } };
  if (relateTo(held, match) !== 'same' || !saysNames(held, match)) return undefined;
  const judged = judgeHistory(held, match);
  if (judged === 'holds') return judgeByNotice(held, nearlyAll) ?? judgeByAmendment(held, match) ?? judged;
  const { changed } = judged.history;
  return changed?.relation === 'stronger' || (changed?.relation === 'dropped' && !changed.notice)
    ? 'holds'
    : judged;
}

/** The RFC cited says nothing of it, and another one said it unmistakably until it was changed. */
function judgeAsUncited({ knowledge, claim, manner, subjects, sections }: Case): Verdict | undefined {
  const { rfc } = subjects.facts;
  if (!claim.cites || claim.own || claim.ownRules) return undefined;
  const whole = { knowledge, claim, manner, subjects, sections: [] };
  if (sections.length > 0 || goodMatches(whole).length > 0) return undefined;
  const verdict = judgeUncited(knowledge, claim, manner);
  if (!verdict || verdict.rfc === rfc || verdict.history.versions.some((version) => version.rfc === rfc))
    return undefined;
  return { ...verdict, kind: 'misquoted', rfc };
}

/** A statement at the claimed level that is not the fittest, of which a later RFC says otherwise. */
function judgeByLesser(given: Case, good: readonly Match[]): Verdict | undefined {
  const [match] = agreeingMatches(given, good, leastOfLesser);
  const judged = match && judgeStatement(given, match);
  return judged === 'holds' ? undefined : judged;
}

/** How fit beside the fittest. */
const leastOfLesser = 0.85;

/** How much of a notice must be said where a statement agrees with the claim: less, the less they are alike. */
function leastNoticed({ sections }: Case, { score }: Match): number {
  if (sections.length > 0) return 0.75;
  return score < 0.6 ? 0.65 : nearlyAll;
}

/**
 * The RFC cited says it in words without a keyword, and a later one gives notice that it no longer holds.
 * @param purposesOnly only what an update says it is for is heard
 */
function judgeByNotice(given: Case, least?: number, purposesOnly = false): Verdict | undefined {
  const { knowledge, claim, subjects, sections } = given;
  const { rfc } = subjects.facts;
  if (!claim.cites || claim.own || claim.words.released) return undefined;
  // "A frob can be sent to a relay, as defined by RFC 1" says what a frob is.
  if (claim.words.everyday && sections.length === 0 && !claim.toldOfRfc) return undefined;
  const cited = citedRfcs(claim);
  for (const later of knowledge.laterVersions(rfc)) {
    // What replaces the RFC and says it on has not turned it into something else.
    if (purposesOnly && later.replaces) continue;
    const notice = findNotice(knowledge, later.rfc, { ...groundOf(given), purposesOnly }, claim, least);
    if (!notice) continue;
    if (cited.has(later.rfc)) return undefined;
    const history = historyOfNotice(knowledge, rfc, later, notice);
    return unmatchedVerdict(claim, rfc, sections[0], allOf(claim), history);
  }
  return undefined;
}

/** The RFC cited gives notice itself that what is claimed no longer holds. */
function judgeByOwnNotice(given: Case, least?: number): Verdict | undefined {
  const { knowledge, claim, subjects, sections } = given;
  const { rfc } = subjects.facts;
  // What is done, or what the author asks for, an RFC that gives it up need not be the source of.
  if (!claim.cites || !claim.toldOfRfc || claim.own || claim.words.released) return undefined;
  const notice = findNotice(knowledge, rfc, groundOf(given), claim, least);
  if (!notice || (sections.length === 0 && !isOfClaim(given, notice))) return undefined;
  // What no word demands is not given up by what another section says of the matter.
  if (claim.words.start === claim.words.end && sections.length > 0 && !isIn(notice.section, sections))
    return undefined;
  const here = {
    rfc,
    requirement: undefined,
    relation: 'dropped',
    score: 0.7,
    replaces: true,
    notice,
  } as const;
  const history = historyOf(knowledge, [here]);
  return { ...unmatchedVerdict(claim, rfc, sections[0], allOf(claim), history), kind: 'misquoted' };
}

/** Whether a notice of an RFC that is cited as a whole has much of what the claim says of something. */
function isOfClaim({ knowledge, claim, subjects }: Case, notice: ChangeNotice): boolean {
  const noticed = new Set(spellings(termsOfNotice(notice)));
  const matter = claim.terms.filter((term) => term.weight >= 0.9 && !isOwn(subjects, term));
  if (matter.some(({ whole, parts }) => isName(whole, parts))) return true;
  const told = matter.filter((term) => isAmong(noticed, term));
  return worthOf(knowledge, told) >= leastOfClaim * worthOf(knowledge, matter);
}

const leastOfClaim = 0.5;

function groundOf({ subjects, sections, manner: { inverted, exclusive } }: Case): Ground {
  const known = sections.flatMap((section) => subjects.titlesOf(section));
  return { old: subjects, known, sections, inverted, exclusive };
}
