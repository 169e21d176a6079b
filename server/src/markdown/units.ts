/** Puts units in their place: offsets, headings above, lead-ins of lists. */
import type { PlacedBlock } from './blockStore';
import type { Span } from './citation';
import type { ProseUnit, UnitLink } from './prose';
import { placeView } from './textView';

export function placeUnits(blocks: readonly PlacedBlock[]): ProseUnit[] {
  const units: ProseUnit[] = [];
  let headings: readonly ProseUnit[] = [];
  /** The last paragraph at each depth of lists, as long as nothing shallower came after it. */
  let above: (ProseUnit | undefined)[] = [];
  for (const { start, content, firstLink } of blocks) {
    for (const { content: it, span, view, links } of content.units) {
      const depth = it.listDepth;
      if (it.level !== undefined) {
        headings = headings.filter(({ content: { level } }) => level! < it.level!);
      }
      let placed: readonly UnitLink[] | undefined;
      const unit: ProseUnit = {
        content: it,
        kind: it.kind,
        span: move(span, start),
        view: placeView(view, start),
        get links() {
          return (placed ??= links.map((link) => placeLink(link, start, firstLink)));
        },
        headings,
        leadIn: it.kind === 'paragraph' && depth > 0 ? above[depth - 1] : undefined,
      };
      units.push(unit);
      if (it.level !== undefined) headings = [...headings, unit];
      above = above.slice(0, depth + 1);
      // The item's first paragraph leads in to what is nested in it.
      if (depth === 0 || it.startsItem) above[depth] = it.kind === 'paragraph' ? unit : undefined;
    }
  }
  return units;
}

function placeLink(link: UnitLink, start: number, firstLink: number): UnitLink {
  return {
    ...link,
    id: link.id + firstLink,
    span: move(link.span, start),
    urlSpan: link.urlSpan && move(link.urlSpan, start),
    labelSpan: link.labelSpan && move(link.labelSpan, start),
  };
}

function move(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
