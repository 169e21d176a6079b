/** Where a sentence comes from that cites nothing: of all that may say so, what stands nearest. */
import type { ProseUnit } from '../../markdown/prose';
import type { ViewRange } from '../../markdown/textView';
import { sentencesOf } from '../sentences';
import type { SourcePlace } from './passage';
import { single, startsIn, without, type PlacedCitation } from './placedCitation';
import { cited, saysWhatIsFollowed, turnsElsewhere } from './sourceWords';
import type { UnitSources } from './sources';
import { speaksOfOwn } from './stance';

export interface SentenceSource {
  readonly placed: PlacedCitation;
  readonly from: SourcePlace;
}

/**
 * What a sentence without citations comes from, as its footnote says, a sentence before it, or what stands above its unit.
 * @param sentence with its place in the unit
 * @param written the citations in it
 * @param citations those of the unit
 */
export function sourceOf(
  unit: ProseUnit,
  { at, start, end }: ViewRange & { readonly at: number },
  written: readonly PlacedCitation[],
  citations: readonly PlacedCitation[],
  { notes, above }: UnitSources,
): SentenceSource | undefined {
  const { length } = unit.view.text;
  const own = notes.filter((note) => start <= note.at && (note.at < end || end === length));
  // The label of a footnote may name the RFC, and stands where the footnote is referred to.
  if (written.some(({ citation }) => citation.end > citation.start || own.length === 0)) return undefined;
  if (own.length > 0) return own.length === 1 ? sourceIn(own[0]!.source) : undefined;
  const followed = followedBefore(unit, at, citations);
  if (followed) return { placed: followed, from: 'sentence' };
  const [rfc] = above?.citation.rfcs ?? [];
  // A paragraph that cites something else may have turned to that.
  return citations.every(({ citation }) => citation.rfcs.every((one) => one === rfc))
    ? sourceIn(above)
    : undefined;
}

/** What stands outside of a paragraph says where. */
function sourceIn(placed: PlacedCitation | undefined): SentenceSource | undefined {
  return placed?.citation.from && { placed, from: placed.citation.from };
}

/** How many sentences one that says what is followed may stand before. */
const farthest = 5;
/** In how many sentences behind one what the author does otherwise may stand. */
const nearBehind = 2;

/**
 * The RFC of which a sentence before says that it is followed: "We follow RFC 1 here. Clients must …". Undefined where
 * none does, or where the author has turned from it since.
 * @param at the place of the sentence in its unit
 * @param citations those of the unit
 */
function followedBefore(
  unit: ProseUnit,
  at: number,
  citations: readonly PlacedCitation[],
): PlacedCitation | undefined {
  if (new Set(citations.flatMap(({ citation }) => citation.rfcs)).size !== 1) return undefined;
  const { text } = unit.view;
  const sentences = sentencesOf(unit);
  const last = sentences[Math.min(at + nearBehind, sentences.length - 1)]!.end;
  for (let place = at; place >= 0 && place >= at - farthest; place--) {
    const range = sentences[place]!;
    const own = citations.filter(({ citation }) => startsIn(range, citation));
    const source = single(own);
    if (own.length > 0)
      return source &&
        isFollowed(source, without(text, range, own, cited), place) &&
        !deviating.test(text.slice(range.start, last))
        ? source
        : undefined;
    const sentence = text.slice(range.start, range.end);
    if (turnsElsewhere(sentence) || speaksOfOwn(sentence) || linksElsewhere(unit, range)) return undefined;
  }
  return undefined;
}

function isFollowed({ citation }: PlacedCitation, sentence: string, place: number): boolean {
  return citation.sections.length > 0 && saysWhatIsFollowed(sentence, place === 0);
}

/** A link to another page may be where a sentence comes from. */
function linksElsewhere({ links }: ProseUnit, range: ViewRange): boolean {
  return links.some(
    ({ kind, image, range: place, url }) =>
      !image && kind !== 'footnote' && startsIn(range, place) && !url?.startsWith('#'),
  );
}

/** What an author does otherwise stands behind the rule as well as before it. */
const deviating =
  /\b(?:deviat\w*|diverg\w*|depart(?:s|ed|ing|ures?)?\s+from|differ\w*|unlike|contrary|except\w*|instead of|rather than)\b/i;
