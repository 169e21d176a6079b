import { describe, expect, it } from 'vitest';
import { claimFindings } from './world';

describe('fixes of claims', () => {
  const apply = (text: string, choose: (title: string) => boolean): string => {
    const [finding] = claimFindings(text);
    const fix = finding?.fixes.find(({ title }) => choose(title));
    return [...(fix?.edits ?? [])]
      .sort((a, b) => b.span.start - a.span.start)
      .reduce((all, { span, newText }) => all.slice(0, span.start) + newText + all.slice(span.end), text);
  };
  const texts = [
    'A relay MUST attach a GLEAM-96-SEAL stamp to each frob (RFC 20001 section 2).',
    'In FRP a relay must attach a GLEAM-96-SEAL stamp to every frob that it forwards, so we do.',
    'It says "[in FRP a relay must attach a GLEAM-96-SEAL stamp to every frob](https://example.org/)".',
    '| FRP | a relay must attach a GLEAM-96-SEAL stamp to every frob (RFC 20001) |\n|---|---|',
    '> In FRP a relay must attach a `GLEAM-96-SEAL` stamp to **every frob**.',
    'Queued frobs must be sorted by weight before they are forwarded (RFC 20001 section 3).',
  ];

  it.each(texts)('settles it by each of its fixes: %s', (text) => {
    for (const { title } of claimFindings(text).flatMap(({ fixes }) => fixes)) {
      const fixed = apply(text, (other) => other === title);
      expect(fixed).not.toBe(text);
      expect(claimFindings(fixed)).toEqual([]);
    }
  });

  it('prefers what is in force, and offers where it changed', () => {
    const [finding] = claimFindings(texts[0]!);
    expect(finding?.fixes.map(({ title, preferred, safe }) => [title, preferred, safe])).toEqual([
      ['Cite what is in force, RFC 20003 §4', true, false],
      ['Cite where it changed, RFC 20002 §3', false, false],
      ['Say “SHOULD” and cite RFC 20003 §4', false, false],
      ['Say that it was the rule until December 2011', false, false],
    ]);
    expect(apply(texts[0]!, (title) => title.startsWith('Cite what'))).toBe(
      'A relay MUST attach a GLEAM-96-SEAL stamp to each frob (RFC 20001 section 2) (now a SHOULD: [RFC 20003, Section 4](https://www.rfc-editor.org/rfc/rfc20003#section-4)).',
    );
  });

  it('changes no quoted word', () => {
    const fixed = apply(texts[2]!, (title) => title.startsWith('Cite where'));
    expect(fixed).toBe(
      'It says "[in FRP a relay must attach a GLEAM-96-SEAL stamp to every frob](https://example.org/)" (a SHOULD since [RFC 20002, Section 3](https://www.rfc-editor.org/rfc/rfc20002#section-3)).',
    );
    expect(claimFindings(texts[2]!)[0]?.fixes.some(({ title }) => title.startsWith('Say “'))).toBe(false);
  });
});
