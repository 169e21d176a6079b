/** VS Code's own diff editor on the texts of RFCs, without page furniture and with each paragraph in one line. */
import { commands, Range, Uri, workspace, type Disposable, type TextDocumentShowOptions } from 'vscode';
import type { CompareRfcsArgument } from '../../../server/src/lsp/protocol';
import { nameRfcs } from './pick';
import type { ComparisonRequests } from './requests';

const scheme = 'normative-plain';

/** By which `package.json` gives these documents their language, whose lines wrap. */
const plainTextExtension = '.rfc-paragraphs';

export interface TextDiff extends Disposable {
  show(argument: CompareRfcsArgument): Promise<void>;
}

/** @param haveTexts makes sure that texts are at hand, as far as the user allows */
export function createTextDiff(
  requests: ComparisonRequests,
  haveTexts: (rfcs: readonly number[]) => Promise<void>,
): TextDiff {
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async (uri) =>
      (await requests.plainText({ rfcs: rfcsOf(uri) }).catch(() => null))?.text ?? '',
  });
  const missingOf = async ({ old, new: next }: CompareRfcsArgument): Promise<readonly number[]> =>
    (await requests.plainText({ rfcs: [...old, ...next] }))?.missing ?? [];
  return {
    async show(argument) {
      const { old, new: next, at } = argument;
      await haveTexts([...old, ...next]);
      // Why they are not, the user has been told.
      if ((await missingOf(argument)).length > 0) return;
      // The editor shows a place of the new side.
      const line =
        at && next.includes(at.rfc) ? (await requests.plainText({ rfcs: next, at }))?.line : undefined;
      const options: TextDocumentShowOptions = {
        preview: true,
        ...(line !== undefined && { selection: new Range(line, 0, line, 0) }),
      };
      const title = `${nameRfcs(old)} ↔ ${nameRfcs(next)}`;
      await commands.executeCommand('vscode.diff', uriOf(old), uriOf(next), title, options);
    },
    dispose: () => provider.dispose(),
  };
}

/** `normative-plain:/RFC 9110, RFC 9111`. The language comes from the path's end. */
function uriOf(rfcs: readonly number[]): Uri {
  return Uri.from({ scheme, path: `/${nameRfcs(rfcs)}${plainTextExtension}` });
}

function rfcsOf({ path }: Uri): readonly number[] {
  return (path.match(/\d+/g) ?? []).map(Number);
}
