/** `lineage RFC`: what an RFC became, and what of it is in force. */
import type { Command } from 'commander';
import type { RfcNumber } from '../rfc/identity';
import { lineageOf } from '../series/lineage';
import type { PublicationDate, Series, SeriesEntry, SubSeriesId } from '../series/series';
import { isInForce } from '../series/series';
import { formatMonth, formatStatus, formatSubSeries } from '../series/words';
import type { CliContext } from './context';

export function registerLineage(program: Command, context: CliContext): void {
  program
    .command('lineage')
    .description('what an RFC became, and what of it is in force')
    .argument('<rfc>', 'an RFC number')
    .action(async (argument: string) => {
      const format = context.format();
      const rfc = context.rfcNumbers([argument])[0]!;
      const { series } = await context.data();
      const entry = series.get(rfc);
      if (!entry) return context.problem(missing(series, rfc));
      if (format === 'json') await context.printJson(lineageJson(series, entry));
      else await context.print(lineageText(series, entry, context.colors));
    });
}

function missing(series: Series, rfc: RfcNumber): string {
  return series.isNotIssued(rfc)
    ? `RFC ${rfc} was never issued`
    : `the index of ${series.date} has no RFC ${rfc}; its newest is RFC ${series.newest}`;
}

function lineageJson(series: Series, entry: SeriesEntry) {
  const { rfc, title, status, obsoletes, obsoletedBy, updates, updatedBy } = entry;
  const { current, chains } = lineageOf(series, rfc);
  return {
    rfc,
    title,
    status,
    date: isoDate(entry.date),
    obsoletes,
    obsoletedBy,
    updates,
    updatedBy,
    also: entry.also.map(formatSubSeries),
    current,
    chains,
    indexDate: series.date,
  };
}

function isoDate(date: PublicationDate): string {
  return [date.year, date.month, ...(date.day === undefined ? [] : [date.day])]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

function lineageText(series: Series, entry: SeriesEntry, colors: CliContext['colors']): string {
  const { current } = lineageOf(series, entry.rfc);
  const list = (numbers: readonly RfcNumber[]) => numbers.map((rfc) => `RFC ${rfc}`).join(', ');
  const verdict =
    current.length === 0
      ? 'Nothing that it leads to is in force.'
      : current.length === 1 && current[0] === entry.rfc
        ? 'In force.'
        : `In force today: ${list(current)}.`;
  const relations: readonly (readonly [string, readonly RfcNumber[]])[] = [
    ['obsoletes', entry.obsoletes],
    ['updates', entry.updates],
    ['updated by', entry.updatedBy],
  ];
  return [
    ...tree(series, entry.rfc, colors),
    '',
    ...relations
      .filter(([, numbers]) => numbers.length > 0)
      .map(([name, numbers]) => `${name} ${list(numbers)}`),
    colors.bold(verdict) + colors.dim(` (index of ${series.date})`),
    '',
  ].join('\n');
}

/** The RFC and, indented below it, what obsoletes it; an RFC that was already drawn is named without its own line. */
function tree(series: Series, root: RfcNumber, colors: CliContext['colors']): string[] {
  const lines: string[] = [];
  const drawn = new Set<RfcNumber>();
  const draw = (rfc: RfcNumber, lead: string, below: string): void => {
    const entry = series.get(rfc);
    const known = drawn.has(rfc);
    drawn.add(rfc);
    lines.push(lead + (entry ? treeLine(entry, colors, known) : `RFC ${rfc}`));
    if (!entry || known) return;
    entry.obsoletedBy.forEach((next, at) => {
      const last = at === entry.obsoletedBy.length - 1;
      draw(next, `${below}${last ? '└─ ' : '├─ '}`, `${below}${last ? '   ' : '│  '}`);
    });
  };
  draw(root, '', '');
  return lines;
}

function treeLine(entry: SeriesEntry, colors: CliContext['colors'], known: boolean): string {
  const name = `RFC ${entry.rfc}`;
  const marked = isInForce(entry) ? colors.green(name) : name;
  if (known) return `${marked} ${colors.dim('(above)')}`;
  const also: readonly SubSeriesId[] = entry.also;
  const facts = [formatStatus(entry.status), formatMonth(entry.date), ...also.map(formatSubSeries)];
  return `${marked}  ${entry.title}  ${colors.dim(facts.join(' · '))}`;
}
