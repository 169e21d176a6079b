/** RFCs in the editor, read-only, where their text is at hand. */
import {
  EventEmitter,
  l10n,
  Position,
  Selection,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
  type Disposable,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  rfcScheme as scheme,
  rfcTextRequest,
  type OpenRfcArgument,
  type RfcTextParams,
  type RfcTextResult,
} from '../../server/src/lsp/protocol';

import { rfcPage } from './rfcPage';

export interface RfcReader extends Disposable {
  /** Shows an RFC at a section; false where its text is not at hand. */
  show(wanted: OpenRfcArgument): Promise<boolean>;
}

export function createReader(client: LanguageClient): RfcReader {
  const read = async (params: RfcTextParams): Promise<RfcTextResult | null> =>
    client.isRunning() ? client.sendRequest<RfcTextResult | null>(rfcTextRequest, params) : null;
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    // Opened from a list of problems, or a tab from an earlier session: nobody was asked whether to get the text.
    provideTextDocumentContent: async ({ path }) => {
      const rfc = Number(/^\/rfc(\d+)\.txt$/.exec(path)?.[1]);
      if (Number.isNaN(rfc)) return '';
      return (await read({ rfc }))?.text ?? placeholder(rfc);
    },
  });
  /** Waits until an open document has its text anew. */
  const renew = (uri: Uri): Promise<void> =>
    new Promise((resolve) => {
      const listening = workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() !== uri.toString()) return;
        listening.dispose();
        resolve();
      });
      changed.fire(uri);
    });
  return {
    async show(wanted) {
      const answer = await read(wanted);
      if (answer === null) return false;
      const uri = Uri.from({ scheme, path: `/rfc${wanted.rfc}.txt` });
      const document = await workspace.openTextDocument(uri);
      if (document.getText() === placeholder(wanted.rfc)) await renew(uri);
      const editor = await window.showTextDocument(document, { preview: true });
      const { line } = wanted;
      const heading = new Position(line === undefined ? answer.line : line - 1, 0);
      editor.selection = new Selection(heading, heading);
      const how = line === undefined ? TextEditorRevealType.AtTop : TextEditorRevealType.InCenter;
      editor.revealRange(editor.selection, how);
      return true;
    },
    dispose() {
      provider.dispose();
      changed.dispose();
    },
  };
}

/** What stands where the text is not at hand: what to do. */
function placeholder(rfc: number): string {
  return [
    l10n.t('The text of RFC {0} is not at hand.', String(rfc)),
    '',
    l10n.t('To have it here, run "Normative: Open RFC…" and type {0}.', String(rfc)),
    l10n.t('To read it at the RFC Editor, open {0}', rfcPage({ rfc })),
    '',
  ].join('\n');
}
