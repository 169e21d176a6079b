/** What the service needs from the world. Hosts provide these; tests provide them from memory. */
import type { RequirementIndex } from '../index/requirementIndex';
import type { RfcNumber } from '../rfc/identity';
import type { Errata } from '../series/errata';
import type { Series } from '../series/series';
import type { Abortable } from '../text/cancellation';

export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, error?: unknown): void;
}

/** Why a text is not at hand. */
export type LibraryFailure =
  | 'offline'
  | 'not-found'
  | 'refused'
  | 'timeout'
  | 'too-large'
  | 'invalid'
  | 'server-error'
  | 'redirect-refused'
  | 'disk';

export type LibraryText =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'failure';
      readonly reason: LibraryFailure;
      /** For people: what happened. Text that another machine may have chosen: to be shown as text. */
      readonly detail?: string;
    };

/** The texts of RFCs: the user's mirror, the cache, or the network when the user allows it. Never throws. */
export interface RfcLibrary {
  /** The text when it is at hand without asking the network; undefined otherwise. */
  findText(rfc: RfcNumber): Promise<string | undefined>;
  /** Whether {@link findText} is likely to find it, without reading it. */
  hasText?(rfc: RfcNumber): Promise<boolean>;
  /** Loads the text from wherever it can be had; one request, however many ask. */
  loadText(rfc: RfcNumber, signal?: Abortable): Promise<LibraryText>;
}

/** The data that everything answers from: bundled, opened lazily, and under what was refreshed since. */
export interface BundledData {
  readonly series: Series;
  readonly index: RequirementIndex;
  /** Undefined: none were fetched yet. */
  readonly errata?: Errata | undefined;
}

export interface Ports {
  readonly data: BundledData;
  readonly library: RfcLibrary;
  /** The day it is, `YYYY-MM-DD`. */
  today(): string;
}
