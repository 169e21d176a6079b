/** A requirement without its text: its keyword among the content words around it. */

export interface PhraseSource {
  /** Content words of the statement, in order. */
  readonly words: readonly string[];
  /** How many of them stand before the keyword. */
  readonly at: number;
  readonly keyword: string;
  /** The RFCs that the statement cites. */
  readonly cites: readonly number[];
}

export interface Phrase {
  /** What stands before the keyword, an ellipsis first where it is cut; empty where there is nothing. */
  readonly before: string;
  readonly keyword: string;
  /** What follows it, an ellipsis last where it is cut. */
  readonly after: string;
  /** The first two of the RFCs cited that none of the words shown names. */
  readonly cites: readonly number[];
}

/** @param maxWords how many of the statement's words are shown at most, two of them before the keyword or more */
export function phraseOf({ words, at, keyword, cites }: PhraseSource, maxWords: number): Phrase {
  const following = words.slice(at, at + maxWords);
  const leading = words.slice(Math.max(0, at - Math.max(2, maxWords - following.length)), at);
  const shown = following.slice(0, maxWords - leading.length);
  const before = [...(leading.length < at ? ['…'] : []), ...leading];
  const after = [...shown, ...(at + shown.length < words.length ? ['…'] : [])];
  const named = [...leading, ...shown].join(' ');
  return {
    before: before.join(' '),
    keyword,
    after: after.join(' '),
    cites: cites.filter((rfc) => !named.includes(String(rfc))).slice(0, 2),
  };
}
