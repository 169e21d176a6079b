/** A document as the service sees it: one immutable state of its text. */

export interface DocumentSnapshot {
  /** As the client names it; compared as a whole, never taken apart. */
  readonly uri: string;
  /** With forward slashes, for signs such as a folder `rfcs/` and for MDX; the URI's path where it is no file. */
  readonly path: string;
  /** The client's name of the language: `markdown`, `mdx`. */
  readonly languageId: string;
  /** The client's count of edits, which an edit for this state must carry. */
  readonly version: number;
  /** Grows with every state of any document: two snapshots with the same revision are the same. */
  readonly revision: number;
  /** Without a leading BOM. */
  readonly text: string;
}
