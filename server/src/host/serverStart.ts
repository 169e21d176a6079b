/** What VS Code and other editors start: the language server, of which as little as can be is compiled. */
import { join } from 'node:path';
import { requireCompiled } from './compileCache';
import { setEngineFlags } from './engineFlags';

// Before anything is compiled: V8 takes what was kept under other flags for another program's.
setEngineFlags();

requireCompiled(join(__dirname, 'serverMain.cjs'));
