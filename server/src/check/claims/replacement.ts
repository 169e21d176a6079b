/** A requirement in what replaces its RFC. */
import { isSaidOn } from '../../align/changes';
import { isNegative } from '../../rfc/level';
import { isAmong, isName, isVersion, termsOfText } from './terms';
import type { LaterVersion } from './knowledge';
import type { Subjects } from './subjects';
import { keepsNames, namesOf, namesSubject, sidesOf, type Candidate, type Row, type Trace } from './trace';
import {
  behind,
  counterpartOf,
  describe,
  dropped,
  governingSibling,
  isCopyOf,
  isRow,
  isSameText,
  leastRarity,
  saidOn,
  statementTerms,
  type Version,
} from './version';

/** What speaks for one statement or another, or for none. */
interface Evidence {
  readonly rows: readonly Row[];
  readonly candidates: readonly Candidate[];
  readonly isGone: boolean;
  /** Whether the section that held it went into this RFC; undefined where that is not known. */
  readonly sectionWent: boolean | undefined;
}

/** In what replaces the RFC: what the index has aligned, else the likest, else nothing where the index says so. */
export function findReplacement(
  subjects: Subjects,
  later: LaterVersion,
  trace: Trace,
  { rows, candidates, isGone, sectionWent }: Evidence,
): Version | undefined {
  const put = (one: Candidate): Version => {
    const place =
      (one.likeness >= leastOfCounterpart ? counterpartOf(trace, subjects, one.match.place) : undefined) ??
      governingSibling(trace, subjects, one.match.place);
    return describe(
      trace,
      subjects,
      place === undefined ? one : { ...one, match: { ...one.match, place } },
      later,
    );
  };
  const ban = candidates.find((one) => isBanOfAll(trace, subjects, one));
  if (ban) return put(ban);
  const copy = candidates.find((one) => isCopyOf(trace, subjects, one.match.place));
  if (copy) return { ...put(copy), copied: true };
  // Where the words of a level count in capitals only, the same sentence says it on without them.
  if (
    trace.from.keyword === trace.from.keyword.toLowerCase() &&
    candidates.some((one) => isSameText(trace, subjects, one.match.place))
  )
    return saidOn(later);
  const isNamed = candidates.some(
    (one) => one.cover >= 0.9 && one.back >= 0.3 && namesSubject(trace, subjects, one.match.place),
  );
  const kept = candidates.find(
    (one) => one.likeness >= 0.6 && one.cover >= 0.8 && one.proof >= 8 && put(one).relation === 'same',
  );
  // "MUST implement X" is no version of "MUST implement Y" where something else is said of Y.
  const aligned = candidates.filter((one) => {
    if (one.aligned < 0.35) return false;
    const names = namesSubject(trace, subjects, one.match.place);
    return names === undefined ? saysSubject(one) : names || !isNamed;
  });
  const best = Math.max(0, ...aligned.map((one) => one.aligned));
  const outweighs = (one: Candidate): boolean => best < 0.6 && one.likeness >= best + 0.2;
  if (aligned.length > 0) {
    const versions = aligned.map(put);
    const most = Math.max(...versions.map(({ score }) => score));
    const mostCover = Math.max(...aligned.map(({ cover }) => cover));
    const same = versions.find(
      ({ relation, score }, at) =>
        relation === 'same' &&
        score >= most * nearlyAsLike &&
        aligned[at]!.aligned >= best * nearlyAsLike &&
        aligned[at]!.cover >= mostCover * nearlyAsMuch,
    );
    const isOfOther = aligned.every((one) => namesSubject(trace, subjects, one.match.place) === false);
    if (same && isOfOther && lacksAlgorithm(trace, subjects)) return dropped(later);
    return same ?? (kept && outweighs(kept) ? put(kept) : versions[0]);
  }
  const near = candidates.filter(
    (one) =>
      one.score >= 0.5 &&
      one.score >= candidates[0]!.score * 0.9 &&
      one.cover >= 0.6 &&
      (one.likeness >= 0.42 || one.cover >= 0.85) &&
      keepsNames(trace, subjects, one) &&
      mayTakeBack(trace, subjects, one),
  );
  const gone = rows.filter(({ change, into }) => change === 'removed' && into.includes(later.rfc));
  // What is said again without a keyword is no requirement, and may well be meant as one.
  if (gone.length > 0 && gone.every(isSaidOn)) return saidOn(later);
  const removed = isGone || gone.length > 0;
  if (removed) {
    const row = candidates.find((one) => isRowOf(trace, subjects, one));
    if (row) return put(row);
    const version = choose(
      near.filter(
        (one) =>
          one.cover >= 0.75 &&
          one.likeness >= (isGone ? 0.8 : 0.5) &&
          ((one.proof >= leastProofOfOther && put(one).relation !== 'same') ||
            (one.back >= leastBackOfRemoved && sidesOf(trace, subjects, one.match.place) >= 0)),
      ),
      put,
    );
    if (!version && !isGone && sectionWent === false) return undefined;
    return version ?? dropped(later);
  }
  const version = choose(near, put);
  if (version || !sectionWent || !lacksName(trace, subjects)) return version;
  return dropped(later);
}

/** That something may be left out is taken back only by what demands to have it or to send it. */
function mayTakeBack({ old, from }: Trace, subjects: Subjects, { match }: Candidate): boolean {
  const requirement = subjects.requirements[match.place]!;
  if (from.level !== 'MAY' || requirement.level === 'MAY') return true;
  if (!behind(old, from).some((word) => leavesOut.test(word))) return true;
  return behind(subjects, requirement).some((word) => puts.test(word) || leavesOut.test(word));
}

const leavesOut = /^(?:omit|skip|exclud|leav)/i;
const puts = /^(?:includ|send|sent|contain|present|suppl|carr|provid|support|us(?:e|ed|ing)$|insert|add)/i;

/** From this likeness on a statement is the old one again, and its keywords are those of that in their order. */
const leastOfCounterpart = 0.7;

/** Words that a ban of a thing has beside its name. */
const ofBans = new Set(
  termsOfText(
    'obsolete obsoleted deprecated legacy historic line field header option parameter message attribute extension element property',
  ).map(({ whole }) => whole),
);

/** "The frob line is obsolete and MUST NOT be used" bans all that the section on it let be done; it says nothing but what the titles name. */
function isBanOfAll({ old, from }: Trace, subjects: Subjects, { match }: Candidate): boolean {
  const requirement = subjects.requirements[match.place]!;
  if (!isNegative(requirement.level) || isNegative(from.level)) return false;
  const before = old.titlesOf(from.section);
  const now = subjects.titlesOf(requirement.section);
  const banned = [...statementTerms(subjects, requirement)].filter((term) => !ofBans.has(term));
  return banned.length > 0 && banned.every((term) => before.includes(term) && now.includes(term));
}

/** Two rows of tables that cite the same RFC for what both name: one algorithm under two names. */
function isRowOf({ old, from, subject }: Trace, subjects: Subjects, one: Candidate): boolean {
  if (from.context !== 'table' || !isRow(subjects, one)) return false;
  const { statement } = subjects.requirements[one.match.place]!;
  const cites = old.facts.statements[from.statement]?.cites ?? [];
  const core = subjects.core[one.match.place]!;
  const [rarest] = [...subject].sort((a, b) => b.worth - a.worth);
  return (
    cites.length === 1 &&
    (subjects.facts.statements[statement]?.cites.includes(cites[0]!) ?? false) &&
    rarest !== undefined &&
    isAmong(core, rarest)
  );
}

/** Of several statements aligned, one that says the same counts unless another is so much likelier. */
const nearlyAsLike = 0.75;

/** It must also say nearly as much of what claim and old statement share. */
const nearlyAsMuch = 0.75;

/** What the index has as removed is found again only where it demands much the same. */
const leastBackOfRemoved = 0.42;
/** Where it demands something else, what claim and both statements share must weigh so much (nats). */
const leastProofOfOther = 5;

/** What was aligned with little likeness must say what claim and old statement share. */
function saysSubject({ aligned, cover }: Candidate): boolean {
  return aligned >= 0.5 || cover >= 0.4;
}

/** The likest; one that says the same goes first, unless what it demands is much less of what the old one did. */
function choose(near: readonly Candidate[], put: (one: Candidate) => Version): Version | undefined {
  const [likest] = near;
  if (!likest) return undefined;
  const same = near.filter(({ back }) => back >= likest.back * leastBack).map(put);
  return same.find(({ relation }) => relation === 'same') ?? put(likest);
}

const leastBack = 0.6;

/** Claim and old statement name an algorithm or the like that no requirement of the later RFC names. */
function lacksName({ subject }: Trace, { postings }: Subjects): boolean {
  return subject.some(({ whole, parts }) => isName(whole, parts) && !postings.has(whole));
}

/** The same of all that has a digit in its name, such as a short name of an algorithm, and of rare names in capitals. */
function lacksAlgorithm(trace: Trace, { postings }: Subjects): boolean {
  return namesOf(trace).some(({ whole, parts, word }) => {
    if (isVersion(whole) || postings.has(whole)) return false;
    const rarity = trace.knowledge.rarity(whole);
    return /\d/.test(word)
      ? parts.length > 1 && rarity >= leastRarity
      : /^\p{Lu}{5,}$/u.test(word) && rarity >= leastOfCapitals;
  });
}

/** A name in capitals alone must be as rare as this (nats): others are left out by chance. */
const leastOfCapitals = 7;
