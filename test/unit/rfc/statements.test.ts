import { describe, expect, test } from 'vitest';
import { inSection, statements } from '../../helpers/rfcFixtures';

describe('statements', () => {
  test('are sentences, and keywords of one sentence share it', () => {
    const document = inSection(
      'Frobs exist.  A frob MUST zorb and SHOULD',
      'quux (e.g. Twice).  Zorbs rest.',
    );
    expect(statements(document)).toEqual(Array(2).fill('A frob MUST zorb and SHOULD quux (e.g. Twice).'));
    expect(new Set(document.requirements.map((one) => one.statement)).size).toBe(1);
  });

  test('count the words before the keyword and cite RFCs', () => {
    const document = inSection('Tiny frobs [RFC12345] MUST zorb as RFC 1 says.');
    const [requirement] = document.requirements;
    expect(document.statements[0]).toEqual({
      words: ['tiny', 'frobs', 'RFC12345', 'zorb', 'RFC', '1', 'says'],
      cites: [12345, 1],
    });
    expect(requirement!.at).toBe(3);
  });

  test.each([
    [
      'items take their lead-in',
      ['On a frob, the node:', '', '*  MUST zorb.', '', '*  MAY quux.'],
      ['On a frob, the node: MUST zorb.', 'On a frob, the node: MAY quux.'],
    ],
    [
      'a lead-in takes its items',
      ['The node MUST:', '', 'o  zorb, and', '', 'o  quux the frob.', '', 'Frobs rest.'],
      ['The node MUST: zorb, and quux the frob.'],
    ],
    [
      'a lead-in takes lines of names behind labels, though they are in line with it',
      ['These frobs MUST be zorbed:', '', 'Big: FROB-1, FROB-2', 'Small: Frob3', '', 'Frobs rest.'],
      ['These frobs MUST be zorbed: Big: FROB-1, FROB-2 Small: Frob3'],
    ],
    [
      'a lead-in takes lines of values behind names, though they are in line with it',
      ['These values are RECOMMENDED:', '', 'Frob.Max: 3 seconds', 'Frob.Min.Count: 1', '', 'Frobs rest.'],
      ['These values are RECOMMENDED: Frob.Max: 3 seconds Frob.Min.Count: 1'],
    ],
    [
      'a lead-in takes no paragraph that is in line with it',
      ['These frobs MUST be zorbed:', '', 'Note: Frobs rest.'],
      ['These frobs MUST be zorbed:'],
    ],
    [
      'items of nested lists take the sentence above them',
      ['There are frobs.', '', '1.  Big frobs:', '', '    a)  MUST zorb', '', '    b)  MUST rest'],
      ['Big frobs: MUST zorb', 'Big frobs: MUST rest'],
    ],
    [
      'items without blank lines between them stay apart',
      ['Frobs are these:', '', '-  one MUST zorb', '-  two MUST', '   quux'],
      ['Frobs are these: one MUST zorb', 'Frobs are these: two MUST quux'],
    ],
    [
      'hanging terms belong to their text',
      ['Frob:  A thing that MUST', '       zorb.'],
      ['Frob: A thing that MUST zorb.'],
    ],
    [
      'what follows in the text of a term takes the term',
      ['MaxFrobs', '   The most frobs.  MUST be odd.  The value', '   MAY grow.'],
      ['MaxFrobs MUST be odd.', 'MaxFrobs The value MAY grow.'],
    ],
    [
      'so it does where the text starts on the line of its term',
      ['Flag:  A thing.  MUST be', '   set.', '', 'Frob   A thing.  MUST', '       zorb.'],
      ['Flag MUST be set.', 'Frob MUST zorb.'],
    ],
    [
      'so it does below a term that stands alone on its line',
      ['Flags', '', '   These MUST be set.', '', '   Others MAY be.', '', 'Frobs MUST rest.'],
      ['Flags These MUST be set.', 'Flags Others MAY be.', 'Frobs MUST rest.'],
    ],
    [
      'what ends a sentence, and what has a line below it, is no such term',
      ['Frobs rest.', '', '   They MUST be set.', '', 'Frobs', 'rest', '', '   They MAY be.'],
      ['They MUST be set.', 'They MAY be.'],
    ],
    [
      'a first line that only hangs is no term',
      ['Frobs rest here.  A frob MUST', '   zorb.'],
      ['A frob MUST zorb.'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(statements(inSection(...lines))).toEqual(expected);
  });

  test('span their own sentence in the source', () => {
    const document = inSection('Rules:', '', '*  Frobs rest.  They', '   MUST zorb.');
    const { start, end } = document.statementSpan(0);
    expect(document.text.slice(start, end)).toBe('They\n      MUST zorb.');
  });
});
