/** Has Node keep what it compiles, where it can (22.1 and later): a start that finds it there need not compile again. */
import * as modules from 'node:module';
import { join } from 'node:path';
import { defaultCache } from './library/userCache';

const { enableCompileCache } = modules as { enableCompileCache?: (directory: string) => unknown };

// In the user's own folder: in one that others share, they could leave code there that we would run.
enableCompileCache?.(join(process.env['NORMATIVE_CACHE'] ?? defaultCache(process.env), 'compiled'));
