/** Writing to a stream whose reader may be slow or gone. */

/** As much of a writable stream as the command line uses. */
export interface OutputStream {
  write(text: string, written?: (error?: Error | null) => void): boolean;
  on?(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  readonly isTTY?: boolean;
  /** Width of a terminal. */
  readonly columns?: number;
}

export interface Output {
  /** Resolves when the stream has taken the text, or dropped it because its reader is gone (`normative … | head`). */
  write(text: string): Promise<void>;
}

export function createOutput(stream: OutputStream): Output {
  let gone = false;
  // Without a listener the broken pipe of `| head` would end the process with a stack trace.
  stream.on?.('error', () => {
    gone = true;
  });
  return {
    write: (text) =>
      gone || text === ''
        ? Promise.resolve()
        : new Promise((resolve) => {
            stream.write(text, () => resolve());
          }),
  };
}
