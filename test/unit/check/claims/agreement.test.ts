import { describe, expect, it } from 'vitest';
import { mannerOf, relate } from '../../../../server/src/check/claims/agreement';

describe('a demand and a ban', () => {
  const relation = (demand: string, ban: string): string =>
    relate('MUST', 'MUST NOT', mannerOf(demand), mannerOf(ban));

  it('are the same where they set a limit each in its own words', () => {
    expect(relation('have at most two knots', 'exceed two knots')).toBe('same');
    expect(relation('be hoisted only after noon', 'be hoisted before noon')).toBe('same');
  });

  it('are opposites where they set none, or set one in the same words', () => {
    expect(relation('be hoisted', 'be hoisted')).toBe('opposite');
    expect(relation('be hoisted before noon', 'be hoisted Before noon')).toBe('opposite');
  });
});
