/** A claim whose statement is not known of the RFC cited, beside what later RFCs say of the same matter. */
import type { RfcNumber, SectionNumber } from '../../rfc/identity';
import { followSection } from '../succession';
import { citedRfcs, relateTo, said, saysNames, tellingNames, weightOf, type Case } from './case';
import { goodMatches, governed, isIn, rankMatches } from './fitting';
import { historyOf } from './history';
import type { LaterVersion } from './knowledge';
import { findMatches, type Match } from './match';
import type { Subjects } from './subjects';
import { isIdentifier } from './terms';
import { updatedPlace } from './trace';
import { unmatchedVerdict, type Verdict } from './verdict';
import type { Version } from './version';

/** Least likeness of the claim and a later statement. */
const leastLikeness = 0.72;
/** What they share must weigh so much in the whole series (nats): where the later RFC speaks of the one cited, and where not. */
const leastWeight = 12;
const leastWeightElsewhere = 16;
/** The same where what replaced the RFC names an algorithm or the like that the claim names. */
const leastNamed = 7;
/** What only updates the RFC must name a thing as rare as this in the whole series (nats). */
const leastOfUpdate = 8;

/**
 * The RFC cited says it in words that the index does not have, and a later one has the matter at another level:
 * whether the author quotes rightly or not, it does not hold now.
 */
export function judgeByLater(given: Case): Verdict | undefined {
  const { knowledge, claim, subjects, sections } = given;
  if (!claim.cites || claim.own) return undefined;
  const { rfc } = subjects.facts;
  const isSilent = sections.length > 0 && goodMatches(given).length === 0;
  const found = knowledge
    .laterVersions(rfc)
    .flatMap(
      (later) =>
        (isSilent ? versionInSection(given, later) : undefined) ??
        (claim.words.everyday ? undefined : versionIn(given, later)) ??
        [],
    )
    .filter((one) => one.version.replaces || isOnMatter(given, one));
  const history = historyOf(
    knowledge,
    found.map(({ version }) => version),
  );
  const { changed, current } = history;
  if (!changed || current?.relation === 'same') return undefined;
  if ([...citedRfcs(claim)].some((cited) => found.some(({ version }) => version.rfc === cited)))
    return undefined;
  const { match } = found.find(({ version }) => version === changed)!;
  return unmatchedVerdict(claim, rfc, sections[0], match, history);
}

interface Found {
  readonly version: Version;
  readonly match: Match;
}

/**
 * Whether what only updates the RFC cited speaks of what is claimed, of which that one may have said nothing at all: it
 * says nothing else, has it in its title, or says the contrary of nearly every word.
 */
function isOnMatter(given: Case, { version: { rfc, relation }, match }: Found): boolean {
  const subjects = given.knowledge.subjects(rfc);
  if (!subjects) return false;
  return (
    isWhollySaid({ ...given, subjects, sections: [] }, match) ||
    titles(given, subjects) ||
    (relation === 'opposite' && match.score >= leastOfContrary)
  );
}

const leastOfContrary = 0.9;

/** Whether a later RFC has in its title what the claim names and the RFC cited has not in its own: "Prohibiting X". */
function titles({ claim, subjects: old }: Case, { own }: Subjects): boolean {
  return claim.terms.some(
    ({ whole, word, weight }) =>
      weight >= 0.9 && isIdentifier(word) && /\d/.test(word) && own.has(whole) && !old.own.has(whole),
  );
}

/** A statement so like the claim beside the likest, and at its level, is the one that counts. */
const nearlyAsLike = 0.85;

/** How much of a statement the claim says, and of what its keyword governs, if it is sure to be of the same matter. */
const leastWhole = { like: 0.65, said: 0.75, governed: 0.4, weight: 11 };

/** Whether the claim says nearly all that a statement says, so that the two are of the same matter whatever it is called. */
function isWhollySaid(given: Case, match: Match): boolean {
  return (
    match.score >= leastWhole.like &&
    said(given.knowledge, given.subjects, match.place, given.claim.terms) >= leastWhole.said &&
    governed(given, match) >= leastWhole.governed &&
    weightOf(given, match) >= leastWhole.weight
  );
}

/**
 * How like the claim a statement is in the section that the one cited became; how much the claim says of it and of what
 * its keyword governs, the two together; and what they share weighs (nats).
 */
const leastPlaced = { like: 0.4, said: 0.85, weight: 8 };
/** Beside a statement so much like it, at the claimed level, another one does not count. */
const nearlyPlaced = 0.8;

/**
 * The section cited has nothing of the kind, and where the section map leads from there the matter is at another level.
 * Undefined where the map does not lead into the later RFC.
 */
function versionInSection(given: Case, { rfc, replaces }: LaterVersion): Found | undefined {
  const { knowledge, claim } = given;
  const subjects = knowledge.subjects(rfc);
  const sections = placesOf(given, { rfc, replaces });
  if (!subjects || sections.length === 0) return undefined;
  const there = { ...given, subjects, sections };
  const matches = findMatches(subjects, claim.terms, (place) =>
    isIn(subjects.requirements[place]!.section, sections),
  );
  const [match] = matches;
  if (!match || match.score < leastPlaced.like || !saysNames(there, match)) return undefined;
  if (
    said(knowledge, subjects, match.place, claim.terms) + governed(there, match) < leastPlaced.said ||
    weightOf(there, match) < leastPlaced.weight ||
    matches.some((one) => one.score >= match.score * nearlyPlaced && relateTo(there, one) === 'same')
  )
    return undefined;
  const requirement = subjects.requirements[match.place];
  return {
    match,
    version: { rfc, requirement, relation: relateTo(there, match), score: match.score, replaces },
  };
}

/** Where the sections cited are in a later RFC, as the index has it; of what replaced the RFC also at the end of the line. */
function placesOf(
  { knowledge: { series, index }, subjects, sections }: Case,
  { rfc, replaces }: LaterVersion,
): readonly SectionNumber[] {
  const old = subjects.facts.rfc;
  const isIntoRfc = (section: { readonly rfc: RfcNumber } | undefined): boolean => section?.rfc === rfc;
  const mapped = index
    .successions(old)
    .flatMap((succession) => succession.sections)
    .filter((row) => row.old?.rfc === old && sections.includes(row.old.section) && isIntoRfc(row.new))
    .map((row) => row.new!.section);
  const followed = replaces
    ? sections
        .flatMap((section) => followSection(series, index, old, section))
        .filter((place) => isIntoRfc(place) && place.likely)
        .map(({ section }) => section)
    : [];
  return [...new Set([...mapped, ...followed])];
}

/** The matter as a later RFC has it; undefined where it is not surely that. */
function versionIn(given: Case, { rfc, replaces }: LaterVersion): Found | undefined {
  const { knowledge, sections } = given;
  const subjects = knowledge.subjects(rfc);
  if (!subjects) return undefined;
  const there = { ...given, subjects, sections: [] };
  const good = goodMatches(there);
  const best = rankMatches(there, good)[0]?.match;
  if (!best || !saysNames(there, best)) return undefined;
  const isSame = isWhollySaid(there, best);
  if (!isSame && best.score < leastLikeness) return undefined;
  const place = updatedPlace(subjects, best.place, given.subjects.facts.rfc, sections[0]);
  if (!replaces && place === 'elsewhere') return undefined;
  // Words alone are told in many places: it takes a name, or that the later RFC speaks of the very section.
  const isPlaced = place === 'here' || place === 'near';
  const isTitled = titles(given, subjects);
  const shared = tellingNames(there).filter(({ whole }) => best.hits.includes(whole));
  if (!isSame && !isPlaced && !isTitled && shared.length === 0) return undefined;
  const isAlgorithm = shared.some(
    ({ word, whole }) => /\d/.test(word) && (replaces || knowledge.rarity(whole) >= leastOfUpdate),
  );
  const least =
    isSame || isAlgorithm || isTitled
      ? leastNamed
      : replaces || place !== undefined
        ? leastWeight
        : leastWeightElsewhere;
  if (weightOf(there, best) < least) return undefined;
  const agreeing = good.find(
    (one) =>
      one.score >= best.score * nearlyAsLike && relateTo(there, one) === 'same' && saysNames(there, one),
  );
  const match = agreeing ?? best;
  const relation = relateTo(there, match);
  return {
    match,
    version: {
      rfc,
      requirement: subjects.requirements[match.place],
      // What is demanded is also recommended and allowed.
      relation: relation === 'stronger' ? 'same' : relation,
      score: match.score,
      replaces,
    },
  };
}
