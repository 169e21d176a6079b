/**
 * Where what a sentence says comes from, as its author says outside of its paragraph: in a footnote, in the heading of its
 * column, in the attribution of its quotation, in what leads in to its list, its table or its quotation, in a heading
 * above, which may be a bold paragraph. Told only where that names exactly one RFC.
 */
import type { Span } from '../../markdown/citation';
import type { MarkdownDocument } from '../../markdown/document';
import { firstFrom } from '../../markdown/ordered';
import type { ProseUnit } from '../../markdown/prose';
import type { RfcNumber } from '../../rfc/identity';
import type { Series } from '../../series/series';
import { isSameMention, type Mention } from '../mentions';
import { sentencesOf } from '../sentences';
import { isAttributedBy } from './attribution';
import { boldHeadingsOf, isBoldHeading } from './boldHeadings';
import type { SentenceCitation } from './passage';
import { placeCitations, pointsOnly, single, startsIn, without, type PlacedCitation } from './placedCitation';
import {
  captionsWhatIsSaid,
  cited,
  headsParagraphs,
  headsWhatIsSaid,
  isCaption,
  leadsInWhatIsSaid,
  namesWork,
  turnsAway,
} from './sourceWords';

/** What a unit has its sources from beside itself. */
export interface UnitSources {
  /** The footnotes that it refers to, in the order of its text. */
  readonly notes: readonly NoteSource[];
  /** For the cells of a row that say a level, by their columns: the RFC that heads the column. Empty where none does. */
  readonly columns: readonly (PlacedCitation | undefined)[];
  /** For the sentences without another source; undefined where there is none, or where it is left open. */
  readonly above: PlacedCitation | undefined;
  /** RFCs that other headings name: an author who has a section for what came later knows of it. */
  readonly beside: readonly RfcNumber[];
  /** RFCs that what leads in names where it is no source: what is said may be of one of them, and is of no other one. */
  readonly led: readonly RfcNumber[];
}

export interface NoteSource {
  /** Where the footnote is referred to, in the unit's view. */
  readonly at: number;
  /** Undefined where the footnote says something else than where a statement comes from, or names several RFCs. */
  readonly source: PlacedCitation | undefined;
}

const noSources: UnitSources = { notes: [], columns: [], above: undefined, beside: [], led: [] };

/** Whether sources are made of the same tokens, which no edit has moved. */
export function areSameSources(a: UnitSources, b: UnitSources): boolean {
  return (
    a === b ||
    (isSameSource(a.above, b.above) &&
      a.notes.length === b.notes.length &&
      a.notes.every(
        ({ at, source }, place) => at === b.notes[place]!.at && isSameSource(source, b.notes[place]!.source),
      ) &&
      a.columns.length === b.columns.length &&
      a.columns.every((source, column) => isSameSource(source, b.columns[column])) &&
      isSameList(a.beside, b.beside) &&
      isSameList(a.led, b.led))
  );
}

function isSameList(a: readonly RfcNumber[], b: readonly RfcNumber[]): boolean {
  return a.length === b.length && a.every((rfc, place) => rfc === b[place]);
}

function isSameSource(a: PlacedCitation | undefined, b: PlacedCitation | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return isSameMention(a.mention, b.mention) && a.citation.from === b.citation.from;
}

/** What is told of a document's sources. Kept by nothing: it is made anew for each of its states. */
export interface Sources {
  of(place: UnitPlace, footnotes: readonly Footnote[]): UnitSources;
}

/** A unit where it stands. */
export interface UnitPlace {
  readonly unit: ProseUnit;
  /** The place of its block in the document. */
  readonly block: number;
  /** For one that is set off, a row or a quotation, the paragraph before all that is. */
  readonly opener: ProseUnit | undefined;
  /** For a row, the one with the headings of its columns. */
  readonly head: ProseUnit | undefined;
}

/** A reference to a footnote. */
export interface Footnote {
  readonly at: number;
  readonly identifier: string;
}

/** What a heading or a lead-in says of what stands under it. */
type Told =
  /** It names no RFC. */
  | 'nothing'
  /** It names several, or says something else. */
  | 'open'
  | PlacedCitation;

export function sourcesOf(document: MarkdownDocument, mentions: readonly Mention[], series: Series): Sources {
  const told = new Map<ProseUnit, Told>();
  const ends = new Map<ProseUnit, number>();
  const notes = new Map<string, PlacedCitation | undefined>();
  const headers = new Map<ProseUnit, UnitSources['columns']>();
  const boldHeading = boldHeadingsOf(document);
  let headed: readonly (readonly [ProseUnit, readonly RfcNumber[]])[] | undefined;

  const citationsOf = (unit: ProseUnit): readonly PlacedCitation[] =>
    placeCitations(mentionsIn(mentions, unit.span), unit, series);

  return {
    of(place, footnotes) {
      const { unit } = place;
      const found = footnotes.map(({ at, identifier }) => ({ at, source: note(identifier) }));
      const above = unit.content.inFootnote ? undefined : (attributed(unit) ?? sourceAbove(place));
      const columns = place.head ? columnsUnder(place.head) : noColumns;
      const led = above ? [] : rfcsLeadingIn(place);
      if (found.length === 0 && above === undefined && columns.length === 0 && led.length === 0)
        return noSources;
      const beside = above?.citation.from === 'heading' ? rfcsBeside(unit) : [];
      return { notes: found, columns, above, beside, led };
    },
  };

  function note(identifier: string): PlacedCitation | undefined {
    if (!notes.has(identifier)) {
      const span = document.footnotes.get(identifier);
      notes.set(identifier, span && readNote(span));
    }
    return notes.get(identifier);
  }

  /** A footnote that says where something comes from, and nothing else before that. */
  function readNote(span: Span): PlacedCitation | undefined {
    // Its label may name the RFC, too.
    const inside = mentionsIn(mentions, span).filter(({ main }) => document.unitAt(main.span.start));
    const unit = inside[0] && document.unitAt(inside[0].main.span.start);
    if (!unit?.content.inFootnote) return undefined;
    const source = single(placeCitations(inside, unit, series));
    const { text } = unit.view;
    const first = sentencesOf(unit)[0]!;
    const own = citationsOf(unit).filter(({ citation }) => citation.start < first.end);
    const isSource =
      pointsOnly(text, first, own) || (own.length > 0 && namesWork(without(text, first, own, cited)));
    return source && isSource ? from(source, 'footnote') : undefined;
  }

  function columnsUnder(head: ProseUnit): UnitSources['columns'] {
    let known = headers.get(head);
    if (!known) {
      const placed = citationsOf(head);
      known =
        placed.length === 0
          ? noColumns
          : head.content.cells.map((cell) => {
              const source = single(placed.filter(({ citation }) => startsIn(cell, citation)));
              return source && from(source, 'column');
            });
      headers.set(head, known);
    }
    return known;
  }

  function attributed(unit: ProseUnit): PlacedCitation | undefined {
    if (unit.content.quoteDepth === 0) return undefined;
    const behind = mentions[placeFrom(mentions, unit.span.end)];
    const next = behind && document.unitAt(behind.main.span.start);
    if (!next || !isAttributedBy(document.text, unit, next)) return undefined;
    const placed = citationsOf(next);
    const { text } = next.view;
    const source = single(placed);
    return source && pointsOnly(text, { start: 0, end: text.length }, placed)
      ? from(source, 'attribution')
      : undefined;
  }

  function sourceAbove({ unit, block, opener }: UnitPlace): PlacedCitation | undefined {
    for (const lead of [...leadsOf(unit), ...(opener ? [opener, ...leadsOf(opener)] : [])]) {
      const says = remember(lead, readLeadIn);
      if (says === 'open') return undefined;
      if (says !== 'nothing') return says;
    }
    const bold = boldHeading(unit, block);
    const saysBold = bold ? remember(bold, readBoldHeading) : 'nothing';
    if (saysBold === 'open') return undefined;
    if (bold && saysBold !== 'nothing')
      return unit.span.end <= reachOf(bold, saysBold) ? saysBold : undefined;
    for (const [at, heading] of [...unit.headings.entries()].reverse()) {
      const says = remember(heading, readHeading);
      if (says === 'open') return undefined;
      if (says === 'nothing') continue;
      const isNearest = at === unit.headings.length - 1;
      if (says.citation.sections.length === 0 && !isNearest) return undefined;
      return unit.span.end <= reachOf(heading, says) ? says : undefined;
    }
    return undefined;
  }

  function remember(unit: ProseUnit, read: (unit: ProseUnit) => Told): Told {
    let known = told.get(unit);
    if (known === undefined) told.set(unit, (known = read(unit)));
    return known;
  }

  function readHeading(heading: ProseUnit): Told {
    return readHeadingAs(heading, headsWhatIsSaid);
  }

  function readBoldHeading(heading: ProseUnit): Told {
    return readHeadingAs(heading, headsParagraphs);
  }

  function readHeadingAs(heading: ProseUnit, isOf: typeof headsWhatIsSaid): Told {
    const { text } = heading.view;
    const placed = citationsOf(heading);
    if (placed.length === 0) return turnsAway(text) ? 'open' : 'nothing';
    const source = single(placed);
    const rest = without(text, { start: 0, end: text.length }, placed, cited);
    return source && isOf(rest, source.citation.sections.length > 0) ? from(source, 'heading') : 'open';
  }

  function readLeadIn(lead: ProseUnit): Told {
    const { text } = lead.view;
    if (isCaption(text)) return readHeadingAs(lead, captionsWhatIsSaid);
    const all = citationsOf(lead);
    if (!/[:\uff1a]\W*$/.test(text) && !pointsOnly(text, { start: 0, end: text.length }, all))
      return 'nothing';
    const last = sentencesOf(lead).at(-1)!;
    const placed = all.filter(({ citation }) => citation.start >= last.start);
    if (placed.length === 0) return turnsAway(text.slice(last.start, last.end)) ? 'open' : 'nothing';
    const source = single(placed);
    const rest = without(text, last, placed, cited);
    return source && leadsInWhatIsSaid(rest, source.citation.sections.length > 0)
      ? from(source, 'lead-in')
      : 'open';
  }

  /** Up to where a heading's source holds: what cites another RFC under it may have turned to that. */
  function reachOf(heading: ProseUnit, { citation }: PlacedCitation): number {
    let end = ends.get(heading);
    if (end === undefined) {
      const [rfc] = citation.rfcs;
      const other = mentions
        .slice(placeFrom(mentions, heading.span.end))
        .find(({ main }) => main.kind === 'rfc' && main.numbers.some((number) => number !== rfc));
      ends.set(heading, (end = other?.main.span.start ?? document.text.length));
    }
    return end;
  }

  function rfcsLeadingIn({ unit, opener }: UnitPlace): readonly RfcNumber[] {
    return [...leadsOf(unit), ...(opener ? [opener] : [])]
      .filter((lead) => /[:\uff1a]\W*$/.test(lead.view.text))
      .flatMap((lead) => citationsOf(lead).flatMap(({ citation }) => citation.rfcs));
  }

  function rfcsBeside(unit: ProseUnit): readonly RfcNumber[] {
    headed ??= [...new Set(mentions.map(({ main }) => document.unitAt(main.span.start)))]
      .filter((one) => one && (one.kind === 'heading' || isBoldHeading(one)))
      .map((heading) => [heading!, citationsOf(heading!).flatMap(({ citation }) => citation.rfcs)] as const);
    return headed.flatMap(([heading, rfcs]) => (unit.headings.includes(heading) ? [] : rfcs));
  }
}

const noColumns: UnitSources['columns'] = [];

/** What leads in to a unit's list, and to the lists that hold that, the innermost first. */
function leadsOf({ leadIn }: ProseUnit): readonly ProseUnit[] {
  return leadIn === undefined ? [] : [leadIn, ...leadsOf(leadIn)];
}

function from({ citation, mention }: PlacedCitation, place: SentenceCitation['from']): PlacedCitation {
  return { citation: { ...citation, from: place! }, mention };
}

/** Those that start in a stretch of the document; they are in the order of their places. */
function mentionsIn(mentions: readonly Mention[], { start, end }: Span): readonly Mention[] {
  return mentions.slice(placeFrom(mentions, start), placeFrom(mentions, end));
}

/** The place of the first mention that starts at an offset or later. */
function placeFrom(mentions: readonly Mention[], offset: number): number {
  return firstFrom(mentions, ({ main }) => main.span.start >= offset);
}
