/** Puts units in their place: offsets, headings above, lead-ins of lists. */
import type { BlockUnit } from './blockContent';
import type { PlacedBlock } from './blockStore';
import { moveSpan, type Span } from './citation';
import type { ProseContent, ProseKind, ProseUnit, UnitLink } from './prose';
import { placeView, type TextView } from './textView';

export function placeUnits(blocks: readonly PlacedBlock[]): ProseUnit[] {
  const units: ProseUnit[] = [];
  let headings: readonly ProseUnit[] = [];
  /** The last paragraph at each depth of lists, as long as nothing shallower came after it. */
  let above: (ProseUnit | undefined)[] = [];
  for (const block of blocks) {
    for (const relative of block.content.units) {
      const { level, kind, listDepth, startsItem } = relative.content;
      if (level !== undefined) headings = headings.filter(({ content }) => content.level! < level);
      const leadIn = kind === 'paragraph' && listDepth > 0 ? above[listDepth - 1] : undefined;
      const unit = new PlacedUnit(relative, block, headings, leadIn);
      units.push(unit);
      if (level !== undefined) headings = [...headings, unit];
      if (above.length > listDepth + 1) above = above.slice(0, listDepth + 1);
      // The item's first paragraph leads in to what is nested in it.
      if (listDepth === 0 || startsItem) above[listDepth] = kind === 'paragraph' ? unit : undefined;
    }
  }
  return units;
}

/** Moves its parts when they are asked for: after a keystroke most of a document's units are new only by their place. */
class PlacedUnit implements ProseUnit {
  readonly content: ProseContent;
  readonly kind: ProseKind;
  readonly headings: readonly ProseUnit[];
  readonly leadIn: ProseUnit | undefined;
  private readonly relative: BlockUnit;
  private readonly block: PlacedBlock;
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
    return moveSpan(this.relative.span, this.block.start);
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
    ...link,
    id: link.id + firstLink,
    span: moveSpan(link.span, start),
    urlSpan: link.urlSpan && moveSpan(link.urlSpan, start),
    labelSpan: link.labelSpan && moveSpan(link.labelSpan, start),
  };
}
