/**
 * Verbs that say what is not to be done: to be told to ignore something is not to be allowed to heed it, so that a demand
 * with such a verb forbids what a ban without it forbids.
 */

const stems = [
  'abandon|abort|avoid|ceas|clos|declin|delet|den(?:y|i)|disabl|disallow|discard|disregard|drop|exclud|forbid|ignor',
  'leav|left|omit|prevent|prohibit|refrain|refus|reject|remov|skip|stop|strip|suppress|terminat',
].join('|');
/** Their endings, those of their nouns among them: `ignored`, `dropping`, `rejection`, `removal`. */
const endings = 'e|s|es|d|ed|ted|ped|den|ing|ting|ping|al|ion|ition|ance';
/** A block, or a list, is a part of something more often than it is a verb; `turned off`. */
const others = 'block(?:ed|ing)|(?:black|block|deny)-?list(?:ed|ing)|off';
const refusing = new RegExp(`^(?:(?:${stems})(?:${endings})?|${others})$`, 'i');

/** Whether a word, in any form, is such a verb. */
export function isRefusing(word: string): boolean {
  return refusing.test(word);
}

/** Whether such a verb stands anywhere in a text. */
export function holdsRefusing(text: string): boolean {
  return (text.match(/\w+/g) ?? []).some(isRefusing);
}
