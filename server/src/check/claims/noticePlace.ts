/** Where a notice stands, and whether that tells of changes. */
import type { ChangeNotice } from '../../rfc/facts';
import { parentSection, rfcNumber, type RfcNumber, type SectionNumber } from '../../rfc/identity';
import type { Knowledge } from './knowledge';
import { addressees, formerTurnOf, isDoing, turnOf } from './noticeWords';
import { termsOfText, type Term } from './terms';

/** Where a notice stands. */
export interface Place {
  /** It, or a section around it, tells by its title of changes. */
  readonly listsChanges: boolean;
  /** What the title above a notice says need not stand in it, where the titles above that tell of changes. */
  readonly titled: readonly Pick<Term, 'whole' | 'parts'>[];
  /** The RFCs whose changes it lists, as its title says: "Changes from RFC 1"; empty where it says none. */
  readonly of: readonly RfcNumber[];
}

/** Where a notice of an RFC stands, by the titles of its section and of those around it. */
export function placeOf(knowledge: Knowledge, rfc: RfcNumber, { section }: ChangeNotice): Place {
  const sections = knowledge.index.facts(rfc)?.sections ?? [];
  const titleOf = (number: SectionNumber): string =>
    sections.find((one) => one.number === number)?.title ?? '';
  if (section === undefined) return { listsChanges: false, titled: [], of: [] };
  const title = titleOf(section);
  const named = namedIn(title);
  for (let above = parentSection(section); above !== undefined; above = parentSection(above))
    if (ofChanges.test(titleOf(above)))
      return {
        listsChanges: true,
        titled: termsOfText(title),
        of: named.length > 0 ? named : namedIn(titleOf(above)),
      };
  return { listsChanges: ofChanges.test(title), titled: [], of: named };
}

/** Whether a section, or one around it, tells of changes: what stands there no other version says again. */
export function isAmongChanges(
  knowledge: Knowledge,
  rfc: RfcNumber,
  section: SectionNumber | undefined,
): boolean {
  const sections = knowledge.index.facts(rfc)?.sections ?? [];
  for (let at = section; at !== undefined; at = parentSection(at))
    if (sections.some(({ number, title }) => number === at && ofChanges.test(title))) return true;
  return false;
}

function namedIn(title: string): readonly RfcNumber[] {
  return [...title.matchAll(/\bRFC[\s-]?(\d+)\b/gi)].map((match) => rfcNumber(Number(match[1])));
}

/**
 * Titles of what lists changes of documents: "Changes since RFC 1", "Deprecated Features"; and not of what a protocol
 * changes: "Route Changes", "The UPDATE Message".
 */
const ofChanges = new RegExp(
  [
    // What changed, and since when, or in which document.
    String.raw`\b(?:chang(?:es?|ed)|differen(?:ces|t)|revisions?|history|updat(?:es?|ing)|clarifications?)\b.{0,60}(?:\b(?:from|since|relative|between|within|made|previous|earlier|existing|(?:by|in|of) this)\b|\bto (?:the|this|documents?|sections?)\b|\bRFCs?\b|:)`,
    String.raw`\b(?:RFCs?|version|document|specification|summary|detail\w*|scope|overview|reasons?|list|additions?|rationale)\b.{0,40}\b(?:chang\w*|differences?|updated?s?|history|revis\w+|deprecat\w+|obsolet\w+)`,
    // Nothing else than that there are changes.
    String.raw`^\W*(?:(?:other|major|minor|significant|editorial|technical|protocol|recent|additional|normative|substantive|proposed|notable|main|key|general|specific|appendix \w+)\W+)?(?:changes?(?: (?:log|history|summary|details))?|differences?|deprecations?|updates|revisions?|history)\W*$`,
    // What only documents do.
    String.raw`\b(?:deprecat\w+|obsolet\w+|withdrawn|historic)\b|^\W*remov(?:al|ed|e|ing)\b.{0,40}\b(?:requirements?|restrictions?|limits?|features?|support|sections?|text|options?|fields?|headers?|algorithms?|references?|items?)\b|\bremoved\b`,
  ].join('|'),
  'i',
);

/** Whether a notice surely tells of a change: by its place, by what it turns into what or tells as past, or by naming the RFC that it changes. */
export function tellsOfChange(knowledge: Knowledge, rfc: RfcNumber, notice: ChangeNotice): boolean {
  if (isDoing(notice)) return false;
  return (
    turnOf(notice) !== undefined ||
    formerTurnOf(notice) !== undefined ||
    addressees(notice).length > 0 ||
    placeOf(knowledge, rfc, notice).listsChanges
  );
}
