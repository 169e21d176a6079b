/** A sentence of a document as claims are read from it, with what stands around it. */
import type { RfcNumber, SectionNumber } from '../../rfc/identity';

/** Where the source of a sentence stands that it does not cite itself. */
export type SourcePlace = 'column' | 'footnote' | 'attribution' | 'lead-in' | 'sentence' | 'heading';

/** Whether what stands in such a place is the source of nothing but what it is put to: the author says so of just that. */
export function isOwnSource(place: SourcePlace | undefined): boolean {
  return place === undefined || place === 'column' || place === 'footnote' || place === 'attribution';
}

/** Whether what comes after it goes on freely: more is said there than what the RFC named says. */
export function isLoose({ from }: SentenceCitation): boolean {
  return from === 'heading' || from === 'sentence';
}

/** A citation as it stands in a sentence. */
export interface SentenceCitation {
  /** Offsets into the sentence; for a destination, those of its link text. The sentence's end where it stands elsewhere. */
  readonly start: number;
  readonly end: number;
  /** Absent where it stands in the sentence, or in one behind it that says nothing else. */
  readonly from?: SourcePlace;
  /** One RFC, or the members of a sub-series. */
  readonly rfcs: readonly RfcNumber[];
  readonly sections: readonly SectionNumber[];
}

/** A sentence with what stands around it. */
export interface Passage {
  readonly sentence: string;
  readonly citations: readonly SentenceCitation[];
  /** The sentences before and after it in the same paragraph; empty where there is none. */
  readonly previous: string;
  readonly next: string;
  /** Headings above, and the lead-in of its list. */
  readonly context: string;
  /** RFCs cited in the sentence before (and, where a heading is its source, in other headings), and in the next one. */
  readonly citedBefore: readonly RfcNumber[];
  readonly citedNext: readonly RfcNumber[];
  /** The stretches of the sentence that are code. */
  readonly code: readonly { readonly start: number; readonly end: number }[];
  /** The document declares BCP 14 for itself: its capitals are its own rules. */
  readonly ownRules: boolean;
  /** It writes many key words in capitals: what it says without citation is most likely its own rule. */
  readonly writesRules: boolean;
  /** Of a table's row the cells whose levels are read; absent elsewhere. */
  readonly cells?: readonly PassageCell[];
  /** That is one cell that says nothing but its level: the sentence is what the row says of it. */
  readonly isMark?: true;
}

/** Half-open offsets into the sentence. */
export interface PassageCell {
  readonly start: number;
  readonly end: number;
  /** What stands above the column beside that levels stand under it: for whom, or in which version. */
  readonly heading: string;
}
