import { describe, expect, it } from 'vitest';
import { defaultSettings, parseSettings } from '../../../server/src/check/settings';

describe('parseSettings', () => {
  it('answers with the defaults where nothing is set', () => {
    for (const nothing of [undefined, null, {}])
      expect(parseSettings(nothing)).toEqual({ settings: defaultSettings, problems: [] });
  });

  it.each([
    ['nested', { checks: { 'obsolete-rfc': 'error' } }],
    ['dotted', { 'checks.obsolete-rfc': 'error' }],
    ['with the prefix, as the editor writes it', { 'normative.checks.obsolete-rfc': 'error' }],
    ['nested under the prefix', { normative: { checks: { 'obsolete-rfc': 'error' } } }],
  ])('reads names %s', (_, value) => {
    const { settings, problems } = parseSettings(value);
    expect(settings.checks['obsolete-rfc']).toBe('error');
    expect(problems).toEqual([]);
  });

  it.each([
    [{ checks: { 'obsolete-rfc': 'loud' } }, 'checks.obsolete-rfc: expected "off", "hint"'],
    [{ checks: { 'obsolte-rfc': 'off' } }, 'checks.obsolte-rfc: there is no such check'],
    [{ checks: 'off' }, 'checks: expected an object'],
    [{ otherSeries: 'rfcs/**' }, 'otherSeries: expected a list of strings'],
    [{ linkHost: 7 }, 'linkHost: expected "as-written"'],
    [[1], 'expected an object of settings'],
  ])('keeps the default and says what is wrong with %j', (value, problem) => {
    const { settings, problems } = parseSettings(value);
    expect(settings).toEqual(defaultSettings);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it('reads the other settings', () => {
    const { settings } = parseSettings({
      otherSeries: ['rfcs/**'],
      linkHost: 'rfc-editor',
      network: 'never',
    });
    expect(settings).toEqual({
      ...defaultSettings,
      otherSeries: ['rfcs/**'],
      linkHost: 'rfc-editor',
      network: 'never',
    });
  });
});
