/** Finds RFCs by what a person types: numbers, a sub-series, words of a title. */
import { rfcNumber, type RfcNumber } from '../rfc/identity';
import { isInForce, type Series, type SubSeriesKind } from '../series/series';

export interface RfcSearch {
  /**
   * One RFC an entry, the best first; several together where the query names several (`7230, 7231`, `STD 97`).
   * Empty for an empty query.
   */
  find(query: string, limit: number): readonly (readonly RfcNumber[])[];
}

/** Reads the titles at the first query; a search then looks at each once. */
export function createRfcSearch(series: Series): RfcSearch {
  let titles: readonly Title[] | undefined;
  return {
    find(query, limit) {
      const terms = wordsOf(query).trim().split(' ').filter(Boolean);
      if (terms.length === 0) return [];
      titles ??= series.numbers.map((rfc) => readTitle(series, rfc));
      const named = namedGroup(query, series);
      const found = titles
        .map((title) => ({ title, score: scoreOf(title, terms) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || b.title.rfc - a.title.rfc)
        .map(({ title }) => [title.rfc]);
      return [...(named.length > 0 ? [named] : []), ...found].slice(0, limit);
    },
  };
}

interface Title {
  readonly rfc: RfcNumber;
  readonly number: string;
  /** Lower case, words separated by one space, one at each end. */
  readonly words: string;
  readonly inForce: boolean;
}

function readTitle(series: Series, rfc: RfcNumber): Title {
  const entry = series.get(rfc);
  return {
    rfc,
    number: String(rfc),
    words: wordsOf(entry?.title ?? ''),
    inForce: entry !== undefined && isInForce(entry),
  };
}

function wordsOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** Every term has to begin a word of the title or the number; 0 where one does not. */
function scoreOf(title: Title, terms: readonly string[]): number {
  let score = title.inForce ? 0.5 : 0;
  for (const term of terms) {
    if (term === 'rfc') score += 0.1;
    else if (title.number === term || `rfc${title.number}` === term) score += 100;
    else if (/^(?:rfc)?\d+$/.test(term) && title.number.startsWith(term.replace('rfc', ''))) score += 10;
    else if (title.words.includes(` ${term} `)) score += 2;
    else if (title.words.includes(` ${term}`)) score += 1;
    else return 0;
  }
  if (title.words.startsWith(` ${terms.join(' ')}`)) score += 2;
  else if (title.words.includes(` ${terms.join(' ')}`)) score += 1;
  // Of titles that say the same, the one that says little else.
  return score + 1 / (1 + title.words.length / 40);
}

const subSeriesKinds: ReadonlySet<string> = new Set(['bcp', 'std', 'fyi'] satisfies SubSeriesKind[]);

/** `7230, RFC 7231`, or the members of `STD 97`; those that the series has. Empty for anything else, and for one RFC. */
function namedGroup(query: string, series: Series): readonly RfcNumber[] {
  const [, kind = '', number] = /^\s*([a-z]{3})[\s-]*(\d{1,4})\s*$/i.exec(query) ?? [];
  if (subSeriesKinds.has(kind.toLowerCase())) {
    return series.members({ kind: kind.toLowerCase() as SubSeriesKind, number: Number(number) }) ?? [];
  }
  if (!/^\s*(?:rfc[\s-]*)?\d{1,7}(?:(?:\s*[,+&]\s*|\s+)(?:rfc[\s-]*)?\d{1,7})+\s*$/i.test(query)) return [];
  const numbers = [...new Set((query.match(/\d{1,7}/g) ?? []).map(Number))].map(rfcNumber);
  return numbers.length > 1 && numbers.every((rfc) => series.get(rfc) !== undefined) ? numbers : [];
}
