/** RFCs in the editor, read-only, where their text is at hand. */
import { Position, Selection, TextEditorRevealType, Uri, window, workspace, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  rfcScheme as scheme,
  rfcTextRequest,
  type OpenRfcArgument,
  type RfcTextParams,
  type RfcTextResult,
} from '../../server/src/lsp/protocol';

export interface RfcReader extends Disposable {
  /** Shows an RFC at a section; false where its text is not at hand. */
  show(wanted: OpenRfcArgument): Promise<boolean>;
}

export function createReader(client: LanguageClient): RfcReader {
  const read = async (params: RfcTextParams): Promise<RfcTextResult | null> =>
    client.isRunning() ? client.sendRequest<RfcTextResult | null>(rfcTextRequest, params) : null;
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    // A tab from an earlier session: VS Code asks for its text again.
    provideTextDocumentContent: async ({ path }) => {
      const rfc = /^\/rfc(\d+)\.txt$/.exec(path)?.[1];
      return (rfc && (await read({ rfc: Number(rfc) }))?.text) ?? '';
    },
  });
  return {
    async show(wanted) {
      const answer = await read(wanted);
      if (answer === null) return false;
      const document = await workspace.openTextDocument(Uri.from({ scheme, path: `/rfc${wanted.rfc}.txt` }));
      const editor = await window.showTextDocument(document, { preview: true });
      const { line } = wanted;
      const heading = new Position(line === undefined ? answer.line : line - 1, 0);
      editor.selection = new Selection(heading, heading);
      const how = line === undefined ? TextEditorRevealType.AtTop : TextEditorRevealType.InCenter;
      editor.revealRange(editor.selection, how);
      return true;
    },
    dispose: () => void provider.dispose(),
  };
}
