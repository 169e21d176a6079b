/** Sentences of a paragraph's text, for what stands "in the same or the next sentence". */
import { firstFrom } from '../markdown/ordered';
import type { ProseContent, ProseUnit } from '../markdown/prose';
import type { ViewRange } from '../markdown/textView';

/** Words after which a full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s([“"'])(?:e\.g|i\.e|cf|vs|etc|resp|approx|no|nos|sec|sect|secs|ch|fig|figs|app|eq|vol|pp|ed|eds|ref|refs|al|dr|mr|mrs|ms|st|jr|inc|ltd|co|[a-z])$/i;

/** The sentences in order; together they cover the text. Half-open offsets into `text`. */
export function splitSentences(text: string): readonly ViewRange[] {
  const sentences: ViewRange[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/[.!?…]+["'”’)\]]*\s+/g)) {
    const next = text[index + end.length];
    if (next === undefined || /[a-z,;:)]/.test(next)) continue;
    if (end[0] === '.' && abbreviation.test(text.slice(Math.max(start, index - 12), index))) continue;
    sentences.push({ start, end: index + end.length });
    start = index + end.length;
  }
  if (start < text.length || sentences.length === 0) sentences.push({ start, end: text.length });
  return sentences;
}

const known = new WeakMap<ProseContent, readonly ViewRange[]>();

/** The sentences of a unit, in its view; a row of a table is one. Kept as long as the unit stays as it is. */
export function sentencesOf({ content, kind, view }: ProseUnit): readonly ViewRange[] {
  let sentences = known.get(content);
  if (!sentences) {
    sentences = kind === 'table-row' ? [{ start: 0, end: view.text.length }] : splitSentences(view.text);
    known.set(content, sentences);
  }
  return sentences;
}

/** The place of the sentence that holds an offset; the last one for an offset at the end. */
export function sentenceAt(sentences: readonly ViewRange[], offset: number): number {
  return Math.min(
    sentences.length - 1,
    firstFrom(sentences, ({ end }) => end > offset),
  );
}
