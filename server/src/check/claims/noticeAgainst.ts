/** What a notice says against: a demand, what is allowed, or a ban. */
import type { ChangeNotice } from '../../rfc/facts';
import { isNegative, type Level } from '../../rfc/level';
import { holdsRefusing } from '../../text/refusing';
import type { Manner } from './agreement';
import { allowing, formerTurnOf, turnOf } from './noticeWords';

/** What is said of a ban that no longer holds. */
const liftsBan =
  /\b(?:restrict|prohibit|forbid|forbad|disallow|limit|constrain|requirement|rule\b|ban\b|maximum|minimum|no longer (?:forbid|prohibit|restrict|require|necessary|needed))/i;

/** What only makes clear, or says that something stays as it was. */
const saysSame = /\bclarif(?:y|ies|ied)\b|\bnot change\b|\bstill\b/i;

/** How a claim is told beside its level. */
type ToldBy = Partial<Pick<Manner, 'inverted' | 'exclusive'>>;

/** "Must be ignored" is a ban, too, and "only X" one of all else. */
export function bans(level: Level, { inverted = false, exclusive = false }: ToldBy): boolean {
  if (exclusive && level === 'MUST') return true;
  return inverted ? level !== 'MAY' && !isNegative(level) : isNegative(level);
}

/** "No longer required" contradicts a demand, "deprecated" what is allowed or demanded, "the restriction was removed" a ban. */
export function contradicts(notice: ChangeNotice, level: Level, manner: ToldBy): boolean {
  const { exclusive = false } = manner;
  const inverted =
    (manner.inverted ?? false) && !(formerTurnOf(notice) && holdsRefusing(notice.words.join(' ')));
  const told = { inverted, exclusive };
  const turn = turnOf(notice);
  const isBan = bans(level, told);
  const former = formerTurnOf(notice);
  // What an older RFC is told to have said contradicts who still says so.
  if (former === 'forbidden') return isBan;
  if (former === 'allowed' || former === 'voluntary') return level === 'MAY';
  if (former) return !isBan && level !== 'MAY';
  if (turn === 'demanded') return inverted ? !isNegative(level) : level !== 'MUST';
  if (turn === 'voluntary') return level !== 'MAY';
  if (turn === 'advised') return isBan || level === 'MAY';
  if (turn === 'allowed') return isBan || isNegative(level) || isAllowedToLeave(notice);
  const text = notice.words.join(' ');
  if (saysSame.test(text)) return false;
  if (/\bno longer voluntary\b/i.test(text)) return level === 'MAY';
  if (allowing.test(text)) return level !== 'MAY';
  if (/\bnow (?:forbid|prohibit|discourag)/i.test(text)) return isNegative(level) === inverted;
  const phasesOut = /\b(?:deprecat|obsolet|discontinu|withdr)/i.test(text);
  if (isBan && !exclusive) return !phasesOut && liftsBan.test(text);
  // That it is no longer demanded or recommended leaves it allowed.
  if (level === 'MAY' && /\b(?:require|recommend)/i.test(text) && !phasesOut) return false;
  if (level === 'MAY')
    return (
      phasesOut ||
      /\bremov|\bno longer (?:allowed|permitted|supported|used|specified|defined|described|valid|available|part|appear)|\bdropped/i.test(
        text,
      )
    );
  return true;
}

/** "Now allowed to omit X": what is allowed is not to do what was demanded, or to do something else instead. */
function isAllowedToLeave({ words }: ChangeNotice): boolean {
  return words.some((word) =>
    /^(?:not|no|without|omit\w*|absen\w*|skip\w*|instead|alternative\w*|reject\w*|refus\w*|ignor\w*|declin\w*)$/i.test(
      word,
    ),
  );
}
