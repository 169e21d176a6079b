/** The data of a language server, kept up to date: by the mirror, and by the source where the user allows it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BundledData } from '../../service/ports';
import { findIndexDate } from '../seriesFiles';
import type { OpenedLibrary } from './openLibrary';
import { refresh, type Refreshed } from './refresh';
import { refreshableErrata, refreshableSeries, seriesFiles, withRefreshed } from './seriesRefresh';

export interface LibraryData {
  /** What everything answers from now. */
  readonly current: BundledData;
  /** Looks for what is newer, at most once a day. @returns whether {@link current} is another */
  refresh(report: (problem: string) => void): Promise<boolean>;
}

/** @param bundled what came with the program */
export async function openLibraryData(
  bundled: BundledData,
  library: Pick<OpenedLibrary, 'mirror' | 'cache' | 'source' | 'get'>,
): Promise<LibraryData> {
  const files = seriesFiles(library.cache);
  let current = await withRefreshed(bundled, files);
  return {
    get current() {
      return current;
    },
    async refresh(report) {
      let changed = await takeMirrorsIndex(current, library.mirror, files.series, report);
      const { source, get } = library;
      for (const what of [refreshableSeries(current.series, files.series), refreshableErrata(files.errata)]) {
        if (!get) break;
        const outcome: Refreshed = await refresh(what, { source, get, now: Date.now });
        if (outcome.kind === 'changed') changed = true;
        else if (outcome.kind === 'failure' && outcome.reason !== 'offline')
          report(`${what.path} could not be refreshed: ${outcome.detail}`);
      }
      if (changed) current = await withRefreshed(bundled, files);
      return changed;
    },
  };
}

/** A mirror that has a newer index of the series than what is at hand gives it without any network. */
async function takeMirrorsIndex(
  { series }: BundledData,
  mirror: string | undefined,
  kept: ReturnType<typeof seriesFiles>['series'],
  report: (problem: string) => void,
): Promise<boolean> {
  const date = mirror === undefined ? undefined : await findIndexDate(mirror);
  if (mirror === undefined || date === undefined || date <= series.date) return false;
  const file = join(mirror, 'rfc-index.xml');
  const { convert, maxBytes } = refreshableSeries(series, kept);
  try {
    const bytes = await readFile(file);
    const content = bytes.length > maxBytes ? 'too large for an index' : await convert(bytes, date);
    if (typeof content === 'string') {
      report(`${file} is ${content}`);
      return false;
    }
    const source = pathToFileURL(file).href;
    await kept.write({ head: { date, source, etag: undefined, lastModified: undefined }, content });
    return true;
  } catch {
    // A mirror of texts alone, or a cache that cannot keep it: what is at hand goes on.
    return false;
  }
}
