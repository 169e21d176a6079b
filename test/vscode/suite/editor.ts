/** What tests do with the editor. */
import {
  commands,
  languages,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type CodeAction,
  type Diagnostic,
  type Disposable,
  type Event,
  type Hover,
  type Position,
  type TextDocument,
} from 'vscode';

/** How long, in milliseconds, a test waits for an event before it fails: long, for slow machines. */
const patience = 30_000;

/** Resolves with the first answer of `probe` that is not undefined: asked at once, then at each `event`. */
export function eventually<T>(what: string, event: Event<unknown>, probe: () => T | undefined): Promise<T> {
  const now = probe();
  if (now !== undefined) return Promise.resolve(now);
  return new Promise((resolve, reject) => {
    const disposables: Disposable[] = [];
    const end = (): void => {
      clearTimeout(timer);
      disposables.forEach((item) => item.dispose());
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error(`Expected ${what} within ${patience / 1000} s`));
    }, patience);
    event(
      () => {
        const answer = probe();
        if (answer === undefined) return;
        end();
        resolve(answer);
      },
      undefined,
      disposables,
    );
  });
}

/** Our own diagnostics on a document. */
export function findings(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'normative');
}

/** The code of a diagnostic, without the page that explains it. */
export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until the findings on a document satisfy `wanted`, and returns them. */
export function findingsThat(
  what: string,
  uri: Uri,
  wanted: (found: readonly Diagnostic[]) => boolean,
): Promise<Diagnostic[]> {
  return eventually(
    `${what} on ${uri.path}`,
    (listener, self, disposables) => languages.onDidChangeDiagnostics(listener, self, disposables),
    () => {
      const found = findings(uri);
      return wanted(found) ? found : undefined;
    },
  ).catch((error: unknown) => {
    const seen = findings(uri).map((item) => `${codeOf(item)}: ${item.message}`);
    throw new Error(`${error instanceof Error ? error.message : String(error)}; found:\n${seen.join('\n')}`);
  });
}

/** Waits for a finding of one code. */
export async function findingOf(code: string, uri: Uri): Promise<Diagnostic> {
  const found = await findingsThat(`a finding ${code}`, uri, (all) =>
    all.some((item) => codeOf(item) === code),
  );
  return found.find((item) => codeOf(item) === code) as Diagnostic;
}

let written = 0;

/** Opens a new unsaved document of the given text. */
export async function write(content: string, language = 'markdown'): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ content, language });
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** Writes a file into the workspace and opens it. */
export async function writeFile(content: string, extension = 'md'): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The tests need a workspace folder');
  const uri = Uri.joinPath(folder.uri, `written-${++written}.${extension}`);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** Where `text` first stands in a document, `by` UTF-16 units further. */
export function placeOf(document: TextDocument, text: string, by = 1): Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`The document does not hold ${JSON.stringify(text)}`);
  return document.positionAt(offset + by);
}

/** The text of all hovers at a place that speak of RFCs. */
export async function hoversAt(uri: Uri, position: Position): Promise<readonly Hover[]> {
  return commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, position);
}

export function hoverText(hovers: readonly Hover[]): string {
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n\n');
}

/** The quick-fixes where a diagnostic is, with their edits. VS Code does not say which diagnostic each is for. */
export async function fixesFor(uri: Uri, { range }: Diagnostic): Promise<readonly CodeAction[]> {
  return commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    'quickfix',
    100,
  );
}

export async function apply(action: CodeAction): Promise<void> {
  if (!action.edit) throw new Error(`"${action.title}" has no edit`);
  if (!(await workspace.applyEdit(action.edit)))
    throw new Error(`"${action.title}": the edit was not applied`);
}

/** Replaces a document's whole text. */
export async function rewrite(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(
    document.uri,
    new Range(document.positionAt(0), document.positionAt(document.getText().length)),
    text,
  );
  await workspace.applyEdit(edit);
}
