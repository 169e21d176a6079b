/** The extension's entry: starts the language server and shows what it says. */
import { window, workspace, type ExtensionContext } from 'vscode';
import { createClient, reportLibraryPlaces, reportTrust } from './client';
import { registerCommands } from './commands';
import { registerComparison } from './compare/commands';
import { checkShownNotebooks } from './notebooks';
import { describeStart } from './startup';

/** Called by VS Code at the first Markdown or MDX document. */
export function activate(context: ExtensionContext): void {
  const output = window.createOutputChannel('Normative', { log: true });
  const client = createClient(context, output);
  context.subscriptions.push(output, client, ...registerCommands(client, output));
  context.subscriptions.push(...registerComparison(context, client));
  context.subscriptions.push(
    workspace.onDidGrantWorkspaceTrust(() => reportTrust(client)),
    reportLibraryPlaces(context, client),
    checkShownNotebooks(client),
  );
  void describeStart(client.start(), output);
}
