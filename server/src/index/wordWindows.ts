/** Which words of a long statement the index keeps: those around its keyword. */
import type { RequirementFact } from '../rfc/facts';
import type { StatementWords } from '../rfc/statementTable';

/** What of a statement's words is stored. */
export interface WordLimits {
  /** At most so many words of a statement, those around its (first) keyword. */
  readonly words: number;
  /** Of a statement that says its requirement in lower case. */
  readonly informalWords: number;
  /** At most so many names behind those: a list of algorithms is what its requirement is about. */
  readonly names: number;
}

/** For each statement its words that are kept: half-open positions among all of them. */
export interface WordWindows {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** The windows around the first keyword of each statement, one in upper case if it has such. */
export function wordWindows(
  requirements: readonly RequirementFact[],
  statements: StatementWords,
  limits: WordLimits,
): WordWindows {
  /** For each statement the place of its first keyword and one; negative while it has none in upper case. */
  const places = new Int32Array(statements.count);
  for (const { statement, at, informal } of requirements) {
    const place = places[statement] === 0 ? -1 - at : places[statement]!;
    places[statement] = informal ? place : Math.abs(place);
  }
  const windows = { from: new Int32Array(places.length), to: new Int32Array(places.length) };
  for (let statement = 0; statement < places.length; statement++) {
    const place = places[statement]!;
    const length = statements.wordCount(statement);
    const limit = place > 0 ? limits.words : limits.informalWords;
    const from = windowStart(length, limit, Math.max(0, Math.abs(place) - 1));
    windows.from[statement] = from;
    windows.to[statement] = Math.min(length, from + limit);
  }
  return windows;
}

/** Where the words that are kept start: two in five stand before the keyword, for the subject, the rest after it. */
function windowStart(length: number, limit: number, at: number): number {
  return Math.max(0, Math.min(at - Math.floor(limit * 0.4), length - limit));
}
