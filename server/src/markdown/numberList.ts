/** Numbers that follow one word: `RFCs 1034, 1035 and 2181`, `RFC 6749/6750`, `RFC7230-7235`. */

/** Offsets into the text. */
export interface NumberItem {
  readonly start: number;
  readonly end: number;
  /** One number, or all of a range. */
  readonly numbers: readonly number[];
}

/**
 * @param at where the first number starts @param plural the word before is a plural, so that any number may follow
 * @param digits how many digits a further number must have after a singular
 */
export function readNumbers(text: string, at: number, plural: boolean, digits: number): NumberItem[] {
  const items: NumberItem[] = [];
  let next: number | undefined = at;
  while (next !== undefined) {
    const item = readItem(text, next, plural);
    if (item === undefined) break;
    items.push(item);
    next = nextNumber(text, item.end, plural, digits);
  }
  return items;
}

function readItem(text: string, start: number, plural: boolean): NumberItem | undefined {
  const first = matchAt(/\d{1,7}/y, text, start);
  if (first === undefined) return undefined;
  const end = start + first[0].length;
  const single = { start, end, numbers: [Number(first[0])] };
  const range = matchAt(
    /(\s*[-‐‑–—]\s*|\s+(?:through|thru)\s+|\s+to\s+)(\d{2,6})(?![\d\p{L}]|\.\d|-\d)/uy,
    text,
    end,
  );
  if (range === undefined || (/to/.test(range[1]!) && !plural)) return single;
  const from = Number(first[0]);
  const short = range[2]!.length < first[0].length;
  const to = Number(short ? first[0].slice(0, first[0].length - range[2]!.length) + range[2]! : range[2]);
  if (to <= from || to - from > (short ? 20 : 100)) return single;
  const numbers = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  return { start, end: end + range[0].length, numbers };
}

const separator =
  /[\])]?(?:\s*(?:,|;|\/|&|\+|，|、|；)\s*(?:(?:and|or|&|und|et)\s+)?|\s+(?:and|or|and\/or|&|und|oder|sowie|et|ou|y|o|e|и|или|as well as)\s+|\s*(?:和|与|及|或|および|및|와|과|と)\s*)\[?/uy;

/** Where a further number of the list starts. */
function nextNumber(text: string, end: number, plural: boolean, digits: number): number | undefined {
  const joint = matchAt(separator, text, end);
  if (joint === undefined) return undefined;
  const start = end + joint[0].length;
  const number = matchAt(/\d{1,6}(?![\d\p{L}_%]|[.:]\d|,\d{3}(?!\d))/uy, text, start);
  if (number === undefined) return undefined;
  const after = text.slice(start + number[0].length, start + number[0].length + 24);
  if (measured.test(after)) return undefined;
  if (plural) return start;
  if (number[0].length < digits) return undefined;
  // "RFC 2616, 1999": a year.
  if (/,/.test(joint[0]) && /^(?:19[6-9]\d|20[0-4]\d)$/.test(number[0])) return undefined;
  return start;
}

const measured =
  /^\s*(?:%|(?:bytes?|bits?|octets?|ms|seconds?|secs?|minutes?|hours?|days?|weeks?|months?|years?|times|others?|more|drafts?|documents?|specs?|pages?|lines?|ports?|status|errors?|responses?|[KMGT]i?B)(?![a-z]))/i;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
