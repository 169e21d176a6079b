/** A section's requirements in a hover: one line each, with what became of it. */
import type { RequirementRef } from '../align/changes';
import { updatesOfSection } from '../check/sectionUpdates';
import { nameRfc, nameSection } from '../check/words';
import type { RequirementIndex } from '../index/requirementIndex';
import type { RequirementFact, RfcFacts, SectionFact } from '../rfc/facts';
import { sectionContains, type RfcNumber, type SectionNumber } from '../rfc/identity';
import type { Level } from '../rfc/level';
import { nameDate } from '../series/names';
import type { Series } from '../series/series';
import { laterVersions, type Step } from './history';
import type { Links } from './links';
import { joinMarkup, link, markup, type Markup } from './markup';
import { phraseOf } from './phrase';

/** A hover shows no more lines than this; of the rest, their number. */
const maxLines = 12;
/** Of those that change the section no more are named. */
const maxUpdates = 4;
/** A requirement without its text is told by so many of its words. */
const maxTerms = 5;

const levels: readonly Level[] = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY'];

export interface SectionSource {
  readonly series: Series;
  readonly index: RequirementIndex;
  readonly links: Links;
  /** The statement that a requirement is in, where the RFC's text is at hand. */
  textOf(requirement: RequirementFact): string | undefined;
  /** What stands beside a requirement that errata change. */
  readonly errataOf?: ((requirement: RequirementFact) => Markup | undefined) | undefined;
}

/** The section's title and its requirements by level, those of its subsections included. */
export function sectionCard(facts: RfcFacts, section: SectionNumber, source: SectionSource): Markup {
  const title = facts.sections.find(({ number }) => number === section)?.title;
  if (title === undefined && facts.numberingComplete) {
    return markup`**${nameSection(section)}**: ${nameRfc(facts.rfc)} has no such section`;
  }
  const requirements = requirementsIn(facts, section);
  const heading = markup`**${nameSection(section)} ${title ?? ''}**: ${summary(requirements)}`;
  const ordered = levels.flatMap((level) =>
    requirements.filter((requirement) => requirement.level === level),
  );
  const lines = ordered.slice(0, maxLines).map((requirement) => line(facts, requirement, section, source));
  const rest = ordered.length - lines.length;
  const head = joinMarkup([heading, updatesLine(facts.rfc, section, source)], '  \n');
  return joinMarkup([head, ...lines, rest > 0 ? markup`- and ${rest} more` : undefined], '\n');
}

/** `changed by RFC 7606 §3 (August 2015)`; undefined where no update says so. */
function updatesLine(
  rfc: RfcNumber,
  section: SectionNumber,
  { series, index, links }: SectionSource,
): Markup | undefined {
  const updates = updatesOfSection(series, index, rfc, section);
  if (updates.length === 0) return undefined;
  const named = updates.slice(0, maxUpdates).map(({ update, section: at, amended, whole }) => {
    const entry = series.get(update);
    const isInside = amended !== section && sectionContains(section, amended);
    const what = isInside ? `${nameSection(amended)} ` : '';
    const place = link(nameRfc(update, at), links.rfcEditor(update, at));
    return markup`${what}${whole ? 'replaced' : 'changed'} by ${place}${entry ? ` (${nameDate(entry.date)})` : ''}`;
  });
  const rest = updates.length - named.length;
  return joinMarkup([...named, rest > 0 ? markup`and ${rest} more` : undefined], ', ');
}

/** `3 MUST, 1 SHOULD`. */
export function summary(requirements: readonly RequirementFact[]): string {
  const counts = levels.flatMap((level) => {
    const number = requirements.filter((requirement) => requirement.level === level).length;
    return number === 0 ? [] : [`${number} ${level}`];
  });
  return counts.length === 0 ? 'no requirement keywords' : counts.join(', ');
}

/** Requirements proper; where an RFC defines no keywords, its lower-case ones are what it requires. */
export function requirementsIn(
  facts: RfcFacts,
  section: SectionNumber | undefined,
): readonly RequirementFact[] {
  return facts.requirements.filter(
    (requirement) =>
      (!requirement.informal || facts.keywordSource === 'none') &&
      (section === undefined ||
        (requirement.section !== undefined && sectionContains(section, requirement.section))),
  );
}

function line(
  facts: RfcFacts,
  requirement: RequirementFact,
  within: SectionNumber,
  source: SectionSource,
): Markup {
  const text = source.textOf(requirement);
  const place = requirement.section === within ? undefined : placeOf(facts.sections, requirement.section);
  const phrase = text === undefined ? phraseMarkup(facts, requirement) : quote(text, requirement.keyword);
  return joinMarkup(
    [
      markup`- ${phrase}`,
      place === undefined ? undefined : markup`(${place})`,
      source.errataOf?.(requirement),
      fateOf({ rfc: facts.rfc, requirement }, source),
    ],
    ' ',
  );
}

/** `§11.1 Requirements`. */
function placeOf(sections: readonly SectionFact[], section: SectionNumber | undefined): string | undefined {
  if (section === undefined) return undefined;
  const title = sections.find(({ number }) => number === section)?.title;
  return title === undefined ? nameSection(section) : `${nameSection(section)} ${title}`;
}

/** The words around the keyword and the RFCs cited: `IPv6 nodes **SHOULD** support (RFC 4301)`. */
export function phraseMarkup(
  facts: RfcFacts,
  { statement, at, keyword }: RequirementFact,
  maxWords = maxTerms,
): Markup {
  const { words, cites } = facts.statements[statement] ?? { words: [], cites: [] };
  const phrase = phraseOf({ words, at, keyword, cites }, maxWords);
  const text = (words: string): Markup | undefined => (words === '' ? undefined : markup`${words}`);
  return joinMarkup(
    [
      text(phrase.before),
      markup`**${phrase.keyword}**`,
      text(phrase.after),
      phrase.cites.length > 0
        ? markup`(${phrase.cites.map((rfc) => nameRfc(rfc as RfcNumber)).join(', ')})`
        : undefined,
    ],
    ' ',
  );
}

/** The statement itself, its keyword in bold, cut where it is long. */
export function quote(text: string, keyword: string): Markup {
  const limit = 240;
  const cut = text.length > limit ? `${text.slice(0, limit).replace(/\s+\S*$/, '')} …` : text;
  const at = cut.indexOf(keyword);
  if (at < 0) return markup`${cut}`;
  return markup`${cut.slice(0, at)}**${keyword}**${cut.slice(at + keyword.length)}`;
}

/** `→ SHOULD in RFC 6434 §11.1, kept in RFC 8504 §13.1`; undefined where it stands or nothing is known. */
function fateOf(requirement: RequirementRef, { index, series, links }: SectionSource): Markup | undefined {
  const steps = laterVersions(index, requirement);
  const last = steps.at(-1);
  if (last === undefined) return undefined;
  const changed = steps.filter((step) => step.requirement !== undefined && isLevelChange(step));
  const told = changed.includes(last) || last.requirement === undefined ? changed : [...changed, last];
  const pieces = told.map((step) =>
    isLevelChange(step)
      ? markup`→ **${step.requirement!.keyword}** in ${place(step, links)}`
      : markup`→ kept in ${place(step, links)}`,
  );
  const dropped = last.requirement === undefined ? dropping(last, series) : undefined;
  const { line } = requirement.requirement;
  const comparison = links.compare?.({
    old: [requirement.rfc],
    new: [last.rfc],
    at: { rfc: requirement.rfc, line },
  });
  return joinMarkup(
    [...pieces, dropped, comparison === undefined ? undefined : markup`· ${link('compare', comparison)}`],
    ' ',
  );
}

/** Of a version that does not require it any more. */
function dropping({ rfc, saidOn }: Step, series: Series): Markup {
  const name = nameWithDate(series, rfc);
  return saidOn
    ? markup`→ no longer required by ${name}, which still says it without a keyword`
    : markup`→ dropped by ${name}`;
}

function isLevelChange({ change }: Step): boolean {
  return change === 'weakened' || change === 'strengthened' || change === 'flipped';
}

function place({ rfc, requirement }: Step, links: Links): Markup {
  const section = requirement?.section;
  const target = links.openHere?.(rfc, section, requirement?.line) ?? links.rfcEditor(rfc, section);
  return link(nameRfc(rfc, section), target);
}

function nameWithDate(series: Series, rfc: RfcNumber): string {
  const entry = series.get(rfc);
  return entry === undefined ? nameRfc(rfc) : `${nameRfc(rfc)} (${nameDate(entry.date)})`;
}
