/** The one thing that reaches the network, as a port: a single GET, without following where it may lead. */
import type { Abortable } from '../text/cancellation';

export interface TransportRequest {
  /** `https:` or `http:`. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** A body of more bytes on the wire is given up. */
  readonly maxBytes: number;
  /** Milliseconds in which nothing arrives, after which it is given up. */
  readonly stall: number;
  /** Milliseconds for the whole exchange. */
  readonly total: number;
}

export type TransportAnswer =
  | {
      readonly kind: 'response';
      readonly status: number;
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string>>;
      /** As it came, still encoded as `content-encoding` says; may be empty where the status is not 200. */
      readonly body: Uint8Array;
    }
  | { readonly kind: 'too-large' }
  /** The user has not allowed the network to be used, or switched it off. */
  | { readonly kind: 'not-allowed' }
  /** `code` as Node names it (`ENOTFOUND`, `CERT_HAS_EXPIRED`), or `TIMEOUT`. */
  | { readonly kind: 'fault'; readonly code: string };

/** Never rejects. Proxies and certificates are its matter; redirects, encodings and sense are the caller's. */
export type Transport = (request: TransportRequest, signal?: Abortable) => Promise<TransportAnswer>;
