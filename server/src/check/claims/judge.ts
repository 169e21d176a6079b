/** Which requirement a claim means, and whether it still holds. */
import type { SectionNumber } from '../../rfc/identity';
import { mannerOf } from './agreement';
import { judgeCited } from './cited';
import { parseClaims, type Claim } from './claim';
import { isOwnSource, type Passage, type SentenceCitation } from './passage';
import type { Knowledge } from './knowledge';
import { turnOf } from './noticeWords';
import type { Subjects } from './subjects';
import { judgeUncited } from './uncited';
import type { Verdict } from './verdict';

/** What of a sentence's claims does not hold. */
export function judgePassage(knowledge: Knowledge, passage: Passage): readonly Verdict[] {
  const judged = judgeClaims(knowledge, passage);
  const verdicts = standing(judged);
  if (
    verdicts.length > 0 ||
    judged.some(({ verdict }) => verdict === 'holds') ||
    passage.citations.every(({ from }) => !from)
  )
    return verdicts;
  // It may be about something else than what its source is.
  const led = passage.citations.filter(({ from }) => from === 'lead-in').flatMap(({ rfcs }) => rfcs);
  const citedBefore = [...passage.citedBefore, ...led];
  return standing(judgeClaims(knowledge, { ...passage, citations: [], citedBefore }));
}

/** A claim, and what was found about it; undefined where it is not known what it rests on. */
interface Judged {
  readonly claim: Claim;
  readonly verdict: Verdict | 'holds' | undefined;
}

function judgeClaims(knowledge: Knowledge, passage: Passage): readonly Judged[] {
  return parseClaims(passage).map((claim) => {
    const verdict = judgeClaim(knowledge, claim, passage.sentence);
    if (!verdict || verdict === 'holds') return { claim, verdict };
    const isIdle =
      isStillReleased(verdict) ||
      isOwnRule(verdict) ||
      isRemark(verdict, passage.sentence) ||
      isView(verdict, passage.sentence);
    return { claim, verdict: isIdle ? 'holds' : verdict };
  });
}

/**
 * Where one claim of the sentence is what the RFC says, another is no misquotation of it: "a number that cannot be
 * guessed". What is said in everyday words proves nothing of the kind beside an exact level: "RFC 1 says clients SHOULD,
 * so it is fine to".
 */
function standing(judged: readonly Judged[]): readonly Verdict[] {
  const holding = judged.filter(({ verdict }) => verdict === 'holds');
  const isPlain = holding.some(({ claim }) => !claim.words.everyday);
  return judged.flatMap(({ claim, verdict }) => {
    if (verdict === undefined || verdict === 'holds') return [];
    const isBesideTrue = isPlain || (holding.length > 0 && !claim.exact);
    return isBesideTrue && !isOfStatement(verdict) ? [] : [verdict];
  });
}

/** "X is not required" holds until X is demanded: also where it is forbidden, or nothing is said of it. */
function isStillReleased({ claim, history, instead }: Verdict): boolean {
  const { current } = history;
  const now = instead ?? current?.requirement;
  const isDemanded = now?.level === 'MUST' || (current?.notice && turnOf(current.notice) === 'demanded');
  return claim.words.released && !isDemanded;
}

/** "The greeting may contain a name" is no less true where it is recommended: it says what there is to expect. */
function isRemark({ kind, claim, history }: Verdict, sentence: string): boolean {
  const { words, toldOfRfc, exact, points, cites } = claim;
  return (
    kind === 'stale' &&
    (points || !cites) &&
    history.changed?.relation === 'stronger' &&
    !words.capitals &&
    !toldOfRfc &&
    !exact &&
    /^(?:may|can)$/i.test(sentence.slice(words.start, words.end))
  );
}

/** "A frob may be seen as a box of peas": what there may be, of which a later RFC need say nothing to leave it so. */
function isView({ kind, claim: { level, words }, history: { changed } }: Verdict, sentence: string): boolean {
  return (
    kind === 'stale' &&
    level === 'MAY' &&
    changed?.relation === 'dropped' &&
    !changed.notice &&
    /^(?:may|can)$/i.test(sentence.slice(words.start, words.end)) &&
    /^\s+be\s/i.test(sentence.slice(words.end))
  );
}

/** A document that states rules, and says by a citation what their words mean, misquotes nothing. */
function isOwnRule({ kind, claim }: Verdict): boolean {
  return kind === 'misquoted' && claim.ownRules && !claim.toldOfRfc;
}

/** It rests on what the RFC cited says, and not on what it does not. */
function isOfStatement({ kind, requirement }: Verdict): boolean {
  return kind === 'stale' && requirement !== undefined;
}

function judgeClaim(knowledge: Knowledge, claim: Claim, sentence: string): Verdict | 'holds' | undefined {
  const manner = mannerOf(mannerText(claim, sentence));
  if (claim.citations.length === 0) return judgeUncited(knowledge, claim, manner);
  let verdict: Verdict | undefined;
  for (const citation of nearestFirst(claim)) {
    for (const rfc of citation.rfcs) {
      const subjects = knowledge.subjects(rfc);
      if (!subjects) continue;
      const judged = judgeCited({
        knowledge,
        claim,
        manner,
        subjects,
        sections: known(subjects, citation.sections),
      });
      if (judged === 'holds') return verdict && isOfStatement(verdict) ? verdict : 'holds';
      if (judged && isBelieved(judged, citation)) verdict ??= judged;
    }
  }
  return verdict;
}

/**
 * What stands under a heading or a lead-in, or after a sentence, need not all be told of the RFC named there: what that
 * does not say may be the author's own. Of a whole RFC, only what changed of a statement of it counts.
 */
function isBelieved(verdict: Verdict, { from, sections }: SentenceCitation): boolean {
  if (isOwnSource(from)) return true;
  return verdict.kind === 'stale' && !verdict.claim.own && (sections.length > 0 || isOfStatement(verdict));
}

/** What says how the claim demands what it does: "should be avoided" is a level by itself. */
function mannerText({ start, end, words }: Claim, sentence: string): string {
  const said = sentence.slice(words.start, words.end);
  // "Is discarded, as required by RFC 1": the clause of the words of level does not say what is demanded.
  if (/^\W*as\s+$/i.test(sentence.slice(start, words.start)))
    return withoutConditions(sentence, 0, words.start) + said + withoutConditions(sentence, words.end, end);
  return /\b(?:avoid|refrain|abstain|omit|lack|forbid|forbad|prohibit|disallow)/i.test(said)
    ? `${sentence.slice(start, words.start)} ${sentence.slice(words.end, end)}`
    : withoutConditions(sentence, start, words.start) + said + withoutConditions(sentence, words.end, end);
}

/** "If the user refuses" says when something is demanded, and not what. */
function withoutConditions(sentence: string, start: number, end: number): string {
  return sentence
    .slice(start, end)
    .replace(/\b(?:if|when|whenever|in case|without|instead of|rather than)\b[^,;.:()]*/gi, ' ');
}

/** Without what the RFC does not have, unless it has none of them. */
function known({ facts }: Subjects, sections: readonly SectionNumber[]): readonly SectionNumber[] {
  return sections.filter((section) => facts.sections.some(({ number }) => number === section));
}

function nearestFirst({ citations, words }: Claim): readonly SentenceCitation[] {
  const distance = ({ start, end }: SentenceCitation): number =>
    end <= words.start ? words.start - end : Math.max(0, start - words.end);
  return [...citations].sort((a, b) => distance(a) - distance(b));
}
