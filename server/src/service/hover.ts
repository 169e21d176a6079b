/** Hovers: on a citation what became of that RFC and section, on a claim the history of what it rests on. */
import type { NetworkMode } from '../check/settings';
import { listAnd, nameRfc } from '../check/words';
import type { Citation, Span } from '../markdown/citation';
import type { MarkdownDocument } from '../markdown/document';
import type { RequirementFact } from '../rfc/facts';
import type { RfcNumber } from '../rfc/identity';
import { lineageOf } from '../series/lineage';
import { nameSubSeries } from '../series/names';
import type { Series } from '../series/series';
import type { DocumentCheck } from '../check/pipeline';
import { errataCard, findErrata } from './errataCard';
import { historyCard } from './historyCard';
import { explainMissingText } from './libraryWords';
import type { Links } from './links';
import { joinMarkup, link, markup, type Markup } from './markup';
import { findCitationAt } from './places';
import type { BundledData } from './ports';
import { requirementsIn, sectionCard, summary } from './requirementLines';
import { rfcCard } from './rfcCard';
import type { RfcTexts } from './rfcTexts';

export interface Hover {
  readonly span: Span;
  /** Markdown without HTML. */
  readonly markdown: string;
}

export interface HoverSource {
  readonly data: BundledData;
  readonly texts: RfcTexts;
  readonly links: Links;
  /** Whether a text that is not at hand may be fetched. */
  readonly network: NetworkMode;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** An index older than this says how old it is, in days. */
const oldAge = 120;
/** Of a range or a sub-series no more members are named. */
const maxMembers = 8;

/** Undefined where nothing of ours stands. */
export async function hoverAt(
  analysis: DocumentCheck,
  offset: number,
  source: HoverSource,
): Promise<Hover | undefined> {
  const { document } = analysis;
  const citation = findCitationAt(document, offset);
  const claim = analysis
    .findingsAt({ start: offset, end: offset })
    .find(({ code }) => code === 'stale-requirement' || code === 'misquoted-requirement');
  const cards = [
    citation && (await citationCard(citation, document, source)),
    claim && (await historyCard(claim, source)),
  ].filter((card) => card !== undefined);
  if (cards.length === 0) return undefined;
  const body = joinMarkup([...cards, ageOf(source.data.series, source.today)], '\n\n---\n\n');
  return { span: (citation ?? claim)!.span, markdown: body.markdown };
}

async function citationCard(
  citation: Citation,
  document: MarkdownDocument,
  source: HoverSource,
): Promise<Markup | undefined> {
  const { series } = source.data;
  const { kind, draft, numbers } = citation;
  if (kind === 'draft') {
    const rfc = draft === undefined ? undefined : series.findByDraft(draft);
    if (rfc === undefined) return undefined;
    return joinMarkup(
      [markup`${draft!} was published as ${nameRfc(rfc)}`, await oneCard(rfc, citation, source)],
      '\n\n',
    );
  }
  const members =
    kind === 'rfc' ? numbers : numbers.flatMap((number) => series.members({ kind, number }) ?? []);
  if (kind === 'rfc' && members.length === 1)
    return oneCard(members[0]!, withSection(citation, document), source);
  if (kind !== 'rfc' && members.length === 0) return undefined;
  const title =
    kind === 'rfc' ? undefined : listAnd(numbers.map((number) => nameSubSeries({ kind, number })));
  return memberList(title, members, source);
}

/** A token without a section of its own takes that of its link's destination. */
function withSection(citation: Citation, { citations }: MarkdownDocument): Citation {
  if (citation.section !== undefined || citation.link === undefined) return citation;
  const other = citations.find(
    ({ link: id, section, numbers }) =>
      id === citation.link && section !== undefined && numbers[0] === citation.numbers[0],
  );
  return other === undefined ? citation : { ...citation, sections: other.sections, section: other.section };
}

function memberList(title: string | undefined, members: readonly RfcNumber[], source: HoverSource): Markup {
  const { series } = source.data;
  const lines = members.slice(0, maxMembers).map((rfc) => {
    const entry = series.get(rfc);
    const became = lineageOf(series, rfc).current.filter((current) => current !== rfc);
    const named = link(nameRfc(rfc), source.links.rfcEditor(rfc));
    const fate = became.length === 0 ? '' : `, now ${listAnd(became.map((next) => nameRfc(next)))}`;
    return markup`- ${named} ${entry?.title ?? `(not in the index of ${series.date})`}${fate}`;
  });
  const rest = members.length - lines.length;
  return joinMarkup(
    [
      title === undefined ? undefined : markup`**${title}**\n`,
      ...lines,
      rest > 0 ? markup`- and ${rest} more` : undefined,
    ],
    '\n',
  );
}

async function oneCard(rfc: RfcNumber, citation: Citation, source: HoverSource): Promise<Markup> {
  const { data, links } = source;
  const facts = data.index.facts(rfc);
  const text = citation.section === undefined ? undefined : await source.texts.find(rfc);
  const textOf = ({ line, nth }: RequirementFact): string | undefined => {
    const found = text?.requirements.find((other) => other.line === line && other.nth === nth);
    return found && text?.statementText(found.statement);
  };
  const known = text ?? facts;
  const errata =
    known && findErrata(data.errata?.of(rfc) ?? [], { facts: known, sections: citation.sections, textOf });
  const sections =
    known &&
    citation.sections.map((section) =>
      sectionCard(known, section, { ...data, links, textOf, errataOf: errata?.beside }),
    );
  const offer =
    citation.section === undefined || text !== undefined || data.series.get(rfc)?.hasText === false
      ? undefined
      : offerText(rfc, source);
  const overall =
    known === undefined || citation.section !== undefined
      ? undefined
      : markup`Requirements: ${summary(requirementsIn(known, undefined))}`;
  return joinMarkup(
    [
      rfcCard(data.series, rfc, links),
      ...(sections ?? []),
      overall,
      errata && errataCard(errata.all),
      offer,
      linkLine(rfc, citation, source),
    ],
    '\n\n',
  );
}

/** One line where the sentences would stand: they come with the text, which is under way, could not be had, or is to be got. */
function offerText(rfc: RfcNumber, { texts, links, network }: HoverSource): Markup | undefined {
  if (network === 'never') return undefined;
  const get = links.getText && link(`Get the text`, links.getText(rfc));
  const why = texts.whyMissing(rfc);
  if (network === 'automatic') {
    // Not waited for: the next hover has the sentences. Asked again, a source that failed is left alone for a while.
    void texts.load(rfc);
    if (why === undefined)
      return markup`_Getting the text of ${nameRfc(rfc)}: hover again to read its sentences here_`;
  }
  if (why !== undefined) return joinMarkup([markup`_${explainMissingText(rfc, why)}_`, get], ' ');
  return get && markup`${get} of ${nameRfc(rfc)} to read its sentences here`;
}

function linkLine(rfc: RfcNumber, { section }: Citation, { data, links }: HoverSource): Markup {
  const current = lineageOf(data.series, rfc).current.filter((next) => next !== rfc);
  const label = section === undefined ? nameRfc(rfc) : nameRfc(rfc, section);
  return joinMarkup(
    [
      links.openHere && link(`Open ${label}`, links.openHere(rfc, section)),
      links.compare && current.length > 0
        ? link(
            `Compare with ${listAnd(current.map((next) => nameRfc(next)))}`,
            links.compare({ old: [rfc], new: current, section }),
          )
        : undefined,
      link('RFC Editor', links.rfcEditor(rfc, section)),
    ],
    ' · ',
  );
}

/** The date of an index that is old; a day that cannot be read counts as none. */
function ageOf({ date }: Series, today: string): Markup | undefined {
  const days = (Date.parse(today) - Date.parse(date)) / 86_400_000;
  return days > oldAge ? markup`_Index of RFCs as of ${date}_` : undefined;
}
