/**
 * What someone is typing right now: on the way to "RFC 9110" the document names RFC 9, 91 and 911, and nobody wants to
 * read about these.
 */
import type { Citation, Span } from '../markdown/citation';
import type { Finding } from '../check/finding';
import type { Clock } from './clock';
import type { OpenDocument } from './documents';

/** How long a token at the last edit is left alone, in milliseconds. */
export const typingPause = 1000;

export interface Typing {
  /** Notes an edit; once the pause after it is over, `settled` is called. */
  edited(document: OpenDocument): void;
  /** The user is done with this document: it was saved or closed. */
  stop(uri: string): void;
  /** Where the last edit of a document ended, while the pause after it lasts; else empty. */
  ends(document: OpenDocument): readonly number[];
}

export function createTyping(clock: Clock, settled: (uri: string) => void): Typing {
  const pauses = new Map<string, { readonly revision: number; readonly cancel: () => void }>();
  const stop = (uri: string): void => {
    pauses.get(uri)?.cancel();
    pauses.delete(uri);
  };
  return {
    edited({ uri, revision }) {
      stop(uri);
      const cancel = clock.after(typingPause, () => {
        pauses.delete(uri);
        settled(uri);
      });
      pauses.set(uri, { revision, cancel });
    },
    stop,
    ends: (document) => (pauses.get(document.uri)?.revision === document.revision ? document.editEnds : []),
  };
}

/**
 * Tells of a finding whether it is about a token that ends where someone types, white space and one mark of a number
 * aside.
 * @param ends as {@link Typing.ends}
 */
export function createTypingTest(
  citations: readonly Citation[],
  text: string,
  ends: readonly number[],
): (finding: Finding) => boolean {
  const endsHere = (span: Span | undefined): boolean =>
    span !== undefined &&
    ends.some((end) => end >= span.end && end - span.end <= 1 && /^[-.#:]?$/.test(text.slice(span.end, end)));
  // Few citations end there, and a document may have many of them and many findings.
  const typed = citations.filter(({ span, sectionSpan }) => endsHere(span) || endsHere(sectionSpan));
  return (finding) =>
    endsHere(finding.span) ||
    typed.some(
      ({ span, sectionSpan }) =>
        overlaps(span, finding.span) || (sectionSpan !== undefined && overlaps(sectionSpan, finding.span)),
    );
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
