/** A series as a file of its own, in the form that the index file has it in: what is kept of a newer index. */
import type { SeriesParts } from '../series/createSeries';
import type { Series } from '../series/series';
import { openContainer, packBlock, type PackedBlock, writeContainer } from './container';
import { readSeries } from './seriesReader';
import { seriesColumns, seriesTexts, writeSeries, writeSeriesTexts } from './seriesTable';

/** @param pause lets others have their turn; called between pieces of work of a few milliseconds */
export async function writeSeriesFile(parts: SeriesParts, pause: () => Promise<void>): Promise<Uint8Array> {
  const series = writeSeries(parts);
  const tables = new Map<string, readonly PackedBlock[]>();
  const pack = async (name: string, blocks: readonly Uint8Array[]): Promise<void> => {
    const packed: PackedBlock[] = [];
    for (const block of blocks) {
      await pause();
      packed.push(packBlock(block));
    }
    tables.set(`series.${name}`, packed);
  };
  for (const column of seriesColumns) await pack(column, [series[column]]);
  for (const text of seriesTexts) await pack(text, writeSeriesTexts(parts, text));
  return writeContainer({ date: parts.date, engine: '' }, tables);
}

/** Undefined for what is no such file. */
export function openSeriesFile(file: Uint8Array): Series | undefined {
  const opened = openContainer(file);
  if (opened.kind === 'problem') return undefined;
  const { container } = opened;
  return readSeries(
    container.meta.date,
    (column) => container.block(`series.${column}`, 0) ?? new Uint8Array(),
    (text, at) => container.block(`series.${text}`, at) ?? new Uint8Array(),
  );
}
