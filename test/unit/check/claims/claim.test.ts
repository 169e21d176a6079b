import { describe, expect, it } from 'vitest';
import { parseClaims } from '../../../../server/src/check/claims/claim';
import type { Passage } from '../../../../server/src/check/claims/passage';
import type { SectionNumber } from '../../../../server/src/rfc/identity';
import { passage } from './passage';

/** The words that a sentence's first claim is about, as printed: those that weigh half or more. */
const subject = (sentence: string, around: Partial<Passage> = {}): readonly string[] =>
  (parseClaims(passage(sentence, around))[0]?.terms ?? [])
    .filter(({ weight }) => weight >= 0.5)
    .map(({ word }) => word);

/** The levels that a sentence claims. */
const levels = (sentence: string) => parseClaims(passage(sentence)).map(({ level }) => level);

describe('what a claim is about', () => {
  it.each([
    // What a clause leaves to the one before.
    ['Our store keeps frobs in a GLEAM box, as RFC 20001 requires.', 'GLEAM'],
    ['The GLEAM box is sealed, which FRP requires.', 'GLEAM'],
    ['We seal the GLEAM box since relays that lack a key are required to.', 'GLEAM'],
    ['It travels in the GLEAM box, which every relay must open.', 'GLEAM'],
    ['Our store keeps GLEAM-96-SEAL since a compliant relay must implement it (RFC 20001).', 'GLEAM-96-SEAL'],
    // What a participle names before and behind.
    ['GLEAM-96-SEAL is the RECOMMENDED stamp (RFC 20001).', 'GLEAM-96-SEAL'],
    ['Stamping frobs is highly recommended according to RFC 20001.', 'Stamping'],
    ['GLEAM is an obligatory part of FRP.', 'GLEAM'],
    ['GLEAM-96-SEAL is one of the two mandatory stamps of FRP.', 'GLEAM-96-SEAL'],
    // Lists of short items, asides and quoted names part nothing.
    ['A frob must contain WEIGHT, COLOUR and SEAL (RFC 20001).', 'COLOUR'],
    ['GLEAM (of 1998) is mandatory in every relay.', 'GLEAM'],
    ['In FRP the "Weight" field must contain one number.', 'Weight'],
    // Words that say what is implied of an RFC.
    ['According to RFC 20001, the weight consists of a single number.', 'single'],
    ['Max 512 bytes (RFC 20001 limit).', '512 bytes'],
    ['RFC 20001 wants the GLEAM box sealed, so our guild buys wax.', 'GLEAM'],
    ['RFC 20001 has relays seal the GLEAM box, so our guild buys wax.', 'GLEAM'],
    ['Under RFC 20001 the weight consists of a single number.', 'single'],
    ['The weight consists of a single number, as RFC 20001 has it.', 'single'],
    ['RFC 20001 makes GLEAM the mandatory stamp of relays.', 'GLEAM'],
    // A name that the level is said of behind it, and what a name is set to.
    ['Frobs are sealed with GLEAM, the RECOMMENDED stamp (RFC 20001).', 'GLEAM'],
    ['Frobs are sealed with GLEAM, the stamp recommended in RFC 20001.', 'GLEAM'],
    ['A relay must send wax_limit=10 (RFC 20001).', 'wax_limit'],
    ['A relay must send wax_limit=10 (RFC 20001).', '10'],
  ])('%s', (sentence, word) => {
    expect(subject(sentence)).toContain(word);
  });

  it.each([
    'A relay may be sealed with wax (RFC 20001).',
    'For each relay a GLEAM-96-SEAL stamp must be sealed (RFC 20001).',
    'Relays require a sealed GLEAM box (RFC 20001).',
    'GLEAM is one of the required stamps (RFC 20001).',
    'The wax required to be on a frob is GLEAM (RFC 20001).',
  ])('takes for a claim: %s', (sentence) => {
    expect(parseClaims(passage(sentence))).toHaveLength(1);
  });

  it('leaves a program its types', () => {
    const sentence = 'In FRP the type of a stamp must be `gleam_t`.';
    const start = sentence.indexOf('gleam_t');
    expect(parseClaims(passage(sentence))).toHaveLength(1);
    expect(parseClaims(passage(sentence, { code: [{ start, end: start + 7 }] }))).toEqual([]);
  });

  it('takes the name from the sentence before', () => {
    expect(
      subject('It is mandatory in FRP.', { previous: 'A GLEAM-96-SEAL stamp protects frobs.' }),
    ).toContain('GLEAM-96-SEAL');
  });

  it.each([
    'Once upon a time RFC 20001 was mandatory.',
    'RFC 20001 once required a stamp.',
    'Relays moved from MUST to SHOULD in RFC 20002.',
    'Is a stamp mandatory (RFC 20001)?',
    'Had it been mandatory, it would be required (RFC 20001)?',
    'A stamp is no longer required (RFC 20002).',
    'The guild made the GLEAM box of a relay mandatory (RFC 20001).',
    'GLEAM is mandatory in FRP by its original design (RFC 20001).',
    'When FRP was first designed, the GLEAM box was made mandatory (RFC 20001).',
    'GLEAM boxes are mandatory in the relays of the late 1990s (RFC 20001).',
    '\u274c GLEAM is mandatory (RFC 20001)',
    'GLEAM is mandatory (RFC 20001): no',
    '**REQUIRED**',
    // What a product can be made to do, what it takes, what a value stands for, what a program needs, how a thing is called.
    'A relay may be configured not to seal the GLEAM box (RFC 20001).',
    'For our relay to match, the stamp must be a GLEAM-96-SEAL (RFC 20001).',
    'Stamps: For our relay to match, the stamp must be a GLEAM-96-SEAL.',
    'The GLEAM box must be sealed for the match to succeed (RFC 20001).',
    '"GB" means that the GLEAM box must be sealed (RFC 20001).',
    'Most tests require a sealed GLEAM box (RFC 20001).',
    'RFC 20001 section 2 (required stamps), section 3 (sorting).',
    'In addition to the required stamps (RFC 20001) ours knows GLEAM.',
    'The wax required at a relay to hold a GLEAM box is cheap (RFC 20001).',
  ])('takes for no claim: %s', (sentence) => {
    expect(parseClaims(passage(sentence))).toEqual([]);
  });

  it.each([
    'RFC 20001 made the GLEAM box of a relay mandatory.',
    'RFC 20001 has made the GLEAM box of a relay mandatory.',
    'GLEAM is made mandatory by RFC 20001.',
    'As it was specified in RFC 20001, GLEAM is mandatory.',
    'GLEAM was originally developed with FRP and is therefore mandatory (RFC 20001).',
    'When a relay was at sea, GLEAM is mandatory (RFC 20001).',
  ])('takes for a claim: %s', (sentence) => {
    expect(levels(sentence)).toContain('MUST');
  });

  it('knows an item of a list from the others', () => {
    const items = subject('FRP has mandatory GLEAM support, amber wires and copper bells (RFC 20001).');
    expect(items).toContain('GLEAM');
    expect(items).not.toContain('amber');
    const others = subject('FRP has a mandatory GLEAM box and an amber wire (RFC 20001).');
    expect(others).toContain('GLEAM');
    expect(others).not.toContain('amber');
  });

  it('knows the subject of two predicates', () => {
    const both = parseClaims(passage('GLEAM is optional in FRP and mandatory in ONP (RFC 20001).'));
    const weightOf = (at: number, name: string) => both[at]?.terms.find(({ word }) => word === name)?.weight;
    expect(both.map(({ level }) => level)).toEqual(['MAY', 'MUST']);
    expect([weightOf(1, 'GLEAM'), weightOf(1, 'ONP')]).toEqual([1, 1]);
    expect(weightOf(1, 'FRP')).toBeLessThan(0.5);
    const made = subject(
      'GLEAM was originally made for amber wires and is therefore required in FRP (RFC 20001).',
    );
    expect(made).toContain('GLEAM');
    expect(made).not.toContain('amber');
  });

  it('parts what comes of a demand from what is demanded', () => {
    const result = subject('FRP mandates GLEAM support, providing amber wires and copper bells (RFC 20001).');
    expect(result).toContain('GLEAM');
    expect(result).not.toContain('amber');
    expect(subject('FRP mandates GLEAM support and offers amber wires (RFC 20001).')).not.toContain('amber');
    expect(subject('GLEAM is an integral, mandatory part of FRP (RFC 20001).')).toContain('GLEAM');
  });

  it('parts what is demanded from what it is demanded beside', () => {
    const weights = parseClaims(passage('FRP requires GLEAM in addition to AMBER (RFC 20001).'))[0]!.terms;
    const weightOf = (name: string) => weights.find(({ word }) => word === name)?.weight;
    expect(weightOf('GLEAM')).toBe(1);
    expect(weightOf('AMBER')).toBeLessThan(0.5);
    expect(subject('FRP recommends GLEAM instead of AMBER (RFC 20001).')).not.toContain('AMBER');
    expect(subject('Frobs need GLEAM, the wax must be AMBER (RFC 20001).')).not.toContain('GLEAM');
  });

  it('takes what stands before "mandatory support" for what is mandatory', () => {
    expect(subject('The risks of FRP (GLEAM mandatory support), see RFC 20001.')).toContain('GLEAM');
  });

  it('hears what is put into quotation marks as what others claim', () => {
    const [claim] = parseClaims(passage('The "GLEAM is mandatory" claim is in RFC 20001.'));
    expect(claim?.attributed).toBe(true);
  });

  it('takes a device that moved for no history', () => {
    expect(subject('A relay that may have moved to a new link is obliged to say so (RFC 20001).')).toContain(
      'link',
    );
  });

  it("knows what is the author's own", () => {
    const own = (sentence: string) => parseClaims(passage(sentence)).map((claim) => claim.own);
    expect(own('Our relays must be moved before June.')).toEqual([true]);
    expect(own('Stamps must be ordered by the team.')).toEqual([true]);
    expect(own('Our boxes drop frobs because relays must discard them.')).toEqual([false]);
    expect(own('A domain should publish its SPF policy.')).toEqual([false]);
    expect(own('RFC 20001 requires us to answer bells.')).toEqual([false]);
    expect(own('RFC 20001 is why our relays must answer bells.')).toEqual([true]);
  });
});

describe('what a claim cites', () => {
  it.each([
    ['Labels must be green (RFC 20001).', true],
    ['The labels must follow RFC 20001.', false],
    ['Reviews of labels should be based in the requirements of RFC 20001.', false],
    ['The labels must follow RFC 20001 (see also RFC 20001).', false],
    ['A relay should strictly comply with the RFC 20001.', false],
    ['A relay must print the label that follows RFC 20001.', true],
  ])('%s', (sentence, cites) => {
    expect(parseClaims(passage(sentence))[0]?.cites).toBe(cites);
  });
});

it('takes what tells things apart for no claim of its own', () => {
  expect(levels('Relays that may be at sea should carry a lamp (RFC 20001).')).toEqual(['SHOULD']);
  expect(levels('Relays that carry a lamp may be at sea (RFC 20001).')).toEqual(['MAY']);
  expect(levels('Relays that require a lamp should carry wax (RFC 20001).')).toEqual(['SHOULD']);
  expect(levels('The rules that FRP relays require a lamp by are old (RFC 20001).')).toEqual(['MUST']);
});

it.each([
  ['A frob must be packed as described in section 2 of RFC 20001.', true],
  ['A frob must be packed (see Section 2) (RFC 20001).', true],
  ['A frob must be packed, see RFC 20001.', false],
  ['According to RFC 20001 a frob must be packed.', false],
  ['A frob must be packed in accordance with RFC 20001.', true],
])('knows what is only pointed to: %s', (sentence, points) => {
  expect(parseClaims(passage(sentence))[0]?.points).toBe(points);
});

it('hears a reason that names a section as no tale of the past', () => {
  expect(levels('Relays keep GLEAM, since RFC 20001 section 3.1 makes it a MUST.')).toContain('MUST');
  expect(levels('Relays keep GLEAM, which is a MUST since RFC 20001.')).toEqual([]);
});

it('reads what somebody is left to decide from "whether"', () => {
  expect(levels('Whether GLEAM is sealed is left to the relay node (RFC 20001).')).toEqual(['MAY']);
  expect(levels('Whether GLEAM must be sealed is written nowhere (RFC 20001).')).toEqual([]);
});

it('reads a sentence that ends in code', () => {
  const sentence = 'A frob always carries GLEAM (RFC 20001 section 2), so the relay drops x.';
  const code = [{ start: sentence.length - 2, end: sentence.length - 1 }];
  expect(parseClaims(passage(sentence, { code }, ['2' as SectionNumber]))).toHaveLength(1);
});

// With nested repetition each of these would take time that doubles with every citation or word.
describe('a sentence that no person writes', () => {
  const citations = Array.from({ length: 40 }, (_, at) => `RFC ${20001 + at}`).join(', ');
  const only = 'only '.repeat(80);
  it.each([
    [`The rules of ${citations} and RFC 20041 apply, relays must obey them.`, ['MUST']],
    [`Relays must act as described in ${citations} and in RFC 20041.`, ['MUST']],
    [`The seal is ${only}a required one of RFC 20001.`, ['MUST']],
    [`According to ${citations} the seal is required.`, ['MUST']],
  ])('is read as soon as others: %s', (sentence, expected) => expect(levels(sentence)).toEqual(expected));
});

describe('no demand', () => {
  it.each([
    ['is what could not be done', 'The lamp could not be lit by the relay (RFC 20001 section 2).'],
    ['is a name among others', '[RFC 20001] Section 2 - Returned / Required / Sealed lamps'],
    ['is a question left open', 'How relays should seal a lamp is not defined (RFC 20001).'],
  ])('%s', (_, sentence) => expect(levels(sentence)).toEqual([]));

  it('is no question that is answered', () =>
    expect(levels('How relays should seal a lamp is outlined under RFC 20001.')).toEqual(['SHOULD']));
});

describe('a section that is pointed to', () => {
  it.each([
    'Other lamps may be used as described in RFC 20001.',
    'Other lamps may be used as described in {{RFC 20001}}.',
  ])('need not say it: %s', (sentence) =>
    expect(parseClaims(passage(sentence)).map(({ points }) => points)).toEqual([true]),
  );
});
