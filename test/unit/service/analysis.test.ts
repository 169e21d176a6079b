import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../server/src/check/settings';
import { openBundledData } from '../../../server/src/host/bundledData';
import { createAnalyses } from '../../../server/src/service/analysis';
import type { DocumentSnapshot } from '../../../server/src/service/document';

const indexFile = 'data/normative.index';
const data = existsSync(indexFile) ? openBundledData(indexFile, () => {}) : undefined;
if (data === undefined) console.log(`skipped: analyses of states, as ${indexFile} is absent`);

let revision = 0;
const snapshot = (uri: string, text: string): DocumentSnapshot => ({
  ...{ uri, path: uri, languageId: 'markdown', version: 0, text },
  revision: ++revision,
});

const claim = 'IPsec is mandatory for every IPv6 node (RFC 4294).\n';
const citation = 'See RFC 2616.\n';

describe.skipIf(data === undefined)('the analysis of a state', () => {
  const analyses = createAnalyses(data!);
  const codesOf = (state: DocumentSnapshot): readonly string[] =>
    analyses.of(state, defaultSettings).findings.map(({ code }) => code);

  it('is made once, and anew for the next state and for other settings', () => {
    const state = snapshot('/a.md', citation);
    const first = analyses.of(state, defaultSettings);
    expect(analyses.of(state, defaultSettings)).toBe(first);
    expect(analyses.of(state, { ...defaultSettings })).not.toBe(first);
    expect(codesOf(snapshot('/a.md', 'Nothing.\n'))).toEqual([]);
  });

  it('is that of its own document where several are looked at in turn', () => {
    const [one, other] = [snapshot('/b.md', citation + claim), snapshot('/c.md', claim)];
    const work = [one, other].map((state) => analyses.of(state, defaultSettings).steps()[Symbol.iterator]());
    while (work.some((rest) => rest.next().done !== true));
    expect(codesOf(one)).toEqual(['obsolete-rfc', 'stale-requirement', 'obsolete-rfc']);
    expect(codesOf(other)).toEqual(['stale-requirement', 'obsolete-rfc']);
    expect(codesOf(one)).toHaveLength(3);
  });

  it('is not kept when the document is closed', () => {
    const state = snapshot('/d.md', citation);
    const first = analyses.of(state, defaultSettings);
    analyses.forget('/d.md');
    expect(analyses.of(state, defaultSettings)).not.toBe(first);
  });

  it('makes the fixes of its findings from what they were found in', () => {
    const [finding] = analyses.of(snapshot('/e.md', citation), defaultSettings).findings;
    expect(finding?.fixes.length).toBeGreaterThan(0);
  });
});
