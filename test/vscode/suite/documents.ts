/** Which documents are checked. */
import { deepEqual } from 'node:assert/strict';
import { NotebookCellData, NotebookCellKind, NotebookData, Uri, window, workspace } from 'vscode';
import { codeOf, findingOf, findings, findingsThat, write, writeFile } from './editor';
import { test } from './harness';

const obsolete = 'Clients follow RFC 7231 here.\n';

export function documentTests(): void {
  test('files, unsaved documents and MDX are checked', async () => {
    for (const document of [
      await writeFile(obsolete),
      await write(obsolete),
      await writeFile(`import Note from './note'\n\n${obsolete}`, 'mdx'),
    ])
      deepEqual([document.languageId, codeOf(await findingOf('obsolete-rfc', document.uri))].slice(1), [
        'obsolete-rfc',
      ]);
  });

  test('Markdown cells of a notebook are checked', async () => {
    const cells = [new NotebookCellData(NotebookCellKind.Markup, obsolete, 'markdown')];
    const notebook = await workspace.openNotebookDocument('jupyter-notebook', new NotebookData(cells));
    await window.showNotebookDocument(notebook);
    await findingOf('obsolete-rfc', notebook.cellAt(0).document.uri);
  });

  test('the old side of a diff and other languages are left alone', async () => {
    const provider = workspace.registerTextDocumentContentProvider('git-like', {
      provideTextDocumentContent: () => obsolete,
    });
    try {
      const side = await workspace.openTextDocument(Uri.parse('git-like:/old/side.md'));
      const plain = await write(obsolete, 'plaintext');
      const markdown = await write(obsolete);
      await findingOf('obsolete-rfc', markdown.uri);
      deepEqual([...findings(side.uri), ...findings(plain.uri)], []);
    } finally {
      provider.dispose();
    }
  });

  test('a closed document keeps no finding, and an edited one has those of its new text', async () => {
    const document = await writeFile(obsolete);
    await findingOf('obsolete-rfc', document.uri);
    const editor = await window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(document.positionAt(0), 'RFC 99999 says nothing. '));
    const found = await findingsThat('both findings', document.uri, (all) => all.length === 2);
    deepEqual(found.map(codeOf).sort(), ['obsolete-rfc', 'unknown-rfc']);
  });
}
