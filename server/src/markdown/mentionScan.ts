/** What the finders of mentions share: the text, its marks, what was found so far. */
import type { CitationKind } from './citation';
import type { DocumentUrl } from './documentUrl';
import type { SectionPlace } from './sectionText';
import type { ViewRange } from './textView';

/** Offsets into the text that was searched. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly kind: CitationKind;
  readonly numbers: readonly number[];
  /** A draft's name as written, in lower case. */
  readonly draft: string | undefined;
  readonly sections: readonly SectionPlace[];
  readonly shape: 'plain' | 'list' | 'range' | 'url' | 'directive';
  /** Where the number itself starts, behind the word RFC; the start for what has no number. */
  readonly numberStart: number;
  /** A name that a definition may resolve, `{{QUIC-TRANSPORT}}`: no citation by itself. */
  readonly name: string | undefined;
  readonly url: DocumentUrl | undefined;
  /** `6265bis` of `RFC 6265bis`: a draft whose name is not said. */
  readonly bis: string | undefined;
  /** Signs that it may belong to another series, or be no document. */
  readonly doubt: Doubt | undefined;
}

/**
 * `prefix`: another word is glued on before (`IL-RFC-31`) or names the owner (`Rust RFC 2071`); `hash`: `RFC #123`;
 * `padded`: zeros that RFCs do not have (`RFC 0031`); `name`: a hyphenated name that may be no draft;
 * `ietf` is the opposite: the author says `IETF RFC`.
 */
export type Doubt = 'prefix' | 'hash' | 'padded' | 'name' | 'ietf';

/** What markup says of a text whose markup is gone. */
export interface TextMarks {
  /** Whether the character there is code. */
  readonly isCode: (at: number) => boolean;
  /** Whether a link or code starts or ends there: a word does not run on over it. */
  readonly isEdge: (at: number) => boolean;
  /** The text of the link that holds the character; undefined outside of links. */
  readonly linkAt: (at: number) => ViewRange | undefined;
}

export interface Scan {
  readonly text: string;
  readonly marks: TextMarks;
  readonly found: Mention[];
  /** Stretches that are something else already, such as a URL. */
  readonly taken: ViewRange[];
}

export type FoundMention = Pick<Mention, 'start' | 'end' | 'kind'> & Partial<Mention>;

export function addMention(scan: Scan, mention: FoundMention): void {
  scan.taken.push(mention);
  scan.found.push({
    numbers: [],
    draft: undefined,
    sections: [],
    shape: 'plain',
    numberStart: mention.start,
    name: undefined,
    url: undefined,
    bis: undefined,
    doubt: undefined,
    ...mention,
  });
}

export function isTaken({ taken }: Scan, start: number, end: number): boolean {
  return taken.some((other) => other.start < end && start < other.end);
}
