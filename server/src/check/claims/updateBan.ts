/** A thing that an update bans, and with it what was demanded of that thing. */
import { isNegative } from '../../rfc/level';
import { wordsOf, type Subjects } from './subjects';
import { termOf } from './terms';
import type { Candidate, Trace } from './trace';

/** "SHOULD NOT use X", of an RFC on the same matter, where the old statement begins with X: what it demands of X is overtaken. */
export function isBanOfSubject(
  { knowledge, old, from, subject }: Trace,
  subjects: Subjects,
  one: Candidate,
): boolean {
  const to = subjects.requirements[one.match.place]!;
  if (!isNegative(to.level) || isNegative(from.level) || one.cover < 0.5 || one.back < leastBackOfBan)
    return false;
  const [verb = '', banned = '', next = ''] = wordsOf(subjects, to).slice(to.at);
  const term = termOf(banned)?.whole;
  return (
    term !== undefined &&
    // "Use X messages" bans no X.
    (next === '' || /(?:ing|ed)$|^(?:instead|unless|when|if)$/i.test(next)) &&
    /^(?:use|using|used|implement|support|include|send|negotiate|employ)$/i.test(verb) &&
    knowledge.rarity(term) >= leastRarityOfBanned &&
    subject.some(({ whole }) => whole === term) &&
    wordsOf(old, from)
      .slice(0, firstWords)
      .some((word) => termOf(word)?.whole === term)
  );
}

const leastBackOfBan = 0.35;
/** What is banned is as rare as this in the whole series (nats). */
const leastRarityOfBanned = 5;
/** So many words into a statement stands what it is about. */
const firstWords = 3;
