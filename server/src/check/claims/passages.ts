/** The sentences of a document as claims are read from them. */
import type { BlockText } from '../../markdown/blockCut';
import type { MarkdownDocument } from '../../markdown/document';
import type { ProseContent, ProseUnit } from '../../markdown/prose';
import type { ViewRange } from '../../markdown/textView';
import type { RfcNumber } from '../../rfc/identity';
import type { Series } from '../../series/series';
import { isSameMention, type Mention } from '../mentions';
import { sentencesOf } from '../sentences';
import type { Passage, SentenceCitation, SourcePlace } from './claim';
import { headedCells, isOutdone, levelCells, namesMatter, rowStatements, withoutCells } from './levelCells';
import { mayStateLevel } from './levelWords';
import { placeCitations, pointsOnly, type PlacedCitation } from './placedCitation';
import { sourceOf } from './sentenceSource';
import { mayHoldClaim } from './sieve';
import { areSameSources, sourcesOf, type Footnote, type UnitPlace, type UnitSources } from './sources';

/** A sentence in its place. */
export interface PlacedPassage {
  readonly unit: ProseUnit;
  /** Offset of the sentence in the unit's view. */
  readonly at: number;
  readonly passage: Passage;
  /** What each of the passage's citations is in the document, in the same order. */
  readonly mentions: readonly Mention[];
}

/** The sentences that may state a level. */
export function passagesOf(
  document: MarkdownDocument,
  mentions: readonly Mention[],
  series: Series,
): readonly PlacedPassage[] {
  const passages: PlacedPassage[] = [];
  const rules = rulesOf(document);
  const sources = sourcesOf(document, mentions, series);
  let next = 0;
  for (const place of unitsOf(document, mentions)) {
    const { unit } = place;
    if (unit.kind === 'heading' || unit.kind === 'html') continue;
    const memory = remember(unit);
    if (memory.stating.length === 0) continue;
    const from = sources.of(place, memory.footnotes);
    const { start, end } = unit.span;
    while (next < mentions.length && mentions[next]!.main.span.start < start) next++;
    let last = next;
    while (last < mentions.length && mentions[last]!.main.span.start < end) last++;
    const known = memory.placed;
    const isKnown =
      known?.unit === unit &&
      known.here.series === series &&
      isSameUse(known.here.rules, rules) &&
      areSameSources(known.here.sources, from) &&
      areSameMentions(known.here.mentions, mentions, next, last);
    const here = isKnown
      ? known.passages
      : passagesAt(unit, memory, { rules, series, mentions: mentions.slice(next, last), sources: from });
    for (const passage of here) passages.push(passage);
  }
  return passages;
}

/** The units that may hold claims, and others of their blocks. */
function* unitsOf(document: MarkdownDocument, mentions: readonly Mention[]): Iterable<UnitPlace> {
  // An RFC that is cited elsewhere may be where a sentence comes from.
  const cites = mentions.length > 0;
  /** What opens what is set off behind a block. */
  let last: { readonly index: number; readonly opener: ProseUnit | undefined } = {
    index: -1,
    opener: undefined,
  };
  for (const { index, block } of document.blocks.sources()) {
    if (!mayHoldClaim(block, cites)) continue;
    const units = document.unitsIn(index);
    if (units.length === 0) continue;
    let head: ProseUnit | undefined;
    let { opener } = cites && isSetOff(units[0]!) ? openerBefore(document, index, last) : noOpener;
    for (const unit of units) {
      if (!isSetOff(unit)) opener = unit.kind === 'paragraph' ? unit : undefined;
      if (unit.content.isTableHead) head = unit;
      const isRow = unit.kind === 'table-row';
      yield {
        unit,
        block: index,
        opener: isSetOff(unit) ? opener : undefined,
        head: isRow ? head : undefined,
      };
    }
    last = { index, opener };
  }
}

const noOpener = { opener: undefined };

function isSetOff({ kind, content }: ProseUnit): boolean {
  return kind === 'table-row' || content.quoteDepth > 0;
}

/** @param last what is known of a block before it */
function openerBefore(
  document: MarkdownDocument,
  index: number,
  last: { readonly index: number; readonly opener: ProseUnit | undefined },
): Pick<UnitPlace, 'opener'> {
  for (let at = index - 1; at > last.index; at--) {
    const unit = document.unitsIn(at).findLast((one) => !isSetOff(one));
    if (unit) return { opener: unit.kind === 'paragraph' ? unit : undefined };
  }
  return last;
}

/** What the passages of a unit are read from beside it. */
interface AroundUnit {
  readonly rules: Rules;
  readonly series: Series;
  /** Those that stand in it. */
  readonly mentions: readonly Mention[];
  readonly sources: UnitSources;
}

/** The passages of a unit that an edit may have moved since: the same objects after one that changed and moved none of it. */
interface PlacedPassages {
  readonly unit: ProseUnit;
  readonly here: AroundUnit;
  readonly passages: readonly PlacedPassage[];
}

/** What is remembered of a unit, wherever it stands, as long as it stays as it is. */
interface UnitMemory {
  /** Places of its sentences that may state a level. */
  readonly stating: readonly number[];
  /** The footnotes that it refers to; not read where no sentence may state a level. */
  readonly footnotes: readonly Footnote[];
  read: ReadUnit | undefined;
  placed: PlacedPassages | undefined;
  /** What was last read from each of its sentences, by where that starts, and of its cells, by the complement of that. */
  readonly passages: Map<number, Passage>;
}

const memories = new WeakMap<ProseContent, UnitMemory>();

function remember(unit: ProseUnit): UnitMemory {
  let memory = memories.get(unit.content);
  if (!memory) {
    const stating = statingLevels(unit);
    const footnotes = stating.length === 0 ? noFootnotes : footnotesOf(unit);
    memory = { stating, footnotes, read: undefined, placed: undefined, passages: new Map() };
    memories.set(unit.content, memory);
  }
  return memory;
}

const noFootnotes: readonly Footnote[] = [];

function footnotesOf({ links }: ProseUnit): readonly Footnote[] {
  return links.flatMap(({ kind, range, identifier }) =>
    kind === 'footnote' && identifier !== undefined ? [{ at: range.start, identifier }] : [],
  );
}

function passagesAt(unit: ProseUnit, memory: UnitMemory, here: AroundUnit): readonly PlacedPassage[] {
  const citations = placeCitations(here.mentions, unit, here.series);
  const passages = passagesIn(unit, memory, citations, here.rules, here.sources);
  memory.placed = { unit, here, passages };
  return passages;
}

function isSameUse(a: Rules, b: Rules): boolean {
  return a.own === b.own && a.capitals === b.capitals;
}

/** Whether the mentions from one place to another are those that were there before. */
function areSameMentions(
  before: readonly Mention[],
  mentions: readonly Mention[],
  from: number,
  to: number,
): boolean {
  if (before.length !== to - from) return false;
  for (let at = from; at < to; at++) if (!isSameMention(before[at - from]!, mentions[at]!)) return false;
  return true;
}

/** How a document uses the key words. */
interface Rules {
  readonly own: boolean;
  readonly capitals: boolean;
}

/** In UTF-16 units: what is longer is no sentence that a person wrote, and would take long to read. */
const longestSentence = 4000;

/** The passages of a unit before an edit, and what they were read from beside it. */
interface ReadUnit {
  readonly rules: Rules;
  readonly headings: readonly ProseContent[];
  readonly leadIn: ProseContent | undefined;
  readonly citations: readonly SentenceCitation[];
  readonly sources: UnitSources;
  /** Their citations as places in {@link citations}, and behind those in what {@link citationsFrom} gives. */
  readonly passages: readonly (Pick<PlacedPassage, 'at' | 'passage'> & { readonly own: readonly number[] })[];
}

/** As {@link readPassages}; what was read before an edit is taken over where all of that says the same. */
function passagesIn(
  unit: ProseUnit,
  memory: UnitMemory,
  citations: readonly PlacedCitation[],
  rules: Rules,
  sources: UnitSources,
): readonly PlacedPassage[] {
  let known = memory.read;
  const all = [...citations, ...citationsFrom(sources)];
  if (!known || !isReadSo(known, unit, citations, rules, sources)) {
    const passages = readPassages(unit, memory, citations, rules, sources).map(({ at, passage, own }) => ({
      at,
      passage,
      own: own.map((one) => all.indexOf(one)),
    }));
    known = {
      rules,
      headings: unit.headings.map(({ content }) => content),
      leadIn: unit.leadIn?.content,
      citations: citations.map(({ citation }) => citation),
      sources,
      passages,
    };
    memory.read = known;
  }
  return known.passages.map(({ at, passage, own }) => ({
    unit,
    at,
    passage,
    mentions: own.length === 0 ? noMentions : own.map((place) => all[place]!.mention),
  }));
}

const noMentions: readonly Mention[] = [];

/** Whether a unit stands as it stood when it was read. */
function isReadSo(
  before: ReadUnit,
  { headings, leadIn }: ProseUnit,
  citations: readonly PlacedCitation[],
  rules: Rules,
  sources: UnitSources,
): boolean {
  return (
    isSameUse(before.rules, rules) &&
    sayTheSame(before.sources, sources) &&
    before.leadIn === leadIn?.content &&
    before.headings.length === headings.length &&
    before.headings.every((content, at) => content === headings[at]!.content) &&
    before.citations.length === citations.length &&
    before.citations.every((one, at) => isSameCitation(one, citations[at]!.citation))
  );
}

interface ReadPassage {
  /** Offset of the sentence in the unit's view. */
  readonly at: number;
  readonly passage: Passage;
  /** Its citations, in the same order. */
  readonly own: readonly PlacedCitation[];
}

function readPassages(
  unit: ProseUnit,
  memory: UnitMemory,
  citations: readonly PlacedCitation[],
  rules: Rules,
  sources: UnitSources,
): readonly ReadPassage[] {
  const { text } = unit.view;
  const spans = sentencesOf(unit);
  const around = { context: contextOf(unit), ownRules: rules.own, writesRules: rules.capitals };
  const columns = levelCells(unit);
  const levels = columns.length > 0 ? readLevelCells(unit, memory, columns, citations, around, sources) : [];
  // What is read as the subject of a level claims nothing by itself: "Limit to two".
  const read = [...columns, ...levels.map(({ subject }) => subject)];
  const within = (span: ViewRange | undefined): readonly PlacedCitation[] =>
    span ? citations.filter(({ citation }) => span.start <= citation.start && citation.start < span.end) : [];
  const sentences = memory.stating.flatMap((at): readonly ReadPassage[] => {
    const { start } = spans[at]!;
    const isPointed =
      within(spans[at]).length === 0 && pointsOnly(text, spans[at + 1], within(spans[at + 1]));
    const last = isPointed ? at + 1 : at;
    const { end } = spans[last]!;
    const following = spans[last + 1];
    const before = spans[at - 1];
    const written = within({ start, end });
    const source = sourceOf(unit, { at, start, end }, written, citations, sources);
    const own = source ? [source.placed] : written;
    const sentence = read.length > 0 ? withoutCells(unit, read) : text.slice(start, end);
    if (read.length > 0 && !mayStateLevel(sentence)) return [];
    const passage: Passage = {
      sentence,
      citations: placedIn(sentence, start, own, source?.from),
      previous: before ? text.slice(before.start, before.end) : '',
      next: following ? text.slice(following.start, following.end) : '',
      citedBefore: [
        ...within(before).flatMap(({ citation }): readonly RfcNumber[] => citation.rfcs),
        ...(source?.from === 'heading' ? sources.beside : []),
      ],
      citedNext: within(following).flatMap(({ citation }): readonly RfcNumber[] => citation.rfcs),
      code: codeIn(unit, start, end),
      ...(unit.kind === 'table-row' ? { cells: headedCells(unit) } : {}),
      ...around,
    };
    return [{ at: start, passage: sameAsBefore(memory, start, passage), own }];
  });
  return [...sentences, ...levels];
}

type AroundRow = Pick<Passage, 'context' | 'ownRules' | 'writesRules'>;

/** What the cells of a row that say nothing but a level say of its subject. @param columns their places in the row */
function readLevelCells(
  unit: ProseUnit,
  memory: UnitMemory,
  columns: readonly number[],
  citations: readonly PlacedCitation[],
  around: AroundRow,
  sources: UnitSources,
): readonly (ReadPassage & { readonly subject: number })[] {
  const { length } = unit.view.text;
  const ofRow = sourceOf(unit, { at: 0, start: 0, end: length }, citations, citations, sources);
  return rowStatements(unit, columns, citations).flatMap(({ cell, column, subject, text, heading }) => {
    const above = sources.columns[column];
    const source = above ? { placed: above, from: 'column' as const } : ofRow;
    // What a cell says of something else, such as a field, cites no RFC for its level.
    const written = citations.filter(({ citation }) => !isBlank(text, citation));
    if (!source && written.length < citations.length) return [];
    const own = source ? [source.placed] : written;
    if (own.length === 0 && (!namesMatter(heading) || isOutdone(heading, unit))) return [];
    const passage: Passage = {
      sentence: text,
      citations: placedIn(text, 0, own, source?.from),
      previous: '',
      next: '',
      // Who has a column for what came later knows of it.
      citedBefore: [
        ...sources.columns.flatMap((other, at) => (at === column ? [] : (other?.citation.rfcs ?? []))),
        ...(source?.from === 'heading' ? sources.beside : []),
      ],
      citedNext: [],
      code: codeIn(unit, 0, length),
      cells: [{ start: cell.start, end: cell.end, heading }],
      isMark: true,
      ...around,
    };
    return [{ at: 0, passage: sameAsBefore(memory, ~cell.start, passage), own, subject }];
  });
}

function contextOf({ headings, leadIn }: ProseUnit): string {
  return [...headings.map(({ view }) => view.text), leadIn?.view.text ?? ''].join(' ');
}

function codeIn({ content }: ProseUnit, start: number, end: number): Passage['code'] {
  return content.code
    .filter((range) => start <= range.start && range.start < end)
    .map((range) => ({ start: range.start - start, end: range.end - start }));
}

/** Citations by their offsets in a sentence that starts at an offset. @param from where they stand, if not in it */
function placedIn(
  sentence: string,
  start: number,
  own: readonly PlacedCitation[],
  from: SourcePlace | undefined,
): readonly SentenceCitation[] {
  const { length } = sentence.trimEnd();
  return own.map(({ citation }) =>
    from
      ? { ...citation, from, start: length, end: length }
      : { ...citation, start: citation.start - start, end: citation.end - start },
  );
}

function isBlank(text: string, { start, end }: ViewRange): boolean {
  return text.slice(start, end).trim() === '';
}

/** The citations of sources, in an order of their own. */
function citationsFrom({ notes, columns, above }: UnitSources): readonly PlacedCitation[] {
  return [
    ...notes.flatMap(({ source }) => source ?? []),
    ...columns.flatMap((source) => source ?? []),
    ...(above ? [above] : []),
  ];
}

/** Whether sources are the same, wherever they stand. */
function sayTheSame(a: UnitSources, b: UnitSources): boolean {
  if (a === b) return true;
  const [some, others] = [citationsFrom(a), citationsFrom(b)];
  return (
    sameItems(a.beside, b.beside) &&
    a.notes.length === b.notes.length &&
    a.notes.every(
      ({ at, source }, place) =>
        at === b.notes[place]!.at && (source === undefined) === (b.notes[place]!.source === undefined),
    ) &&
    a.columns.length === b.columns.length &&
    a.columns.every((source, column) => (source === undefined) === (b.columns[column] === undefined)) &&
    some.length === others.length &&
    some.every(({ citation }, place) => isSameCitation(citation, others[place]!.citation))
  );
}

/** Places of a unit's sentences that may state a level. */
function statingLevels(unit: ProseUnit): readonly number[] {
  const { text } = unit.view;
  if (!mayStateLevel(text)) return noPlaces;
  return sentencesOf(unit).flatMap(({ start, end }, at) =>
    end - start <= longestSentence && mayStateLevel(text.slice(start, end)) ? [at] : [],
  );
}

const noPlaces: readonly number[] = [];

/**
 * The passage that was read from the same sentence before an edit, if it says the same still: what was found about it
 * is kept by it. The sentence, its neighbours and its code are the same as long as their unit is.
 */
function sameAsBefore({ passages }: UnitMemory, at: number, passage: Passage): Passage {
  const before = passages.get(at);
  if (before && saysTheSame(before, passage)) return before;
  passages.set(at, passage);
  return passage;
}

function saysTheSame(a: Passage, b: Passage): boolean {
  return (
    a.context === b.context &&
    a.ownRules === b.ownRules &&
    a.writesRules === b.writesRules &&
    sameItems(a.citedBefore, b.citedBefore) &&
    sameItems(a.citedNext, b.citedNext) &&
    a.citations.length === b.citations.length &&
    a.citations.every((one, place) => isSameCitation(one, b.citations[place]!))
  );
}

function isSameCitation(one: SentenceCitation, other: SentenceCitation): boolean {
  return (
    one.start === other.start &&
    one.end === other.end &&
    one.from === other.from &&
    sameItems(one.rfcs, other.rfcs) &&
    sameItems(one.sections, other.sections)
  );
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}

function rulesOf({ text, blocks }: MarkdownDocument): Rules {
  const sources = blocks.sources();
  const head = countUse(text.slice(0, sources[0]?.start ?? text.length));
  let { keywords, mayDeclare } = head;
  for (const { block } of sources) {
    let use = useIn.get(block);
    if (!use) useIn.set(block, (use = countUse(block.text)));
    keywords += use.keywords;
    mayDeclare ||= use.mayDeclare;
  }
  return {
    own: (mayDeclare && declaresKeywords(text)) || isDraftSource(text),
    // Who writes so many key words in capitals writes a specification, with or without declaring them.
    capitals: keywords >= 6,
  };
}

/** How a block, which ends with a line, uses the key words. */
interface KeywordUse {
  readonly keywords: number;
  /** Only where a block may does {@link declaresKeywords} look through the document. */
  readonly mayDeclare: boolean;
}

const useIn = new WeakMap<BlockText, KeywordUse>();

function countUse(text: string): KeywordUse {
  return {
    keywords: text.match(/\b(?:MUST|SHALL|SHOULD|MAY|REQUIRED|OPTIONAL|RECOMMENDED)\b/g)?.length ?? 0,
    mayDeclare: /interpreted as|boilerplate/i.test(text),
  };
}

/** RFC 8174 section 2: a document that declares the key words uses them for its own rules. */
function declaresKeywords(text: string): boolean {
  return /key ?words?[^.]{0,300}\b(?:to be )?interpreted as\b|boilerplate\s+bcp\s?14/is.test(text);
}

/** The source of an Internet-Draft says by its front matter what it is to be called: it is a specification itself. */
function isDraftSource(text: string): boolean {
  return /^(?:docname|name)\s*[:=]\s*["']?draft-/im.test(text.slice(0, frontMatterLength));
}

const frontMatterLength = 4000;
