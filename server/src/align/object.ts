/** What a sentence requires to be supported or used, or forbids: `MUST implement X`, `X MUST NOT be used`, `support for X is OPTIONAL`. */

/** What implementers are told to do with a thing that has a name, as a whole. */
const support =
  /^(?:support(?:s|ed)?|implement(?:s|ed|ation)?|use[sd]?|provide[sd]?|offer(?:s|ed)?|negotiate[sd]?|enable[sd]?|accept(?:s|ed)?|employ(?:s|ed)?|prefer(?:s|red)?|select(?:s|ed)?|propose[sd]?|comply|conform)$/i;
/** Whether a word, in any form, says that a thing is supported or used. */
export function isSupport(word: string): boolean {
  return support.test(word);
}

/** Words without a name that may stand before the first name and between two; those in capitals are part of a longer name. */
const mostBetween = 1;

/** What is done with that thing, which may stand before its name: `support encryption and decryption with X`. */
const activity = /^[a-z]+(?:tion|ing)$/;

/**
 * The names of that thing, or citations that stand for it; none where the sentence is not of that kind.
 * @param at how many words stand before the keyword
 * @param from, to the words `[from, to)` of the keyword's clause
 */
export function objectNames(
  words: readonly string[],
  at: number,
  from: number,
  to: number,
): readonly string[] {
  const before = (): readonly string[] => namesAlong(words, at - 1, from - 1, -1);
  if (at === to) return words.slice(from, at).some((word) => support.test(word)) ? before() : [];
  if (!support.test(words[at]!)) return means(words, at, to);
  const list = listed(words, at, from, to);
  if (list.length > 0) return list;
  return /ed$/i.test(words[at]!) ? before() : namesAlong(words, afterActivities(words, at + 1, to), to, 1);
}

/** Where the name stands of what is named by a number, behind words for what is done with it. */
function afterActivities(words: readonly string[], start: number, end: number): number {
  let at = start;
  while (at < end && activity.test(words[at]!)) at++;
  return words.slice(at, Math.min(end, at + 2)).some((word) => /\d/.test(word)) ? at : start;
}

/** How far behind the keyword the word may stand that names the means of the deed, in words. */
const meansReach = 4;

/** "MUST be able to verify using X", "MUST be capable of supporting X". */
function means(words: readonly string[], at: number, to: number): readonly string[] {
  for (let place = at + 1; place < Math.min(to, at + meansReach); place++)
    if (/^(?:us|support|implement)ing$/i.test(words[place]!)) return namesAlong(words, place + 1, to, 1);
  return [];
}

/** Those of {@link objectNames} that a sentence announces as a list: `implement the following ciphers: X-1, Y-2`. */
export function listedNames(
  words: readonly string[],
  at: number,
  from: number,
  to: number,
): readonly string[] {
  return at < to && support.test(words[at]!) ? listed(words, at, from, to) : [];
}

/** How far from the keyword the word may stand that announces a list, in words. */
const announced = 4;

/** "Support the following: …"; "the following SHOULD be supported: …". */
function listed(words: readonly string[], at: number, from: number, to: number): readonly string[] {
  const isPassive = /ed$/i.test(words[at]!);
  const [first, last] = isPassive ? [Math.max(from, at - announced), at] : [at, Math.min(to, at + announced)];
  const follows = words.findIndex(
    (word, place) => place >= first && place < last && /^following$/i.test(word),
  );
  if (follows < 0) return [];
  return words
    .slice(Math.max(at, follows) + 1, to)
    .filter((word) => isName(word) && !/^RFC-?\d/i.test(word))
    .map((word) => word.replace(/\(\d+$/, ''));
}

/** What follows names the text that has a thing, by a reference: `support X defined in [Y]`. */
const whereDefined = /^(?:defined|specified|described|documented)$/i;

function namesAlong(words: readonly string[], start: number, end: number, step: 1 | -1): readonly string[] {
  const names: string[] = [];
  let between = 0;
  for (let at = start; at !== end && between <= mostBetween; at += step) {
    const word = words[at]!;
    const lead = words[at - 1] ?? '';
    if (step > 0 && names.length > 0 && whereDefined.test(word)) break;
    if (/^RFCs?$/i.test(word)) continue;
    if (isName(word) || (/^RFC$/i.test(lead) && /^\d+$/.test(word)) || isVersion(word, lead)) {
      names.push(word);
      between = 0;
    } else if (step < 0 || !/^\p{Lu}/u.test(word)) between++;
  }
  return names;
}

/** A digit, or a capital beyond its first letter; a bare number or a number with its unit counts things, it names none. */
export function isName(word: string): boolean {
  return /\d|.\p{Lu}/u.test(word) && !/^[\d.,]+(?:\s|$)/.test(word);
}

function isVersion(word: string, lead: string): boolean {
  return /^\d+(?:\.\d+)+$/.test(word) && !/^(?:sections?|appendix|§)$/i.test(lead);
}
