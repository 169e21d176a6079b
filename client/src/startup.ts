/** What the user hears of the server's start: nothing when it went well, and what to do when it did not. */
import { commands, l10n, window, type LogOutputChannel } from 'vscode';
import { commandIds } from './commands';

/** Waits for `start` and tells of its failure. Never rejects. */
export async function describeStart(start: Promise<void>, output: LogOutputChannel): Promise<void> {
  try {
    await start;
  } catch (error) {
    output.error(error instanceof Error ? error : String(error));
    const restart = l10n.t('Restart');
    const show = l10n.t('Show Output');
    const choice = await window.showErrorMessage(
      l10n.t('Normative could not start its language server, so documents are not checked.'),
      restart,
      show,
    );
    if (choice === restart) await commands.executeCommand(commandIds.restart);
    if (choice === show) output.show();
  }
}
