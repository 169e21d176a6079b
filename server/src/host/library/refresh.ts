/**
 * The index of the series and the errata, which change: asked for at most once a day, by whichever process is first,
 * and only where they changed since. Nothing waits for it; what fails leaves what is at hand as it is.
 */
import type { LibraryFailure } from '../../service/ports';
import type { HttpGet } from './httpSource';
import type { Kept, KeptFile } from './keptFile';

/** Milliseconds between two questions to the source. */
const daily = 86_400_000;
/** Milliseconds after a failure: long enough that no window and no restart makes a storm of it. */
const afterFailure = 3_600_000;

/** Something at the source that changes. */
export interface Refreshable {
  /** Below the source: `rfc-index.xml`. */
  readonly path: string;
  readonly mediaTypes: readonly string[];
  /** The largest that is believed, in bytes after decompression. */
  readonly maxBytes: number;
  readonly kept: KeptFile;
  /** Makes of it what is kept. @param date the day it is from @returns a sentence for people where it is no good */
  convert(bytes: Uint8Array, date: string): Promise<Uint8Array | string>;
}

export interface RefreshOptions {
  readonly source: URL;
  readonly get: HttpGet;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
  /** Asks the source even if it was asked today. */
  readonly force?: boolean;
}

export type Refreshed =
  /** It was asked not long ago. */
  | { readonly kind: 'not-due' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'failure'; readonly reason: LibraryFailure; readonly detail: string };

/** Never throws. */
export async function refresh(what: Refreshable, options: RefreshOptions): Promise<Refreshed> {
  const { kept } = what;
  const { source, get, now, signal } = options;
  const last = await kept.lastAsked();
  if (options.force) await kept.noteAsked(now());
  // Noted before it is asked, so that other windows that start now do not ask too. A time in the future is a clock
  // that was set back: it is no reason to wait for it.
  else if (!(await kept.takeTurn(now(), (time) => time === undefined || Math.abs(now() - time) >= daily)))
    return { kind: 'not-due' };
  const fail = async (reason: LibraryFailure, detail: string, wait: number): Promise<Refreshed> => {
    await kept.noteAsked(wait === 0 ? last : now() - daily + wait);
    return { kind: 'failure', reason, detail };
  };

  const url = new URL(what.path, source);
  const have = (await kept.read())?.head;
  const same = have?.source === url.href ? have : undefined;
  const { mediaTypes, maxBytes } = what;
  const { etag, lastModified } = same ?? {};
  const answer = await get({ url, mediaTypes, maxBytes, etag, lastModified }, signal);
  if (answer.kind === 'not-modified') {
    if (same) return { kind: 'unchanged' };
    return fail('invalid', `${url.href} says that it has not changed, but it was not here`, afterFailure);
  }
  if (answer.kind === 'failure') return fail(answer.reason, answer.detail, answer.retryAfter ?? afterFailure);

  const date = dayOf(answer.lastModified, now());
  const content = await what.convert(answer.bytes, date);
  if (typeof content === 'string') return fail('invalid', `${url.href} is ${content}`, afterFailure);
  const head = { date, source: url.href, etag: answer.etag, lastModified: answer.lastModified };
  return keep(kept, { head, content }, fail);
}

async function keep(
  kept: KeptFile,
  what: Kept,
  fail: (reason: LibraryFailure, detail: string, wait: number) => Promise<Refreshed>,
): Promise<Refreshed> {
  try {
    await kept.write(what);
    return { kind: 'changed' };
  } catch (error) {
    return fail('disk', error instanceof Error ? error.message : String(error), afterFailure);
  }
}

/** The day that the source says it is from; today where it does not say, or says a day to come. */
function dayOf(lastModified: string | undefined, now: number): string {
  const told = lastModified === undefined ? Number.NaN : Date.parse(lastModified);
  return new Date(told <= now ? told : now).toISOString().slice(0, 10);
}
