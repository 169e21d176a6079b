/**
 * What the project knows of an RFC without its text: the facts that the bundled index stores and that
 * alignment, claims and hovers work from. A parsed text ({@link RfcDocument} in document.ts) yields the same facts.
 */
import type { RfcNumber, SectionNumber } from './identity';
import type { Level } from './level';

/** By what an RFC says its requirement keywords mean. */
export type KeywordSource = 'rfc2119' | 'rfc8174' | 'own' | 'none';

/** Where a keyword stands; `prose` includes lists. */
export type RequirementContext = 'prose' | 'table' | 'code';

/** A numbered section or appendix. */
export interface SectionFact {
  readonly number: SectionNumber;
  readonly title: string;
  /** 0-based line of its heading in the published text file. */
  readonly line: number;
}

/** A sentence, list item with its lead-in, or table row with its column names that holds a keyword. */
export interface StatementFact {
  /** Its content words in order, as printed but for a capital that only starts the sentence. */
  readonly words: readonly string[];
  /** The RFCs it cites, in order of their first mention. */
  readonly cites: readonly RfcNumber[];
}

/** One occurrence of a requirement keyword. */
export interface RequirementFact {
  /** The innermost numbered section; undefined outside of them. */
  readonly section: SectionNumber | undefined;
  /** 0-based line of the keyword's first letter in the published text file, split at `\n` alone. */
  readonly line: number;
  /** 0-based column of that letter, in UTF-16 units. */
  readonly column: number;
  /** 1-based count of the keyword on its line. */
  readonly nth: number;
  /** As printed, white space folded: `MUST NOT`, `must`, `MUST-`, `Mandatory`. */
  readonly keyword: string;
  readonly level: Level;
  readonly context: RequirementContext;
  /** Not in upper case: no requirement under RFC 8174, but how RFCs that define no keywords say it. */
  readonly informal: boolean;
  /** Said by a mark in a table, as in RFC 1122's summaries. */
  readonly marked: boolean;
  /** Index into {@link RfcFacts.statements}; keywords of one sentence share their statement. */
  readonly statement: number;
  /** How many of the statement's words stand before the keyword. */
  readonly at: number;
}

/**
 * What a notice says that something now is, or that an older RFC made of it: demanded, advised, allowed, forbidden, or left
 * to choice. Such a notice begins with `now` or `formerly` and this word.
 */
export type NoticeTurn = 'demanded' | 'advised' | 'allowed' | 'forbidden' | 'voluntary';

/** A sentence by which an RFC says that something of an older one no longer holds. */
export interface ChangeNotice {
  /** Undefined outside of numbered sections. */
  readonly section: SectionNumber | undefined;
  /** Its content words in order. */
  readonly words: readonly string[];
}

/** A section of another RFC that an update says it changes. */
export interface SectionAmendment {
  /** Where it says so; undefined outside of numbered sections. */
  readonly section: SectionNumber | undefined;
  /** The RFC updated, and its section. */
  readonly rfc: RfcNumber;
  readonly amended: SectionNumber;
  /** It takes the place of the section as a whole, or gives that up. */
  readonly whole: boolean;
}

/** Everything that the index holds of one RFC by itself. */
export interface RfcFacts {
  readonly rfc: RfcNumber;
  readonly keywordSource: KeywordSource;
  /** Whether the section numbering was read whole: contents and body agree, and there are no gaps. */
  readonly numberingComplete: boolean;
  /** In document order. */
  readonly sections: readonly SectionFact[];
  readonly statements: readonly StatementFact[];
  /** In document order. */
  readonly requirements: readonly RequirementFact[];
}
