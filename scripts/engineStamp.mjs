// The stamp of the engine: a hash of every source that has a say in what the index holds. The index carries the stamp of
// the engine that built it; when they differ, it must be rebuilt.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Folders of server/src whose code computes the index. */
const engine = ['text', 'rfc', 'series', 'align', 'index', 'check/claims'];

export async function engineStamp() {
  const hash = createHash('sha256');
  for (const folder of engine) {
    const root = join('server', 'src', ...folder.split('/'));
    const files = await readdir(root, { recursive: true }).catch(() => []);
    for (const file of files.filter((name) => name.endsWith('.ts')).sort()) {
      hash.update(`${folder}/${file.split(sep).join('/')}\n`);
      hash.update((await readFile(join(root, file), 'utf8')).replaceAll('\r\n', '\n'));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
