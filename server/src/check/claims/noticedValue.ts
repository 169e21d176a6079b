/** Notices that a value changed, beside a claim that has the old one: "changed from 128 to 255 octets". */
import type { ChangeNotice } from '../../rfc/facts';
import type { Claim } from './claim';
import type { Knowledge } from './knowledge';
import { namesSection, termsOfNotice, type Ground } from './noticeWords';
import { isQuantity, spellings, termOf } from './terms';
import { worthOf } from './worth';

const changesValue = /^(?:chang|increas|decreas|reduc|rais|lower|extend)/i;
/** So many words behind the verb the old value is looked for. */
const valueReach = 8;

/** The first of the two numbers of "changed from 128 to 255 octets"; undefined for what tells of no such change. */
export function oldValue({ words }: ChangeNotice): number | undefined {
  const verb = words.findIndex((word) => changesValue.test(word));
  if (verb < 0) return undefined;
  const numbers = words
    .slice(verb, verb + valueReach)
    .flatMap((word) => numberIn(termOf(word)?.whole ?? word) ?? []);
  return numbers.length >= 2 && numbers[0] !== numbers[1] ? numbers[0] : undefined;
}

/** `1800`, of `1,800 seconds`, `#1800s` and `1800`. */
function numberIn(word: string): number | undefined {
  const digits = /^#?(\d[\d,]*(?:\.\d+)?)(?![\d.]*[-_/])/.exec(word)?.[1];
  return digits === undefined ? undefined : Number(digits.replace(/,/g, ''));
}

/** The claim has the old value, of the thing that the notice names; or the notice names the section cited. */
export function claimsOldValue(
  knowledge: Knowledge,
  { old, known, sections = [] }: Ground,
  claim: Claim,
  notice: ChangeNotice,
  value: number,
): boolean {
  if (!claim.terms.some(({ whole, weight }) => weight >= 0.5 && numberIn(whole) === value)) return false;
  const said = new Set([...known, ...spellings(claim.terms)]);
  const shared = termsOfNotice(notice).filter(
    ({ whole }) => said.has(whole) && !isQuantity(whole) && !old.own.has(whole),
  );
  const proof = worthOf(knowledge, shared);
  if (value >= leastTelling && sections.length > 0) return proof >= leastProofOfTelling;
  return proof >= (namesSection(notice, sections) ? leastRarityOfValue : leastProofOfValue);
}

/** Few other limits have so large a value. */
const leastTelling = 1000;
const leastProofOfTelling = 3;
/** What is shared beside the value must weigh so much (nats), and less where the notice names the section cited. */
const leastProofOfValue = 9;
const leastRarityOfValue = 5;
