/** What is refreshed: the index of the series, and the errata. */
import { openSeriesFile, writeSeriesFile } from '../../index/seriesFile';
import { readErratum, type Errata, type Erratum } from '../../series/errata';
import { readErrata, writeErrata } from '../../series/errataTable';
import { createJsonArrayReader } from '../../series/jsonArray';
import { mergeSeries } from '../../series/mergeSeries';
import type { Series } from '../../series/series';
import type { BundledData } from '../../service/ports';
import { createKeptFile, type KeptFile } from './keptFile';
import type { Refreshable } from './refresh';

/** The index has 14 MB, the errata 12 MB: five times that is something else. In bytes. */
const maxIndexBytes = 80_000_000;
const maxErrataBytes = 80_000_000;
/** An erratum has a page of text or two; in UTF-16 units. */
const maxErratum = 1_000_000;
/** Bytes read between two pauses in which others get their turn: some three milliseconds. */
const slice = 65_536;

export interface SeriesFiles {
  readonly series: KeptFile;
  readonly errata: KeptFile;
}

export function seriesFiles(cache: string): SeriesFiles {
  return {
    series: createKeptFile(cache, 'series', maxIndexBytes),
    errata: createKeptFile(cache, 'errata', maxErrataBytes),
  };
}

/** The data with what was refreshed over it: a newer series, and the errata. */
export async function withRefreshed(bundled: BundledData, files: SeriesFiles): Promise<BundledData> {
  const [series, errata] = await Promise.all([readSeries(files.series), readErrataFile(files.errata)]);
  const isNewer = series !== undefined && series.date > bundled.series.date;
  return { ...bundled, series: isNewer ? series : bundled.series, errata };
}

async function readSeries(file: KeptFile): Promise<Series | undefined> {
  const kept = await file.read();
  return kept && openSeriesFile(kept.content);
}

async function readErrataFile(file: KeptFile): Promise<Errata | undefined> {
  const kept = await file.read();
  return kept && readErrata(kept.head.date, Buffer.from(kept.content).toString('utf8'));
}

/** @param base what the new index is merged over */
export function refreshableSeries(base: Series, kept: KeptFile): Refreshable {
  return {
    path: 'rfc-index.xml',
    mediaTypes: ['application/xml', 'text/xml'],
    maxBytes: maxIndexBytes,
    kept,
    async convert(bytes, date) {
      const { createSeriesParser } = await import('../seriesXml');
      const parser = createSeriesParser();
      await inSlices(bytes, (text) => parser.write(text));
      const parsed = parser.close();
      if (parsed.kind === 'problem') return parsed.message;
      await pause();
      const merged = mergeSeries(base, parsed.source, date);
      if (merged.kind === 'problem') return `not believed: ${merged.message}`;
      await pause();
      return writeSeriesFile(merged.parts, pause);
    },
  };
}

export function refreshableErrata(kept: KeptFile): Refreshable {
  return {
    path: 'errata.json',
    mediaTypes: ['application/json', 'text/json', 'text/plain'],
    maxBytes: maxErrataBytes,
    kept,
    async convert(bytes) {
      const errata: Erratum[] = [];
      const reader = createJsonArrayReader(maxErratum, (item) => {
        const erratum = readErratum(item);
        if (erratum) errata.push(erratum);
      });
      await inSlices(bytes, (text) => reader.write(text));
      const problem = reader.close();
      if (problem !== undefined) return `not usable: ${problem}`;
      if (errata.length === 0) return 'not usable: it lists no verified erratum';
      return Buffer.from(writeErrata(errata), 'utf8');
    },
  };
}

/** Gives the text piece by piece, with pauses, until it is read or `write` has enough. */
async function inSlices(bytes: Uint8Array, write: (text: string) => boolean): Promise<void> {
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += slice) {
    if (!write(decoder.decode(bytes.subarray(at, at + slice), { stream: true }))) return;
    await pause();
  }
  write(decoder.decode());
}

/** Lets others have their turn. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
