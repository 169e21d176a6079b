/** What VS Code and other editors start: the language server, of which as little as can be is compiled. */
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { requireCompiled } from './compileCache';

// What edits leave behind is collected when it is half as much as what lives, not when it is several times that.
// Before anything is compiled: V8 takes what was kept under other flags for another program's.
setFlagsFromString('--heap-growing-percent=50');

requireCompiled(join(__dirname, 'serverMain.cjs'));
