/** What a demand is about: that a thing be there, or that something be done with it. */
export type Deed = 'having' | 'doing';

const having = /^(?:implement|support)(?:s|ed|ing)?$/i;
const doing = /^(?:us(?:e|es|ed|ing)|employ(?:s|ed|ing)?|send(?:s|ing)?|sent)$/i;

/** Undefined where the words say neither, or both. */
export function deedOf(words: readonly string[]): Deed | undefined {
  const has = words.some((word) => having.test(word));
  const does = words.some((word) => doing.test(word));
  return has === does ? undefined : has ? 'having' : 'doing';
}
