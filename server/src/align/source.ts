/** What alignment works from: the passages of one RFC, read from its text or, with less, from the index's facts. */
import type { RfcDocument } from '../rfc/document';
import type { RequirementFact, RfcFacts } from '../rfc/facts';
import type { RfcNumber } from '../rfc/identity';
import { lineAtOffset, lineNumbered, lineText } from '../rfc/lines';
import { contentWords } from '../text/words';
import { labelsOf } from './labels';
import { readQuotedLines } from './quotedBlocks';
import { type PlainSentence, plainSentences } from './sentences';
import { isIn } from './setOffText';
import { readTransitions, type Transition } from './transitions';

/** A requirement with the words around it, or a sentence without one. */
export interface Passage {
  /** Index into the facts' sections; -1 before the first. */
  readonly section: number;
  /** Index into the facts' requirements; undefined for a sentence without a requirement that takes part. */
  readonly requirement: number | undefined;
  readonly words: readonly string[];
  /** How many of the words stand before the keyword; undefined without one, and in rows of tables. */
  readonly at: number | undefined;
  /** In a row how many of the words stand before its keyword, the last of them its column's name; undefined elsewhere. */
  readonly cell: number | undefined;
  /** What keywords of one sentence share, and cells of one row: a number among this RFC's; undefined without a keyword. */
  readonly group: number | undefined;
  /** How much each word says of this passage, parallel to `words`: 1 near its keyword, less elsewhere in its sentence. */
  readonly weights: readonly number[];
  readonly cites: readonly RfcNumber[];
  /** A row of a table. */
  readonly row: boolean;
  /** How much it tells of a level rather than setting one, 0 to 1: `changed from MUST to SHOULD`, a column of previous levels. */
  readonly tells: number;
  /** The same for where it stands: a section that lists changes tells of them, but in an update it makes them. */
  readonly listed: number;
  /** Whether it reads as writing, 0 to 1; less for code, markup, drawings and what every RFC says. */
  readonly writing: number;
}

export interface AlignmentSource {
  readonly facts: RfcFacts;
  /** In document order. */
  readonly passages: readonly Passage[];
  /** The term of a definition list under which a requirement stands, folded; empty without one. */
  labelOf(requirement: RequirementFact): string;
  /** What the RFC says of levels that it changed; read anew at each call. */
  transitions(): readonly Transition[];
  /** What it quotes of older RFCs in order to change it, in document order; empty in an RFC that quotes nothing so. */
  readonly quotations: readonly Quotation[];
}

/** Old text that an RFC quotes, with what it says instead. */
export interface Quotation {
  /** Its requirements. */
  readonly old: readonly Passage[];
  /** Indices into the passages of the RFC; none where the old text is removed. */
  readonly next: ReadonlySet<number>;
}

/** Informal statements take part only where the RFC has no others, and in tables. */
export function takesPart(facts: RfcFacts, requirement: RequirementFact): boolean {
  return !requirement.informal || facts.keywordSource === 'none' || requirement.context === 'table';
}

/** From the index: there are only passages with keywords. */
export function sourceOfFacts(facts: RfcFacts): AlignmentSource {
  const passages = keywordPassages(
    facts,
    () => undefined,
    () => '',
    ({ line }) => line,
  ).map(({ passage }) => passage);
  return { facts, passages, labelOf: () => '', transitions: () => [], quotations: [] };
}

/** From the text: every sentence is a passage, so that what is restated without a keyword is found. */
export function sourceOfDocument(document: RfcDocument): AlignmentSource {
  const { blocks, isReplaced, isRemoved } = readQuotedLines(document);
  const keyworded = keywordPassages(
    document,
    columnsOf(document),
    (statement) => document.statementText(statement),
    rowLineOf(document),
  );
  const placed = keyworded
    .filter(({ line }) => !isReplaced(line))
    // Old text that is removed is told, and became nothing else.
    .map((one) => (isRemoved(one.line) ? { ...one, passage: { ...one.passage, tells: 1 } } : one));
  const taken = new Set(
    document.requirements.filter((one) => takesPart(document, one)).map((one) => one.statement),
  );
  const spans = [...taken].map((statement) => document.statementSpan(statement));
  const plain = plainSentences(document, spans)
    .filter(({ line }) => !isReplaced(line))
    .map((sentence) => ({ line: sentence.line, passage: plainPassage(sentence) }));
  const ordered = [...placed, ...plain].sort((a, b) => a.line - b.line);
  return {
    facts: document,
    passages: ordered.map(({ passage }) => passage),
    labelOf: labelsOf(document),
    transitions: () => readTransitions(document),
    quotations: blocks.flatMap(({ old, next }): readonly Quotation[] => {
      const quoted = keyworded
        .filter(({ line }) => isIn(old, line))
        .map(({ passage }) => withoutLead(document, passage));
      const now = ordered.flatMap(({ line }, at) => (isIn(next, line) ? [at] : []));
      return quoted.length === 0 ? [] : [{ old: quoted, next: new Set(now) }];
    }),
  };
}

/** Without the sentence that announces it: "… by removing the following text:". */
function withoutLead(document: RfcDocument, passage: Passage): Passage {
  const { statement } = document.requirements[passage.requirement!]!;
  const lead = document.statementText(statement).slice(0, document.statementOwnStart(statement));
  const count = Math.min(contentWords(lead).length, passage.at ?? 0);
  return {
    ...passage,
    words: passage.words.slice(count),
    weights: passage.weights.slice(count),
    at: passage.at && passage.at - count,
  };
}

/** A line that is one name and its level: a list of names with single spaces. */
function isNameAndLevel(text: string, keyword: string): boolean {
  const [name, ...rest] = text.trim().split(/\s+/);
  return rest.join(' ') === keyword && /\d|-|_/.test(name ?? '');
}

interface PlacedPassage {
  readonly line: number;
  readonly passage: Passage;
}

function plainPassage({ section, words, cites, writing }: PlainSentence): Passage {
  return {
    section,
    requirement: undefined,
    words,
    at: undefined,
    cell: undefined,
    group: undefined,
    weights: ones(words.length),
    cites,
    row: false,
    tells: 0,
    listed: 0,
    writing,
  };
}

const onesByLength: (readonly number[])[] = [];

/** The weights of so many words that all count whole. */
function ones(length: number): readonly number[] {
  return (onesByLength[length] ??= new Array<number>(length).fill(1));
}

/** The words of the printed line of a keyword that stands in columns, where the lines above and below are other rows. */
function columnsOf(document: RfcDocument): (requirement: RequirementFact) => readonly string[] | undefined {
  const { lines } = document;
  return ({ context, line, keyword }) => {
    if (context === 'table') return undefined;
    const at = lineNumbered(lines, line);
    if (at === undefined) return undefined;
    const text = lineText(lines, at).replace(/\. {2,}/g, '. ');
    if (!/\S(?:\s{3,}|\t)\S/.test(text) && !isNameAndLevel(text, keyword)) return undefined;
    return contentWords(text).map(({ word }) => word);
  };
}

/** The published line on which the row of a drawn table starts, and that of a keyword elsewhere. */
function rowLineOf(document: RfcDocument): (requirement: RequirementFact) => number {
  const { lines } = document;
  return ({ context, statement, line }) =>
    context === 'table' ? lines.number[lineAtOffset(lines, document.statementSpan(statement).start)]! : line;
}

function keywordPassages(
  facts: RfcFacts,
  columns: (requirement: RequirementFact) => readonly string[] | undefined,
  textOf: (statement: number) => string,
  rowLine: (requirement: RequirementFact) => number,
): readonly PlacedPassage[] {
  const places = keywordPlaces(facts);
  const sectionOf = sectionIndex(facts);
  const placed: PlacedPassage[] = [];
  facts.requirements.forEach((requirement, index) => {
    if (!takesPart(facts, requirement)) return;
    const statement = facts.statements[requirement.statement];
    const own = places.get(requirement.statement) ?? [];
    const line = own.length > 1 ? columns(requirement) : undefined;
    const words = line ?? statement?.words ?? [];
    const section = sectionOf(requirement);
    const row = requirement.context === 'table' || line !== undefined;
    const weights = row ? ones(words.length) : clauseWeights(words.length, requirement.at, own);
    const passage: Passage = {
      section,
      requirement: index,
      words,
      at: row ? undefined : requirement.at,
      cell: requirement.context === 'table' ? requirement.at : undefined,
      group: row ? facts.statements.length + rowLine(requirement) : requirement.statement,
      weights,
      cites: statement?.cites ?? [],
      row,
      tells: line ? 0 : tellsOf(facts, requirement, words, own, textOf),
      listed: line || !listsChanges(facts, section) ? 0 : requirement.context === 'table' ? 0.4 : 1,
      writing: 1,
    };
    placed.push({ line: requirement.line, passage });
  });
  return placed;
}

const changeList =
  /\b(?:changes?|differences?)\b.*\b(?:from|since|between|to|in)\b|^changes$|\bchange (?:log|history)\b/i;
const telling = /^(?:chang|rais|promot|downgrad|upgrad|demot|remain|relax|previous|former|old$)/i;

function listsChanges(facts: RfcFacts, section: number): boolean {
  return changeList.test(facts.sections[section]?.title ?? '');
}

function tellsOf(
  facts: RfcFacts,
  requirement: RequirementFact,
  words: readonly string[],
  places: readonly number[],
  textOf: (statement: number) => string,
): number {
  const { at, statement } = requirement;
  if (requirement.context !== 'table') {
    const amongKeywords = places.filter((place) => place === at).length > 1;
    const told = telling.test(words[at - 1] ?? '') || /^levels?$/i.test(words[at] ?? '');
    const reports = (): boolean => words.slice(0, startsWithin).some((word) => /^RFC/i.test(word));
    const reported =
      reportsOther(facts.rfc, words, at) || (reports() && saysThat(facts.rfc, textOf(statement)));
    return amongKeywords || told || reported ? 1 : 0;
  }
  const head = words.slice(Math.max(0, at - 2), at);
  const named = head.findIndex((word) => /^RFC$/i.test(word));
  const cited = named >= 0 ? Number(head[named + 1]) : Number(/^RFC-?(\d+)$/i.exec(head.at(-1) ?? '')?.[1]);
  const earlier = head.some((word) => telling.test(word)) || (cited > 0 && cited !== facts.rfc);
  return earlier ? 1 : 0;
}

const reporting =
  /^(?:says?|states?|notes?|requires?|mandates?|recommends?|allows?|permits?|prohibits?|forbids?|disallows?|specif(?:y|ies)|following)$/i;
/** How far behind the RFC's number the word may stand that reports, in words. */
const reportingReach = 2;

/** How many words of a statement may stand before the RFC that it reports. */
const startsWithin = 4;
/** "While RFC N required that": the words of a keyword are none of a statement's. */
const reportsThat =
  /^\W*(?:[a-z]+\W+){0,3}?\[?RFC[-\s]?0*(\d+)\b[\]),]*\s(?:[a-z]+\s){0,2}?(?:required|requires|recommended|recommends|mandated|mandates|specified|specifies|said|says|stated|states|suggested)\sthat\b/i;

function saysThat(rfc: RfcNumber, text: string): boolean {
  const number = reportsThat.exec(text)?.[1];
  return number !== undefined && Number(number) !== rfc;
}

/** Whether a sentence starts by reporting what another RFC says: "RFC N has the following requirements". */
function reportsOther(rfc: RfcNumber, words: readonly string[], at: number): boolean {
  const joined = /^RFC-?0*(\d+)$/i.exec(words[0] ?? '')?.[1];
  const number = joined ?? (/^RFC$/i.test(words[0] ?? '') ? words[1] : undefined);
  if (number === undefined || Number(number) === rfc) return false;
  const from = joined === undefined ? 2 : 1;
  return words.slice(from, Math.min(at, from + reportingReach)).some((word) => reporting.test(word));
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
  if (places.length <= 1) return ones(length);
  const weights = new Array<number>(length).fill(1);
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
