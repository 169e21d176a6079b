/** VS Code's own diff editor on the texts of RFCs, without page furniture and with each paragraph in one line. */
import {
  commands,
  l10n,
  Range,
  Uri,
  window,
  workspace,
  type Disposable,
  type TextDocumentShowOptions,
} from 'vscode';
import type { CompareRfcsArgument } from '../../../server/src/lsp/protocol';
import { nameRfcs } from './pick';
import type { ComparisonRequests } from './requests';

const scheme = 'normative-plain';

/** By which `package.json` gives these documents their language, whose lines wrap. */
const plainTextExtension = '.rfc-paragraphs';

export interface TextDiff extends Disposable {
  show(argument: CompareRfcsArgument): Promise<void>;
}

/** @param fetchTexts gets the texts of RFCs with the user's consent; undefined where that is not possible */
export function createTextDiff(
  requests: ComparisonRequests,
  fetchTexts: ((rfcs: readonly number[]) => Promise<void>) | undefined,
): TextDiff {
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async (uri) =>
      (await requests.plainText({ rfcs: rfcsOf(uri) }).catch(() => null))?.text ?? '',
  });
  const missingOf = async ({ old, new: next }: CompareRfcsArgument): Promise<readonly number[]> =>
    (await requests.plainText({ rfcs: [...old, ...next] }))?.missing ?? [];
  return {
    async show(argument) {
      let missing = await missingOf(argument);
      if (missing.length > 0 && fetchTexts !== undefined) {
        await fetchTexts(missing);
        missing = await missingOf(argument);
      }
      if (missing.length > 0) {
        void window.showWarningMessage(
          l10n.t(
            'The text of {0} is not at hand. Get it with "normative fetch {1}" on the command line.',
            nameRfcs(missing),
            missing.join(' '),
          ),
        );
        return;
      }
      const { old, new: next, at } = argument;
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
