/** Where links of a hover lead. */
import { rfcEditorUrl } from '../check/words';
import type { RfcNumber, SectionNumber } from '../rfc/identity';

export interface Links {
  /** An RFC's page at the RFC Editor, at one of its sections. */
  rfcEditor(rfc: RfcNumber, section?: SectionNumber): string;
  /** Opens the text here; undefined where the client cannot. */
  readonly openHere: ((rfc: RfcNumber, section?: SectionNumber) => string) | undefined;
  /** Gets the text of an RFC, asking the user first where that is to be asked; undefined where the client cannot. */
  readonly getText: ((rfc: RfcNumber) => string) | undefined;
  /** Compares the requirements of two groups of RFCs; undefined where the client cannot. */
  readonly compare:
    ((old: readonly RfcNumber[], next: readonly RfcNumber[], section?: SectionNumber) => string) | undefined;
}

/** For a client that runs no commands of ours. */
export const plainLinks: Links = {
  rfcEditor: rfcEditorUrl,
  openHere: undefined,
  compare: undefined,
  getText: undefined,
};
