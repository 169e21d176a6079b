/** The language server's bundle: started by VS Code over Node's IPC, by other editors with `--stdio`. */
import { join } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { serveConnection } from './languageServer';
import { createNetworkLibrary, maxTextBytes, rfcEditor } from './library/networkLibrary';
import { createTextCache } from './library/textCache';
import { defaultCache, maxCacheBytes } from './library/userCache';

const { NORMATIVE_CORPUS: mirror, NORMATIVE_CACHE: cache = defaultCache(process.env) } = process.env;

// The command line's arguments say which transport; with none of them createConnection says what is missing.
serveConnection(createConnection(), {
  indexFile: join(__dirname, 'data', 'normative.index'),
  library: createNetworkLibrary({
    mirror,
    cache: createTextCache(join(cache, 'rfc'), maxCacheBytes, maxTextBytes),
    source: rfcEditor,
    get: undefined,
    now: () => performance.now(),
  }),
});
