/** The commands that compare RFCs. */
import { commands, l10n, type Disposable, type ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { clientCommands, type CompareRfcsArgument } from '../../../server/src/lsp/protocol';
import { ensureTexts } from '../texts';
import { comparisonCommands } from './ids';
import { readAddress, readGroups } from './messages';
import { createComparisonPanels } from './panel';
import { askForComparison } from './pick';
import { createComparisonRequests } from './requests';
import { createTextDiff } from './textDiff';

export function registerComparison(context: ExtensionContext, client: LanguageClient): Disposable[] {
  const requests = createComparisonRequests(client);
  const haveTexts = async (rfcs: readonly number[]): Promise<void> => void (await ensureTexts(client, rfcs));
  const panels = createComparisonPanels(context, requests, haveTexts);
  const texts = createTextDiff(requests, haveTexts);
  const { compareText, copy } = comparisonCommands;
  return [
    panels,
    texts,
    commands.registerCommand(clientCommands.compareRfcs, async (argument: unknown) => {
      const wanted =
        readArgument(argument) ?? (await askForComparison(requests, l10n.t('Compare RFC Requirements')));
      if (wanted !== undefined) panels.show(wanted);
    }),
    commands.registerCommand(compareText, async (argument: unknown) => {
      const wanted =
        readArgument(argument) ??
        panels.active() ??
        (await askForComparison(requests, l10n.t('Compare RFC Text')));
      if (wanted !== undefined) await texts.show(wanted);
    }),
    commands.registerCommand(copy, () => panels.copyActive()),
  ];
}

/** What a link or another command gives is data and may hold anything; undefined where it names no comparison. */
function readArgument(argument: unknown): CompareRfcsArgument | undefined {
  const groups = readGroups(argument);
  if (groups === undefined) return undefined;
  const { section, at } = argument as Record<string, unknown>;
  const place = readAddress(at);
  return {
    ...groups,
    ...(typeof section === 'string' && /^[A-Z\d]+(?:\.\d+)*$/.test(section) && { section }),
    ...(place && { at: place }),
  };
}
