/** The library of a language server: from what the client says, and what the process was started with. */
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { LibraryAccess } from '../../lsp/session';
import type { BundledData } from '../../service/ports';
import type { Transport } from '../../service/transport';
import { createHttpGet, type HttpGet } from './httpSource';
import { createNetworkLibrary, maxTextBytes, rfcEditor, type NetworkLibrary } from './networkLibrary';
import { createTextCache } from './textCache';
import { maxCacheBytes } from './userCache';

/** What holds where the client says nothing. */
export interface LibraryDefaults {
  readonly mirror: string | undefined;
  readonly cache: string;
  readonly source: URL;
  /** The process's own way to the network; undefined when it was started offline. */
  readonly transport: Transport | undefined;
}

/** Places that were looked at, and the way to the source. */
export interface OpenedLibrary {
  readonly texts: NetworkLibrary;
  readonly mirror: string | undefined;
  /** The folder that holds all that is kept. */
  readonly cache: string;
  readonly source: URL;
  /** Undefined: the network is never used. */
  readonly get: HttpGet | undefined;
}

/**
 * @param data what texts are measured by
 * @param report gets one line for people for each place that cannot be used
 */
export function openLibrary(
  access: LibraryAccess,
  defaults: LibraryDefaults,
  data: BundledData,
  report: (problem: string) => void,
): OpenedLibrary {
  const mirror = readFolder(access.mirror, report) ?? defaults.mirror;
  const cache = access.cache ?? defaults.cache;
  const source = access.source === undefined ? defaults.source : readSource(access.source);
  if (source === undefined)
    report(`normative.source: expected an address such as ${rfcEditor.href}; nothing is fetched`);
  const transport = access.transport ?? gated(defaults.transport, access);
  // With an address that cannot be read no other is asked in its place.
  const get = transport && source && createHttpGet(transport);
  const texts = createNetworkLibrary({
    mirror,
    cache: createTextCache(join(cache, 'rfc'), maxCacheBytes, maxTextBytes),
    source: source ?? defaults.source,
    get,
    data: () => data,
    now: () => performance.now(),
  });
  return { texts, mirror, cache, source: source ?? defaults.source, get };
}

/** An address of texts, ending in a slash; undefined for what is no http or https address. */
export function readSource(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text.endsWith('/') ? text : `${text}/`) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : undefined;
}

function readFolder(text: string | undefined, report: (problem: string) => void): string | undefined {
  if (text === undefined) return undefined;
  const folder = text.replace(/^~(?=$|[\\/])/, homedir());
  if (isAbsolute(folder)) return folder;
  report(`normative.mirror: expected an absolute path, got ${JSON.stringify(text)}`);
  return undefined;
}

/** The process fetches itself only while its client's user allows it for good: it cannot ask. */
function gated(transport: Transport | undefined, { mayFetch }: LibraryAccess): Transport | undefined {
  return (
    transport &&
    (async (request, signal) =>
      (await mayFetch().catch(() => false)) ? transport(request, signal) : { kind: 'not-allowed' })
  );
}
