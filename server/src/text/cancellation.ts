/** What long work looks at to learn that nobody waits for it any more. An `AbortSignal` is one. */
export interface Cancellation {
  readonly aborted: boolean;
}

/** A cancellation that tells of itself, for work that waits on something else. An `AbortSignal` is one. */
export interface Abortable extends Cancellation {
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
