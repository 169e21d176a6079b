/** Commands that bring texts of RFCs into the cache. */
import {
  commands,
  env,
  FileType,
  l10n,
  ProgressLocation,
  window,
  workspace,
  type CancellationToken,
  Uri,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { citedRfcsRequest, type CitedRfcsParams, type GetTextsArgument } from '../../server/src/lsp/protocol';
import { ensureTexts } from './texts';

/** Gets the texts that a hover's link names. What it carries is data and may be anything. */
export async function getTexts(argument: unknown, client: LanguageClient): Promise<void> {
  const { rfcs } = (argument ?? {}) as Partial<GetTextsArgument>;
  if (!Array.isArray(rfcs)) return;
  const { fetched, declined } = await ensureTexts(client, rfcs);
  if (!declined && fetched > 0)
    window.setStatusBarMessage(l10n.t('$(check) The text is here: hover again for its sentences'), 8000);
}

/** Above this many texts the RFC Editor's rsync is the polite way. */
const bulk = 500;

const documents = '**/*.{md,markdown,mdx,mkd}';
/** Documents sent to the server at a time, and the largest that is read, in bytes. */
const batch = 20;
const maxBytes = 4 * 1024 * 1024;

/** Gets the texts of all RFCs that documents of the workspace cite. */
export async function downloadCited(client: LanguageClient): Promise<void> {
  const cited = await findCited(client);
  if (cited === undefined) return;
  if (cited.length === 0) {
    void window.showInformationMessage(l10n.t('The Markdown documents of this workspace cite no RFC.'));
    return;
  }
  if (cited.length > bulk) return offerRsync(cited.length);
  const { atHand, fetched, missing, declined } = await ensureTexts(client, cited);
  if (declined || missing.length > 0) return;
  void window.showInformationMessage(
    l10n.t('The texts of all {0} RFCs are here; {1} were fetched.', atHand.length, fetched),
  );
}

/** Undefined when the user cancelled, or when the server does not run. */
function findCited(client: LanguageClient): Thenable<readonly number[] | undefined> {
  const title = l10n.t('Looking for RFCs in this workspace');
  const location = ProgressLocation.Notification;
  return window.withProgress({ location, title, cancellable: true }, async (_progress, token) => {
    const files = await findDocuments(token);
    const cited = new Set<number>();
    for (let at = 0; at < files.length; at += batch) {
      if (token.isCancellationRequested || !client.isRunning()) return undefined;
      const read = await Promise.all(files.slice(at, at + batch).map(readDocument));
      const params: CitedRfcsParams = { documents: read.flatMap((document) => document ?? []) };
      for (const rfc of await askCited(client, params, token)) cited.add(rfc);
    }
    return token.isCancellationRequested ? undefined : [...cited].sort((a, b) => a - b);
  });
}

/** As VS Code finds them; where its search cannot run, by walking the folders. */
async function findDocuments(token: CancellationToken): Promise<readonly Uri[]> {
  try {
    return await workspace.findFiles(documents, undefined, undefined, token);
  } catch {
    const found: Uri[] = [];
    for (const { uri } of workspace.workspaceFolders ?? []) await walk(uri, found, token);
    return found;
  }
}

const skipped = new Set(['.git', 'node_modules']);

async function walk(folder: Uri, found: Uri[], token: CancellationToken): Promise<void> {
  const entries = await workspace.fs.readDirectory(folder).then(
    (listed) => listed,
    () => [],
  );
  for (const [name, type] of entries) {
    if (token.isCancellationRequested) return;
    const uri = Uri.joinPath(folder, name);
    // A link to a folder is not followed: it may lead in a circle.
    if (type === FileType.Directory && !skipped.has(name)) await walk(uri, found, token);
    else if (type & FileType.File && /\.(?:md|markdown|mdx|mkd)$/.test(name)) found.push(uri);
  }
}

async function readDocument(uri: Uri): Promise<CitedRfcsParams['documents'][number] | undefined> {
  const languageId = uri.path.endsWith('.mdx') ? 'mdx' : 'markdown';
  try {
    if ((await workspace.fs.stat(uri)).size > maxBytes) return undefined;
    const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
    return { uri: uri.toString(), languageId, text };
  } catch {
    // It went since it was found, or may not be read: the others count.
    return undefined;
  }
}

function askCited(
  client: LanguageClient,
  params: CitedRfcsParams,
  token: CancellationToken,
): Promise<readonly number[]> {
  return client.sendRequest<readonly number[]>(citedRfcsRequest, params, token).catch(() => []);
}

async function offerRsync(count: number): Promise<void> {
  const copy = l10n.t('Copy Command');
  const settings = l10n.t('Open Settings');
  const chosen = await window.showInformationMessage(
    l10n.t(
      '{0} texts are too many to ask for one by one. Mirror the series by rsync, as the RFC Editor offers it, and name the folder in the setting "normative.mirror".',
      count,
    ),
    copy,
    settings,
  );
  if (chosen === copy) await env.clipboard.writeText('rsync -avz rsync.rfc-editor.org::rfcs-text-only rfcs');
  if (chosen === settings) await commands.executeCommand('workbench.action.openSettings', 'normative.mirror');
}
