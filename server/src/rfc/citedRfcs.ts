/** The RFCs that a text names, wherever it does: in its sentences, in its references, in its header. */
import { isAlphanumeric, isDigit } from '../text/chars';
import { rfcNumber, type RfcNumber } from './identity';

/** Those with a lower number than its own, ascending, each once. */
export function citedOlder(text: string, own: RfcNumber): readonly RfcNumber[] {
  const found = new Set<RfcNumber>();
  for (let at = text.indexOf('RFC'); at >= 0; at = text.indexOf('RFC', at + 3)) {
    const number = numberBehind(text, at + 3);
    if (number > 0 && number < own) found.add(rfcNumber(number));
  }
  return [...found].sort((a, b) => a - b);
}

/** The number that follows behind at most two hyphens or white space, as in `RFC-0123`; 0 where none does. */
function numberBehind(text: string, position: number): number {
  let at = position;
  while (at < position + 2 && isGap(text.charCodeAt(at))) at++;
  while (text.charCodeAt(at) === zero) at++;
  const from = at;
  while (at < from + 7 && isDigit(text.charCodeAt(at))) at++;
  const next = text.charCodeAt(at);
  return at === from || isAlphanumeric(next) || next === underscore ? 0 : Number(text.slice(from, at));
}

const hyphen = 45;
const zero = 48;
const underscore = 95;

/** A hyphen, or white space as `\s` of a regular expression. */
const isGap = (unit: number): boolean =>
  unit === hyphen ||
  unit === 32 ||
  (unit >= 9 && unit <= 13) ||
  (unit >= 0xa0 && /\s/.test(String.fromCharCode(unit)));
