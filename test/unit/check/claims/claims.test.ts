import { describe, expect, it } from 'vitest';
import { amended } from './sentences/amended';
import { stale } from './sentences/judged';
import { misquoted } from './sentences/misquoted';
import { noticed } from './sentences/noticed';
import { reading } from './sentences/reading';
import { replaced } from './sentences/replaced';
import { uncited } from './sentences/uncited';
import { updated } from './sentences/updated';
import { claimFindings } from './world';

const say = (markdown: string) =>
  claimFindings(markdown).map(
    ({ code, severity, changedBy, current }) =>
      `${code} ${severity} ${changedBy?.rfc ?? '-'} ${current?.rfc ?? '-'}`,
  );

describe.each(Object.entries({ reading, replaced, updated, amended, noticed, misquoted, uncited }))(
  'claims: %s',
  (_, sentences) => {
    it.each(sentences)('%s', (sentence, expected) => {
      expect(say(`# Design\n\n${sentence}\n`)).toEqual(expected);
    });
  },
);

describe('claims', () => {
  it('leaves a specification its own rules', () => {
    const declared = 'The key words "MUST" and "SHOULD" are to be interpreted as described in BCP 14.\n\n';
    expect(
      say(`${declared}A relay MUST attach a GLEAM-96-SEAL stamp to each frob (RFC 20001 section 2).`),
    ).toEqual([]);
    expect(
      say(`${declared}A relay MUST attach a GLEAM-96-SEAL stamp to each frob as described in RFC 20001.`),
    ).toEqual([]);
    expect(
      say(`${declared}RFC 20001 section 2 says that a relay MUST attach a GLEAM-96-SEAL stamp to each frob.`),
    ).toEqual([`${stale} 20002 20003`]);
  });

  it('leaves a claim without citation alone where the document cites RFCs on other matters, unless it is named', () => {
    const unnamed =
      'Before weighing, all speckled leaves must be rinsed by the dryer with lukewarm seawater.';
    const named =
      'In KDP all speckled leaves must be rinsed by the dryer with lukewarm seawater before weighing.';
    const under = (sentence: string, source: string) =>
      say(`${sentence}\n\n## Beds\n\nBeds follow ${source}.\n`);
    expect([under(unnamed, 'custom'), under(unnamed, 'RFC 2119')]).toEqual([
      [`${stale} 20202 20202`],
      [`${stale} 20202 20202`],
    ]);
    expect(under(unnamed, 'RFC 20003')).toEqual([]);
    expect(under(unnamed, 'RFC 20202')).toEqual([`${stale} 20202 20202`]);
    expect(under(named, 'RFC 20003')).toEqual([`${stale} 20202 20202`]);
  });

  it('says of a section that an update changed no more than that', () => {
    const told = (sentence: string) =>
      claimFindings(`# Design\n\n${sentence}\n`).map(({ message, related }) => [
        message,
        ...related.map(({ says }) => says),
      ]);
    expect(told('A bellman must grease the hempen rope with tallow (RFC 20710 section 2).')).toEqual([
      [
        '“bellman … grease the hempen rope with tallow” was a MUST in RFC 20710 §2; RFC 20711 §2 replaced that section (September 2016).',
        'MUST',
        'replaced the section',
      ],
    ]);
    expect(told('CHIME_PAUSE is 40 seconds (RFC 20710 section 3).')).toEqual([
      [
        'RFC 20710 §3 is cited for “CHIME_PAUSE is 40 seconds”; RFC 20711 §3 changed that section (September 2016).',
        'cited',
        'changed the section',
      ],
    ]);
  });

  it('keeps still in a paragraph that a comment calls history', () => {
    expect(
      say(
        '<!-- normative-history: old days -->\nA relay MUST attach a GLEAM-96-SEAL stamp to each frob (RFC 20001 section 2).',
      ),
    ).toEqual([]);
  });
});
