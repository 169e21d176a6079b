import { describe, expect, test } from 'vitest';
import { inSection, parse, statements, summary } from '../../helpers/rfcFixtures';

describe('keywords', () => {
  test.each([
    ['A frob MUST zorb.', ['MUST']],
    ['A frob MUST NOT zorb, and SHALL NOT quux.', ['MUST NOT', 'SHALL NOT (MUST NOT)']],
    ['A frob MUST not zorb.', ['MUST NOT']],
    ['A frob MAY NOT zorb.', ['MAY']],
    ['Frobs are REQUIRED and zorbs NOT RECOMMENDED.', ['REQUIRED (MUST)', 'NOT RECOMMENDED (SHOULD NOT)']],
    ['Frobs are NOT REQUIRED and zorbs NOT OPTIONAL.', ['NOT REQUIRED (MAY)', 'NOT OPTIONAL (MUST)']],
    ['A frob is not REQUIRED to zorb.', ['REQUIRED (MAY)']],
    ['Frobs MUST- zorb and SHOULD+ quux.', ['MUST- (MUST)', 'SHOULD+ (SHOULD)']],
    ['A frob MUST no longer zorb.', ['MUST (MUST NOT)']],
    ['A frob SHALL zorb; it is OPTIONAL to quux.', ['SHALL (MUST)', 'OPTIONAL (MAY)']],
    ['This is a SHOULD-level rule of frobs.', ['SHOULD']],
    [
      'A frob MUST NOT zorb, nor SHOULD it quux, nor MAY it spin.',
      ['MUST NOT', 'SHOULD (SHOULD NOT)', 'MAY (MUST NOT)'],
    ],
    ['No frob of this kind MAY zorb.', ['MAY (MUST NOT)']],
    ['No more than two frobs MAY zorb.', ['MAY']],
    ['No frob is blue and all SHOULD zorb.', ['SHOULD']],
    ['No frob is RECOMMENDED.', ['RECOMMENDED (SHOULD)']],
    ['A frob is not a REQUIRED part.', ['REQUIRED (MAY)']],
    ['A frob is not just a REQUIRED part.', ['REQUIRED (MUST)']],
  ])('in %j', (text, expected) => {
    expect(summary(inSection(text))).toEqual(expected);
  });

  test.each([
    [
      'A frob must zorb, should quux and may not.',
      ['must (MUST, informal)', 'should (SHOULD, informal)', 'may (MAY, informal)'],
    ],
    ['It need not zorb, and cannot quux.', ['need not (MAY, informal)', 'cannot (MUST NOT, informal)']],
    [
      'Zorbs are not required but forbidden.',
      ['not required (MAY, informal)', 'forbidden (MUST NOT, informal)'],
    ],
    [
      'Zorbs are deprecated; quuxes mandatory.',
      ['deprecated (SHOULD NOT, informal)', 'mandatory (MUST, informal)'],
    ],
    ['Frobs must not zorb.', ['must not (MUST NOT, informal)']],
  ])('informal ones in %j', (text, expected) => {
    expect(summary(inSection(text))).toEqual(expected);
  });

  test.each([
    ['If one of the Optional Frobs is rare, quux.', []],
    ['The code of the frob is set to Unsupported Required\nFrob.', []],
    ['A frob has the\nMandatory Zorb field.', []],
    // What opens a sentence or a label has its capital from that.
    ['Frobs are rare.  Optional Frobs zorb.', ['Optional (MAY, informal)']],
    ['The frob is Optional and Zorbs rest.', ['Optional (MAY, informal)']],
    ['All frobs are Optional.  Zorbs rest.', ['Optional (MAY, informal)']],
    ['Zorbs are\n\nRequired Frobs.', ['Required (MUST, informal)']],
  ])('none that is part of a name in %j', (text, expected) => {
    expect(summary(inSection(...text.split('\n')))).toEqual(expected);
  });

  test.each([
    ['over two lines', ['A frob MUST', 'NOT zorb.'], ['MUST NOT']],
    [
      'with the word before on the line above',
      ['Zorbs are NOT', 'RECOMMENDED for frobs.'],
      ['NOT RECOMMENDED (SHOULD NOT)'],
    ],
    ['split by a hyphen', ['Zorbs are RECOM-', 'MENDED for frobs.'], ['RECOMMENDED (SHOULD)']],
    ['over a comment of a module', ['-- A frob MUST', '-- NOT zorb.'], ['MUST NOT (code)']],
    ['over a comment of a grammar', ['; A frob SHOULD', '; NOT zorb.'], ['SHOULD NOT (code)']],
    ['over an aside with bars', ['|  A frob MUST', '|  NOT zorb.'], ['MUST NOT']],
  ])('%s', (_, lines, expected) => {
    expect(summary(inSection(...lines))).toEqual(expected);
  });

  test('over a page break, with the place of its first letter', () => {
    const document = parse(
      '1.  Frobbing',
      '',
      '   A frob that has zorbed for a very long while now SHOULD',
      '',
      'Doe                          Informational                      [Page 1]',
      '\f',
      'RFC 99999                       Frobs                        April 2031',
      '',
      '',
      '   NOT zorb again.',
    );
    expect(summary(document)).toEqual(['SHOULD NOT']);
    expect(document.requirements[0]).toMatchObject({ line: 2, column: 52, nth: 1, section: '1' });
    expect(statements(document)).toEqual([
      'A frob that has zorbed for a very long while now SHOULD NOT zorb again.',
    ]);
  });
});

describe('no keywords', () => {
  test.each([
    ['in quotation marks', 'The word "MUST" and the word \'SHOULD\' are long.'],
    ['as a tag', 'Frobs zorb (MUST-10), as said before (MUST-', '11).'],
    ['inside other words', 'The MUSTARD, the MAYOR and UNREQUIRED_MUSTS stay.'],
    ['as a month', 'It was May 2031, or on 12 May, perhaps.'],
    ['in quotation marks with a comma', 'Between "SHOULD," and "MAY." lies a frob.'],
    ['at the start of longer words', "MUSTn't and MAYBE are no words of ours, nor is Must_Zorb."],
    ['before "requirements"', 'It meets all MUST requirements and each SHOULD requirement.'],
  ])('%s', (_, ...lines) => {
    expect(summary(inSection(...lines))).toEqual([]);
  });

  test('in the paragraph that defines them', () => {
    const document = inSection(
      'The key words "MUST", "MUST NOT", "SHOULD" and MAY in this memo are to',
      'be interpreted as in BCP 14 [RFC2119] [RFC8174].',
      '',
      'A frob MUST zorb.',
    );
    expect(summary(document)).toEqual(['MUST']);
    expect(document.keywordSource).toBe('rfc8174');
  });

  test('in a list that says what each means', () => {
    const document = inSection(
      'MUST      This word means that a frob has no choice.',
      '',
      'MAY       This word means that a frob has. Another frob MUST cope.',
      '',
      'A frob SHOULD zorb.',
    );
    expect(summary(document)).toEqual(['SHOULD']);
  });

  test('in headings, contents, references and boilerplate', () => {
    const document = parse(
      'Status of This Memo',
      '',
      '   Frobs may be had without limit.',
      '',
      'Table of Contents',
      '',
      '   1.  Frobs MUST Zorb ....................................... 1',
      '   2.  References ............................................ 1',
      '',
      '1.  Frobs MUST Zorb',
      '',
      '   Frobs do.',
      '',
      '2.  References',
      '',
      '   [ZORB]  Doe, J., "Why Frobs SHOULD Zorb", April 2031.',
    );
    expect(summary(document)).toEqual([]);
  });
});

describe('code', () => {
  test.each([
    ['ABNF comments', ['frob = 1*zorb   ; MUST be short', 'zorb = "z" / "q"']],
    ['ASN.1', ['Frob ::= SEQUENCE {', '  zorb  [0] Zorb OPTIONAL,', '  quux  Quux OPTIONAL', '}']],
    ['programs', ['if (frob) {', '  // the zorb MUST be set', '  zorb(frob);', '}']],
    ['a module', ['<CODE BEGINS>', 'leaf frob', '  A frob MUST zorb.', '<CODE ENDS>']],
  ])('%s', (_, lines) => {
    const found = summary(inSection(...lines));
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(one).toContain('code');
  });

  test('is not what ends with a semicolon in a list of sentences', () => {
    const document = inSection('The frob has rules:', '', '*  it MUST zorb;', '', '*  it SHOULD be short.');
    expect(summary(document)).toEqual(['MUST', 'SHOULD']);
  });
});

describe('what the keywords mean', () => {
  test.each([
    [
      'rfc8174',
      [
        'The key words "MUST" and "MAY" are to be interpreted as in [RFC2119] [RFC8174].',
        '',
        'A frob MUST zorb.',
      ],
    ],
    ['rfc2119', ['Terms in capitals are to be interpreted as in RFC 2119.', '', 'A frob MUST zorb.']],
    [
      'own',
      [
        'These words are capitalized:',
        '',
        'MUST  This word means that there is no choice.',
        '',
        'A frob MUST zorb.',
      ],
    ],
    ['none', ['A frob must zorb.']],
    ['none', ['A frob MUST zorb.']],
  ])('%s', (source, lines) => {
    expect(inSection(...lines).keywordSource).toBe(source);
  });
});
