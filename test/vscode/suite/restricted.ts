/** In a workspace that the user does not trust. */
import { equal, match } from 'node:assert/strict';
import { extensions, workspace } from 'vscode';
import { findingOf, hoversAt, hoverText, placeOf, write } from './editor';
import { test } from './harness';

export function restrictedTests(): void {
  test('an untrusted workspace gets findings and hovers', async () => {
    equal(workspace.isTrusted, false);
    const document = await write('Clients follow RFC 7231 here.\n');
    await findingOf('obsolete-rfc', document.uri);
    equal(extensions.getExtension('normative.normative')?.isActive, true);
    match(hoverText(await hoversAt(document.uri, placeOf(document, 'RFC 7231'))), /9110/);
  });

  test('a setting of the workspace chooses no host', () => {
    const setting = workspace.getConfiguration('normative').inspect('linkHost');
    equal(setting?.workspaceValue, undefined);
    equal(workspace.getConfiguration('normative').get('linkHost'), 'as-written');
  });
}
