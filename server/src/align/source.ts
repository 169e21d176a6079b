/** What alignment works from: the passages of one RFC, read from its text or, with less, from the index's facts. */
import type { RfcDocument } from '../rfc/document';
import type { RequirementFact, RfcFacts } from '../rfc/facts';
import type { RfcNumber } from '../rfc/identity';
import { contentWords } from '../text/words';
import { type PlainSentence, plainSentences } from './sentences';

/** A requirement with the words around it, or a sentence without one. */
export interface Passage {
  /** Index into the facts' sections; -1 before the first. */
  readonly section: number;
  /** Index into the facts' requirements; undefined for a sentence without a requirement that takes part. */
  readonly requirement: number | undefined;
  readonly words: readonly string[];
  /** How much each word says of this passage, parallel to `words`: 1 near its keyword, less elsewhere in its sentence. */
  readonly weights: readonly number[];
  readonly cites: readonly RfcNumber[];
}

export interface AlignmentSource {
  readonly facts: RfcFacts;
  /** In document order. */
  readonly passages: readonly Passage[];
}

/** Informal statements take part only where the RFC has no others, and in tables. */
export function takesPart(facts: RfcFacts, requirement: RequirementFact): boolean {
  return !requirement.informal || facts.keywordSource === 'none' || requirement.context === 'table';
}

/** From the index: there are only passages with keywords. */
export function sourceOfFacts(facts: RfcFacts): AlignmentSource {
  return { facts, passages: keywordPassages(facts, () => undefined).map(({ passage }) => passage) };
}

/** From the text: every sentence is a passage, so that what is restated without a keyword is found. */
export function sourceOfDocument(document: RfcDocument): AlignmentSource {
  const placed = keywordPassages(document, (requirement) => undrawnRow(document, requirement));
  const taken = new Set(
    document.requirements.filter((one) => takesPart(document, one)).map((one) => one.statement),
  );
  const spans = [...taken].map((statement) => document.statementSpan(statement));
  const plain = plainSentences(document, spans).map((sentence) => ({
    line: sentence.line,
    passage: plainPassage(sentence),
  }));
  const passages = [...placed, ...plain].sort((a, b) => a.line - b.line).map(({ passage }) => passage);
  return { facts: document, passages };
}

interface PlacedPassage {
  readonly line: number;
  readonly passage: Passage;
}

function plainPassage({ section, text }: PlainSentence): Passage {
  const words = contentWords(text).map(({ word }) => word);
  return { section, requirement: undefined, words, weights: words.map(() => 1), cites: citedIn(text) };
}

function citedIn(text: string): readonly RfcNumber[] {
  return [...text.matchAll(/\bRFC[\s-]*0*([1-9]\d{0,6})\b/g)].map((match) => Number(match[1]) as RfcNumber);
}

function keywordPassages(
  facts: RfcFacts,
  rowOf: (requirement: RequirementFact) => readonly string[] | undefined,
): readonly PlacedPassage[] {
  const places = keywordPlaces(facts);
  const sections = sectionIndex(facts);
  const placed: PlacedPassage[] = [];
  facts.requirements.forEach((requirement, index) => {
    if (!takesPart(facts, requirement)) return;
    const statement = facts.statements[requirement.statement];
    const row = rowOf(requirement);
    const words = row ?? statement?.words ?? [];
    const weights = row
      ? row.map(() => 1)
      : clauseWeights(words.length, requirement.at, places.get(requirement.statement));
    const section = sections(requirement);
    const passage = { section, requirement: index, words, weights, cites: statement?.cites ?? [] };
    placed.push({ line: requirement.line, passage });
  });
  return placed;
}

/** Where the keywords of each statement stand among its words, ascending. */
function keywordPlaces(facts: RfcFacts): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (const requirement of facts.requirements) {
    if (!takesPart(facts, requirement)) continue;
    const known = places.get(requirement.statement);
    if (known) known.push(requirement.at);
    else places.set(requirement.statement, [requirement.at]);
  }
  return places;
}

/** Words between this keyword and its neighbours belong to it; the sentence's subject and the rest count less. */
function clauseWeights(length: number, at: number, places: readonly number[] = []): readonly number[] {
  const weights = new Array<number>(length).fill(1);
  if (places.length <= 1) return weights;
  const before = Math.max(0, ...places.filter((place) => place < at));
  const after = Math.min(length, ...places.filter((place) => place > at));
  for (let word = 0; word < length; word++)
    weights[word] = word >= at && word < after ? 1 : word >= before && word < at ? 0.7 : 0.35;
  return weights;
}

function sectionIndex(facts: RfcFacts): (requirement: RequirementFact) => number {
  const { sections } = facts;
  let at = -1;
  return ({ line }) => {
    while (at >= 0 && sections[at]!.line > line) at--;
    while (at + 1 < sections.length && sections[at + 1]!.line <= line) at++;
    return at;
  };
}

/** The words of a row whose columns only white space parts, where its table became one statement with many keywords. */
function undrawnRow(document: RfcDocument, requirement: RequirementFact): readonly string[] | undefined {
  if (requirement.context === 'table') return undefined;
  const { lines } = document;
  let low = 0;
  let high = lines.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines.number[middle]! <= requirement.line) low = middle;
    else high = middle - 1;
  }
  const line = document.text.slice(lines.first[low], lines.end[low]);
  if (!/\S\s{3,}\S.*\S\s{2,}\S|\S\s{5,}\S/.test(line) || line.length > 80) return undefined;
  return contentWords(line).map(({ word }) => word);
}
