import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBundledData } from '../../../server/src/host/bundledData';
import { listCorpus } from '../../../server/src/host/corpusDirectory';
import { isTextOf, knownText } from '../../../server/src/host/library/believableText';
import { rfcNumber, type RfcNumber } from '../../../server/src/rfc/identity';
import { corpus } from '../../helpers/corpus';

const rfc = rfcNumber(97001);
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const prose = Array.from({ length: 40 }, (_, at) => `   Line ${at} tells how a teapot pours.`).join('\n');

/** With pages, as texts were until 2019. */
const paged = ['1', '2', '3', '4']
  .map(
    (page) =>
      `Request for Comments: 97001                                 May 2001\n\nStatus of this Memo\n\n${prose}\n\nDoe                                                             [Page ${page}]\n\f\n`,
  )
  .join('');

/** Without pages, as texts are since. */
const unpaged = `Internet Engineering Task Force (IETF)
Request for Comments: 97001

Status of This Memo

${prose}

Table of Contents

   1.  Teapots
     1.1.  Spouts
   Authors' Addresses

1.  Teapots

${prose}

1.1.  Spouts

${prose}

Authors' Addresses

   Jane Doe
`;

/** From the seventies: no number, no status, no pages. */
const old = `MAY, 1974, SURVEY OF
TEAPOTS AND SPOUTS

${prose}
`;

test.each([
  ['with pages', paged, undefined],
  ['without pages', unpaged, undefined],
  ['known by its title', old, { title: 'May, 1974, survey of teapots and spouts', lastLine: 30 }],
  ['as long as the index knows', unpaged, { title: 'Teapots', lastLine: unpaged.split('\n').length - 3 }],
  ['rendered anew, a little shorter', unpaged, { title: 'Teapots', lastLine: unpaged.split('\n').length }],
  ['with NULs at its end', `${paged}\0\0\0`, undefined],
])('a text is believed %s', (_, text, known) => {
  expect(isTextOf(rfc, bytes(text), known)).toBe(true);
});

test.each([
  ['that names no number', old, undefined],
  ['that names another title', old, { title: 'June, 1975, survey of teapots and spouts', lastLine: 0 }],
  ['of which a title of few letters proves nothing', old, { title: 'Teapots', lastLine: 0 }],
  ['that is shorter than the index knows', old.replace('MAY', '97001'), { title: 'Teapots', lastLine: 60 }],
  ['that lacks what its contents list last', unpaged.slice(0, unpaged.lastIndexOf("Authors'")), undefined],
  ['that ends in the middle of a page', paged.slice(0, paged.lastIndexOf('   Line 20')), undefined],
  ['that is HTML', '<!DOCTYPE html>97001', undefined],
])('a text is refused %s', (_, text, known) => {
  expect(isTextOf(rfc, bytes(text), known)).toBe(false);
});

test('a text with pages is refused wherever it is cut but at the end of a page', () => {
  const length = fc.integer({ min: paged.indexOf(prose), max: paged.length - 1 });
  fc.assert(
    fc.property(length, (at) => {
      const cut = paged.slice(0, at);
      // Before its first page ends, a text may be one without pages.
      const isPageEnd = /\[Page \d\]\s+$/.test(cut) || (!/\[Page \d\]/.test(cut) && /\s$/.test(cut));
      expect(isTextOf(rfc, bytes(cut))).toBe(isPageEnd);
    }),
  );
});

const indexFile = 'data/normative.index';
const canMeasure = corpus !== undefined && existsSync(indexFile);
if (!canMeasure) process.stdout.write(`skipped: real texts need NORMATIVE_CORPUS and ${indexFile}\n`);

describe.skipIf(!canMeasure)('of the texts of the series', () => {
  /** Every so many of them, so that the test takes seconds. */
  const step = 9;
  const data = canMeasure ? openBundledData(indexFile, () => {}) : undefined;
  const sampled = async (): Promise<readonly RfcNumber[]> =>
    (await listCorpus(corpus!)).filter((_, at) => at % step === 0);
  const read = (one: RfcNumber): Buffer => readFileSync(join(corpus!, `rfc${one}.txt`));

  test('every whole one is believed, but for one that is a note on where to find it', async () => {
    const refused = [...(await sampled()), rfcNumber(701)].filter(
      (one) => !isTextOf(one, read(one), knownText(data!, one)),
    );
    expect(refused.filter((one) => one !== 570)).toEqual([]);
  });

  test.each([0.3, 0.6, 0.9])(
    'cut at %d of their length, no more than four in a hundred are',
    async (share) => {
      const texts = await sampled();
      const believed = texts.filter((one) => {
        const whole = read(one);
        return isTextOf(one, whole.subarray(0, Math.floor(whole.length * share)), knownText(data!, one));
      });
      expect(texts.length).toBeGreaterThan(1000);
      expect(believed.length).toBeLessThan(texts.length * 0.04);
    },
  );
});
