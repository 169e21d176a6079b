/** Puts units in their place: offsets, headings above, lead-ins of lists. */
import type { BlockContent, BlockUnit } from './blockContent';
import type { PlacedBlock } from './blockStore';
import { moveSpan, type Span } from './citation';
import type { ProseContent, ProseKind, ProseUnit, UnitLink } from './prose';
import { placeView, type TextView } from './textView';

export function placeUnits(blocks: readonly PlacedBlock[]): ProseUnit[] {
  const units: ProseUnit[] = [];
  let above = nothingAbove;
  for (const block of blocks) {
    let placed = placedBefore.get(block.content);
    if (placed?.block !== block || placed.above !== above)
      placedBefore.set(block.content, (placed = placeUnitsOf(block, above)));
    for (const unit of placed.units) units.push(unit);
    above = placed.below;
  }
  return units;
}

/** What a place in the document stands under. Immutable: the same object where nothing before it changed. */
interface Above {
  readonly headings: readonly ProseUnit[];
  /** The last paragraph at each depth of lists, as long as nothing shallower came after it. */
  readonly leadIns: readonly (ProseUnit | undefined)[];
}

const nothingAbove: Above = { headings: [], leadIns: [] };

/** The units of a block in its place, under what stands above it, and what the next block stands under. */
interface PlacedUnits {
  readonly block: PlacedBlock;
  readonly above: Above;
  readonly units: readonly ProseUnit[];
  readonly below: Above;
}

/** What stands before an edit keeps its units. */
const placedBefore = new WeakMap<BlockContent, PlacedUnits>();

function placeUnitsOf(block: PlacedBlock, above: Above): PlacedUnits {
  const units: ProseUnit[] = [];
  let { headings } = above;
  let leadIns = [...above.leadIns];
  for (const relative of block.content.units) {
    const { level, kind, listDepth, startsItem } = relative.content;
    if (level !== undefined) headings = headings.filter(({ content }) => content.level! < level);
    const leadIn = kind === 'paragraph' && listDepth > 0 ? leadIns[listDepth - 1] : undefined;
    const unit = new PlacedUnit(relative, block, headings, leadIn);
    units.push(unit);
    if (level !== undefined) headings = [...headings, unit];
    if (leadIns.length > listDepth + 1) leadIns = leadIns.slice(0, listDepth + 1);
    // The item's first paragraph leads in to what is nested in it.
    if (listDepth === 0 || startsItem) leadIns[listDepth] = kind === 'paragraph' ? unit : undefined;
  }
  return { block, above, units, below: units.length === 0 ? above : { headings, leadIns } };
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
