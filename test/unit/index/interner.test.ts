import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Interner, stringsOf } from '../../../server/src/index/interner';
import { unitsOf } from '../../../server/src/text/codes';

test('every string keeps its number, as a string and as code units, and is counted', () => {
  const word = fc.string({ unit: 'grapheme', maxLength: 4 }).filter((one) => !one.includes('\n'));
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.boolean()), { maxLength: 400 }), (list) => {
      const interner = new Interner();
      const ids = new Map<string, number>();
      const counts = new Map<string, number>();
      for (const [value, asUnits] of list) {
        const id = asUnits ? interner.addUnits(unitsOf(value), 0, value.length) : interner.add(value);
        expect(id).toBe(ids.get(value) ?? ids.size);
        ids.set(value, id);
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const entries = interner.entries();
      expect(stringsOf(entries)).toEqual([...ids.keys()]);
      expect([...entries.counts]).toEqual([...counts.values()]);
    }),
  );
});

test('holds more strings than it starts with room for', () => {
  const interner = new Interner();
  const ids = Array.from({ length: 20_000 }, (_, at) => interner.add(`frob${at}`));
  expect(new Set(ids).size).toBe(20_000);
  expect(interner.add('frob7')).toBe(ids[7]);
});
