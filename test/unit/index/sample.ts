/** Texts written for the purpose, and an index built from them in memory. */
import type { BuildInput, BuiltIndex, Worker } from '../../../server/src/index/buildIndex';
import { buildIndex } from '../../../server/src/index/buildIndex';
import type { WordLimits } from '../../../server/src/index/wordWindows';
import { IndexWork } from '../../../server/src/index/indexWork';
import type { DerivedTable } from '../../../server/src/index/requirementIndex';
import { rfcNumber } from '../../../server/src/rfc/identity';
import { parseSeriesXml } from '../../../server/src/series/parseSeriesXml';
import { sourceText } from '../../../server/src/text/codes';
import { seriesXml } from '../../helpers/seriesXml';

/** RFC n of the sample obsoletes RFC n - 1 of its family of three. */
export const sampleCount = 150;

export const sampleXml = seriesXml(
  Array.from({ length: sampleCount }, (_, at) => {
    const rfc = at + 1;
    return {
      rfc,
      title: `Frob Widget Protocol (FWP) Part ${rfc % 7}`,
      draft: `draft-ietf-frob-${rfc}-01`,
      ...(rfc % 3 === 1 ? {} : { obsoletes: [rfc - 1] }),
    };
  }),
);

export function sampleText(rfc: number): string {
  return `



Network Working Group                                          A. Writer
Request for Comments: ${rfc}                                  Example Org
Category: Standards Track                                       May 2001


                    Frob Widget Protocol Part ${rfc % 7}

1.  Introduction

   The key words "MUST", "SHOULD" and "MAY" in this document are to be
   interpreted as described in RFC 2119 [RFC2119].

2.  Frobs

2.1.  Sending Frobs

   A frob sender MUST send several frobs to the widget and SHOULD wait for
   an answer in the plain mode, in AUTH_A1 or in AUTH_B2.  Widgets MAY drop
   frobs.

   The FWP [RFC${(rfc % 9) + 1}] ${rfc % 2 ? 'MUST' : 'SHOULD'} be supported.

A.  Widgets${rfc}

   Widgets MUST NOT blink.
`;
}

export function sampleInput(overrides: Partial<BuildInput> = {}): BuildInput {
  const parsed = parseSeriesXml(sampleXml);
  if (parsed.kind === 'problem') throw new Error(parsed.message);
  return {
    source: parsed.source,
    date: '2026-08-21',
    texts: Array.from({ length: sampleCount }, (_, at) => rfcNumber(at + 1)),
    engine: 'test',
    changes: true,
    derived: [],
    ...overrides,
  };
}

/**
 * A worker without a thread.
 * @param delay turns of the event loop that each order takes, so that shares differ; one that is slow packs ahead
 */
export function worker(
  delay = 0,
  limits: WordLimits = { words: 100, informalWords: 100, names: 0 },
  tables: readonly DerivedTable[] = [],
  textOf: (rfc: number) => string = sampleText,
): Worker {
  let clock = 0;
  const work = new IndexWork(
    {
      readText: (rfc) => sourceText(textOf(rfc)),
      borrowText: (rfc) => sourceText(textOf(rfc)),
      aligns: true,
      now: () => clock++,
      tables,
      codec: undefined,
    },
    () => limits,
  );
  const wait = async () => {
    for (let turn = 0; turn < delay; turn++) await Promise.resolve();
  };
  return {
    async parse(group, rfcs) {
      await wait();
      work.parse(group, rfcs);
    },
    async harvest() {
      if (delay > 0) work.packAhead();
      return work.harvest();
    },
    async pack(order) {
      return [...work.pack(order)];
    },
    async align(order) {
      await wait();
      return work.align(order, (rfc) => rfc);
    },
    async open(file) {
      work.open(file);
    },
    async derive(order) {
      await wait();
      return work.derive(order);
    },
  };
}

export async function buildSample(
  workers: readonly Worker[] = [worker()],
  overrides: Partial<BuildInput> = {},
): Promise<BuiltIndex> {
  const silent = { parsed: () => {}, aligned: () => {}, step: () => {} };
  const built = await buildIndex(sampleInput(overrides), workers, silent, { aborted: false });
  if (!built) throw new Error('cancelled');
  return built;
}
