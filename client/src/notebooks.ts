/** Findings in the Markdown cells of notebooks. */
import { TabInputNotebook, window, workspace, type Disposable } from 'vscode';
import { DocumentDiagnosticRequest, type LanguageClient } from 'vscode-languageclient/node';

/**
 * A notebook's cells are opened before its tab is. The language client asks for diagnostics of what is visible, so it
 * passes them over, and is told here to ask again once the tab is there.
 */
export function checkShownNotebooks(client: LanguageClient): Disposable {
  return window.tabGroups.onDidChangeTabs(({ opened, changed }) => {
    for (const { input } of [...opened, ...changed]) {
      if (!(input instanceof TabInputNotebook)) continue;
      const notebook = workspace.notebookDocuments.find(({ uri }) => uri.toString() === input.uri.toString());
      // The client itself must have seen this event first.
      for (const cell of notebook?.getCells() ?? [])
        queueMicrotask(() =>
          client
            .getFeature(DocumentDiagnosticRequest.method)
            ?.getProvider(cell.document)
            ?.onDidChangeDiagnosticsEmitter.fire(),
        );
    }
  });
}
