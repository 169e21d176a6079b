/** In a workspace that the user does not trust. */
import { doesNotMatch, equal, match } from 'node:assert/strict';
import { extensions, workspace } from 'vscode';
import { findingOf, hoversAt, hoverText, placeOf, write, writeFile } from './editor';
import { test } from './harness';

export function restrictedTests(): void {
  test('an untrusted workspace gets findings and hovers', async () => {
    equal(workspace.isTrusted, false);
    const document = await write('Clients follow RFC 7231 here.\n');
    await findingOf('obsolete-rfc', document.uri);
    equal(extensions.getExtension('normative.normative')?.isActive, true);
    match(hoverText(await hoversAt(document.uri, placeOf(document, 'RFC 7231'))), /9110/);
  });

  for (const [name, value] of [
    ['linkHost', 'as-written'],
    ['network', 'ask'],
    ['source', ''],
    ['mirror', ''],
  ]) {
    test(`a setting of the workspace does not choose ${name}`, () => {
      const settings = workspace.getConfiguration('normative');
      equal(settings.inspect(name!)?.workspaceValue, undefined);
      equal(settings.get(name!), value);
    });
  }

  test('a configuration file of the workspace does not make a hover fetch anything', async () => {
    const document = await writeFile('Clients follow RFC 7231, Section 6.5.4, here.\n');
    await findingOf('obsolete-rfc', document.uri);
    doesNotMatch(hoverText(await hoversAt(document.uri, placeOf(document, 'RFC 7231'))), /Getting the text/);
  });
}
