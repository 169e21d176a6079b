/** Where links of a hover lead. */
import { rfcEditorUrl } from '../check/words';
import type { RfcNumber, SectionNumber } from '../rfc/identity';

export interface Links {
  /** An RFC's page at the RFC Editor, at one of its sections. */
  rfcEditor(rfc: RfcNumber, section?: SectionNumber): string;
  /** Opens the text here, at a line (0-based) where one is given; undefined where the client cannot. */
  readonly openHere: ((rfc: RfcNumber, section?: SectionNumber, line?: number) => string) | undefined;
  /** Gets the text of an RFC, asking the user first where that is to be asked; undefined where the client cannot. */
  readonly getText: ((rfc: RfcNumber) => string) | undefined;
  /** Opens a comparison of the requirements of two groups of RFCs; undefined where the client cannot. */
  readonly compare: ((comparison: ComparisonTarget) => string) | undefined;
}

/** A comparison, and what of it is wanted first. */
export interface ComparisonTarget {
  readonly old: readonly RfcNumber[];
  readonly new: readonly RfcNumber[];
  /** A section of the first old RFC. */
  readonly section?: SectionNumber | undefined;
  /** A requirement of either side, by its line (0-based). */
  readonly at?: { readonly rfc: RfcNumber; readonly line: number } | undefined;
}

/** For a client that runs no commands of ours. */
export const plainLinks: Links = {
  rfcEditor: rfcEditorUrl,
  openHere: undefined,
  compare: undefined,
  getText: undefined,
};
