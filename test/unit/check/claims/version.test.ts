import { expect, it } from 'vitest';
import type { Subjects } from '../../../../server/src/check/claims/subjects';
import type { Trace } from '../../../../server/src/check/claims/trace';
import {
  counterpartOf,
  governingSibling,
  isCopyOf,
  siblingsOf,
} from '../../../../server/src/check/claims/version';

/** Statements as an RFC has them: upper-case words are keywords, which stand before the word that follows. */
function subjectsOf(...statements: readonly string[]): Subjects {
  const requirements: { statement: number; at: number; keyword: string }[] = [];
  const words = statements.map((text, statement) => {
    const plain: string[] = [];
    for (const word of text.split(' '))
      if (/^[A-Z]+$/.test(word)) requirements.push({ statement, at: plain.length, keyword: word });
      else plain.push(word);
    return { words: plain, cites: [] };
  });
  return { requirements, facts: { statements: words } } as unknown as Subjects;
}

const traceOf = (old: Subjects, place: number) =>
  ({ old, from: old.requirements[place]! }) as unknown as Trace;

const old = subjectsOf('sails MUST fold in hail MAY fold in sand', 'a raft MUST float');

it('follows a keyword to its own place in a statement that has the same ones', () => {
  const later = subjectsOf('rafts MUST float', 'in hail sails MUST fold and in sand MAY fold');
  expect(counterpartOf(traceOf(old, 0), later, 2)).toBe(1);
  expect(counterpartOf(traceOf(old, 1), later, 1)).toBe(2);
  // It is that one already; one keyword alone says nothing.
  expect(counterpartOf(traceOf(old, 0), later, 1)).toBe(1);
  expect(counterpartOf(traceOf(old, 2), later, 0)).toBeUndefined();
  // Other keywords, or another number of them.
  const changed = subjectsOf('in hail sails SHOULD fold and in sand MAY fold', 'sails MUST fold');
  expect(counterpartOf(traceOf(old, 0), changed, 1)).toBeUndefined();
  expect(counterpartOf(traceOf(old, 0), changed, 2)).toBeUndefined();
});

it('knows a statement again by all of its words and the place of its keyword', () => {
  const same = subjectsOf('sails MUST fold in hail MAY fold in sand', 'a raft MUST float');
  expect(isCopyOf(traceOf(old, 0), same, 0)).toBe(true);
  expect(isCopyOf(traceOf(old, 0), same, 1)).toBe(false);
  // A short statement may be the same by chance.
  expect(isCopyOf(traceOf(old, 2), same, 2)).toBe(false);
  const other = subjectsOf(
    'sails SHOULD fold in hail MAY fold in sand',
    'sails MUST fold in snow MAY fold in sand',
  );
  expect(isCopyOf(traceOf(old, 0), other, 0)).toBe(false);
  expect(isCopyOf(traceOf(old, 0), other, 2)).toBe(false);
});

it('finds where the requirements of a statement begin and end', () => {
  expect(siblingsOf(old.requirements, 1)).toEqual([0, 2]);
  expect(siblingsOf(old.requirements, 2)).toEqual([2, 3]);
});

it('finds the keyword that governs what the old one governed', () => {
  const before = subjectsOf('rafts MUST carry anchors lamps', 'lamps MUST burn');
  const trace = (place: number) =>
    ({
      ...traceOf({ ...before, own: new Set() } as unknown as Subjects, place),
      subject: [{ whole: 'lamp', parts: [], word: 'lamps', weight: 1, worth: 8 }],
    }) as unknown as Trace;
  const later = subjectsOf('rafts MUST carry anchors SHOULD carry lamps', 'rafts SHOULD carry lamps');
  expect(governingSibling(trace(0), later, 0)).toBe(1);
  // It is that one already; one keyword alone governs all.
  expect(governingSibling(trace(0), later, 1)).toBeUndefined();
  expect(governingSibling(trace(0), later, 2)).toBeUndefined();
  // The old keyword governs something else.
  expect(governingSibling(trace(1), later, 0)).toBeUndefined();
});
