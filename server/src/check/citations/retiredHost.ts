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
    const byLink = new Map<number, Move[]>();
    for (const move of moved) {
      const { link } = move.token;
      if (link === undefined) continue;
      const others = byLink.get(link);
      if (others) others.push(move);
      else byLink.set(link, [move]);
    }
    return moved.flatMap((move) => {
      const whole = (move.token.link === undefined ? undefined : byLink.get(move.token.link)) ?? [move];
      return isShownAddress(move, whole) ? [] : [describe(move, whole)];
    });
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

/** The text of a link that shows its own address is reported, and fixed, with the address. @param whole what moved of that link */
function isShownAddress({ token: { span } }: Move, whole: readonly Move[]): boolean {
  return whole.some(({ token: other }) => other.span.start > span.start);
}

function describe({ token, written, to }: Move, whole: readonly Move[]): Report {
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
