import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { rfcNumber } from '../../../server/src/rfc/identity';
import { readErratum, readErratumSections, type Erratum } from '../../../server/src/series/errata';
import { changesStatement, changesStatementOf, correctionOf } from '../../../server/src/series/errataJoin';
import { readErrata, writeErrata } from '../../../server/src/series/errataTable';
import { createJsonArrayReader } from '../../../server/src/series/jsonArray';
import { contentWords } from '../../../server/src/text/words';

const verified = {
  errata_id: '9001',
  'doc-id': 'RFC7001',
  errata_status_code: 'Verified',
  errata_type_code: 'Technical',
  section: '3.2.4',
  orig_text: 'A teapot MUST pour\n   within five seconds of being asked.',
  correct_text: 'A teapot MUST pour\n   within nine seconds of being asked.',
  notes: null,
  submitter_name: 'A. Writer',
};

const erratum = (original: string, corrected: string): Erratum =>
  readErratum({ ...verified, orig_text: original, correct_text: corrected })!;

describe('an erratum', () => {
  it('is read where it was verified', () => {
    expect(readErratum(verified)).toEqual({
      ...{ id: 9001, rfc: 7001, sections: ['3.2.4'], type: 'technical' },
      ...{ original: verified.orig_text, corrected: verified.correct_text },
    });
  });

  it.each(['Reported', 'Rejected', 'Held for Document Update', null, '', 7])(
    'is none when it is %s',
    (status) => {
      expect(readErratum({ ...verified, errata_status_code: status })).toBeUndefined();
    },
  );

  it('is read with fields null or missing, and never throws', () => {
    const bare = { errata_id: 9002, 'doc-id': 'RFC7001', errata_status_code: 'Verified' };
    expect(readErratum(bare)).toMatchObject({ id: 9002, sections: [], type: undefined, original: '' });
    for (const field of Object.keys(verified)) readErratum({ ...verified, [field]: null });
    fc.assert(fc.property(fc.anything(), (item) => void readErratum(item)));
  });

  it.each([
    ['3.2.4', ['3.2.4']],
    ['4.3 Vectors', ['4.3']],
    ['2.1, ID 1081', ['2.1']],
    ['Section 3.1 and 3.2', ['3.1', '3.2']],
    ['3.1, 3.2 & 4', ['3.1', '3.2', '4']],
    ['Appendix A.1', ['A.1']],
    ['A', ['A']],
    ['§5.', ['5']],
    ['GLOBAL', []],
    ['Abstract', []],
    ['throughout', []],
    ['1stpage', []],
    ['', []],
    ['  ', []],
  ])('names sections: %s', (field, sections) => {
    expect(readErratumSections(field)).toEqual(sections);
  });
});

describe('what an erratum changes', () => {
  const pours = 'A teapot MUST pour within five seconds of being asked.';
  const change = erratum(pours, pours.replace('five', 'nine'));

  it('is told with what is about it', () => {
    expect(correctionOf(change)).toEqual({
      before: ['A', 'teapot', 'MUST', 'pour', 'within'],
      old: ['five'],
      corrected: ['nine'],
      after: ['seconds', 'of', 'being', 'asked.'],
    });
  });

  it('is found in the very statement, wrapped or not, and in no other', () => {
    expect(changesStatement(change, pours)).toBe(true);
    expect(changesStatement(change, pours.replaceAll(' ', '\n      '))).toBe(true);
    expect(changesStatement(change, 'A kettle MUST pour within five minutes of being asked.')).toBe(false);
  });

  it('is found where the erratum quotes a part of it', () => {
    const part = erratum('within five seconds', 'within nine seconds');
    expect(changesStatement(part, pours)).toBe(true);
    expect(changesStatement(erratum('five', 'nine'), pours)).toBe(false);
  });

  it('is found in the one sentence of several that it changes', () => {
    const other = 'The lid SHOULD be closed before that.';
    const both = erratum(`${other} ${pours}`, `${other} ${pours.replace('five', 'nine')}`);
    expect([changesStatement(both, other), changesStatement(both, pours)]).toEqual([false, true]);
    const begins = erratum(`${other} A teapot MUST`, `${other} A teapot SHOULD`);
    expect([changesStatement(begins, other), changesStatement(begins, pours)]).toEqual([false, true]);
  });

  it('is found by content words, too', () => {
    const words = (text: string) => contentWords(text).map(({ word }) => word);
    const other = 'The lid SHOULD be closed before that.';
    const both = erratum(`${other} ${pours}`, `${other} ${pours.replace('five', 'nine')}`);
    expect(changesStatementOf(both, words(pours))).toBe(true);
    expect(changesStatementOf(both, words(other))).toBe(false);
    expect(changesStatementOf(both, ['teapot'])).toBe(false);
  });

  it('adds a sentence where nothing is taken away', () => {
    const added = erratum(pours, `${pours} It MUST NOT spill.`);
    expect(correctionOf(added).old).toEqual([]);
    expect(changesStatement(added, pours)).toBe(true);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (original, corrected, statement) => {
        const one = erratum(original, corrected);
        changesStatement(one, statement);
        changesStatementOf(one, statement.split(' '));
        const { before, old, after } = correctionOf(one);
        const words = original.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
        expect([...before, ...old, ...after]).toEqual(words);
      }),
    );
  });
});

describe('the table of errata', () => {
  it('gives back what was written', () => {
    const errata = [
      { ...erratum('a\nb', 'c\u2028d'), id: 3 },
      { ...erratum('x', 'y'), rfc: rfcNumber(12), id: 2, type: undefined },
      { ...erratum('', ''), id: 1 },
    ];
    const read = readErrata('2026-08-01', writeErrata(errata));
    expect(read.of(rfcNumber(7001))).toEqual([errata[2], errata[0]]);
    expect(read.of(rfcNumber(12))).toEqual([errata[1]]);
    expect(read.of(rfcNumber(13))).toEqual([]);
  });

  it('reads any text as some errata', () => {
    fc.assert(fc.property(fc.string(), (text) => void readErrata('2026-08-01', text).of(rfcNumber(1))));
    expect(readErrata('2026-08-01', '12 [[1,\n13 []').of(rfcNumber(12))).toEqual([]);
  });
});

describe('a JSON array read item by item', () => {
  const read = (text: string, size: number, maxItem = 1000) => {
    const items: unknown[] = [];
    const reader = createJsonArrayReader(maxItem, (item) => items.push(item));
    for (let at = 0; at < text.length; at += size) if (!reader.write(text.slice(at, at + size))) break;
    return { items, problem: reader.close() };
  };

  test('gives what JSON.parse gives, however it is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        (value, size, wide) => {
          const text = JSON.stringify(value, undefined, wide ? 2 : undefined);
          expect(read(text, size, 1e6)).toEqual({ items: JSON.parse(text), problem: undefined });
        },
      ),
    );
  });

  it('passes over an item that is not well-formed', () => {
    expect(read('[1, {"a": tru}, [2]]', 3)).toEqual({ items: [1, [2]], problem: undefined });
  });

  it.each([
    ['', 'it ends before its array does'],
    ['[1, 2', 'it ends before its array does'],
    ['{"a": 1}', 'it does not begin with an array'],
    ['<html>', 'it does not begin with an array'],
    ['[1] 2', 'something follows its array'],
    [`["${'x'.repeat(2000)}"]`, 'one of its items is too long'],
  ])('says what is wrong with %s', (text, problem) => {
    expect(read(text, 100).problem).toBe(problem);
  });
});
