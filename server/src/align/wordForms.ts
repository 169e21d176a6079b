/** What a word says of itself, whatever stands around it. */
import { type RfcNumber, rfcNumber } from '../rfc/identity';
import { isUpper } from '../text/chars';
import { type Terms, termsOf } from './terms';

export interface WordForm extends Terms {
  /** The symbols of its parts, and those of each two neighbouring parts as one. */
  readonly symbols: readonly number[];
  readonly joinedSymbols: readonly number[];
  /** Places among its parts of those that tell versions or sizes of one thing apart. */
  readonly variants: readonly number[];
  /** Whether it names something: it has a digit, or a capital beyond its first letter. */
  readonly isName: boolean;
  /** The RFC that it cites: `RFC4301`, `RFC-2401`; {@link noRfc} for none. */
  readonly rfc: RfcNumber;
  /** The RFC that it cites after `RFC`; {@link noRfc} for none. */
  readonly number: RfcNumber;
  /** `RFC` or `RFCs`. */
  readonly isRfc: boolean;
  /** It only points: `Section`. */
  readonly points: boolean;
  /** The number after it is that of what it points to: `Section`, `Table`. */
  readonly isNumbered: boolean;
  readonly mayNumber: boolean;
}

/** A number like all others, so that all forms are of one shape: they are read millions of times. */
export const noRfc = rfcNumber(0);

/** Forms of words, and symbols for what they are made of: small numbers from 1 on that stand for strings. */
export class WordForms {
  private readonly known = new Map<string, WordForm>();
  private readonly symbols = new Map<string, number>();

  get size(): number {
    return this.known.size;
  }

  of(word: string): WordForm {
    let form = this.known.get(word);
    if (!form) this.known.set(word, (form = readForm(word, (part) => this.symbol(part))));
    return form;
  }

  symbol(text: string): number {
    let symbol = this.symbols.get(text);
    if (symbol === undefined) this.symbols.set(text, (symbol = this.symbols.size + 1));
    return symbol;
  }
}

/** Words that were read lately; the series says the same ones again and again. */
let lately = new WordForms();
const mostKnown = 1 << 15;

/** Who has them may keep them: when they have become too many, the next to ask gets others. */
export function wordForms(): WordForms {
  if (lately.size >= mostKnown) lately = new WordForms();
  return lately;
}

export function formOf(word: string): WordForm {
  return wordForms().of(word);
}

function readForm(word: string, symbolOf: (part: string) => number): WordForm {
  const { parts, joined } = termsOf(word);
  const hasDigit = /\d/.test(word);
  const isVariant = hasDigit && !/^\d+$/.test(word) && !/\s/.test(word);
  const isPointer = /^[RSATF]/i.test(word);
  return {
    parts,
    joined,
    symbols: parts.map(symbolOf),
    joinedSymbols: joined.map(symbolOf),
    // A bare number may count anything.
    variants: isVariant ? parts.flatMap((part, at) => (/\d/.test(part) ? [at] : [])) : none,
    isName: hasDigit || hasInnerCapital(word),
    rfc: numberIn(hasDigit && /^RFC[-\s]?0*([1-9]\d{0,6})\b/i.exec(word)),
    number: numberIn(hasDigit && /^0*([1-9]\d{0,6})$/.exec(word)),
    isRfc: isPointer && /^RFCs?$/i.test(word),
    points: isPointer && /^(?:RFCs?|Sections?|Appendix)$/i.test(word),
    isNumbered: isPointer && /^(?:Sections?|Appendix|Table|Figure)$/i.test(word),
    mayNumber: /^[A-Z]?[\d.]*$/.test(word),
  };
}

function hasInnerCapital(word: string): boolean {
  for (let at = 1; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (isUpper(code)) return true;
    if (code > 127) return /.\p{Lu}/u.test(word);
  }
  return false;
}

function numberIn(match: RegExpExecArray | null | false): RfcNumber {
  return match ? rfcNumber(Number(match[1])) : noRfc;
}

const none: readonly number[] = [];
