/** The language server's bundle: started by VS Code over Node's IPC, by other editors with `--stdio`. */
import { join } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { serveConnection } from './languageServer';
import { rfcEditor } from './library/networkLibrary';
import { createUndiciTransport } from './library/undiciTransport';
import { defaultCache } from './library/userCache';

const { NORMATIVE_CORPUS: mirror, NORMATIVE_CACHE: cache = defaultCache(process.env) } = process.env;

// The command line's arguments say which transport; with none of them createConnection says what is missing.
serveConnection(createConnection(), {
  indexFile: join(__dirname, 'data', 'normative.index'),
  library: { mirror, cache, source: rfcEditor, transport: createUndiciTransport({ env: process.env }) },
});
