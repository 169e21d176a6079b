import { describe, expect, test } from 'vitest';
import { parse, sections } from '../../helpers/rfcFixtures';

const prose = [
  '   Frobs zorb here for as long as the line goes on, and it goes',
  '   on for a good deal longer than that, as frobs will.',
  '',
];
const headed = (...headings: readonly string[]) =>
  parse(...headings.flatMap((heading) => [heading, '', ...prose]));

describe('sections', () => {
  test.each([
    [
      'numbers with a dot',
      ['1.  Frobs', '1.1.  Big Frobs', '2.  Zorbs'],
      ['1 Frobs', '1.1 Big Frobs', '2 Zorbs'],
    ],
    ['numbers without', ['1 Frobs', '1.1 Big Frobs', '2 Zorbs'], ['1 Frobs', '1.1 Big Frobs', '2 Zorbs']],
    ['a dot and no space', ['1.FROBS', '2.ZORBS'], ['1 FROBS', '2 ZORBS']],
    [
      'first levels that end in 0',
      ['1.0 FROBS', '1.1 Big', '2.0 ZORBS'],
      ['1.0 FROBS', '1.1 Big', '2.0 ZORBS'],
    ],
    ['Appendix A.', ['1.  Frobs', 'Appendix A.  Tables', 'A.1.  One'], ['1 Frobs', 'A Tables', 'A.1 One']],
    [
      'APPENDIX A:',
      ['1.  Frobs', 'APPENDIX A: TABLES', 'APPENDIX B: MORE'],
      ['1 Frobs', 'A TABLES', 'B MORE'],
    ],
    ['Annex A', ['1.  Frobs', 'Annex A', 'Annex B'], ['1 Frobs', 'A ', 'B ']],
    ['a lone letter', ['1.  Frobs', 'A. Tables', 'B. More'], ['1 Frobs', 'A Tables', 'B More']],
    [
      'indented headings',
      ['   1.  Frobs', '      1.1  Big', '      1.2  Small', '   2.  Zorbs'],
      ['1 Frobs', '1.1 Big', '1.2 Small', '2 Zorbs'],
    ],
    [
      'numbers that go on after the appendices',
      [
        '1.  Frobs',
        '2.  Zorbs',
        'Appendix A.  Tables',
        'A.1.  One',
        '3.  References',
        '3.1.  Old References',
      ],
      ['1 Frobs', '2 Zorbs', 'A Tables', 'A.1 One', '3 References', '3.1 Old References'],
    ],
    ['a gap in the numbers', ['1.  Frobs', '3.  Zorbs', '3.1.  Big'], ['1 Frobs', '3 Zorbs', '3.1 Big']],
  ])('with %s', (_, headings, expected) => {
    expect(sections(headed(...headings))).toEqual(expected);
  });

  test('with titles over several lines', () => {
    const document = parse('1.  Frobs That Zorb Longer Than the Width of', '    One Line', '', ...prose);
    expect(sections(document)).toEqual(['1 Frobs That Zorb Longer Than the Width of One Line']);
  });

  test('are not entries of the table of contents, with leaders or without', () => {
    const body = ['1.  Frobs', '', ...prose, '1.1.  Big', '', ...prose, '2.  Zorbs', '', ...prose];
    const leaders = ['1. Frobs .......... 2', '  1.1. Big ........ 3', '2. Zorbs .......... 4'];
    const plain = ['1.  Frobs', '  1.1.  Big', '2.  Zorbs'];
    for (const contents of [leaders, plain]) {
      const document = parse('Table of Contents', '', ...contents.map((line) => `   ${line}`), '', ...body);
      expect(sections(document)).toEqual(['1 Frobs', '1.1 Big', '2 Zorbs']);
      expect(document.sections[0]!.line).toBe(6);
      expect(document.numberingComplete).toBe(true);
    }
  });

  test('are a letter and one space where the contents list them, and else not', () => {
    const body = ['1 Frobs', '', ...prose, 'A Frob of Old', '', ...prose];
    const contents = [
      'Table of Contents',
      '',
      '   1    Frobs .......... 2',
      '   A    Frob of Old .... 3',
      '',
    ];
    expect(sections(parse(...contents, ...body))).toEqual(['1 Frobs', 'A Frob of Old']);
    expect(sections(parse(...body))).toEqual(['1 Frobs']);
  });

  test('may be the table of contents itself', () => {
    const contents = [
      '1.  Table of Contents',
      '',
      '   1 Table of Contents ... 1',
      '   2 Frobs ........ 1',
      '',
    ];
    const document = parse(...contents, '2.  Frobs', '', ...prose);
    expect(sections(document)).toEqual(['1 Table of Contents', '2 Frobs']);
    expect(document.numberingComplete).toBe(true);
  });

  test('are not tables that a list after the contents numbers anew', () => {
    const contents = ['Table of Contents', '', '   1. Frobs ......... 2', '   2. Zorbs ......... 3', ''];
    const tables = [
      '   List of Tables',
      '',
      '   1   Sizes ........ 2',
      '   2   Weights ...... 2',
      '   3   Ages ......... 3',
      '',
    ];
    const document = parse(...contents, ...tables, '1.  Frobs', '', ...prose, '2.  Zorbs', '', ...prose);
    expect(sections(document)).toEqual(['1 Frobs', '2 Zorbs']);
    expect(document.numberingComplete).toBe(true);
  });

  test('are no contents where the word ends a paragraph', () => {
    const numbered = ['1', '2', '3', '4'].flatMap((number) => [`${number}.  Frobs ${number}`, '', ...prose]);
    const document = parse(...numbered, '   A frob has no', '   contents.', '', '5.  Zorbs', '', ...prose);
    expect(document.sections.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5']);
  });

  test.each([
    ['addresses', ['128.250.1.21', '128.250.100.3']],
    ['a number out of nowhere', ['37.  Frobs']],
    ['a letter out of nowhere', ['S. Frob']],
  ])('are not %s', (_, headings) => {
    expect(sections(headed(...headings))).toEqual([]);
  });

  test('are not items of numbered lists', () => {
    const list = ['   1.  zorb the frob;', '', '   2.  rest;', '', '   3.  zorb again.', ''];
    const document = parse(
      '1.  Frobs',
      '',
      ...prose,
      ...list,
      '2.  Zorbs',
      '',
      ...list,
      ...prose,
      '3.  More',
      '',
      ...prose,
    );
    expect(sections(document)).toEqual(['1 Frobs', '2 Zorbs', '3 More']);
  });

  test('are not numbers that begin a line of a sentence', () => {
    const document = parse(
      '1.  Frobs',
      '',
      '   This goes on over the line and then says that version',
      '   1.1 of the frob is old.',
      '',
      '2.  Zorbs',
      '',
      ...prose,
    );
    expect(sections(document)).toEqual(['1 Frobs', '2 Zorbs']);
  });

  test('have their lines across pages, headers and footers', () => {
    const page = [
      '',
      'Doe                          Informational                      [Page 1]',
      '\f',
      'RFC 99999                       Frobs                        April 2031',
      '',
    ];
    const document = parse('1.  Frobs', '', ...prose, ...page, '2.  Zorbs', '', ...prose);
    expect(document.sections.map(({ line }) => line)).toEqual([0, 10]);
    expect(document.numberingComplete).toBe(true);
  });

  test.each([
    ['a number is missing', ['1.  Frobs', '3.  Zorbs'], false],
    ['a parent is missing', ['1.  Frobs', '2.1.  Zorbs', '2.2.  More'], false],
    ['all are there', ['1.  Frobs', '2.  Zorbs'], true],
  ])('are complete or not: %s', (_, headings, complete) => {
    expect(headed(...headings).numberingComplete).toBe(complete);
  });

  test('none in lists of RFCs and in nothing', () => {
    expect(parse('').sections).toEqual([]);
    expect(parse('   1599', '   1598', '   1597').sections).toEqual([]);
  });
});

test('the title stands above the abstract', () => {
  const document = parse(
    'Network Group                J. Doe',
    'Request for Comments: 99999',
    '',
    '',
    '        Frobs and How',
    '          They Zorb',
    '',
    'Abstract',
    '',
    ...prose,
  );
  expect(document.title).toBe('Frobs and How They Zorb');
});

test('section texts are sentences without page furniture', () => {
  const document = parse('1.  Frobs', '', '   One frob.  Two', '   frobs.', '', '2.  Zorbs', '', '   Three.');
  expect(document.sectionTexts()).toEqual([
    { number: undefined, sentences: [] },
    { number: '1', sentences: ['One frob.', 'Two frobs.'] },
    { number: '2', sentences: ['Three.'] },
  ]);
});
