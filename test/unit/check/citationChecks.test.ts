import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../../../server/src/check/finding';
import { applyEdits } from '../../../server/src/service/codeActions';
import { check } from '../../helpers/checking';

/** `severity message` of each finding. */
function messages(markdown: string, only: FindingCode, settings: unknown = {}): string[] {
  return check(markdown, { only, settings }).map(({ severity, message }) => `${severity} ${message}`);
}

/** The text after the first finding's fix; the preferred one unless a title is asked for. */
function fixed(markdown: string, only: FindingCode, title?: string): string | undefined {
  const fixes = check(markdown, { only })[0]?.fixes ?? [];
  const fix = fixes.find((one) => (title === undefined ? one.preferred : one.title.includes(title)));
  return fix && applyEdits(markdown, fix.edits);
}

describe('obsolete-rfc', () => {
  it.each([
    ['See RFC 7234.', 'warning RFC 7234 was obsoleted by RFC 9111 (June 2022).'],
    [
      'See RFC 7231, Section 6.5.4.',
      'warning RFC 7231 was obsoleted by RFC 9110 (June 2022); §6.5.4 is now RFC 9110 §15.5.5.',
    ],
    [
      'See RFC 7230.',
      'warning RFC 7230 was obsoleted in June 2022 by RFC 9110 (HTTP Semantics) and RFC 9112 (HTTP/1.1).',
    ],
    [
      'See RFC 4627.',
      'warning RFC 4627 was obsoleted by RFC 7159 (March 2014); in force is RFC 8259 (December 2017).',
    ],
    [
      // Each document has an introduction: that of the one that took over says other things.
      'See RFC 7231, Section 1.',
      'warning RFC 7231 was obsoleted by RFC 9110 (June 2022).',
    ],
    ['See RFC 6962.', 'information RFC 6962 was obsoleted by RFC 9162 (December 2021).'],
    [
      'See RFC 2616.',
      'warning RFC 2616 was obsoleted by RFC 7230, RFC 7231 and RFC 7234 (June 2014); in force are RFC 9110 (HTTP Semantics), RFC 9111 (HTTP Caching) and RFC 9112 (HTTP/1.1).',
    ],
  ])('says of “%s” what took its place', (text, expected) =>
    expect(messages(text, 'obsolete-rfc')).toEqual([expected]),
  );

  it.each([
    ['in force', 'See RFC 9110.'],
    ['in code', 'See `RFC 7231`.'],
    ['switched off by a comment', 'See RFC 7231. <!-- normative-disable-line obsolete-rfc : why -->'],
  ])('says nothing of what is %s', (_, text) => expect(messages(text, 'obsolete-rfc')).toEqual([]));

  it('reports a link once', () => {
    expect(messages('[RFC 7231](https://www.rfc-editor.org/rfc/rfc7231)', 'obsolete-rfc')).toHaveLength(1);
    expect(
      messages('[RFC 7231][a]\n\n[a]: https://www.rfc-editor.org/rfc/rfc7231', 'obsolete-rfc'),
    ).toHaveLength(1);
    expect(messages('[RFC7231] and [RFC7231]\n\n[RFC7231]: https://a.example', 'obsolete-rfc')).toHaveLength(
      2,
    );
  });

  it('is information where a comment says that the paragraph speaks of the past', () => {
    const [finding] = check('RFC 7231 it is. <!-- normative-history: told so -->', { only: 'obsolete-rfc' });
    expect(finding).toMatchObject({ severity: 'information' });
  });

  it('keeps the severity that the user chose, and never raises what is meant as history', () => {
    const settings = { checks: { 'obsolete-rfc': 'error' } };
    expect(messages('See RFC 7234.', 'obsolete-rfc', settings)[0]).toMatch(/^error/);
    expect(messages('See RFC 7234 (obsolete).', 'obsolete-rfc', settings)[0]).toMatch(/^information/);
  });

  it.each([
    ['See RFC 7234.', 'See RFC 9111.'],
    ['See RFC7234, rfc7234.', 'See RFC9111, rfc7234.'],
    ['See RFC-7234.', 'See RFC-9111.'],
    ['See [RFC7234].', 'See [RFC9111].'],
    ['See RFC 0793.', 'See RFC 9293.'],
    ['See RFC 7231, Section 6.5.4.', 'See RFC 9110, Section 15.5.5.'],
    ['See Section 6.5.4 of RFC 7231.', 'See Section 15.5.5 of RFC 9110.'],
    ['See RFC 7231 §6.5.4.', 'See RFC 9110 §15.5.5.'],
    ['See RFC 7230, Section 6.4.', 'See RFC 9112, Section 9.4.'],
    [
      '[RFC 7231, Section 6.5.4](https://www.rfc-editor.org/rfc/rfc7231#section-6.5.4)',
      '[RFC 9110, Section 15.5.5](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5)',
    ],
    [
      '[not found](https://datatracker.ietf.org/doc/html/rfc7231#section-6.5.4)',
      '[not found](https://datatracker.ietf.org/doc/html/rfc9110#section-15.5.5)',
    ],
    [
      '[RFC 7231](http://tools.ietf.org/html/rfc7231#section-6.5.4)',
      '[RFC 9110](https://datatracker.ietf.org/doc/html/rfc9110#section-15.5.5)',
    ],
    [
      '[caching](https://httpwg.org/specs/rfc7234.html#cache-request-directive)',
      '[caching](https://www.rfc-editor.org/rfc/rfc9111)',
    ],
    ['<https://www.rfc-editor.org/info/rfc7234>', '<https://www.rfc-editor.org/info/rfc9111>'],
    [
      '[RFC7234] twice: [RFC7234]\n\n[RFC7234]: https://www.rfc-editor.org/rfc/rfc7234.txt',
      '[RFC9111] twice: [RFC9111]\n\n[RFC9111]: https://www.rfc-editor.org/rfc/rfc9111.txt',
    ],
    [
      '[RFC 7234][cache] and [it][cache]\n\n[cache]: https://www.rfc-editor.org/rfc/rfc7234',
      '[RFC 9111][cache] and [it][cache]\n\n[cache]: https://www.rfc-editor.org/rfc/rfc9111',
    ],
    [
      'Section 6.4 of [RFC7230], Section 3.2 of [RFC7230]\n\n[RFC7230]: https://www.rfc-editor.org/rfc/rfc7230',
      'Section 9.4 of [RFC9112], Section 3.2 of [RFC7230]\n\n[RFC9112]: https://www.rfc-editor.org/rfc/rfc9112\n[RFC7230]: https://www.rfc-editor.org/rfc/rfc7230',
    ],
    ['He wrote “see RFC 7234” once.', 'He wrote “see RFC 7234” (obsoleted by RFC 9111) once.'],
    ['> See RFC 7234.', '> See RFC 7234 (obsoleted by RFC 9111).'],
  ])('rewrites %j in the author’s form', (before, after) =>
    expect(fixed(before, 'obsolete-rfc')).toBe(after),
  );

  it.each([
    ['a section that is nowhere', 'See RFC 7231, Section 9.9.'],
    ['several sections at once', 'See RFC 7231, Sections 6.5.1 and 6.5.4.'],
    ['a range', 'See RFCs 7230-7235.'],
    ['several successors and no sign which', 'See RFC 2616.'],
    ['what is told as history', 'RFC 7234 was obsoleted long ago.'],
  ])('prefers no fix for %s', (_, text) => expect(fixed(text, 'obsolete-rfc')).toBeUndefined());

  it('offers each of several successors, and prefers the one that the passage is about', () => {
    const [finding] = check('Caching follows RFC 2616.', { only: 'obsolete-rfc' });
    expect(finding!.fixes.map(({ title, preferred }) => `${title}${preferred ? ' *' : ''}`)).toEqual([
      'Cite RFC 9110 instead (HTTP Semantics)',
      'Cite RFC 9111 instead (HTTP Caching, which this passage is about) *',
      'Cite RFC 9112 instead (HTTP/1.1)',
    ]);
  });

  it('is safe where a link’s section is certain to have moved', () => {
    const safe = (text: string) => check(text, { only: 'obsolete-rfc' })[0]!.fixes.map((fix) => fix.safe);
    expect(safe('[x](https://www.rfc-editor.org/rfc/rfc7231#section-6.5.4)')).toEqual([true]);
    expect(safe('[RFC 7231](https://www.rfc-editor.org/rfc/rfc7231)')).toEqual([false]);
  });
});

describe('unknown-rfc', () => {
  it.each([
    ['See RFC 9182.', 'error RFC 9182 does not exist: the number was never issued.'],
    ['See RFC 99999.', 'error RFC 99999 does not exist: the newest is RFC 9562 (index of 2026-08-01).'],
    ['See RFC 9900.', 'information RFC 9900 is newer than the index of 2026-08-01.'],
    ['See RFC 9500.', 'information RFC 9500 was not published when the index of 2026-08-01 was made.'],
    [
      'HTTP semantics: RFC 91110.',
      'error RFC 91110 does not exist: the newest is RFC 9562 (index of 2026-08-01). Did you mean RFC 9110 (HTTP Semantics)?',
    ],
    [
      // Both are one slip away, and cited.
      'RFC 822 is older than RFC 5322. Dates are those of RFC 5822.',
      'error RFC 5822 does not exist: the number was never issued. Did you mean RFC 5322 (Internet Message Format)?',
    ],
  ])('says of “%s” why', (text, expected) => expect(messages(text, 'unknown-rfc')).toEqual([expected]));

  it.each(['RFC 9182 does not exist.', 'There is no RFC 9182.', 'RFC 99999 doesn\u2019t even exist!'])(
    'says nothing where the author says so: %s',
    (text) => expect(messages(text, 'unknown-rfc')).toEqual([]),
  );

  it('says nothing of a label that only counts', () => {
    const text = '[Renewal][rfc14]\n\n[rfc14]: https://datatracker.ietf.org/doc/draft-ietf-frob-renewal/';
    expect(messages(text, 'unknown-rfc')).toEqual([]);
  });

  it('asks for no other RFC that shares a single word', () =>
    expect(messages('The format of dates is that of RFC 5822.', 'unknown-rfc')).toEqual([
      'error RFC 5822 does not exist: the number was never issued.',
    ]));

  it('says nothing of a gap of which the index says nothing', () =>
    expect(messages('See RFC 3000.', 'unknown-rfc')).toEqual([]));

  it('writes the number that the text speaks of', () =>
    expect(fixed('HTTP semantics are in RFC 91110.', 'unknown-rfc')).toBe('HTTP semantics are in RFC 9110.'));
});

describe('unknown-section', () => {
  it.each([
    ['RFC 9110, Section 15.5.9', 'error RFC 9110 has no §15.5.9: §15.5 has §15.5.1 to §15.5.5.'],
    ['RFC 9110, Section 6.3.1', 'error RFC 9110 has no §6.3.1: §6.3 has no subsections.'],
    ['RFC 9110, Appendix B', 'error RFC 9110 has no Appendix B: it has no appendices.'],
    [
      'RFC 9110, Section 6.5.4',
      'error RFC 9110 has no §6.5.4: §6 has §6.3. RFC 7231 §6.5.4 is “404 Not Found”, which is §15.5.5 here.',
    ],
  ])('says of “%s” what there is', (text, expected) =>
    expect(messages(text, 'unknown-section')).toEqual([expected]),
  );

  it.each([
    'RFC 9110, Section 15.5.5',
    'RFC 2616, Section 14',
    'RFC 5280, Section 99',
    'https://www.rfc-editor.org/rfc/rfc9110#page-12',
    'https://www.rfc-editor.org/rfc/rfc9110#name-404-not-found',
    'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5-2.1',
    'Section 15.5.9 of RFC 9110 does not exist.',
    "What? RFC 9110, Section 15.5.9 doesn't exist!",
  ])('says nothing of %s', (text) => expect(messages(text, 'unknown-section')).toEqual([]));

  it('speaks where something else does not exist', () =>
    expect(messages('By RFC 9110, Section 15.5.9 a page does not exist.', 'unknown-section')).toHaveLength(
      1,
    ));

  it('moves a section that was meant for the predecessor', () =>
    expect(fixed('RFC 9110, Section 6.5.4', 'unknown-section')).toBe('RFC 9110, Section 15.5.5'));
});

describe('mismatched-link', () => {
  it.each([
    [
      '[RFC 6570](https://www.rfc-editor.org/rfc/rfc6750)',
      'warning The text names RFC 6570 (URI Template), the destination RFC 6750 (OAuth 2.0 Bearer Token Usage).',
    ],
    [
      '[RFC 7234](https://www.rfc-editor.org/rfc/rfc9111)',
      'warning The text names RFC 7234, the destination RFC 9111, which obsoleted it.',
    ],
    [
      '[RFC 9111](https://www.rfc-editor.org/rfc/rfc7234)',
      'warning The text names RFC 9111, the destination still RFC 7234, which it obsoleted.',
    ],
    [
      '[RFC 6750, Section 5](https://www.rfc-editor.org/rfc/rfc6750#section-2)',
      'warning The text names §5, the destination §2, which RFC 6750 does not have.',
    ],
    [
      '[draft-ietf-frob](https://datatracker.ietf.org/doc/draft-ietf-sea-lamps)',
      'warning The text names draft-ietf-frob, the destination draft-ietf-sea-lamps.',
    ],
    [
      '[draft-ietf-oauth-v2-bearer](https://datatracker.ietf.org/doc/draft-ietf-oauth-v2-bearer-lamps)',
      'warning The text names draft-ietf-oauth-v2-bearer, the destination draft-ietf-oauth-v2-bearer-lamps.',
    ],
  ])('says of %s how its ends differ', (text, expected) =>
    expect(messages(text, 'mismatched-link')).toEqual([expected]),
  );

  it.each([
    '[RFC 6750, Section 5](https://www.rfc-editor.org/rfc/rfc6750#section-5.1)',
    '[RFC 6750, Section 5.1](https://www.rfc-editor.org/rfc/rfc6750#section-5)',
    '[RFC 6750, Section 5](https://www.rfc-editor.org/rfc/rfc6750)',
    '[RFCs 7230-7235](https://www.rfc-editor.org/rfc/rfc7231)',
    '[RFC 7230 and RFC 7231](https://www.rfc-editor.org/rfc/rfc7231)',
    '[BCP 14](https://www.rfc-editor.org/rfc/rfc2119)',
    '[RFC 8174](https://www.rfc-editor.org/info/bcp14)',
    '[draft-ietf-oauth-v2-bearer](https://www.rfc-editor.org/rfc/rfc6750)',
    '[the bearer RFC](https://www.rfc-editor.org/rfc/rfc6750)',
    '[RFC7230](https://httpwg.org/specs/rfc7540.html#RFC7230)',
    '[BCP 14](https://www.rfc-editor.org/rfc/rfc9110.html#ref-BCP14)',
    '[draft-ietf-frob](https://datatracker.ietf.org/doc/draft-ietf-sea-frobbing-12)',
    '[Bearer tokens][rfc10]\n\n[rfc10]: https://www.rfc-editor.org/rfc/rfc6750',
  ])('says nothing of %s', (text) => expect(messages(text, 'mismatched-link')).toEqual([]));

  it('says of a section that is not there that it is not, alone', () => {
    const link = (text: string, destination: string) =>
      check(`[RFC 9110, Section ${text}](https://www.rfc-editor.org/rfc/rfc9110#section-${destination})`).map(
        ({ code, message }) => `${code} ${message}`,
      );
    expect([link('15.5.9', '15.5.5'), link('15.5.5', '15.5.9')]).toEqual([
      ['mismatched-link The text names §15.5.9, which RFC 9110 does not have, the destination §15.5.5.'],
      ['mismatched-link The text names §15.5.5, the destination §15.5.9, which RFC 9110 does not have.'],
    ]);
    expect(link('15.5.9', '15.5.8').map((line) => line.split(' ')[0])).toEqual([
      'mismatched-link',
      'unknown-section',
      'unknown-section',
    ]);
  });

  it('is the only finding of its link', () =>
    expect(check('[RFC 7234](https://www.rfc-editor.org/rfc/rfc9111)').map(({ code }) => code)).toEqual([
      'mismatched-link',
    ]));

  it.each([
    [
      '[RFC 7234](https://www.rfc-editor.org/rfc/rfc9111)',
      '[RFC 9111](https://www.rfc-editor.org/rfc/rfc9111)',
    ],
    [
      '[RFC 9111](https://www.rfc-editor.org/rfc/rfc7234)',
      '[RFC 9111](https://www.rfc-editor.org/rfc/rfc9111)',
    ],
    [
      'Bearer tokens: [RFC 6570](https://www.rfc-editor.org/rfc/rfc6750)',
      'Bearer tokens: [RFC 6750](https://www.rfc-editor.org/rfc/rfc6750)',
    ],
    [
      '[RFC 6750, Section 5.1](https://www.rfc-editor.org/rfc/rfc6750#section-7.1)',
      '[RFC 6750, Section 5.1](https://www.rfc-editor.org/rfc/rfc6750#section-5.1)',
    ],
  ])('repairs %s', (before, after) => expect(fixed(before, 'mismatched-link')).toBe(after));
});

describe('historic-rfc, published-draft, updated-rfc', () => {
  it('names the status', () =>
    expect(messages('RIP is in RFC 1058.', 'historic-rfc')).toEqual([
      'information RFC 1058 (Routing Information Protocol, June 1988) is Historic: it is no longer recommended for use.',
    ]));

  it('says nothing where the text knows it', () =>
    expect(messages('RIP is in RFC 1058, which is Historic.', 'historic-rfc')).toEqual([]));

  it('names the RFC that a draft became', () => {
    const text = 'See draft-ietf-oauth-v2-bearer-05.';
    expect(messages(text, 'published-draft')).toEqual([
      'warning draft-ietf-oauth-v2-bearer-05 was published as RFC 6750 (October 2012).',
    ]);
    expect(fixed(text, 'published-draft')).toBe('See RFC 6750.');
  });

  it('rewrites both ends of a link to a draft', () =>
    expect(
      fixed(
        '[draft-ietf-oauth-v2-bearer](https://datatracker.ietf.org/doc/html/draft-ietf-oauth-v2-bearer-05)',
        'published-draft',
      ),
    ).toBe('[RFC 6750](https://datatracker.ietf.org/doc/html/rfc6750)'));

  it('leaves a draft’s own name alone', () =>
    expect(
      messages(
        '---\ndocname: draft-ietf-oauth-v2-bearer-latest\n---\n\ndraft-ietf-oauth-v2-bearer',
        'published-draft',
      ),
    ).toEqual([]));

  it('reports updates only when asked to', () => {
    expect(messages('See RFC 2119.', 'updated-rfc')).toEqual([]);
    expect(messages('See RFC 2119.', 'updated-rfc', { checks: { 'updated-rfc': 'hint' } })).toEqual([
      'hint RFC 2119 is updated by RFC 8174 (May 2017): read them together.',
    ]);
    expect(messages('See RFC 2119 section 6.', 'updated-rfc', { checks: { 'updated-rfc': 'hint' } })).toEqual(
      ['hint RFC 2119 §6 is changed by RFC 8174 §2 (May 2017): read them together.'],
    );
  });

  it.each([
    [
      '4.2.1.4',
      'hint RFC 5280 §4.2.1.4 is changed by RFC 6818 §3 (January 2013); 2 other RFCs update RFC 5280: read them together.',
    ],
    [
      '7.3',
      'hint RFC 5280 §7.3 is changed by RFC 6818 §5 (January 2013) and RFC 9549 §2.3 (March 2024); another RFC updates RFC 5280: read them together.',
    ],
    [
      '5.1',
      'hint RFC 5280 is updated by RFC 6818 (January 2013), RFC 8398 (May 2018) and RFC 9549 (March 2024): read them together.',
    ],
  ])('names the updates of a section first, and counts the others: %s', (section, expected) =>
    expect(
      messages(`See RFC 5280 section ${section}.`, 'updated-rfc', { checks: { 'updated-rfc': 'hint' } }),
    ).toEqual([expected]),
  );
});

describe('retired-host', () => {
  it.each([
    [
      'http://tools.ietf.org/html/rfc9110#section-15.5.5',
      'https://datatracker.ietf.org/doc/html/rfc9110#section-15.5.5',
    ],
    [
      'https://tools.ietf.org/id/draft-foo-bar-01.txt',
      'https://datatracker.ietf.org/doc/html/draft-foo-bar-01',
    ],
    ['https://tools.ietf.org/rfc/rfc9110.txt', 'https://www.rfc-editor.org/rfc/rfc9110.txt'],
    ['http://www.ietf.org/rfc/rfc9110.txt', 'https://www.rfc-editor.org/rfc/rfc9110.txt'],
    ['http://www.rfc-editor.org/rfc/rfc9110.txt', 'https://www.rfc-editor.org/rfc/rfc9110.txt'],
    ['https://tools.ietf.org/html/bcp14', 'https://datatracker.ietf.org/doc/html/bcp14'],
  ])('moves %s', (from, to) => {
    expect(fixed(`[here](${from})`, 'retired-host')).toBe(`[here](${to})`);
    expect(fixed(`[${from}](${from})`, 'retired-host')).toBe(`[${to}](${to})`);
  });

  it.each(['https://datatracker.ietf.org/doc/html/rfc9110', 'https://www.rfc-editor.org/rfc/rfc9110'])(
    'says nothing of %s',
    (url) => expect(messages(`[here](${url})`, 'retired-host')).toEqual([]),
  );

  it('goes where the setting says', () => {
    const [finding] = check('<https://tools.ietf.org/html/rfc9110>', {
      only: 'retired-host',
      settings: { linkHost: 'rfc-editor' },
    });
    expect(finding!.fixes[0]!.edits[0]!.newText).toBe('https://www.rfc-editor.org/rfc/rfc9110');
  });
});
