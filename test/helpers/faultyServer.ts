/** A server of RFC texts on loopback, in the RFC Editor's layout, that misbehaves on purpose. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

export interface FaultyServer {
  /** Its base address, ending in a slash. */
  readonly base: URL;
  /** The paths asked for, in order. */
  readonly requests: readonly string[];
  behave(next: Behaviour): void;
  close(): Promise<void>;
}

export async function startFaultyServer(behaviour: Behaviour): Promise<FaultyServer> {
  let current = behaviour;
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    requests.push(request.url ?? '');
    current(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: new URL(`http://127.0.0.1:${port}/`),
    requests,
    behave(next) {
      current = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A text that passes for the RFC with this number. @param lines more of them, for an RFC of which the index knows how long it is */
export function inventedText(rfc: number, lines = 0): string {
  const more = '   It pours on.\n'.repeat(lines);
  return `\n\nRequest for Comments: ${rfc}                      Invented\n\n\n1.  Teapots\n\n   A teapot MUST pour.\n${more}`;
}

/** Serves {@link inventedText} as the RFC Editor would. */
export const serveText: Behaviour = (request, response) => {
  const number = /^\/rfc\/rfc(\d+)\.txt$/.exec(request.url ?? '')?.[1];
  if (!number) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(inventedText(Number(number)));
};
