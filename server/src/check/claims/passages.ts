/** The sentences of a document as claims are read from them. */
import type { MarkdownDocument } from '../../markdown/document';
import type { ProseContent, ProseUnit } from '../../markdown/prose';
import type { Series } from '../../series/series';
import { isSameMention, type Mention } from '../mentions';
import type { Passage, SentenceCitation } from './passage';
import { areSameRules, keywordRulesOf, type KeywordRules } from './keywordRules';
import { placeCitations, type PlacedCitation } from './placedCitation';
import { readPassages, statingLevels, type ReadPassage } from './readPassages';
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
  const rules = keywordRulesOf(document);
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
      areSameRules(known.here.rules, rules) &&
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
  readonly rules: KeywordRules;
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

/** The passages of a unit before an edit, and what they were read from beside it. */
interface ReadUnit {
  readonly rules: KeywordRules;
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
  rules: KeywordRules,
  sources: UnitSources,
): readonly PlacedPassage[] {
  let known = memory.read;
  const all = [...citations, ...citationsFrom(sources)];
  if (!known || !isReadSo(known, unit, citations, rules, sources)) {
    const passages = readPassages(unit, memory.stating, { citations, rules, sources }).map((read) => ({
      at: read.at,
      passage: sameAsBefore(memory, read),
      own: read.own.map((one) => all.indexOf(one)),
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
  rules: KeywordRules,
  sources: UnitSources,
): boolean {
  return (
    areSameRules(before.rules, rules) &&
    sayTheSame(before.sources, sources) &&
    before.leadIn === leadIn?.content &&
    before.headings.length === headings.length &&
    before.headings.every((content, at) => content === headings[at]!.content) &&
    before.citations.length === citations.length &&
    before.citations.every((one, at) => isSameCitation(one, citations[at]!.citation))
  );
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
    sameItems(a.led, b.led) &&
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

/**
 * The passage that was read from the same sentence before an edit, if it says the same still: what was found about it
 * is kept by it. Its neighbours, its code and its cells are the same as long as their unit is.
 */
function sameAsBefore({ passages }: UnitMemory, { at, cell, passage }: ReadPassage): Passage {
  const place = cell === undefined ? at : ~cell;
  const before = passages.get(place);
  if (before && saysTheSame(before, passage)) return before;
  passages.set(place, passage);
  return passage;
}

function saysTheSame(a: Passage, b: Passage): boolean {
  return (
    // A row's sentence leaves out the cells that are read by themselves.
    a.sentence === b.sentence &&
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
