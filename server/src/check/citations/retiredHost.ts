/** Links to addresses of RFCs and Internet-Drafts that moved. */
import type { Citation } from '../../markdown/citation';
import { findMovedAddress } from '../addresses';
import { report, type Check, type CheckInput, type Report } from '../check';

export const retiredHost: Check = {
  codes: ['retired-host'],
  run: (input) => {
    const moved = input.document.citations
      .filter(({ url, inCode }) => url !== undefined && !inCode)
      .flatMap((token) => findMove(token, input));
    return moved.filter(({ token }) => !isShownAddress(token, moved)).map((fact) => describe(fact, moved));
  },
};

interface Move {
  readonly token: Citation;
  readonly written: string;
  readonly to: string;
}

function findMove(token: Citation, { document, settings }: CheckInput): Move[] {
  const written = document.text.slice(token.span.start, token.span.end);
  const to = findMovedAddress(written, settings.linkHost);
  return to === undefined ? [] : [{ token, written, to }];
}

/** The text of a link that shows its own address is reported, and fixed, with the address. */
function isShownAddress(token: Citation, moved: readonly Move[]): boolean {
  return (
    token.link !== undefined &&
    moved.some(({ token: other }) => other.link === token.link && other.span.start > token.span.start)
  );
}

function describe({ token, written, to }: Move, moved: readonly Move[]): Report {
  const whole = moved.filter(
    (other) => other.token === token || (token.link !== undefined && other.token.link === token.link),
  );
  return report({
    code: 'retired-host',
    message: messageOf(written, to),
    span: token.span,
    rfc: token.kind === 'rfc' ? token.numbers[0] : undefined,
    section: token.section,
    fixes: () => [
      {
        title: 'Link to its present address',
        preferred: true,
        safe: true,
        edits: whole.map((move) => ({ span: move.token.span, newText: move.to })),
      },
    ],
  });
}

function messageOf(written: string, to: string): string {
  const [from, host] = [written, to].map((url) => /^https?:\/\/([^/]+)/i.exec(url)?.[1]?.toLowerCase());
  return from === host ? `${host} is served over https: ${to}` : `This page has moved from ${from} to ${to}`;
}
