/** The statements of a document, each once, with their words and their text. */
import type { Span } from '../text/view';
import { contentWords, type WordSpan } from '../text/words';
import type { StatementFact } from './facts';
import { type RfcNumber, rfcNumber } from './identity';

/** A statement as printed. */
export interface StatementText {
  /** Rejoined across lines and pages, with its lead-in or column names. */
  readonly text: string;
  /** Source offsets of its own sentence or row, without the lead-in. */
  readonly span: Span;
  /** Offset in {@link text} at which its own sentence starts; 0 without a lead-in. */
  readonly own: number;
}

export class StatementTable {
  readonly facts: StatementFact[] = [];
  /** Parallel to {@link facts}. */
  readonly texts: StatementText[] = [];
  private readonly words: (readonly WordSpan[])[] = [];
  private readonly known = new Map<number, number>();

  /** The index of the statement that starts at a source offset; undefined while there is none. */
  find(start: number): number | undefined {
    return this.known.get(start);
  }

  /** @param key source offset that identifies the statement @param own offset in `text` at which its own sentence starts; undefined for a row */
  add(key: number, text: string, span: Span, own?: number): number {
    const spans = contentWords(text);
    const index = this.facts.length;
    this.known.set(key, index);
    this.words.push(spans);
    this.facts.push({
      words: spans.map(({ word, start }) =>
        own !== undefined && (start === 0 || start === own) ? uncapitalised(word) : word,
      ),
      cites: citedRfcs(text),
    });
    this.texts.push({ text, span, own: own ?? 0 });
    return index;
  }

  /** How many words of a statement stand before a position in its text. */
  wordsBefore(statement: number, position: number): number {
    const spans = this.words[statement]!;
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spans[middle]!.start < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A word without the capital that only starts its sentence. */
function uncapitalised(word: string): string {
  return /^[A-Z][a-z]+$/.test(word) ? word.toLowerCase() : word;
}

const citation = /\bRFCs?[\s-]*0*([1-9]\d{0,6})\b/g;

function citedRfcs(text: string): readonly RfcNumber[] {
  if (!text.includes('RFC')) return none;
  const cited: RfcNumber[] = [];
  for (const match of text.matchAll(citation)) {
    const number = rfcNumber(Number(match[1]));
    if (!cited.includes(number)) cited.push(number);
  }
  return cited;
}

const none: readonly RfcNumber[] = [];
