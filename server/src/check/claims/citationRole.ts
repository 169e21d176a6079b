/** What part a citation plays in what its sentence says: who speaks, of what, and how exactly. */
import type { LevelWords } from './levelWords';
import type { Passage, SentenceCitation } from './passage';

/** "RFC 1 requires", "according to RFC 1", "as required by RFC 1": the RFC speaks, not the document. */
export function isAttributedToRfc(
  sentence: string,
  citations: readonly SentenceCitation[],
  words: LevelWords,
): boolean {
  return citations.some((citation) => {
    const before = sentence.slice(Math.max(0, citation.start - 50), citation.start);
    // "As defined by RFC 1" says what a word means, not who demands it; so does "according to" in the middle of a rule.
    return (
      /(?:^\s*(?:according to|per)|\b(?:as (?:required|mandated|demanded|recommended|said) (?:by|in)|says|demands?|states|requires))\s*[[("'\u25a1\s]*(?:of\s+)?[[("']*$/i.test(
        before,
      ) || isSubject(sentence, citation, words)
    );
  });
}

/** "RFC 1 requires". */
export function isSubject(sentence: string, { end }: SentenceCitation, words: LevelWords): boolean {
  return (
    end <= words.start &&
    /^[\])"'\u25a1\s,]*(?:explicitly |also |still |clearly |merely |only |just )?(?:says|states|requires|demands|mandates|specifies|recommends|discourages|allows|lets|permits|forbids|prohibits|makes|lists|defines|obliges|has|gives|leaves|keeps|prescribes|advises|wants|expects|suggests|calls for|asks|tells|instructs|(?:does not|doesn't|no longer) (?:allow|let|permit|require|mandate|demand|recommend|oblige)s?)\b/i.test(
      sentence.slice(end, end + 60),
    )
  );
}

/** The column is headed by the RFC that has these levels. */
export function isOfColumn({ citations }: Passage): boolean {
  return citations.some(({ from }) => from === 'column');
}

/** "(RFC 1)", "under RFC 1", "RFC 1 lets": what is said in everyday words is said of that RFC, which is no mere mention. */
export function isAttached(
  sentence: string,
  { start, end, from }: SentenceCitation,
  words: LevelWords,
): boolean {
  return (
    words.start === words.end ||
    from !== undefined ||
    /[([]\s*$|\b(?:see|per|under|by|in|with|to|cf\.?|and|than)\s*[([]?$/i.test(
      sentence.slice(Math.max(0, start - 12), start),
    ) ||
    (end <= words.start &&
      /^[\])}\u25a1\s,]*(?:\w+ly\s+|still\s+|also\s+)?$/.test(sentence.slice(end, words.start)))
  );
}

/** "Must follow RFC 1": what is demanded is to keep to the whole of it, and not what it says. */
export function isObeyed(sentence: string, { start }: SentenceCitation, words: LevelWords): boolean {
  return (
    words.end <= start &&
    /^\s+(?:\w+ly\s+|be\s+)?(?:follow|obey|comply with|compl(?:iant|ying) (?:with|to)|conform(?:ant|ing)? (?:to|with)|adhere to|(?:be )?based (?:in|on))\s+(?:the\s+)?(?:(?:requirements|rules) (?:of|in)\s+)?[[("']*$/i.test(
      sentence.slice(words.end, start),
    )
  );
}

/** "As described in Section 2 of RFC 1", "(see Section 2) (RFC 1)", and not "According to RFC 1 …" at the start. */
export function isPointer(sentence: string, { start }: SentenceCitation): boolean {
  const match = pointing.exec(sentence.slice(0, start));
  return match !== null && /\p{L}/u.test(sentence.slice(0, match.index));
}

const pointing =
  /\b(?:(?:(?:described|defined|specified|discussed|explained|outlined|presented|given|indicated|documented|detailed|rules?|formats?|procedures?|mechanisms?|syntax)\s+(?:\w+\s+)?(?:in|by|under|of)|in accordance with|according to|following)\s*[[{("']*(?:\u25a1[\s()[\]{},]*(?:of\s+)?)*|(?:see(?: also)?|cf\.?)\s*[[{("']*(?:\u25a1[\s()[\]{},]*(?:of\s+)?)+)$/i;

/** In capitals, "recommends", "discourages", "optional", "leaves it to the agent", or with words that rule out a stricter level. */
export function isExact(sentence: string, words: LevelWords): boolean {
  const near = sentence.slice(Math.max(0, words.start - 12), words.end + 40);
  return (
    words.capitals ||
    /^(?:recommends?|discourages?|(?:recommend|advis)e?s? against)$/i.test(
      sentence.slice(words.start, words.end),
    ) ||
    /\boptional\b|^(?:leaves?|left)\b/i.test(sentence.slice(words.start, words.end)) ||
    /\b(?:merely|only|just)\s+\w+/i.test(near) ||
    /^[^.;:]{0,80}?\bwithout (?:requiring|demanding|mandating|insisting)\b/i.test(sentence.slice(words.end))
  );
}

/** "Is just discouraged", "merely recommends". */
export function saysNoMore(sentence: string, { start }: LevelWords): boolean {
  return /\b(?:merely|only|just|no more than)\s+$/i.test(sentence.slice(Math.max(0, start - 14), start));
}

export function nearest(
  found: readonly LevelWords[],
  { start, end }: SentenceCitation,
): LevelWords | undefined {
  const distance = (words: LevelWords): number =>
    words.end <= start ? start - words.end : Math.max(0, words.start - end);
  return found.reduce((best, words) => (distance(words) < distance(best) ? words : best), found[0]!);
}

/** Stands for each character of a citation: no word, no space. */
const blank = '\u25a1';

/** Citations and what names sections are blanked, so that offsets stay. */
export function blankCitations(sentence: string, citations: readonly SentenceCitation[]): string {
  let text = sentence;
  for (const { start, end } of citations)
    if (/\bRFC|\bBCP|\bSTD|\bdraft-|^\W*\d+\W*$/i.test(sentence.slice(start, end)))
      text = text.slice(0, start) + blank.repeat(end - start) + text.slice(end);
  return text
    .replace(/\bRFC[\s-]?\d+\b/gi, (found) => blank.repeat(found.length))
    .replace(
      /(?:\b(?:sections?|sect?\.|appendix|appendices|clause|annex)\s+|\u00a7+\s*)[\dA-Z](?:[\d.]*\d)?(?:\.[A-Z\d]+)*\b/gi,
      (found) => blank.repeat(found.length),
    )
    .replace(/\(\s*[,;]?\s*\d+(?:\.\d+)+\s*\)|\s\d+(?:\.\d+)+(?=\))/g, (found) => blank.repeat(found.length));
}
