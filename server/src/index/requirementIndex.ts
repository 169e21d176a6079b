/** The requirement index as the rest of the product sees it: facts of every RFC and what became of them. */
import type { Comparison } from '../align/changes';
import type { ChangeNotice, RfcFacts, SectionAmendment } from '../rfc/facts';
import type { RfcNumber } from '../rfc/identity';
import type { Lexicon } from '../series/lexicon';
import { createLexicon } from '../series/lexicon';
import type { Series } from '../series/series';

/** Read lazily: asking for one RFC decodes little more than that RFC. */
export interface RequirementIndex {
  /** The RFCs whose facts it has, ascending. */
  readonly rfcs: readonly RfcNumber[];
  /** Undefined for an RFC that the index does not have. */
  facts(rfc: RfcNumber): RfcFacts | undefined;
  /**
   * For each section, parallel to its RFC's sections, words of the subject of its first sentence: what a requirement that
   * names its subject only as "it" or "the protocol" is about. Empty for a section without requirements.
   */
  subjects(rfc: RfcNumber): readonly (readonly string[])[];
  /** By what it says that something of older RFCs no longer holds, in document order. */
  notices(rfc: RfcNumber): readonly ChangeNotice[];
  /** The sections of other RFCs that it says it changes: in its headings, then in its sentences. */
  amendments(rfc: RfcNumber): readonly SectionAmendment[];
  /**
   * How this RFC became its direct successors: one comparison with all that obsolete it at once, and one for
   * each RFC that updates it (or, with relation `none`, changes a requirement of it without saying so).
   * Empty where there is none.
   */
  successions(old: RfcNumber): readonly Comparison[];
  /** What the series teaches about names. */
  readonly lexicon: Lexicon;
  /** A table that another layer added when the index was built ({@link DerivedTable}); without blocks when it is not there. */
  derived(name: string): DerivedBlocks;
}

/** The blocks of a derived table as they were written. */
export interface DerivedBlocks {
  readonly count: number;
  /** Inflates a block at each call; undefined when it is not there or damaged. */
  block(at: number): Uint8Array | undefined;
}

/** A table that a layer computes from the rest of the index when it is built: from parts of the series, side by side. */
export interface DerivedTable {
  /** Of its own, such as `claims.subjects`. */
  readonly name: string;
  /** What some RFCs contribute; the same bytes for the same index. */
  collect(series: Series, index: RequirementIndex, rfcs: readonly RfcNumber[]): Uint8Array;
  /**
   * The blocks; those of 10 to 200 KB deflate well and are quick to read.
   * @param parts what {@link collect} gave for all RFCs, ascending
   */
  build(parts: readonly Uint8Array[]): readonly Uint8Array[];
}

/** What is left when no index can be read. */
export const emptyIndex: RequirementIndex = {
  rfcs: [],
  facts: () => undefined,
  subjects: () => [],
  notices: () => [],
  amendments: () => [],
  successions: () => [],
  lexicon: createLexicon({ names: [], expansions: [] }),
  derived: () => ({ count: 0, block: () => undefined }),
};
