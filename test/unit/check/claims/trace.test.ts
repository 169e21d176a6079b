import { expect, it } from 'vitest';
import type { QueryTerm } from '../../../../server/src/check/claims/match';
import type { Subjects } from '../../../../server/src/check/claims/subjects';
import { keepsNames, namesOf, type Candidate, type Trace } from '../../../../server/src/check/claims/trace';

const term = (whole: string): QueryTerm => ({ whole, parts: [], weight: 1, word: whole });

/** Whether a statement of these words names what claim and old statement share. */
function keeps(shared: string, statement: readonly string[]): boolean {
  const core = [new Map(statement.map((word) => [word, 1] as const))];
  const match = { place: 0, score: 1, evidence: 1, hits: [] };
  return keepsNames(
    { focal: [term(shared)] } as unknown as Trace,
    { core } as unknown as Subjects,
    { match } as unknown as Candidate,
  );
}

it('takes no statement without the code of a reply for one on that reply', () => {
  expect(keeps('317', ['317', 'flag'])).toBe(true);
  expect(keeps('317', ['pilot', 'flag'])).toBe(false);
  // Any other number may be what changed.
  expect(keeps('31', ['pilot', 'flag'])).toBe(true);
  expect(keeps('flag', ['pilot'])).toBe(true);
});

it('names a thing by the code of a reply', () => {
  const trace = (word: string) =>
    ({
      subject: [{ ...term(word), worth: 5 }],
      old: { own: new Set() },
      knowledge: { rarity: () => 5 },
    }) as unknown as Trace;
  expect(namesOf(trace('317'))).toHaveLength(1);
  expect(namesOf(trace('31'))).toHaveLength(0);
});
