/** The index of the series as it lies beside the texts of a mirror: `rfc-index.xml`, dated by `rfc-index.txt`. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { newestMonth, parseCreatedOn } from '../series/indexDate';
import type { SeriesSource } from '../series/parseSeriesXml';

export type LoadedSeries =
  | { readonly kind: 'series'; readonly source: SeriesSource; readonly date: string }
  /** One sentence for people. */
  | { readonly kind: 'problem'; readonly message: string };

export async function loadSeries(directory: string): Promise<LoadedSeries> {
  const file = join(directory, 'rfc-index.xml');
  const { createSeriesParser } = await import('./seriesXml');
  const parser = createSeriesParser();
  try {
    for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 }))
      if (!parser.write(chunk as string)) break;
  } catch (error) {
    return { kind: 'problem', message: `cannot read ${file} (${(error as NodeJS.ErrnoException).code})` };
  }
  const parsed = parser.close();
  if (parsed.kind === 'problem') return { kind: 'problem', message: `${file} is ${parsed.message}` };
  const head = await readHead(join(directory, 'rfc-index.txt'));
  return { ...parsed, date: parseCreatedOn(head) ?? newestMonth(parsed.source.entries) };
}

/** The day that a mirror's `rfc-index.txt` says it was made; undefined where there is none that says so. */
export async function findIndexDate(directory: string): Promise<string | undefined> {
  return parseCreatedOn(await readHead(join(directory, 'rfc-index.txt')));
}

async function readHead(file: string): Promise<string> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return '';
  const { buffer, bytesRead } = await handle
    .read(Buffer.alloc(4096), 0, 4096, 0)
    .finally(() => handle.close());
  return buffer.toString('latin1', 0, bytesRead);
}
