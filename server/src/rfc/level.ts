/** Requirement keywords and levels: RFC 2119, RFC 8174, and the graded words of algorithm tables (MUST-, SHOULD+). */

/** The five levels that every keyword folds into. */
export type Level = 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY';

/** Whether a level demands, allows or forbids; MAY counts as positive. */
export function isNegative(level: Level): boolean {
  return level === 'MUST NOT' || level === 'SHOULD NOT';
}

/**
 * The strength of a keyword within its polarity: MUST > MUST- > SHOULD+ > SHOULD > SHOULD- > MAY.
 * @param keyword as printed, in any case; its grade (`+`, `-`) counts, its words do not
 */
export function strength(level: Level, keyword: string): number {
  const base = level === 'MAY' ? 0 : level.startsWith('SHOULD') ? 30 : 60;
  const grade = keyword.endsWith('-') ? -10 : keyword.endsWith('+') ? 10 : 0;
  return base + grade;
}
