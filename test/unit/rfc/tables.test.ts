import { describe, expect, test } from 'vitest';
import { inSection, statements, summary } from '../../helpers/rfcFixtures';

describe('tables', () => {
  test('drawn with rules between rows, with a keyword over two lines of a cell', () => {
    const document = inSection(
      '+===========+=============+',
      '| Name      | Implement   |',
      '+===========+=============+',
      '| FROB_128_ | SHOULD      |',
      '| ZORB      | NOT         |',
      '+-----------+-------------+',
      '| FROB_256  | MUST-       |',
      '+-----------+-------------+',
    );
    expect(summary(document)).toEqual(['SHOULD NOT (table)', 'MUST- (MUST, table)']);
    expect(statements(document)).toEqual([
      'Name: FROB_128_ ZORB | Implement: SHOULD NOT',
      'Name: FROB_256 | Implement: MUST-',
    ]);
    expect(document.requirements[0]).toMatchObject({ line: 5, column: 17 });
  });

  test('drawn without rules between rows, with several level columns told apart', () => {
    const document = inSection(
      '+------+----------+--------+-------+',
      '| No   | Name     | Old    | New   |',
      '+------+----------+--------+-------+',
      '| 1    | frob-md5 | SHOULD | MUST  |',
      '|      |          |        | NOT   |',
      '| 2    | frob-two | MAY    | MUST  |',
      '+------+----------+--------+-------+',
    );
    expect(statements(document)).toEqual([
      'No: 1 | Name: frob-md5 | Old: SHOULD',
      'No: 1 | Name: frob-md5 | New: MUST NOT',
      'No: 2 | Name: frob-two | Old: MAY',
      'No: 2 | Name: frob-two | New: MUST',
    ]);
    const [old, fresh] = document.requirements;
    expect(document.statements[old!.statement]!.words).toEqual(['No', '1', 'Name', 'frob-md5', 'Old']);
    expect(document.statements[fresh!.statement]!.words[fresh!.at - 1]).toBe('New');
  });

  test('with aligned columns under dashes', () => {
    const document = inSection(
      'Requirement    Algorithm (notes)',
      '-----------    -----------------',
      'MUST           FROB-CBC [RFC12345]',
      'SHOULD+        ZORB with 128-bit keys',
      'MUST NOT       QUUX (2)',
    );
    expect(summary(document)).toEqual(['MUST (table)', 'SHOULD+ (SHOULD, table)', 'MUST NOT (table)']);
    expect(statements(document)[1]).toBe('Requirement: SHOULD+ | Algorithm (notes): ZORB with 128-bit keys');
    expect(document.statements[0]!.cites).toEqual([12345]);
  });

  test('with aligned columns on a new page, below another table', () => {
    const document = inSection(
      'Requirement    Cipher (notes)',
      '-----------    --------------',
      'MUST           FROB-CBC',
      'MAY            QUUX (1)',
      '',
      '',
      'Doe                      Standards Track                     [Page 4]',
      '\f',
      'RFC 99999                    Frobbing                    January 2020',
      '',
      '',
      'Requirement    Hash (notes)',
      '-----------    --------------',
      'SHOULD         ZORB-96',
      'MAY            NONE (1)',
    );
    expect(statements(document).slice(2)).toEqual([
      'Requirement: SHOULD | Hash (notes): ZORB-96',
      'Requirement: MAY | Hash (notes): NONE (1)',
    ]);
  });

  test('with aligned columns under a line of names, the level last', () => {
    const document = inSection(
      'Name          Number    Defined      Status',
      'FROB_NULL     0',
      'FROB_ONE      1         [FROB]       MUST-',
      'FROB_TWO      2         [FROB]       MAY',
    );
    expect(statements(document)).toEqual([
      'Name: FROB_ONE | Number: 1 | Defined: [FROB] | Status: MUST-',
      'Name: FROB_TWO | Number: 2 | Defined: [FROB] | Status: MAY',
    ]);
  });

  test('whose cells have words of their own', () => {
    const document = inSection('Mandatory      frob-one', 'Optional       frob-two');
    expect(summary(document)).toEqual([
      'Mandatory (MUST, table, informal)',
      'Optional (MAY, table, informal)',
    ]);
  });

  test('with centred columns, and a single level', () => {
    const document = inSection(
      'VALUE   Stamp                STATUS',
      '  0      Unused                 -',
      '  1      GLEAM-1             MANDATORY',
      '2-255    Free                   -',
    );
    expect(statements(document)).toEqual(['VALUE: 1 | Stamp: GLEAM-1 | STATUS: MANDATORY']);
  });

  test('of marks, with levels written from top to bottom', () => {
    const document = inSection(
      '                        |      | | |M',
      '                        |      | | |U',
      '                        |      | | |S',
      '                        |      | | |T',
      '                        |      |M| |N',
      '                        |      |U|M|O',
      '                        |      |S|A|T',
      'FEATURE                 |SECT  |T|Y|',
      '------------------------|------|-|-|-',
      'Zorb the frob           |1.1   |x| |',
      'Frob can:               |      | | |',
      '  Quux                  |1.2   | | |x',
    );
    expect(summary(document)).toEqual(['MUST (table, marked)', 'MUST NOT (table, marked)']);
    expect(statements(document)).toEqual(['Zorb the frob | 1.1 | MUST', 'Frob can: | Quux | 1.2 | MUST NOT']);
  });

  test('of marks, drawn, whose column names are no requirements', () => {
    const document = inSection(
      '+---------+------+--------+-----+',
      '| Feature | MUST | SHOULD | MAY |',
      '+---------+------+--------+-----+',
      '| Zorb    |  X   |        |     |',
      '| often   |      |        |     |',
      '+---------+------+--------+-----+',
      '| Quux    |      |        |  X  |',
      '+---------+------+--------+-----+',
    );
    expect(summary(document)).toEqual(['MUST (table, marked)', 'MAY (table, marked)']);
    expect(statements(document)).toEqual(['Zorb often | MUST', 'Quux | MAY']);
  });

  test('are not drawings of packets', () => {
    const document = inSection(
      '+-+-+-+-+-+-+-+-+-+-+-+-+',
      '|  Frob   | Zorb (OPTIONAL) |',
      '+-+-+-+-+-+-+-+-+-+-+-+-+',
    );
    expect(summary(document)).toEqual(['OPTIONAL (MAY, code)']);
  });

  test('are not text that was spaced out to fill its lines', () => {
    const document = inSection(
      'the   frob   shall   zorb   the   quux   and   then   the',
      'old   frob   shall   rest   for   ever   and   ever   so.',
    );
    expect(summary(document)).toEqual(['shall (MUST, informal)', 'shall (MUST, informal)']);
  });
});
