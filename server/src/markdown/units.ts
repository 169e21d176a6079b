/** Puts units in their place: offsets, headings above, lead-ins of lists. Block by block, as they are asked for. */
import type { BlockContent, BlockUnit } from './blockContent';
import type { BlockText } from './blockCut';
import type { BlockStore, PlacedBlock } from './blockStore';
import { moveSpan, type Span } from './citation';
import { firstFrom } from './ordered';
import type { ProseContent, ProseKind, ProseUnit, UnitLink } from './prose';
import { placeView, type TextView } from './textView';

/** The units of one state of a document. To place those of a block parses it, the headings before it, and no other. */
export class DocumentUnits {
  readonly #store: BlockStore;
  readonly #placed: (readonly ProseUnit[] | undefined)[] = [];
  /** By block: what leads in to lists that go on in it. */
  readonly #leadIns: (LeadIns | undefined)[] = [];
  /** By block: the first of the items that stand before it without anything between them, as far as was asked for. */
  readonly #firstItems: (number | undefined)[] = [];
  #headingBlocks: readonly number[] | undefined;
  /** What holds behind each of the blocks that may hold headings, as far as was asked for. */
  readonly #headings: (readonly ProseUnit[])[] = [];
  #all: readonly ProseUnit[] | undefined;

  constructor(store: BlockStore) {
    this.#store = store;
  }

  /** All of them in document order. */
  get all(): readonly ProseUnit[] {
    return (this.#all ??= this.#store.sources().flatMap(({ index }) => this.of(index)));
  }

  /** Those of one block. */
  of(index: number): readonly ProseUnit[] {
    return (this.#placed[index] ??= this.#place(index));
  }

  /** The unit that holds an offset. */
  at(offset: number): ProseUnit | undefined {
    const index = firstFrom(this.#store.sources(), ({ start }) => start > offset) - 1;
    if (index < 0) return undefined;
    const units = this.of(index);
    const unit = units[firstFrom(units, ({ span }) => span.end > offset)];
    return unit !== undefined && unit.span.start <= offset ? unit : undefined;
  }

  #place(index: number): readonly ProseUnit[] {
    const block = this.#store.get(index);
    const headings = this.#headingsBefore(index);
    const leadIns = this.#leadInsOf(index, block.content);
    const before = placedBefore.get(block.content);
    if (before?.block === block && areSame(before.headings, headings) && areSame(before.leadIns, leadIns))
      return before.units;
    const units = placeUnitsOf(block, headings, leadIns);
    placedBefore.set(block.content, { block, headings, leadIns, units });
    return units;
  }

  #headingsBefore(index: number): readonly ProseUnit[] {
    this.#headingBlocks ??= this.#store
      .sources()
      .flatMap(({ block }, at) => (mayHoldHeading(block) ? [at] : []));
    const count = firstFrom(this.#headingBlocks, (at) => at >= index);
    while (this.#headings.length < count) {
      const { length } = this.#headings;
      const above = this.#headings[length - 1] ?? [];
      this.#headings.push(this.of(this.#headingBlocks[length]!).reduce(under, above));
    }
    return this.#headings[count - 1] ?? [];
  }

  #leadInsOf(index: number, content: BlockContent): LeadIns {
    if (!goesOnInList(content)) return noLeadIns;
    return beginsItem(content)
      ? this.#leadInsBefore(this.#firstItemBefore(index)).slice(0, 1)
      : this.#leadInsBefore(index);
  }

  /** Where the items before a block begin, of which none leads in to another: they need not be parsed to tell what does. */
  #firstItemBefore(index: number): number {
    const sources = this.#store.sources();
    let first = index;
    while (first > 0 && isItemAlone(sources[first - 1]!.block))
      first = this.#firstItems[first - 1] ?? first - 1;
    for (let at = index; at > first && this.#firstItems[at] === undefined; at--) this.#firstItems[at] = first;
    return first;
  }

  #leadInsBefore(index: number): LeadIns {
    let from = index;
    while (from > 0 && this.#leadIns[from] === undefined) {
      from--;
      if (startsAnew(this.#store.get(from).content)) break;
    }
    for (let at = from; at < index; at++)
      this.#leadIns[at + 1] = this.of(at).reduce(leadingIn, this.#leadIns[at] ?? noLeadIns);
    return this.#leadIns[index] ?? noLeadIns;
  }
}

/** The last paragraph at each depth of lists, as long as nothing shallower came after it. */
type LeadIns = readonly (ProseUnit | undefined)[];

const noLeadIns: LeadIns = [];

/** The units of a block in its place, under what stands above it. */
interface PlacedUnits {
  readonly block: PlacedBlock;
  readonly headings: readonly ProseUnit[];
  readonly leadIns: LeadIns;
  readonly units: readonly ProseUnit[];
}

/** What stands before an edit keeps its units. */
const placedBefore = new WeakMap<BlockContent, PlacedUnits>();

function placeUnitsOf(
  block: PlacedBlock,
  headings: readonly ProseUnit[],
  leadIns: LeadIns,
): readonly ProseUnit[] {
  const units: ProseUnit[] = [];
  for (const relative of block.content.units) {
    const { level, kind, listDepth } = relative.content;
    const above = level === undefined ? headings : headings.filter(({ content }) => content.level! < level);
    const leadIn = kind === 'paragraph' && listDepth > 0 ? leadIns[listDepth - 1] : undefined;
    const unit = new PlacedUnit(relative, block, above, leadIn);
    units.push(unit);
    headings = under(headings, unit);
    leadIns = leadingIn(leadIns, unit);
  }
  return units;
}

/** The headings that what follows a unit stands under. */
function under(headings: readonly ProseUnit[], unit: ProseUnit): readonly ProseUnit[] {
  return unit.content.level === undefined ? headings : [...unit.headings, unit];
}

/** What leads in to the lists that follow a unit. */
function leadingIn(leadIns: LeadIns, unit: ProseUnit): LeadIns {
  const { listDepth, startsItem } = unit.content;
  const next = leadIns.slice(0, listDepth + 1);
  // The item's first paragraph leads in to what is nested in it.
  if (listDepth === 0 || startsItem) next[listDepth] = unit.kind === 'paragraph' ? unit : undefined;
  return next;
}

/** Whether a block starts with what may stand in a list that began before it. */
function goesOnInList({ units }: BlockContent): boolean {
  return units.length > 0 && units[0]!.content.listDepth > 0;
}

/** Whether a block starts with what an item of a list starts with, to which no item before it leads in. */
function beginsItem({ units }: BlockContent): boolean {
  const { listDepth, startsItem } = units[0]!.content;
  return listDepth === 1 && startsItem;
}

const aloneIn = new WeakMap<BlockText, boolean>();

/** Whether all of a block surely stands in an item that starts with it. */
function isItemAlone(block: BlockText): boolean {
  let known = aloneIn.get(block);
  if (known === undefined) aloneIn.set(block, (known = itemAlone.test(block.text)));
  return known;
}

/**
 * A marker and a space; further lines are blank, or indented so far that they go on with the item (CommonMark section
 * 5.2). Each line is matched in one way alone: else the time would double with each.
 */
const itemAlone =
  /^[-+*] [^ \t\r\n][^\r\n]*(?:(?:\r\n|\n|\r(?!\n))(?: {2}|\t|(?! {2}|\t)[ \t]*(?=[\r\n]|$))[^\r\n]*)*$/;

/** Whether nothing before a block leads in to what comes after it. */
function startsAnew({ units }: BlockContent): boolean {
  return units.length > 0 && units[0]!.content.listDepth === 0;
}

const headingIn = new WeakMap<BlockText, boolean>();

function mayHoldHeading(block: BlockText): boolean {
  let known = headingIn.get(block);
  if (known === undefined) headingIn.set(block, (known = headingMark.test(block.text)));
  return known;
}

/** The signs of CommonMark sections 4.2 and 4.3, in whatever quotation or list. */
const headingMark = /(?:^|[\s>])#{1,6}(?:\s|$)|^[ \t>]*(?:=+|-+)[ \t]*$/m;

function areSame(a: LeadIns, b: LeadIns): boolean {
  return a.length === b.length && a.every((unit, at) => unit === b[at]);
}

/** Moves its parts when they are asked for: after a keystroke most of a document's units are new only by their place. */
class PlacedUnit implements ProseUnit {
  readonly content: ProseContent;
  readonly kind: ProseKind;
  readonly headings: readonly ProseUnit[];
  readonly leadIn: ProseUnit | undefined;
  private readonly relative: BlockUnit;
  private readonly block: PlacedBlock;
  private placedSpan: Span | undefined;
  private placedView: TextView | undefined;
  private placedLinks: readonly UnitLink[] | undefined;

  constructor(
    relative: BlockUnit,
    block: PlacedBlock,
    headings: readonly ProseUnit[],
    leadIn: ProseUnit | undefined,
  ) {
    this.content = relative.content;
    this.kind = relative.content.kind;
    this.headings = headings;
    this.leadIn = leadIn;
    this.relative = relative;
    this.block = block;
  }

  get span(): Span {
    return (this.placedSpan ??= moveSpan(this.relative.span, this.block.start));
  }

  get view(): TextView {
    return (this.placedView ??= placeView(this.relative.view, this.block.start));
  }

  get links(): readonly UnitLink[] {
    const { start, firstLink } = this.block;
    return (this.placedLinks ??= this.relative.links.map((link) => placeLink(link, start, firstLink)));
  }
}

function placeLink(link: UnitLink, start: number, firstLink: number): UnitLink {
  return {
    id: link.id + firstLink,
    kind: link.kind,
    image: link.image,
    range: link.range,
    span: moveSpan(link.span, start),
    urlSpan: link.urlSpan && moveSpan(link.urlSpan, start),
    labelSpan: link.labelSpan && moveSpan(link.labelSpan, start),
    url: link.url,
    identifier: link.identifier,
  };
}
