import { describe, expect, it } from 'vitest';
import { holdsRefusing, isRefusing } from '../../../server/src/text/refusing';

describe('verbs that say what is not to be done', () => {
  it.each([
    'ignore',
    'Ignored',
    'dropping',
    'denied',
    'deny',
    'closes',
    'removal',
    'forbidden',
    'blocked',
    'left',
  ])('%s', (word) => {
    expect(isRefusing(word)).toBe(true);
  });

  it.each(['block', 'droplet', 'closest', 'offer', 'leftmost', 'send'])('no: %s', (word) => {
    expect(isRefusing(word)).toBe(false);
  });

  it('are found as whole words of a text', () => {
    expect(holdsRefusing('the lamp must be turned off')).toBe(true);
    expect(holdsRefusing('the closest lamp is on')).toBe(false);
  });
});
