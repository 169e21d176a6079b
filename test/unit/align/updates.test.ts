import { describe, expect, it } from 'vitest';
import { align } from '../../../server/src/align/align';
import { sourceOfDocument } from '../../../server/src/align/source';
import { parseRfcDocument } from '../../../server/src/rfc/document';
import { rfcNumber } from '../../../server/src/rfc/identity';
import { gardens, smallRfc, updating } from './smallRfc';

describe('align with updates', () => {
  it.each([
    ['OLD:', 'NEW:'],
    ['Original Text:', 'Corrected Text:'],
  ])('takes the old text that an update quotes for no requirement of its own: %s', (old, now) => {
    const update = smallRfc(2, {
      '2.  Changes to Section 2': `${old}\n\nA gardener MUST water the orchids each morning.\n\n${now}\n\nA gardener MAY water the orchids each morning.`,
    });
    const rows = align([sourceOfDocument(gardens)], [sourceOfDocument(update)], updating).requirements;
    expect(rows.map(({ change }) => change)).toEqual(['weakened']);
  });

  it.each([
    ['by removing the\nfollowing text:\n\n   ', ['removed']],
    ['to delete the following sentence:\n\n|  ', ['removed']],
    ['by adding the following text:\n\n   ', ['reworded']],
    // Nothing sets the sentence off: what is quoted, and where that ends, is not told.
    ['by removing the following text:\n\n', ['reworded']],
  ])('takes what an update says that it removes for no requirement of its own: %s', (lead, expected) => {
    const update = smallRfc(2, {
      '2.  Changes to Section 2': `This document updates Section 2 of RFC 1 ${lead}A gardener MUST water the orchids each morning.`,
    });
    const rows = align([sourceOfDocument(gardens)], [sourceOfDocument(update)], updating).requirements;
    expect(rows.map(({ change }) => change)).toEqual(expected);
  });

  describe('that quote old text and say what holds instead', () => {
    const before = smallRfc(1, {
      '2.  Harbour':
        'The pilot MUST ring the brass bell twice before the ferry leaves the northern pier.\nThe pilot SHOULD wear a cap.\nThe lamp of the tower MUST be lit.',
      '3.  Quay': 'The pilot MUST ring the brass bell twice before the barge leaves the southern pier.',
    });
    const became = (old: string, now: string) =>
      align(
        [sourceOfDocument(before)],
        [
          sourceOfDocument(
            smallRfc(2, {
              '2.  Harbour and Quay': `Sections 2 and 3 are changed.\n\nOLD:\n\n${old}\n\nNEW:\n\n${now}`,
            }),
          ),
        ],
        updating,
      )
        .requirements.map(
          ({ old: from, new: to, change }) =>
            `${from?.requirement.section} ${from?.requirement.level} ${to?.requirement.level ?? '-'} ${change}`,
        )
        .sort();
    const bell = 'The pilot MUST ring the brass bell twice before the ferry leaves the northern pier.';

    it('change that, and not what is like it elsewhere', () => {
      expect(
        became(
          bell,
          'The pilot MUST NOT ring the brass bell twice before the ferry leaves the northern pier.',
        ),
      ).toEqual(['2 MUST MUST NOT flipped']);
    });

    it('drop of it what nothing takes the place of', () => {
      expect(became(`${bell}  The pilot SHOULD wear a cap.`, bell)).toEqual([
        '2 MUST MUST reworded',
        '2 SHOULD - removed',
      ]);
    });

    it('put in its place what stands there, however few words they share', () => {
      expect(became('The lamp of the tower MUST be lit.', 'Seven beacons MUST shine.')).toEqual([
        '2 MUST MUST reworded',
      ]);
    });
  });

  describe('that announce old text and what takes its place', () => {
    const before = smallRfc(1, {
      '2.  Ferry':
        'The pilot SHOULD ring the brass bell twice before the ferry leaves the northern pier.\nThe pilot SHOULD wear a cap.',
      '3.  Quay':
        'All of these hold on the quay:\n\no  The lamp of the southern tower SHOULD be lit before the first barge arrives.',
    });
    const became = (text: string): readonly string[] =>
      align(
        [sourceOfDocument(before)],
        [sourceOfDocument(smallRfc(2, { '2.  Some Corrections': text }))],
        updating,
      )
        .requirements.map(
          ({ old: from, new: to, change }) =>
            `${from?.requirement.section} ${from?.requirement.level} ${to?.requirement.level ?? '-'} ${change}`,
        )
        .sort();
    const bell = 'The pilot SHOULD ring the brass bell twice before the ferry leaves the northern pier.';
    const horn = 'Horns MUST sound at the northern pier whenever the ferry leaves.';
    const quoted = (lead: string, old: string, announced: string, now: string): string =>
      `${lead}\n\n   ${old}\n\n${announced}\n\n   ${now}`;

    it.each([
      ['Section 2 of [RFC1] says:', 'This is updated to say:'],
      ['In Section 2, RFC 1 states:', 'This block of text is replaced with the following:'],
      ['Replace:', 'with:'],
      ['The text in RFC 1 is as follows:', 'This document updates the text as follows:'],
      ['Two sentences are wrong.  They currently read:', 'They should read:'],
      ['The paragraph\nbelow stands in RFC 1:', 'This document\nchanges Section 2.1 as follows:'],
    ])(
      'put the latter in the place of the former, however few words they share: %s %s',
      (lead, announced) => {
        expect(became(quoted(lead, bell, announced, horn))).toEqual(['2 SHOULD MUST strengthened']);
      },
    );

    it.each([
      [
        'says that it stays',
        'This document keeps the following text of RFC 1:',
        'The rest is changed as follows:',
      ],
      ['announces no new text', 'Section 2 of [RFC1] says:', 'Of this there is more to say:'],
      ['quotes nothing', 'Pilots know what follows:', 'The rest is changed as follows:'],
    ])('leave the former as it is where the update %s', (_, lead, announced) => {
      expect(became(quoted(lead, bell, announced, horn))).toContain('2 SHOULD SHOULD reworded');
    });

    it('know quoted text by its end where a list in the old RFC has a lead-in', () => {
      expect(
        became(
          quoted(
            'RFC 1 says:',
            'The lamp of the southern tower SHOULD be lit before the first barge arrives.',
            'This is replaced by:',
            'Lamps of towers MUST burn all night.',
          ),
        ),
      ).toEqual(['3 SHOULD MUST strengthened']);
    });

    it.each([
      ['RFC 1 says:', `o  ${bell}`, 'This text is updated with the following:', horn],
      ['RFC 1 says:', bell, 'This is replaced by:', horn],
      ['RFC 1 says:', `${bell}\n\nPilots are tall.`, 'The replacement text reads:', horn],
      [
        'RFC 1 says:',
        `   ${bell}`,
        'This is out of date, so this document replaces it with some rules:',
        horn,
      ],
    ])(
      'know texts that are not set off by what stands between them: %s %s %s',
      (lead, old, announced, now) => {
        expect(became(`${lead}\n\n${old}\n\n${announced}\n\n${now}`)).toEqual(['2 SHOULD MUST strengthened']);
      },
    );

    it.each([
      [
        'follows what need not be a quotation',
        'The text in RFC 1 is as follows:',
        bell,
        'This is replaced by:',
        horn,
      ],
      ['is a long sentence', 'RFC 1 says:', bell, 'Therefore the rest of the rules is replaced by:', horn],
      ['announces more', 'RFC 1 says:', bell, 'This is replaced by:', `Two rules hold:\n\n${horn}`],
      [
        'announces more in two lines',
        'RFC 1 says:',
        bell,
        'This is replaced by:',
        `Two of the\nrules hold:\n\n${horn}`,
      ],
      ['announces a list', 'RFC 1 says:', bell, 'This is replaced by:', `o  ${horn}`],
      ['is far below', 'RFC 1 says:', `${bell}\n\nA.\n\nB.\n\nC.`, 'This is replaced by:', horn],
    ])('do not where the announcement %s', (_, lead, old, announced, now) => {
      const rows = became(`${lead}\n\n${old}\n\n${announced}\n\n${now}`);
      expect(rows.filter((row) => /strengthened|removed/.test(row))).toEqual([]);
    });

    it('do not where bars mark some lines of the old text as changed', () => {
      const text = `2.  Some Corrections\n\n   RFC 1 says:\n\n   ${bell}\n| Pilots are tall.\n\n   This is replaced by:\n\n   ${horn}\n`;
      const update = parseRfcDocument(`Request for Comments: 2\n\n1.  Terms\n\n${text}`, rfcNumber(2));
      const rows = align([sourceOfDocument(before)], [sourceOfDocument(update)], updating).requirements;
      expect(rows.map(({ change }) => change)).not.toContain('strengthened');
    });

    it('put several sentences in its place, the likeliest for the only one that is quoted', () => {
      expect(
        became(
          quoted(
            'RFC 1 says:',
            bell,
            'This is replaced by:',
            'Gulls MAY stay.  The pilot MUST NOT ring a bell at the northern pier.',
          ),
        ),
      ).toEqual(['2 SHOULD MUST NOT flipped']);
    });

    it('replace sentences of one old text in turn', () => {
      const turns = `The first sentence is changed to:\n\n   ${horn}\n\nThe second sentence is changed to:\n\n   The pilot MUST wear a cap or a hat.`;
      expect(became(`RFC 1 says:\n\n   ${bell}  The pilot SHOULD wear a cap.\n\n${turns}`)).toEqual([
        '2 SHOULD MUST strengthened',
        '2 SHOULD MUST strengthened',
      ]);
    });
  });

  describe('that drop a section', () => {
    const said = (text: string) =>
      align([sourceOfDocument(gardens)], [sourceOfDocument(smallRfc(2, { '2.  Changes': text }))], updating)
        .requirements.map(({ old, change }) => `${old?.requirement.section} ${change}`)
        .sort();

    it.each([
      'Section 3 of [RFC1] is removed.',
      'This document replaces Section 3 of RFC 1.',
      'This document updates Section 3 of RFC 1 to replace the whole of the section with some advice.',
      'The care described in Section 3 of RFC 1 is now historic and no longer practised.',
    ])('lists what stood in a section that is dropped: %s', (text) => {
      expect(said(text)).toEqual(['3 removed', '3 removed']);
    });

    it.each([
      'The last paragraph of Section 3 of RFC 1 is removed.',
      'This replaces Spades in Section 3 of RFC 1.',
      'Section 3 (b) of RFC 1 is removed.',
      'The text in Section 3 of RFC 1 on spades is removed.',
      'Section 3 of RFC 7 is removed.',
      'Section 3 of RFC 1 describes tools.',
      'Spades are removed as Section 3 of RFC 1 has it.',
    ])('lists nothing for a part of a section, or for what is not dropped: %s', (text) => {
      expect(said(text)).toEqual([]);
    });
  });

  it('looks past the old text that an update repeats for what it says now', () => {
    const update = smallRfc(2, {
      '2.  Morning watering':
        'Section 2 of RFC 1 says this of orchids.\nA gardener MUST water the orchids each morning.\nWith this document a gardener SHOULD water the orchids of a greenhouse at noon.',
    });
    const rows = align([sourceOfDocument(gardens)], [sourceOfDocument(update)], updating).requirements;
    expect(rows.map(({ old, change }) => [old?.requirement.level, change])).toEqual([
      ['MUST', 'unchanged'],
      ['MUST', 'weakened'],
    ]);
  });

  it('takes a section of an update that is titled changes for what it changes', () => {
    const update = smallRfc(2, {
      '2.  Changes to Tools': 'Rusty spades MAY be oiled before the shed is locked.',
    });
    const rows = align([sourceOfDocument(gardens)], [sourceOfDocument(update)], updating).requirements;
    expect(rows.filter(({ old, new: next }) => old && next).map(({ change }) => change)).toEqual([
      'weakened',
    ]);
  });

  it('changes a level by an update only where it speaks of the old text', () => {
    const before = smallRfc(1, {
      '2.  Herons': 'The keeper MUST write the weight of each heron in the green book.',
      '3.  Boats': 'A boat MAY be blue.',
    });
    const changes = (title: string, text: string) =>
      align(
        [sourceOfDocument(before)],
        [sourceOfDocument(smallRfc(2, { [title]: text }))],
        updating,
      ).requirements.map(({ change }) => change);
    const swans = 'The keeper SHOULD write the weight of each swan in the green book.';
    expect(changes('2.  Swans', swans)).toEqual([]);
    expect(changes('2.  Herons and Swans', swans)).toEqual(['weakened']);
    expect(changes('2.  Swans', `Section 2 of RFC 1 is changed.\n${swans}`)).toEqual(['weakened']);
  });

  it('takes no title that names a sister of a thing for one about the thing', () => {
    const changes = (title: string) =>
      align(
        [
          sourceOfDocument(
            smallRfc(1, {
              '3.  Heron Counting Procedure':
                'This REQUIRED procedure lets a keeper write down the weight of each bird in the green book.',
              '4.  Town': 'Rain fills the ditch behind the mill.  Wool comes from the hills.',
            }),
          ),
        ],
        [
          sourceOfDocument(
            smallRfc(2, {
              [title]:
                'This OPTIONAL procedure lets a keeper write down the weight of each bird in the green book.',
              '3.  Harbour': 'Smoke rises over the pier.  Two ferries leave at dawn.',
            }),
          ),
        ],
        updating,
      ).requirements.map(({ change }) => change);
    expect(changes('2.  Heron Counting Procedure')).toEqual(['weakened']);
    expect(changes('2.  Swan Counting Procedure')).toEqual([]);
  });

  it('takes what a sentence reports of another RFC for no change', () => {
    const update = smallRfc(2, {
      '2.  Tools':
        'RFC 1 requires that rusty spades MUST be oiled before the shed is locked.\nRusty spades MAY be oiled before the shed is locked.',
    });
    const rows = align([sourceOfDocument(gardens)], [sourceOfDocument(update)], updating).requirements;
    expect(rows.map(({ change }) => change)).toContain('weakened');
  });
});
