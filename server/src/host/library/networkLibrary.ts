/** The texts of RFCs from the user's mirror, the cache and, where the user allows it, the RFC Editor. */
import pLimit from 'p-limit';
import type { RfcNumber } from '../../rfc/identity';
import type { BundledData, LibraryFailure, LibraryText, RfcLibrary } from '../../service/ports';
import type { Abortable } from '../../text/cancellation';
import { decodeRfcText, findCorpusText, hasCorpusText } from '../corpusDirectory';
import { isTextOf, knownText } from './believableText';
import type { HttpAnswer, HttpFailure, HttpGet } from './httpSource';
import type { TextCache } from './textCache';

/** Ten times the longest RFC, in bytes. */
export const maxTextBytes = 16 * 1024 * 1024;

/** The RFC Editor, who publishes the series. */
export const rfcEditor = new URL('https://www.rfc-editor.org/');

/** Requests under way at once. */
const concurrency = 4;
/** Milliseconds to leave a source alone after the first, second, … failure in a row. */
const backoff = [30_000, 60_000, 300_000, 900_000] as const;
/** Milliseconds for which a text that the source does not have is not asked for again. */
const absentFor = 86_400_000;

export interface NetworkLibraryOptions {
  /** The user's own copy of the series; undefined when there is none. */
  readonly mirror: string | undefined;
  readonly cache: TextCache;
  /** The base address, ending in a slash; texts are below `rfc/` as at the RFC Editor. */
  readonly source: URL;
  /** Undefined: the network is never used. */
  readonly get: HttpGet | undefined;
  /** What texts are measured by, asked when one has come; undefined: by themselves alone. */
  readonly data?: (() => BundledData | Promise<BundledData>) | undefined;
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
  /** Ends every request under way. */
  readonly signal?: AbortSignal;
}

/** As {@link LibraryText}, with what a person wants to know of the way it came. */
export type FetchedText =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly from: 'mirror' | 'cache' | 'network';
      /** Why the cache could not keep what came from the network; undefined when it could. */
      readonly notKept?: string;
    }
  | {
      readonly kind: 'failure';
      readonly reason: LibraryFailure;
      readonly detail: string;
      /** Milliseconds in which asking again has the same answer. */
      readonly retryAfter: number;
    };

export interface NetworkLibrary extends RfcLibrary {
  hasText(rfc: RfcNumber): Promise<boolean>;
  /** As `loadText`. However many ask for an RFC at a time, one request is made. */
  fetchText(rfc: RfcNumber, signal?: Abortable): Promise<FetchedText>;
}

/** A request under way, and how many wait for it: with the last of them it ends. */
interface UnderWay {
  readonly text: Promise<FetchedText>;
  readonly end: AbortController;
  waiting: number;
}

export function createNetworkLibrary(options: NetworkLibraryOptions): NetworkLibrary {
  const { mirror, cache } = options;
  const limit = pLimit(concurrency);
  const underWay = new Map<RfcNumber, UnderWay>();
  const source = createSource(options);

  const findAtHand = async (rfc: RfcNumber): Promise<FetchedText | undefined> => {
    const mirrored = mirror === undefined ? undefined : await findCorpusText(mirror, rfc);
    if (mirrored !== undefined) return { kind: 'text', text: mirrored, from: 'mirror' };
    const cached = await cache.find(rfc);
    return cached && { kind: 'text', text: decodeRfcText(cached), from: 'cache' };
  };

  const download = async (rfc: RfcNumber, signal: AbortSignal): Promise<FetchedText> => {
    if (signal.aborted) return cancelled;
    const answer = await source.load(rfc, signal);
    if (answer.kind === 'failure') return answer;
    const text = decodeRfcText(answer.bytes);
    try {
      await cache.store(rfc, answer.bytes);
      return { kind: 'text', text, from: 'network' };
    } catch (error) {
      // The text is good although it cannot be kept: whoever asked has it, and the next start asks again.
      return {
        kind: 'text',
        text,
        from: 'network',
        notKept: error instanceof Error ? error.message : String(error),
      };
    }
  };

  const begin = (rfc: RfcNumber): UnderWay => {
    const end = new AbortController();
    const until = options.signal ? AbortSignal.any([options.signal, end.signal]) : end.signal;
    const text = (async () => (await findAtHand(rfc)) ?? (await limit(() => download(rfc, until))))();
    const begun: UnderWay = { text, end, waiting: 0 };
    underWay.set(rfc, begun);
    const forget = (): void => {
      if (underWay.get(rfc) === begun) underWay.delete(rfc);
    };
    text.then(forget, forget);
    return begun;
  };

  const fetchText = async (rfc: RfcNumber, signal?: Abortable): Promise<FetchedText> => {
    if (signal?.aborted) return cancelled;
    const load = underWay.get(rfc) ?? begin(rfc);
    load.waiting += 1;
    if (!signal) return load.text;
    let leave = (): void => undefined;
    const left = new Promise<FetchedText>((resolve) => {
      leave = () => {
        load.waiting -= 1;
        if (load.waiting === 0) {
          load.end.abort();
          if (underWay.get(rfc) === load) underWay.delete(rfc);
        }
        resolve(cancelled);
      };
      signal.addEventListener('abort', leave, { once: true });
    });
    return Promise.race([load.text, left]).finally(() => signal.removeEventListener('abort', leave));
  };

  return {
    fetchText,
    async hasText(rfc) {
      return (mirror !== undefined && (await hasCorpusText(mirror, rfc))) || cache.has(rfc);
    },
    async findText(rfc) {
      const found = await findAtHand(rfc);
      return found?.kind === 'text' ? found.text : undefined;
    },
    async loadText(rfc, signal): Promise<LibraryText> {
      const loaded = await fetchText(rfc, signal);
      return loaded.kind === 'text'
        ? { kind: 'text', text: loaded.text }
        : { kind: 'failure', reason: loaded.reason, detail: loaded.detail };
    },
  };
}

type FetchFailure = Extract<FetchedText, { kind: 'failure' }>;
type Body = Extract<HttpAnswer, { kind: 'body' }>;

interface Source {
  load(rfc: RfcNumber, signal: AbortSignal): Promise<Body | FetchFailure>;
}

const cancelled: FetchFailure = { kind: 'failure', reason: 'refused', detail: 'cancelled', retryAfter: 0 };

/** The source with its memory: what it does not have, what failed, and until when it is to be left alone. */
function createSource({ get, source, data, now }: NetworkLibraryOptions): Source {
  const refusals = new Map<RfcNumber, Refusal>();
  let pause: Refusal | undefined;
  /** In a row, over all RFCs. */
  let failures = 0;

  const remember = (rfc: RfcNumber, failure: HttpFailure): Refusal => {
    // Nothing was asked, so nothing is known of the source.
    if (failure.retryAfter === 0) return { failure, until: now() };
    failures += 1;
    const wait = failure.retryAfter ?? backoff[Math.min(failures, backoff.length) - 1]!;
    const refusal = { failure, until: now() + (failure.reason === 'not-found' ? absentFor : wait) };
    refusals.set(rfc, refusal);
    if (isAboutTheSource(failure) || (failures >= 3 && failure.reason !== 'not-found')) pause = refusal;
    return refusal;
  };
  const tell = ({ failure, until }: Refusal): FetchFailure => ({
    kind: 'failure',
    reason: failure.reason,
    detail: failure.detail,
    retryAfter: Math.max(0, until - now()),
  });

  return {
    async load(rfc, signal) {
      if (!get) {
        return { kind: 'failure', reason: 'offline', detail: 'the network is switched off', retryAfter: 0 };
      }
      const refused = [pause, refusals.get(rfc)].find((refusal) => refusal && refusal.until > now());
      if (refused) return tell(refused);
      const url = new URL(`rfc/rfc${rfc}.txt`, source);
      const answer = await get({ url, maxBytes: maxTextBytes, mediaTypes: ['text/plain'] }, signal);
      if (signal.aborted) return cancelled;
      const known = answer.kind === 'body' && data ? knownText(await data(), rfc) : undefined;
      const isText = answer.kind === 'body' && isTextOf(rfc, answer.bytes, known);
      const outcome = answer.kind === 'body' && !isText ? notTheText(rfc, url) : answer;
      if (outcome.kind === 'body') {
        failures = 0;
        pause = undefined;
        return outcome;
      }
      // Nothing is asked conditionally here, so `not-modified` is as wrong as any other nonsense.
      return tell(remember(rfc, outcome.kind === 'failure' ? outcome : notTheText(rfc, url)));
    },
  };
}

/** Whether asking the same source for another RFC would fail alike. */
function isAboutTheSource({ reason }: HttpFailure): boolean {
  return (
    reason === 'offline' || reason === 'refused' || reason === 'timeout' || reason === 'redirect-refused'
  );
}

interface Refusal {
  readonly failure: HttpFailure;
  readonly until: number;
}

function notTheText(rfc: RfcNumber, url: URL): HttpFailure {
  return {
    kind: 'failure',
    reason: 'invalid',
    detail: `${url.href} is not the text of RFC ${rfc}, or not all of it`,
    retryAfter: undefined,
  };
}
