/** Puts the parts of an index together into its file. */
import type { RfcNumber } from '../rfc/identity';
import type { SeriesParts } from '../series/createSeries';
import type { LexiconParts } from '../series/lexicon';
import { ByteWriter } from './bytes';
import type { PackedBlock } from './container';
import { packBlock, writeContainer } from './container';
import { factColumns } from './factColumns';
import { writeGroups } from './groups';
import type { PackedGroup } from './indexWork';
import { writeExpansions, writeNames } from './lexiconTable';
import { seriesColumns, seriesTexts, writeSeries, writeSeriesTexts } from './seriesTable';

/** Tables in their order, ready to be stored. */
export type PackedTables = ReadonlyMap<string, readonly PackedBlock[]>;

/** The file is put together several times as it grows: what takes long to pack, and stays as it is, comes packed. */
export interface IndexParts {
  /** Stamp of the engine's sources. */
  readonly engine: string;
  /** The date of the series. */
  readonly date: string;
  /** As {@link packSeries} gives it. */
  readonly series: PackedTables;
  /** As {@link packLexicon} gives it. */
  readonly lexicon: PackedTables;
  /** Dictionaries of the words of statements, and of titles. */
  readonly words: readonly PackedBlock[];
  readonly titles: readonly PackedBlock[];
  /** In the order of their numbers. */
  readonly kinds: readonly string[];
  readonly groups: readonly (readonly RfcNumber[])[];
  /** In any order; one for each group. */
  readonly facts: readonly PackedGroup[];
  /** Tables that other parts of the index or other layers add, in this order. */
  readonly more: PackedTables;
}

export function packSeries(parts: SeriesParts): PackedTables {
  const tables = new Map<string, readonly PackedBlock[]>();
  const series = writeSeries(parts);
  for (const column of seriesColumns) tables.set(`series.${column}`, [packBlock(series[column])]);
  for (const text of seriesTexts) tables.set(`series.${text}`, writeSeriesTexts(parts, text).map(packBlock));
  return tables;
}

export function packLexicon({ names, expansions }: LexiconParts): PackedTables {
  return new Map([
    ['lexicon.names', [packBlock(writeNames(names))]],
    ['lexicon.expansions', [packBlock(writeExpansions(expansions))]],
  ]);
}

export function assembleIndex(parts: IndexParts): Uint8Array {
  const tables = new Map([...parts.series, ...parts.lexicon]);
  const single = (name: string, block: Uint8Array) => tables.set(name, [packBlock(block)]);

  tables.set('words', parts.words);
  tables.set('titles', parts.titles);
  const kinds = new ByteWriter();
  for (const kind of parts.kinds) kinds.string(kind);
  single('kinds', kinds.finish());
  single('facts.groups', writeGroups(parts.groups));
  const facts = [...parts.facts].sort((a, b) => a.group - b.group);
  for (const column of factColumns)
    tables.set(
      `facts.${column}`,
      facts.map(({ columns }) => columns[column]),
    );
  for (const [name, blocks] of parts.more) tables.set(name, blocks);
  return writeContainer({ date: parts.date, engine: parts.engine }, tables);
}
