import { describe, expect, it } from 'vitest';
import { objectNames } from '../../../server/src/align/object';
import { contentWords } from '../../../server/src/text/words';

/** The names of a sentence in which `>` stands before its keyword's first word to follow. */
function namesOf(sentence: string): readonly string[] {
  const [before = '', after = ''] = sentence.split('>');
  const words = (text: string) => contentWords(text).map(({ word }) => word);
  const all = [...words(before), ...words(after)];
  return objectNames(all, words(before).length, 0, all.length);
}

describe('objectNames', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Barns > support Hay-2 and Straw-3', ['Hay-2', 'Straw-3']],
    ['Barns > implement lightweight HayBale [RFC9999] for goats', ['HayBale', 'RFC9999']],
    ['Barns > implement RFC 9999', ['9999']],
    ['Barns > support HayBale defined in [StrawBook]', ['HayBale']],
    ['Barns > use Hay 2.1', ['2.1']],
    ['Hay-2 > be used in barns of StrawLand', ['Hay-2']],
    ['For goats support for Hay-2 is >', ['Hay-2']],
    ['Barns > use the following kinds of hay: Hay-2(7), Hay-3(8) of [RFC9999]', ['Hay-2', 'Hay-3']],
    ['The following hay of [RFC9999] > be supported: Hay-2, Hay-3', ['Hay-2', 'Hay-3']],
    ['Following the advice barns > support Hay-2 first', ['Hay-2']],
    ['Barns > be able to feed goats using Hay-2', ['Hay-2']],
    ['Barns > support Hay Stack Gathering Scheme HSG-7', ['HSG-7']],
    ['Barns > feed goats of meadows that are fond of using Hay-2', []],
    ['Barns > support the cutting and stacking of Hay-2', ['Hay-2']],
    ['Barns > support carts and horses for Hay-2', []],
    ['Barns > support the cutting and stacking of StrawLand sheaves', []],
    ['Barns > paint Hay-2 green', []],
    ['Barns > support 16 goats', []],
    ['Barns > implement what Section 3.1 asks', []],
  ])('%s', (sentence, expected) => {
    expect(namesOf(sentence)).toEqual(expected);
  });
});
