/** Positions on the wire against offsets inside: the one place that knows position encodings and the BOM. */
import type { Position, PositionEncodingKind, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../markdown/citation';

/** What a `character` on the wire counts: bytes, UTF-16 units or code points. */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

/** The client's first choice that the server knows; UTF-16 when it names none, as every client must understand that. */
export function chooseEncoding(offered: readonly PositionEncodingKind[] | undefined): Encoding {
  return (offered?.find((kind) => kind in unitsOf) as Encoding | undefined) ?? 'utf-16';
}

/** A document's text with its lines; `\n`, `\r\n` and a lone `\r` each end one. Immutable. */
export interface PositionMap {
  /** 0-based UTF-16 offset into the text without its BOM; positions beyond a line or the text fall on its end. */
  offsetAt(position: Position): number;
  /** An offset between `\r` and `\n`, or inside a surrogate pair when not counting UTF-16, moves to before it. */
  positionAt(offset: number): Position;
  rangeOf(span: Span): Range;
}

/** Where the lines of one text start. */
export interface Lines {
  get(): TextDocument;
  /** Gives them away, to be changed: finding all lines anew takes longer than an edit should. Found again if asked for. */
  handOver(): TextDocument;
}

/** @param known the same text, its lines found; nobody else may change it */
export function linesOf(raw: string, known?: TextDocument): Lines {
  let lines = known;
  const get = (): TextDocument => (lines ??= TextDocument.create('', '', 0, raw));
  return {
    get,
    handOver() {
      const given = get();
      lines = undefined;
      return given;
    },
  };
}

/** @param raw the text as the client sent it, a leading BOM included @param lines those of this text */
export function createPositionMap(
  raw: string,
  encoding: Encoding,
  { get }: Pick<Lines, 'get'> = linesOf(raw),
): PositionMap {
  const bom = hasBom(raw) ? 1 : 0;
  const offsetAt = (position: Position): number =>
    Math.max(get().offsetAt(toUtf16(get(), position, encoding)) - bom, 0);
  const positionAt = (offset: number): Position => fromUtf16(get(), get().positionAt(offset + bom), encoding);
  return {
    offsetAt,
    positionAt,
    rangeOf: (span) => ({ start: positionAt(span.start), end: positionAt(span.end) }),
  };
}

export function hasBom(raw: string): boolean {
  return raw.charCodeAt(0) === 0xfeff;
}

/** A position on the wire as the UTF-16 position that `TextDocument` counts in. */
export function toUtf16(lines: TextDocument, position: Position, encoding: Encoding): Position {
  if (encoding === 'utf-16') return position;
  const line = lineText(lines, position.line);
  let rest = position.character;
  let units = 0;
  for (const point of line) {
    const width = unitsOf[encoding](point.codePointAt(0)!);
    if (rest < width) break;
    rest -= width;
    units += point.length;
  }
  return { line: position.line, character: units };
}

function fromUtf16(lines: TextDocument, position: Position, encoding: Encoding): Position {
  if (encoding === 'utf-16') return position;
  let character = 0;
  let units = 0;
  for (const point of lineText(lines, position.line)) {
    units += point.length;
    if (units > position.character) break;
    character += unitsOf[encoding](point.codePointAt(0)!);
  }
  return { line: position.line, character };
}

function lineText(lines: TextDocument, line: number): string {
  return lines.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
}

/** How many units of an encoding one code point takes; a lone surrogate counts as U+FFFD, as it goes over the wire. */
const unitsOf: Readonly<Record<Encoding, (point: number) => number>> = {
  'utf-8': (point) => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4),
  'utf-16': (point) => (point < 0x10000 ? 1 : 2),
  'utf-32': () => 1,
};
