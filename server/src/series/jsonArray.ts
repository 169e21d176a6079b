/** A large JSON array read item by item, so that no more than one item of it is ever held. */

export interface JsonArrayReader {
  /** @returns false once nothing that follows can make it an array: the caller may stop reading */
  write(chunk: string): boolean;
  /** @returns why it is no array that was read whole; undefined when it was */
  close(): string | undefined;
}

/**
 * Finds where each item begins and ends and leaves its contents to `JSON.parse`. An item that is not well-formed is
 * passed over; the rest is read.
 * @param maxItem UTF-16 units; a longer item ends the reading
 */
export function createJsonArrayReader(maxItem: number, take: (item: unknown) => void): JsonArrayReader {
  let state: 'before' | 'inside' | 'after' | 'failed' = 'before';
  let problem = 'it ends before its array does';
  let item = '';
  let depth = 0;
  let inString = false;
  let escaped = false;

  const fail = (message: string): void => {
    state = 'failed';
    problem = message;
  };
  const finish = (): void => {
    const text = item.trim();
    item = '';
    if (text === '') return;
    try {
      take(JSON.parse(text));
    } catch {
      // Not well-formed: there is nothing in it to use.
    }
  };

  return {
    write(chunk) {
      let start = 0;
      for (let at = 0; at < chunk.length && state !== 'failed'; at++) {
        const code = chunk.charCodeAt(at);
        if (inString) {
          if (escaped) escaped = false;
          else if (code === 92) escaped = true;
          else if (code === 34) inString = false;
          continue;
        }
        if (code <= 32 || code === 0xfeff) continue;
        if (state === 'before') {
          if (code !== 91) fail('it does not begin with an array');
          state = state === 'before' ? 'inside' : state;
          start = at + 1;
        } else if (state === 'after') fail('something follows its array');
        else if (code === 34) inString = true;
        else if (code === 91 || code === 123) depth += 1;
        else if (depth > 0 && (code === 93 || code === 125)) depth -= 1;
        else if (depth === 0 && (code === 44 || code === 93)) {
          item += chunk.slice(start, at);
          start = at + 1;
          finish();
          if (code === 93) state = 'after';
        }
      }
      if (state === 'inside') item += chunk.slice(start);
      if (item.length > maxItem) fail('one of its items is too long');
      return state !== 'failed';
    },
    close: () => (state === 'after' ? undefined : problem),
  };
}
