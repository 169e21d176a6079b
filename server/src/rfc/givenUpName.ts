/** What a change notice gives up, where it has a name: of "this document deprecates the use of Frob Stamp options" `Frob Stamp`. */

/** Words of one name, as printed; undefined where the notice gives up nothing that it calls by a name. */
export function nameGivenUp(words: readonly string[]): readonly string[] | undefined {
  const verb = words.findIndex((word, at) => givesUp.test(word) || endsUse(words, at));
  if (verb < 0 || /^not$/i.test(words[verb - 1] ?? '')) return undefined;
  const behind = verb + (endsUse(words, verb) ? 3 : 1);
  const name = isActive(words, verb) ? nameBehind(words, behind) : nameBefore(words, verb, behind);
  return name && name.length <= longestName && !name.some((word) => isVersion.test(word)) ? name : undefined;
}

const givesUp =
  /^(?:deprecat(?:e|es|ed|ing)|obsolet(?:e|es|ed|ing)|withdraws?|withdrawn|discontinu(?:e|es|ed|ing))$/i;

/** "No longer supported". */
function endsUse(words: readonly string[], at: number): boolean {
  return (
    /^no$/i.test(words[at]!) &&
    /^longer$/i.test(words[at + 1] ?? '') &&
    /^(?:supported|allowed|permitted|recommended|used)$/i.test(words[at + 2] ?? '')
  );
}

const longestName = 6;
const isDone = /^(?:deprecated|obsoleted?|withdrawn|discontinued|no)$/i;

/** The verb stands first, as in a notice of a list, or what precedes it is the document that says so, or what it defines. */
function isActive(words: readonly string[], verb: number): boolean {
  const before = words.slice(0, verb).filter((word) => !adverb.test(word) && !leads.test(word));
  const by = before.at(-1);
  return by === undefined || (/(?:es|ws|ues)$/i.test(words[verb]!) && (document.test(by) || isTelling(by)));
}

const document = /^(?:document|memo|specification|rfc|standard|update|revision)$/i;
const adverb = /^(?:formally|hereby|therefore|thus|now|officially|completely|finally)$/i;
/** What may stand before a name: how it was used, and bullets. */
const leads = /^(?:use|usage|support|note|[a-z])$/i;
/** What a name may be of, in lower case. */
export const kindOfThing =
  /^(?:options?|messages?|fields?|headers?|parameters?|types?|values?|attributes?|algorithms?|mechanisms?|extensions?|commands?|operations?|addresse?s?|prefix(?:es)?|records?|procedures?|features?|functionality|class(?:es)?|syntax|formats?|frames?|flags?|bits?|tlvs?|suites?|ciphers?|keys?|labels?|methods?|objects?|constructs?|codes?|elements?)$/;

function nameBehind(words: readonly string[], from: number): readonly string[] | undefined {
  let start = from;
  while (start < words.length && leads.test(words[start]!)) start++;
  let end = start;
  while (end < words.length && isTelling(words[end]!)) end++;
  const name = words.slice(start, end);
  const next = words[end];
  // "The Frob address translation mode" is more than Frob, and "Frob messages" are all that Frob has.
  if (next !== undefined && !ends.test(next) && !kindOfThing.test(next)) return undefined;
  return name.length > 1 || (name.length === 1 && !/s$/.test(next ?? '')) ? name : undefined;
}

/** What follows a name that was whole. */
const ends =
  /^(?:because|considering|due|given|based|since|favou?r|see|sections?|document|memo|specification|replaced|superseded|although|defined|described|specified|rfc\d*)$/i;

/** All that stands before the verb, apart from what leads in a name and from the kind of thing it is of. */
function nameBefore(words: readonly string[], verb: number, behind: number): readonly string[] | undefined {
  const next = words[behind];
  if (!isDone.test(words[verb]!) || (next !== undefined && (!ends.test(next) || /^rfc/i.test(next))))
    return undefined;
  let end = verb;
  while (end > 0 && (adverb.test(words[end - 1]!) || kindOfThing.test(words[end - 1]!))) end--;
  let start = 0;
  while (start < end && (leads.test(words[start]!) || adverb.test(words[start]!))) start++;
  const name = words.slice(start, end);
  const isClass = name.length === 1 && end < verb && /s$/.test(words[end]!);
  return name.length > 0 && name.every(isTelling) && !isClass ? name : undefined;
}

/** A word of a name: with a capital, or with a digit among its letters. */
function isTelling(word: string): boolean {
  return /^(?=.*[A-Za-z])(?:[A-Z]|.*(?:\d|_|[a-z][A-Z]))/.test(word) && !/^RFC[-\d]*$/i.test(word);
}

/** Of a version given up the name alone says too much. */
const isVersion = /^(?:versions?|v?\d+(?:\.\d+)+)$/i;
