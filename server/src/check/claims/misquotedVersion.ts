/** Claims that another version of the RFC cited makes. */
import type { RfcNumber, SectionNumber } from '../../rfc/identity';
import { followSection } from '../succession';
import { mannerOf, relate } from './agreement';
import { relateTo, said, saysNames, tellingNames, type Case } from './case';
import { agreeingMatches, goodMatches, isIn, rankMatches, type Ranked } from './fitting';
import { traceRequirement } from './history';
import type { Knowledge } from './knowledge';
import type { Match } from './match';
import { isOwn, termsIn, type Subjects } from './subjects';
import { isContradicted, isSure, leastLikeness, leastNamed } from './sureness';
import { isAmong, isIdentifier, isName, isQuantity, isVersion } from './terms';
import { misquoted, type Verdict } from './verdict';

/** A predecessor says what is claimed, and the RFC cited has changed it. */
export function fromPredecessor({ knowledge, claim, manner, subjects, sections }: Case): Verdict | undefined {
  const { rfc } = subjects.facts;
  for (const earlier of knowledge.earlierVersions(rfc)) {
    const before = knowledge.subjects(earlier);
    if (!before || isAboutRfc(knowledge, earlier)) continue;
    const given = { knowledge, claim, manner, subjects: before, sections: [] };
    const good = goodMatches(given);
    const gone = claim.toldOfRfc && good.find((one) => isGone(given, one, subjects));
    if (gone) {
      const traced = traceRequirement(knowledge, before, gone, claim);
      return misquoted(given, gone, traced, { rfc, instead: undefined });
    }
    const [match] = agreeingMatches(given, good);
    if (!match || match.score < leastLikeness || !isSure(given, match)) continue;
    const history = traceRequirement(knowledge, before, match, claim);
    const here = history.versions.find((version) => version.rfc === rfc);
    // What another section has of something like it says nothing of the one cited.
    if (here?.requirement && sections.length > 0 && !isIn(here.requirement.section, sections)) continue;
    // Everyday words for less than the RFC demands misquote nothing.
    if (here?.relation === 'stronger' && !claim.words.capitals) continue;
    // What is not found again may be said in other words.
    if (here?.relation === 'dropped' && !here.notice) {
      const { section } = before.requirements[match.place]!;
      const mayBeListed =
        match.hits.some(isQuantity) &&
        section !== undefined &&
        wentInto(knowledge, earlier, section, rfc, sections);
      if (mayBeListed || !isPlainlyGone(given, match, subjects, sections)) continue;
    }
    if (here ? here.relation === 'same' : !lacksName(given, match, subjects)) continue;
    return misquoted(given, match, history, { rfc, instead: here?.requirement });
  }
  return undefined;
}

/** Whether one of the sections cited is what became of a predecessor's section: a value may stand there without a keyword. */
function wentInto(
  { series, index }: Knowledge,
  earlier: RfcNumber,
  section: SectionNumber,
  rfc: RfcNumber,
  sections: readonly SectionNumber[],
): boolean {
  return followSection(series, index, earlier, section).some(
    (place) => place.rfc === rfc && sections.includes(place.section),
  );
}

/** "Errata and Issues in RFC 1" is what the next version of RFC 1 takes up, and no version of it. */
function isAboutRfc({ series }: Knowledge, rfc: RfcNumber): boolean {
  return /\bRFC[\s-]?\d+|\berrata\b/i.test(series.get(rfc)?.title ?? '');
}

/**
 * Whether the claim says most of the statement, or the statement most of the claim, of something that the RFC cited does
 * not name either.
 */
function isPlainlyGone(
  { knowledge, subjects, claim }: Case,
  { place, score, hits }: Match,
  cited: Subjects,
  sections: readonly SectionNumber[],
): boolean {
  const [rarest] = claim.terms
    .filter((term) => hits.includes(term.whole) && !isOwn(cited, term))
    .sort((a, b) => knowledge.rarity(b.whole) - knowledge.rarity(a.whole));
  const titled = termsIn(cited.facts.sections.map(({ title }) => title));
  if (sections.length === 0 && rarest && isAmong(new Set(titled), rarest)) return false;
  return score >= leastScoreOfGone || said(knowledge, subjects, place, claim.terms) >= leastSaidOfGone;
}

const leastScoreOfGone = 0.75;
const leastSaidOfGone = 0.4;

/** Whether claim and statement name what no requirement of an RFC names. */
function lacksName(given: Case, { hits }: Match, { postings }: Subjects): boolean {
  return tellingNames(given).some(
    ({ whole, parts }) => isName(whole, parts) && hits.includes(whole) && !postings.has(whole),
  );
}

/** Whether a statement says what is claimed by a name that no requirement of an RFC has. */
function isGone(given: Case, match: Match, { postings }: Subjects): boolean {
  return (
    !given.claim.words.everyday &&
    relateTo(given, match) === 'same' &&
    saysNames(given, match) &&
    tellingNames(given).some(
      ({ whole, parts, word, weight }) =>
        weight >= 0.9 &&
        match.hits.includes(whole) &&
        !isVersion(whole) &&
        !isQuantity(whole) &&
        isIdentifier(word) &&
        given.knowledge.rarity(whole) >= leastNamed &&
        !isAmong(postings, { whole, parts }),
    )
  );
}

/** How fit another statement must be beside the fittest to be meant instead. */
const leastBeside = 0.7;

/** A successor says what is claimed, and the RFC cited had it otherwise. */
export function fromSuccessor(given: Case, good: readonly Match[]): Verdict | undefined {
  const { knowledge, claim, manner, subjects } = given;
  const ranked = rankMatches(given, good);
  const best = ranked[0]?.match;
  if (!best || best.score < leastLikeness || !isSure(given, best) || !saysNames(given, best))
    return undefined;
  if (!isContradicted(relateTo(given, best))) return undefined;
  // It may be another statement that is meant, which agrees.
  const mayBeMeant = ({ match, worth }: Ranked): boolean =>
    worth >= ranked[0]!.worth * leastBeside && relateTo(given, match) === 'same' && saysNames(given, match);
  if (ranked.some(mayBeMeant)) return undefined;
  const history = traceRequirement(knowledge, subjects, best, claim);
  const later = history.versions.find(
    (version) =>
      version.replaces &&
      version.requirement !== undefined &&
      version.relation !== 'same' &&
      relate(claim.level, version.requirement.level, manner, mannerOf('')) === 'same',
  );
  if (!later) return undefined;
  return misquoted(given, best, history, {
    rfc: subjects.facts.rfc,
    instead: subjects.requirements[best.place],
  });
}
