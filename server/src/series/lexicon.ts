/** What the series itself teaches about names: what an RFC is called by those who cite it, and what abbreviations stand for. */
import type { RfcNumber } from '../rfc/identity';

export interface Lexicon {
  /** Abbreviations by which the series speaks of an RFC's subject, the most usual first; empty where none was learnt. */
  names(rfc: RfcNumber): readonly string[];
  /** What an abbreviation stands for, the most usual first; empty where none was learnt. Case counts. */
  expansions(abbreviation: string): readonly string[];
  /** All abbreviations that have expansions, in alphabetical order. */
  readonly abbreviations: readonly string[];
}

/** A lexicon as plain values, as it is built and stored. */
export interface LexiconParts {
  readonly names: readonly (readonly [RfcNumber, readonly string[]])[];
  readonly expansions: readonly (readonly [string, readonly string[]])[];
}

export function createLexicon(parts: LexiconParts): Lexicon {
  const names = new Map(parts.names);
  const expansions = new Map(parts.expansions);
  return {
    names: (rfc) => names.get(rfc) ?? [],
    expansions: (abbreviation) => expansions.get(abbreviation) ?? [],
    abbreviations: [...expansions.keys()].sort(),
  };
}
