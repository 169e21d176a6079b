/** Whom a block quotation is attributed to, in a paragraph of its own: at its end, or right behind it. */
import type { ProseUnit } from '../../markdown/prose';

/**
 * Whether a paragraph that says where something comes from says so of a unit of a quotation.
 * @param text the document's
 * @param unit in a quotation
 * @param attribution behind it
 */
export function isAttributedBy(text: string, unit: ProseUnit, attribution: ProseUnit): boolean {
  const { start } = attribution.span;
  if (attribution.kind !== 'paragraph' || start - unit.span.end > farthest) return false;
  const between = text.slice(unit.span.end, start);
  if (otherAttribution.test(between) || goingOn.test(attribution.view.text)) return false;
  const depth = attribution.content.quoteDepth;
  return depth === unit.content.quoteDepth
    ? inQuotation.test(between)
    : depth < unit.content.quoteDepth &&
        attributing.test(attribution.view.text) &&
        behindQuotation.test(between);
}

/** In UTF-16 units. */
const farthest = 4000;

/** Lines of one quotation: each starts with its mark. */
const inQuotation = /^[^\n]*(?:\n[ \t]*>[^\n]*)*$/;
const behindQuotation = /^[^\n]*(?:\n[ \t]*>[^\n]*)*\n(?:[ \t]*\r?\n)+[ \t]*$/;
/** "> \u2014 Jane Doe". */
const otherAttribution = /\n[ \t>]*(?:[\u2012-\u2015]|--)[^\n]*\n/;

/** "See also RFC 1". */
const goingOn = /\b(?:also|compare|cf)\b/i;
/** "\u2014 RFC 1, Section 2", "(RFC 1)", "Source: RFC 1". */
const attributing =
  /^\s*(?:[\u2012-\u2015~(]|--|-\s)|^\W*(?:sources?|from|quoted from|cited from|references?)\b/i;
