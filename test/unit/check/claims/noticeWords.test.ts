import { describe, expect, it } from 'vitest';
import { isDoing, isEditorial, termsOfNotice } from '../../../../server/src/check/claims/noticeWords';

const matter = (words: string) =>
  termsOfNotice({ section: undefined, words: words.split(' ') }).map(({ whole }) => whole);

describe('what a notice is about', () => {
  it.each([
    ['Removed wobble channel', ['wobbl', 'channel']],
    // Once each.
    ['wobble channel removed wobble relays dropped wobble', ['wobbl', 'channel', 'relay']],
    // A reason that leads, and a place that follows.
    [
      'Since gulls climb Section 1 revision withdraws rope-ladder privilege see Section 4 horns',
      ['ropeladder', 'privileg'],
    ],
    ['wobble channel removed because relays sleep', ['wobbl', 'channel']],
    // What holds instead.
    ['wobble channel removed colour now harbour choice', ['wobbl', 'channel']],
    // What stands right before "no longer", and not the clauses before that.
    [
      'gulls wander whatever storm harbour lamp relay brush wobble channel default old frobs no longer permitted',
      ['harbour', 'lamp', 'relay', 'brush', 'wobbl', 'channel', 'default', 'old', 'frob'],
    ],
    // Numbers of sections and of a reference at the end name nothing; others do.
    ['relay Section 4.2 removed VOLT 12 wobble 7', ['relay', 'volt', '12', 'wobbl']],
  ] as const)('%s', (words, expected) => {
    expect(matter(words)).toEqual(expected);
  });
});

describe('whether a notice is of what its document changes', () => {
  const notice = (words: string) => ({ section: undefined, words: words.split(' ') });

  it.each([
    ['Removed wobble channel', true],
    ['document removes wobble channel', true],
    ['Support wobble channel removed', true],
    ['wobble channel deprecated', true],
    ['now allowed wobble channel', true],
    ['wobble tuple removed timer expires', false],
    ['frame value known range dropped alert logged', false],
  ])('%s: %s', (words, expected) => {
    expect(isEditorial(notice(words))).toBe(expected);
  });

  it('takes what is dropped silently for something done', () => {
    expect(isDoing(notice('document frames range silently dropped'))).toBe(true);
    expect(isDoing(notice('document frames range dropped'))).toBe(false);
  });
});
