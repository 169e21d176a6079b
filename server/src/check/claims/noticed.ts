/** Whether an RFC gives notice that what a claim says no longer holds. */
import type { ChangeNotice } from '../../rfc/facts';
import { isNegative, type Level } from '../../rfc/level';
import type { RfcNumber } from '../../rfc/identity';
import type { Claim } from './claim';
import type { Knowledge } from './knowledge';
import type { Subjects } from './subjects';
import { isName, termOf } from './terms';

/** Words of notices that say that, and not what, changed. */
const saysChange =
  /^(?:remov|deprecat|obsolet|withdraw|withdrawn|relax|drop|dropp|discontinu|mov|lift|longer|chang|previou|earlier|requirement|normativ|restrict|recommend|revision|ha|been|now|field|header|updat|clarif|text|describ|sinc|becaus|due|longer|any|becom|feature|mechanism|scheme|scheme|schem|usage|usag|definit|defin|messag|valu|protocol|version|allow|permit|longer|limit|constraint|constrain|rule|behavior|behaviour|experience|experienc|accord|accordingl|sufficient)$/;

/** What follows gives reasons. */
const saysWhy = /^(?:because|considering|due|given|based|since|reflecting|owing)$/i;
const fewestWords = 3;

/** How much of a notice claim and statement must say, and what the claim's words in it must weigh (nats). */
const leastShare = 0.55;
const leastProof = 11;

/**
 * @param old what the claim rests on
 * @param least how much of the notice claim and statement must say
 * @param known terms of the statement meant and of its section's title; empty where no statement was found
 */
export function findNotice(
  knowledge: Knowledge,
  later: RfcNumber,
  old: Subjects,
  claim: Claim,
  known: Iterable<string>,
  least = leastShare,
): ChangeNotice | undefined {
  const claimed = claim.terms.filter(({ weight }) => weight >= 0.5);
  const said = new Set([...known, ...claimed.flatMap(({ whole, parts }) => [whole, ...parts])]);
  return knowledge.index.notices(later).find((notice) => {
    if (!contradicts(notice, claim.level)) return false;
    const reason = notice.words.findIndex((word) => saysWhy.test(word));
    const terms = notice.words
      .slice(0, reason < fewestWords ? undefined : reason)
      .flatMap((word) => termOf(word) ?? [])
      .filter(({ whole }) => !saysChange.test(whole));
    const inNotice = new Set(terms.flatMap(({ whole, parts }) => [whole, ...parts]));
    let total = 0;
    let shared = 0;
    for (const { whole, parts } of terms) {
      if (old.own.has(whole)) continue;
      const worth = knowledge.rarity(whole);
      total += worth;
      if (said.has(whole) || (parts.length > 0 && parts.every((part) => said.has(part)))) shared += worth;
    }
    const hits = claimed.filter(
      ({ whole, parts }) =>
        inNotice.has(whole) || (parts.length > 0 && parts.every((part) => inNotice.has(part))),
    );
    const proof = hits.reduce(
      (sum, { whole }) => sum + (old.own.has(whole) ? 1.5 : knowledge.rarity(whole)),
      0,
    );
    const named = hits.some(({ whole, parts }) => isName(whole, parts));
    return total > 0 && shared / total >= least && (proof >= leastProof || named) && hits.length >= 2;
  });
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
