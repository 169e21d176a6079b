/** The documents that a command line names: files, folders and globs. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { glob } from 'tinyglobby';

/** One thing that the command line named. */
export type NamedDocument =
  | {
      readonly kind: 'file';
      /** As given or found below what was given, joined with `/`. */ readonly path: string;
    }
  | { readonly kind: 'problem'; readonly message: string };

/**
 * A file named explicitly is there even if ignored; folders are searched for Markdown, without `.git`, `node_modules`
 * and what a `.gitignore` excludes. Each file comes once, folders in the order of names.
 */
export async function* findDocuments(paths: readonly string[]): AsyncGenerator<NamedDocument> {
  const seen = new Set<string>();
  for (const path of paths) {
    for await (const found of expand(path)) {
      const key = found.kind === 'file' ? resolve(found.path) : found.message;
      if (seen.has(key)) continue;
      seen.add(key);
      yield found;
    }
  }
}

/** @throws as the file system does @returns the text, a BOM included */
export function readDocument(path: string): Promise<string> {
  return readFile(path, 'utf8');
}

const markdown = /\.(?:md|markdown|mdx|mkd)$/i;

async function* expand(path: string): AsyncGenerator<NamedDocument> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) {
    yield* walk(path, await outerIgnores(path));
  } else if (found !== undefined) {
    yield { kind: 'file', path: slashes(path) };
  } else if (/[*?[\]{}!]/.test(path)) {
    const files = await glob(slashes(path), {
      ignore: ['**/node_modules/**', '**/.git/**'],
      dot: true,
      absolute: isAbsolute(path),
    });
    const kept: string[] = [];
    for (const file of files.sort())
      if (namesItsKind(path) || markdown.test(file))
        if (!isIgnored(file, false, await ignoresAt(dirname(file)))) kept.push(file);
    if (kept.length === 0) yield { kind: 'problem', message: `no file matches ${path}` };
    for (const file of kept) yield { kind: 'file', path: slashes(file) };
  } else {
    yield { kind: 'problem', message: `${path}: no such file or folder` };
  }
}

/** Whether a glob says which files it means, as in `notes/*.txt`. */
function namesItsKind(pattern: string): boolean {
  return /\.\w+$/.test(pattern);
}

/** The rules that hold in a folder, its own included. */
async function ignoresAt(directory: string): Promise<IgnoreRules[]> {
  return [...(await outerIgnores(directory)), ...(await readIgnores(directory))];
}

/** The rules of one `.gitignore`. */
interface IgnoreRules {
  readonly directory: string;
  readonly rules: Ignore;
}

async function* walk(directory: string, outer: readonly IgnoreRules[]): AsyncGenerator<NamedDocument> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: Error) => error);
  if (entries instanceof Error) {
    yield { kind: 'problem', message: `${directory}: ${entries.message}` };
    return;
  }
  const ignores = entries.some(({ name }) => name === '.gitignore')
    ? [...outer, ...(await readIgnores(directory))]
    : outer;
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below(directory, entry.name);
    if (entry.isDirectory()) {
      if (entry.name === '.git' || entry.name === 'node_modules' || isIgnored(path, true, ignores)) continue;
      yield* walk(path, ignores);
    } else if (entry.isFile() && markdown.test(entry.name) && !isIgnored(path, false, ignores)) {
      yield { kind: 'file', path: slashes(path) };
    }
  }
}

/** The path of an entry, with the folder as it was given: `./docs` stays `./docs`. */
function below(directory: string, name: string): string {
  return /[/\\]$/.test(directory) ? directory + name : `${directory}/${name}`;
}

function isIgnored(path: string, isDirectory: boolean, ignores: readonly IgnoreRules[]): boolean {
  let ignored = false;
  for (const { directory, rules } of ignores) {
    const inside = slashes(relative(directory, resolve(path))) + (isDirectory ? '/' : '');
    const { ignored: yes, unignored: no } = rules.test(inside);
    ignored = (ignored || yes) && !no;
  }
  return ignored;
}

/** The rules of the repository's folders above, outermost first. */
async function outerIgnores(directory: string): Promise<IgnoreRules[]> {
  const ignores: IgnoreRules[] = [];
  for (let at = resolve(directory); ; at = dirname(at)) {
    if (at !== resolve(directory)) ignores.unshift(...(await readIgnores(at)));
    if (await stat(join(at, '.git')).catch(() => undefined)) return ignores;
    if (dirname(at) === at) return [];
  }
}

async function readIgnores(directory: string): Promise<IgnoreRules[]> {
  const text = await readFile(join(directory, '.gitignore'), 'utf8').catch(() => undefined);
  return text === undefined ? [] : [{ directory: resolve(directory), rules: ignore().add(text) }];
}

function slashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
