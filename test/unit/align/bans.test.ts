import { describe, expect, it } from 'vitest';
import { align } from '../../../server/src/align/align';
import { sourceOfDocument } from '../../../server/src/align/source';
import { smallRfc, updating } from './smallRfc';

describe('bans of what was demanded or allowed', () => {
  it('finds what is forbidden in one list in the list of what was demanded', () => {
    const before = smallRfc(1, {
      '2.  Dyes':
        'The following dyes SHOULD be supported:\n\nPlants: MADDER-3, WOAD-BLUE-DEEP-5, WELD-7\nSnails: MUREX-1',
    });
    const update = smallRfc(2, {
      '2.  Retired dyes':
        'Guilds SHOULD NOT use the following poisonous colours: WOAD-BLUE-DEEP-5(2), LEAD-8(3).',
    });
    const rows = align([sourceOfDocument(before)], [sourceOfDocument(update)], updating).requirements;
    expect(rows.map(({ change }) => change)).toEqual(['flipped']);
  });

  it('turns what was demanded or allowed of a thing where a later text gives it up', () => {
    const before = smallRfc(1, {
      '2.  Bells':
        'In the old towers of the northern valley keepers MUST ring great bronze-bells at dusk.\nA keeper MAY polish the ropes.',
    });
    const changes = (title: string) =>
      align(
        [sourceOfDocument(before)],
        [sourceOfDocument(smallRfc(2, { [title]: 'Keepers MUST NOT ring great bronze-bells of any kind.' }))],
        updating,
      ).requirements.map(
        ({ old, new: next, change }) => `${old?.requirement.keyword} ${next?.requirement.keyword} ${change}`,
      );
    expect(changes('2.  Bronze Bells Are Deprecated')).toEqual(['MUST MUST NOT flipped']);
    expect(changes('2.  Bronze Bells in Winter')).toEqual([]);
  });

  it('turns what was allowed where the same deed is forbidden without any condition', () => {
    const before = smallRfc(1, {
      '3.  Bells':
        'A keeper MAY ring great bronze-bells if the river rises above the stones of the old bridge or fog comes.',
      '4.  Town': 'Rain fills the ditch behind the mill.  Wool comes from the hills.  The guild meets late.',
    });
    const changes = (text: string) =>
      align(
        [sourceOfDocument(before)],
        [sourceOfDocument(smallRfc(2, { '2.  News': `This changes Section 3 of RFC 1.\n\n${text}` }))],
        updating,
      ).requirements.map(({ change }) => change);
    expect(changes('A keeper MUST NOT ring great bronze-bells.')).toEqual(['flipped']);
    expect(changes('A sexton MUST NOT ring great bronze-bells.')).toEqual([]);
    expect(changes('A keeper MUST NOT ring great bronze-bells at noon while children sleep nearby.')).toEqual(
      [],
    );
  });

  it('takes no ban that an update repeats for the opposite of another statement', () => {
    const allowed =
      'A keeper MAY ring great bronze-bells if the river rises above the stones of the old bridge or fog comes.';
    const ban = 'A keeper MUST NOT ring great bronze-bells.';
    const changes = (...lines: readonly string[]) =>
      align(
        [
          sourceOfDocument(
            smallRfc(1, {
              '3.  Bells': lines.join('\n\n'),
              '4.  Town':
                'Rain fills the ditch behind the mill.  Wool comes from the hills.  The guild meets late.',
            }),
          ),
        ],
        [sourceOfDocument(smallRfc(2, { '2.  News': `This changes Section 3 of RFC 1.\n\n${ban}` }))],
        updating,
      ).requirements.map(({ change }) => change);
    expect(changes(allowed)).toEqual(['flipped']);
    expect(changes(allowed, ban)).toEqual(['unchanged']);
  });

  it('turns nothing by an update that gives something up where another thing was to be done', () => {
    const changes = (deed: string) =>
      align(
        [
          sourceOfDocument(
            smallRfc(1, {
              '2.  Bells': `In the old towers of the northern valley keepers MUST ${deed} great bronze-bells at dusk before the ferry leaves the pier.\nA keeper MAY polish the ropes.`,
            }),
          ),
        ],
        [
          sourceOfDocument(
            smallRfc(2, {
              '2.  Deprecated Bells':
                'In the old towers of the northern valley keepers MUST NOT ring great bronze-bells of any kind.',
            }),
          ),
        ],
        updating,
      ).requirements.map(({ change }) => change);
    expect(changes('ring')).toEqual(['flipped']);
    expect(changes('mend')).toEqual([]);
  });
});
