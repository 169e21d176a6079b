/** The texts of the series, for tests that need them; where they are absent those tests are skipped and say so. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const unpacker = resolve(__dirname, '../../../shared/corpus/unpack.sh');

/** The directory with `rfcN.txt` and `rfc-index.xml`; undefined where there is none. */
export const corpus: string | undefined = findCorpus();

function findCorpus(): string | undefined {
  const named = process.env['NORMATIVE_CORPUS'] ?? join(homedir(), '.cache/normative-test-corpus');
  const complete = (directory: string) => existsSync(join(directory, 'rfc2119.txt'));
  if (complete(named)) return named;
  if (existsSync(unpacker)) {
    const directory = execFileSync(unpacker, { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '';
    if (complete(directory)) return directory;
    if (complete(named)) return named;
  }
  process.stdout.write(
    `skipped: no RFC texts at ${named} (set NORMATIVE_CORPUS to a mirror of the series)\n`,
  );
  return undefined;
}
