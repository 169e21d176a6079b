import { expect, it } from 'vitest';
import { parseSectionNumber, rfcNumber } from '../../../server/src/rfc/identity';
import { plainLinks } from '../../../server/src/service/links';
import { sectionCard } from '../../../server/src/service/requirementLines';
import { type AmendmentSketch, indexOf, seriesOf } from '../../helpers/series';

it('tells what is no longer required and still said from what is dropped', () => {
  const requirements = ['1@5 MUST rest at noon', '1@9 MUST hum at night'];
  const index = indexOf({ 1: { sections: { '1': 'Frobs' }, requirements } }, [
    {
      old: [1],
      new: [2],
      changes: [
        ['1@5', 'removed', null, 0.4],
        ['1@9', 'removed', null],
      ],
    },
  ]);
  const card = sectionCard(index.facts(rfcNumber(1))!, parseSectionNumber('1')!, {
    series: seriesOf([{ rfc: 1 }, { rfc: 2, obsoletes: [1], date: '2009-01' }]),
    index,
    links: plainLinks,
    textOf: () => undefined,
  });
  expect(card.markdown.split('\n').slice(1)).toEqual([
    '- **MUST** rest at noon → no longer required by RFC 2 (January 2009), which still says it without a keyword',
    '- **MUST** hum at night → dropped by RFC 2 (January 2009)',
  ]);
});

it('tells which updates change the section, and where', () => {
  const rfc = rfcNumber(1);
  const card = (section: string, ...amends: AmendmentSketch[]): string => {
    const index = indexOf({
      1: { sections: { '4': 'Frobs', '4.2': 'Wet Frobs', '5': 'Stamps' }, requirements: ['4@5 MUST rest'] },
      2: { sections: { '1': 'Introduction', '3': 'Frobs' }, amends },
    });
    const { markdown } = sectionCard(index.facts(rfc)!, parseSectionNumber(section)!, {
      series: seriesOf([{ rfc: 1 }, { rfc: 2, updates: [1], date: '2009-01' }]),
      index,
      links: plainLinks,
      textOf: () => undefined,
    });
    return markdown.split('\n').find((line) => line.includes('RFC 2')) ?? '';
  };
  const place = '[RFC 2 §3](https://www.rfc-editor.org/rfc/rfc2#section-3) (January 2009)';
  // The introduction says so as well.
  expect(card('4', ['1', 1, '4'], ['3', 1, '4'])).toBe(`changed by ${place}`);
  expect(card('4', ['3', 1, '4.2', 'whole'])).toBe(`§4.2 replaced by ${place}`);
  expect(card('4.2', ['3', 1, '4', 'whole'])).toBe(`replaced by ${place}`);
  expect(card('4.2', ['3', 1, '4'])).toBe('');
  expect(card('5', ['3', 1, '4'])).toBe('');
});
