/** What the versions of the requirement say that a claim rests on: one line each. */
import type { Finding, RelatedPlace } from '../check/finding';
import { nameRfc } from '../check/words';
import type { RequirementFact, RfcFacts } from '../rfc/facts';
import { isInForce } from '../series/series';
import { comparisonOf, nameTarget } from './comparisonOf';
import type { Links } from './links';
import { joinMarkup, link, markup, type Markup } from './markup';
import type { BundledData } from './ports';
import { phraseMarkup, quote } from './requirementLines';
import type { RfcTexts } from './rfcTexts';

/** A version without its text is told by so many of its words. */
const mostWords = 9;

export interface HistorySource {
  readonly data: BundledData;
  readonly texts: RfcTexts;
  readonly links: Links;
}

/** The versions are those that the finding itself names; when they changed stands in its message. Undefined where it names none. */
export async function historyCard(finding: Finding, source: HistorySource): Promise<Markup | undefined> {
  if (finding.related.length === 0) return undefined;
  const lines = await Promise.all(finding.related.map((place) => lineOf(place, source)));
  const target = comparisonOf(finding, source.data);
  const compare = target && source.links.compare?.(target);
  return joinMarkup(
    [
      joinMarkup([markup`**What each version says**`, ...lines], '\n'),
      target && compare !== undefined ? link(nameTarget(target), compare) : undefined,
    ],
    '\n\n',
  );
}

async function lineOf(place: RelatedPlace, { data, texts, links }: HistorySource): Promise<Markup> {
  const { rfc, section, line } = place;
  const entry = data.series.get(rfc);
  const target = links.openHere?.(rfc, section, line) ?? links.rfcEditor(rfc, section);
  const standing = entry !== undefined && isInForce(entry) ? ' (in force)' : '';
  const text = await texts.find(rfc);
  const known = text ?? data.index.facts(rfc);
  const requirement = known && findRequirement(known, place);
  const words = requirement
    ? text
      ? quote(text.statementText(requirement.statement), requirement.keyword)
      : phraseMarkup(known, requirement, mostWords)
    : markup`${place.says ?? ''}`;
  return markup`- ${link(nameRfc(rfc, section), target)}${standing}: ${words}`;
}

function findRequirement(facts: RfcFacts, { line, nth }: RelatedPlace): RequirementFact | undefined {
  return facts.requirements.find((one) => one.line === line && one.nth === nth);
}
