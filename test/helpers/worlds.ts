/** Small worlds of RFCs that several tests share: their numbers and relations are real, most of their words are not. */
import type { RequirementIndex } from '../../server/src/index/requirementIndex';
import type { Series } from '../../server/src/series/series';
import { indexOf, seriesOf } from './series';

export interface World {
  readonly series: Series;
  readonly index: RequirementIndex;
}

/** Requirements for IPv6 nodes, through three versions; and a document that split in three. */
export function smallWorld(): World {
  const series = seriesOf(
    [
      {
        rfc: 2119,
        title: 'Key words',
        status: 'BEST CURRENT PRACTICE',
        date: '1997-03',
        also: [{ kind: 'bcp', number: 14 }],
      },
      {
        rfc: 2616,
        title: 'Hypertext Transfer Protocol -- HTTP/1.1',
        date: '1999-06',
        status: 'DRAFT STANDARD',
      },
      { rfc: 4294, title: 'IPv6 Node Requirements', date: '2006-04', status: 'INFORMATIONAL' },
      { rfc: 4301, title: 'Security Architecture for the Internet Protocol', date: '2005-12' },
      {
        rfc: 6434,
        title: 'IPv6 Node Requirements',
        date: '2011-12',
        status: 'INFORMATIONAL',
        obsoletes: [4294],
      },
      { rfc: 7230, title: 'HTTP/1.1: Message Syntax and Routing', date: '2014-06', obsoletes: [2616] },
      { rfc: 7231, title: 'HTTP/1.1: Semantics and Content', date: '2014-06', obsoletes: [2616] },
      {
        rfc: 8174,
        title: 'Ambiguity of Uppercase',
        status: 'BEST CURRENT PRACTICE',
        date: '2017-05',
        updates: [2119],
        also: [{ kind: 'bcp', number: 14 }],
      },
      {
        rfc: 8504,
        title: 'IPv6 Node Requirements',
        date: '2019-01',
        status: 'BEST CURRENT PRACTICE',
        obsoletes: [6434],
        also: [{ kind: 'bcp', number: 220 }],
      },
      {
        rfc: 9110,
        title: 'HTTP Semantics',
        date: '2022-06',
        status: 'INTERNET STANDARD',
        obsoletes: [7230, 7231],
        also: [{ kind: 'std', number: 97 }],
      },
      {
        rfc: 9112,
        title: 'HTTP/1.1',
        date: '2022-06',
        status: 'INTERNET STANDARD',
        obsoletes: [7230],
        also: [{ kind: 'std', number: 99 }],
      },
    ],
    { date: '2026-08-01', notIssued: [9111] },
  );
  const index = indexOf(
    {
      4294: {
        sections: { '8': 'Security', '8.1': 'Basic Architecture' },
        requirements: ['8.1@10 MUST nodes security architecture supported'],
      },
      6434: {
        sections: {
          '11': 'Security',
          '11.1': 'Requirements',
          '11.2': 'Transforms',
          '12': 'Router-Specific Functionality',
        },
        requirements: [
          '11.1@20 SHOULD nodes security architecture supported',
          '11.1@21 MAY lighter nodes leave *this* out',
          '11.2@30 MUST transforms offered',
          '12@40 SHOULD routers',
        ],
      },
      8504: {
        sections: { '13': 'Security', '13.1': 'Requirements', '14': 'Router-Specific Functionality' },
        requirements: [
          '13.1@50 SHOULD nodes security architecture supported',
          '13.1@51 SHOULD lighter nodes leave this out',
        ],
      },
      7231: {
        sections: { '6': 'Response Status Codes', '6.5': 'Client Error 4xx', '6.5.4': '404 Not Found' },
      },
      9110: { sections: { '15': 'Status Codes', '15.5': 'Client Error 4xx', '15.5.5': '404 Not Found' } },
    },
    [
      {
        old: [4294],
        new: [6434],
        changes: [['8.1@10', 'weakened', '11.1@20']],
        sections: [
          ['8.1', '11.1'],
          ['8', '11'],
        ],
      },
      {
        old: [6434],
        new: [8504],
        changes: [
          ['11.1@20', 'reworded', '13.1@50'],
          ['11.1@21', 'strengthened', '13.1@51'],
          ['11.2@30', 'removed', null],
        ],
        sections: [
          ['11.1', '13.1'],
          ['11', '13'],
          ['12', '14'],
        ],
      },
      { old: [7230, 7231], new: [9110, 9112], sections: [['7231#6.5.4', '9110#15.5.5']] },
    ],
  );
  return { series, index };
}
