/** The extension's own commands. */
import { commands, env, l10n, Uri, window, type Disposable, type LogOutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { clientCommands, type OpenRfcArgument } from '../../server/src/lsp/protocol';
import { downloadCited, getTexts } from './downloads';
import { createReader, type RfcReader } from './reader';
import { parseRfcArgument, rfcPage } from './rfcPage';
import { describeStart } from './startup';
import { ensureTexts } from './texts';

export const commandIds = {
  openRfc: clientCommands.openRfc,
  getTexts: clientCommands.getTexts,
  downloadCited: 'normative.downloadCited',
  fixAll: 'normative.fixAll',
  restart: 'normative.restartServer',
  showOutput: 'normative.showOutput',
} as const;

/** The commands that a hover may run: of our own, those that show something, or get it as far as the user allows. */
export const hoverCommands: string[] = [commandIds.openRfc, commandIds.getTexts, clientCommands.compareRfcs];

export function registerCommands(client: LanguageClient, output: LogOutputChannel): Disposable[] {
  const reader = createReader(client);
  return [
    reader,
    commands.registerCommand(commandIds.openRfc, (argument: unknown) => openRfc(argument, reader, client)),
    commands.registerCommand(commandIds.getTexts, (argument: unknown) => getTexts(argument, client)),
    commands.registerCommand(commandIds.downloadCited, () => downloadCited(client)),
    commands.registerCommand(commandIds.fixAll, () =>
      commands.executeCommand('editor.action.codeAction', {
        kind: 'source.fixAll.normative',
        apply: 'first',
      }),
    ),
    commands.registerCommand(commandIds.restart, () => describeStart(client.restart(), output)),
    commands.registerCommand(commandIds.showOutput, () => output.show()),
  ];
}

/**
 * Opens an RFC: the one that a link names, else the one that the user types. Here, where its text is at hand or may be
 * fetched; else at the RFC Editor, in the browser.
 */
async function openRfc(argument: unknown, reader: RfcReader, client: LanguageClient): Promise<void> {
  const wanted = parseRfcArgument(argument) ?? (await askForRfc());
  if (wanted === undefined) return;
  const { atHand } = await ensureTexts(client, [wanted.rfc]);
  if (atHand.length > 0 && (await reader.show(wanted))) return;
  await env.openExternal(Uri.parse(rfcPage(wanted), true));
}

async function askForRfc(): Promise<OpenRfcArgument | undefined> {
  const typed = await window.showInputBox({
    title: l10n.t('Open RFC'),
    prompt: l10n.t('The number of an RFC, with a section if you like: 9110, or 9110 15.5.5'),
    validateInput: (value) =>
      parseRfcArgument(value) === undefined ? l10n.t('Expected a number, such as 9110') : undefined,
  });
  return parseRfcArgument(typed);
}
