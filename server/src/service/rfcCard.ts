/** What a hover says of an RFC first: title, status, date, whether it is in force, and the line that it is part of. */
import { listAnd, nameRfc } from '../check/words';
import type { RfcNumber } from '../rfc/identity';
import { lineageOf } from '../series/lineage';
import { nameDate, nameStatus, nameSubSeries } from '../series/names';
import { isInForce, type Series, type SeriesEntry } from '../series/series';
import type { Links } from './links';
import { joinMarkup, link, markup, type Markup } from './markup';

/** So many updating RFCs are named; of more, their number. */
const maxNamed = 4;
/** A line longer than this is shown from its nearer end. */
const maxAncestors = 4;

/** @returns an RFC that the index does not have says so, with the date of the index */
export function rfcCard(series: Series, rfc: RfcNumber, links: Links): Markup {
  const entry = series.get(rfc);
  if (entry === undefined) {
    const fate = series.isNotIssued(rfc) ? 'never issued' : `not in the index of ${series.date}`;
    return markup`**RFC ${rfc}**: ${fate}`;
  }
  return joinMarkup(
    [
      markup`**RFC ${rfc}** · ${entry.title}`,
      markup`${nameStatus(entry.status)}${alsoName(entry)} · ${nameDate(entry.date)} · ${standing(series, entry)}`,
      chainOf(series, entry, links),
    ],
    '  \n',
  );
}

/** `January 2019, BCP 220`: what tells one RFC of a line from another. */
function identify(entry: SeriesEntry | undefined): string {
  return entry === undefined ? '' : ` (${nameDate(entry.date)}${alsoName(entry)})`;
}

function alsoName(entry: SeriesEntry): string {
  return entry.also.map((id) => `, ${nameSubSeries(id)}`).join('');
}

function standing(series: Series, entry: SeriesEntry): Markup {
  const named = (rfcs: readonly RfcNumber[]): string =>
    rfcs.length > maxNamed
      ? `${rfcs.length} RFCs, the latest ${nameRfc(rfcs.at(-1)!)}`
      : listAnd(rfcs.map((rfc) => nameRfc(rfc)));
  if (entry.obsoletedBy.length > 0) {
    const by = entry.obsoletedBy.map((rfc) => `${nameRfc(rfc)}${identify(series.get(rfc))}`);
    return markup`**obsoleted** by ${listAnd(by)}`;
  }
  if (!isInForce(entry)) return markup`**not in force**`;
  return entry.updatedBy.length > 0
    ? markup`in force, updated by ${named(entry.updatedBy)}`
    : markup`in force`;
}

/** `4294 → 6434 → 8504`, several RFCs of one generation with commas; undefined for an RFC without relatives. */
function chainOf(series: Series, entry: SeriesEntry, links: Links): Markup | undefined {
  const generations = [...ancestorsOf(series, entry).map((rfc) => [rfc]), ...descendantsOf(series, entry)];
  if (generations.length < 2) return undefined;
  const show = (rfc: RfcNumber): Markup =>
    rfc === entry.rfc ? markup`**${rfc}**` : link(String(rfc), links.rfcEditor(rfc));
  return joinMarkup(
    generations.map((rfcs) => joinMarkup(rfcs.map(show), ', ')),
    ' → ',
  );
}

/** The predecessors as long as there is one each, oldest first. */
function ancestorsOf(series: Series, entry: SeriesEntry): readonly RfcNumber[] {
  const line: RfcNumber[] = [];
  let current: SeriesEntry | undefined = entry;
  while (current?.obsoletes.length === 1 && line.length < maxAncestors) {
    const before: RfcNumber = current.obsoletes[0]!;
    if (line.includes(before)) break;
    line.unshift(before);
    current = series.get(before);
  }
  return line;
}

/** The RFC itself, then what its line led to, by the longest way to each. */
function descendantsOf(series: Series, entry: SeriesEntry): readonly (readonly RfcNumber[])[] {
  const depth = new Map<RfcNumber, number>([[entry.rfc, 0]]);
  for (const chain of lineageOf(series, entry.rfc).chains) {
    chain.forEach((rfc, at) => depth.set(rfc, Math.max(depth.get(rfc) ?? 0, at)));
  }
  const generations: RfcNumber[][] = [];
  for (const [rfc, at] of [...depth].sort((a, b) => a[0] - b[0])) (generations[at] ??= []).push(rfc);
  return generations;
}
