/**
 * The derived table `claims.notices`: which RFCs give notice of a change that is about a term. It finds what a sentence
 * without citation says that no requirement of the index says. A notice is found by the rarest of its terms.
 */
import { ByteReader, ByteWriter } from '../../index/bytes';
import type { DerivedTable, RequirementIndex } from '../../index/requirementIndex';
import { rfcNumber, type RfcNumber } from '../../rfc/identity';
import { fnv1a } from '../../text/hash';
import { keptForTables, knowledgeOf, type Knowledge } from './knowledge';
import { tellsOfChange } from './noticePlace';
import { termsOfNotice } from './noticeWords';

const name = 'claims.notices';
/** By so many of its terms a notice is found: a sentence that says most of it has one of the rarest. */
const termsOfEach = 3;

export const noticeTable: DerivedTable = {
  name,
  collect(series, index, rfcs) {
    const bytes = new ByteWriter();
    for (const [rfc, terms] of noticesOf(knowledgeOf(series, index, keptForTables), rfcs)) {
      bytes.varint(rfc);
      bytes.varint(terms.length);
      for (const term of terms) bytes.string(term);
    }
    return bytes.finish();
  },
  build(parts) {
    const notices = parts.flatMap(readNotices);
    const counts = new Map<string, number>();
    for (const [, terms] of notices) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    const givers = new Map<number, Set<RfcNumber>>();
    for (const [rfc, terms] of notices) {
      const rarest = [...terms].sort((a, b) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1));
      for (const term of rarest.slice(0, termsOfEach)) {
        const known = givers.get(hashOf(term));
        if (known) known.add(rfc);
        else givers.set(hashOf(term), new Set([rfc]));
      }
    }
    const bytes = new ByteWriter();
    let before = 0;
    for (const hash of [...givers.keys()].sort((a, b) => a - b)) {
      bytes.varint(hash - before);
      before = hash;
      const rfcs = [...givers.get(hash)!].sort((a, b) => a - b);
      bytes.varint(rfcs.length);
      rfcs.forEach((rfc, at) => bytes.varint(rfc - (rfcs[at - 1] ?? 0)));
    }
    return [bytes.finish()];
  },
};

type NoticeTerms = readonly [RfcNumber, readonly string[]];

function* noticesOf(knowledge: Knowledge, rfcs: readonly RfcNumber[]): Generator<NoticeTerms> {
  for (const rfc of rfcs) {
    const entry = knowledge.series.get(rfc);
    if (!entry || entry.obsoletes.length + entry.updates.length === 0) continue;
    for (const notice of knowledge.index.notices(rfc)) {
      if (!tellsOfChange(knowledge, rfc, notice)) continue;
      const terms = termsOfNotice(notice).map(({ whole }) => whole);
      if (terms.length > 0) yield [rfc, terms];
    }
  }
}

function readNotices(part: Uint8Array): readonly NoticeTerms[] {
  const bytes = new ByteReader(part);
  const notices: NoticeTerms[] = [];
  while (!bytes.atEnd) {
    const rfc = rfcNumber(bytes.varint());
    notices.push([rfc, Array.from({ length: bytes.varint() }, () => bytes.string())]);
  }
  return notices;
}

/** The RFCs that may give notice of something by the name of a term, ascending; none for what no notice is found by. */
export type NoticeLookup = (term: string) => readonly RfcNumber[];

/** The table of an index, read when it is first needed; in an index without it nothing is found. */
export function openNoticeTable(index: RequirementIndex): NoticeLookup {
  let givers: ReadonlyMap<number, readonly RfcNumber[]> | undefined;
  return (term) => {
    givers ??= readGivers(index.derived(name).block(0));
    return givers.get(hashOf(term)) ?? [];
  };
}

function readGivers(block: Uint8Array | undefined): ReadonlyMap<number, readonly RfcNumber[]> {
  const givers = new Map<number, readonly RfcNumber[]>();
  const bytes = new ByteReader(block ?? new Uint8Array());
  let hash = 0;
  while (!bytes.atEnd) {
    hash += bytes.varint();
    let rfc = 0;
    givers.set(
      hash,
      Array.from({ length: bytes.varint() }, () => rfcNumber((rfc += bytes.varint()))),
    );
  }
  return givers;
}

/** Terms are kept by this alone: two that share it cost the reading of some notices, and find nothing else. */
const hashes = 65_536;

function hashOf(term: string): number {
  return fnv1a(term) % hashes;
}
