import { expect, it } from 'vitest';
import { parseSectionNumber, rfcNumber } from '../../../server/src/rfc/identity';
import { plainLinks } from '../../../server/src/service/links';
import { sectionCard } from '../../../server/src/service/requirementLines';
import { indexOf, seriesOf } from '../../helpers/series';

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
