/** The cache of a user: where it is, and how large it may grow. */
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A bound on the texts kept, in bytes on disk: more than the whole series takes. */
export const maxCacheBytes = 512 * 1024 * 1024;

/** Where the platform keeps a user's caches. */
export function defaultCache(env: Readonly<Record<string, string | undefined>>): string {
  if (process.platform === 'win32' && env['LOCALAPPDATA'])
    return join(env['LOCALAPPDATA'], 'normative', 'Cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'normative');
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'normative');
}
