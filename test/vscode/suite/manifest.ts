/** The extension as VS Code knows it. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { commands, extensions } from 'vscode';
import { findingOf, write } from './editor';
import { test } from './harness';

const id = 'normative.normative';

export function manifestTests(): void {
  test('the extension activates at the first Markdown document', async () => {
    const extension = extensions.getExtension(id);
    ok(extension, `${id} is not installed`);
    equal(extension.isActive, false, 'active before a Markdown document was open');
    const document = await write('Clients follow RFC 7231 here.\n');
    await findingOf('obsolete-rfc', document.uri);
    equal(extension.isActive, true);
  });

  test('every command of the manifest is registered', async () => {
    const declared = (
      extensions.getExtension(id)?.packageJSON.contributes.commands as { command: string }[]
    ).map(({ command }) => command);
    const registered = await commands.getCommands(true);
    deepEqual(
      declared.filter((command) => !registered.includes(command)),
      [],
    );
  });

  test('its texts are localised: no placeholder is left in the manifest', () => {
    const manifest = JSON.stringify(extensions.getExtension(id)?.packageJSON.contributes);
    deepEqual(manifest.match(/"%[\w.-]+%"/g), null);
  });
}
