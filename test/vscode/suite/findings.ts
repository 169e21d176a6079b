/** Findings, hovers and quick-fixes, as the editor shows them. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import {
  commands,
  ConfigurationTarget,
  DiagnosticSeverity,
  window,
  workspace,
  type MarkdownString,
} from 'vscode';
import {
  apply,
  codeOf,
  findingOf,
  findings,
  findingsThat,
  fixesFor,
  hoversAt,
  hoverText,
  placeOf,
  write,
  writeFile,
} from './editor';
import { Skip, test } from './harness';

const missing = 'Resources that are gone get a 404, as RFC 7231, Section 6.5.4, has it.\n';

export function findingTests(): void {
  test('an obsolete citation is underlined, with its code and a page that explains it', async () => {
    const { uri } = await write(missing);
    const finding = await findingOf('obsolete-rfc', uri);
    equal(finding.severity, DiagnosticSeverity.Warning);
    equal(finding.source, 'normative');
    match(finding.message, /9110/);
  });

  test('a hover tells what became of the RFC, without HTML, trusted for our own commands alone', async () => {
    const document = await write(missing);
    await findingOf('obsolete-rfc', document.uri);
    const hovers = await hoversAt(document.uri, placeOf(document, 'RFC 7231'));
    match(hoverText(hovers), /9110/);
    for (const { isTrusted, supportHtml } of hovers.flatMap(({ contents }) => contents) as MarkdownString[]) {
      deepEqual(isTrusted, {
        enabledCommands: ['normative.openRfc', 'normative.getTexts', 'normative.compareRfcs'],
      });
      ok(!supportHtml);
    }
  });

  test('a quick-fix cites the successor with its section moved, and nothing else changes', async () => {
    const document = await writeFile(missing);
    const finding = await findingOf('obsolete-rfc', document.uri);
    const fixes = await fixesFor(document.uri, finding);
    const preferred = fixes.filter(({ isPreferred }) => isPreferred);
    equal(preferred.length, 1, `preferred of ${fixes.map(({ title }) => title).join(' | ')}`);
    await apply(preferred[0]!);
    equal(document.getText(), 'Resources that are gone get a 404, as RFC 9110, Section 15.5.5, has it.\n');
    await findingsThat('no finding', document.uri, (found) => found.length === 0);
  });

  test('a stale requirement is underlined, and its preferred fix ends the finding', async () => {
    const document = await writeFile(
      '# Addressing\n\nIPsec support is mandatory for IPv6 nodes (RFC 4294, Section 8.1).\n',
    );
    const finding = await findingOf('stale-requirement', document.uri);
    match(finding.message, /SHOULD/);
    const fix = (await fixesFor(document.uri, finding)).find(({ isPreferred }) => isPreferred);
    ok(fix, 'a preferred fix');
    await apply(fix);
    await findingsThat('no stale requirement', document.uri, (found) =>
      found.every((item) => codeOf(item) !== 'stale-requirement'),
    );
  });

  test('"Fix All Safe Findings" moves a retired host and nothing else', async () => {
    const document = await writeFile('See [the text](https://tools.ietf.org/html/rfc9110#section-15.5.5).\n');
    await findingOf('retired-host', document.uri);
    await window.showTextDocument(document);
    await commands.executeCommand('normative.fixAll');
    await findingsThat('no finding', document.uri, (found) => found.length === 0);
    equal(
      document.getText(),
      'See [the text](https://datatracker.ietf.org/doc/html/rfc9110#section-15.5.5).\n',
    );
  });

  test('a comment in the text silences a finding', async () => {
    const { uri } = await write(
      `<!-- normative-disable-next-line obsolete-rfc : kept -->\n${missing}\nRFC 99999 is not.\n`,
    );
    const found = await findingsThat('a finding', uri, (all) => all.length > 0);
    deepEqual(found.map(codeOf), ['unknown-rfc']);
  });

  test('settings change how grave a finding is, and switch it off, while the document is open', async () => {
    const { uri } = await write(missing);
    await findingOf('obsolete-rfc', uri);
    const checks = workspace.getConfiguration('normative.checks');
    try {
      await checks.update('obsolete-rfc', 'error', ConfigurationTarget.Workspace);
      await findingsThat('an error', uri, ([first]) => first?.severity === DiagnosticSeverity.Error);
      await checks.update('obsolete-rfc', 'off', ConfigurationTarget.Workspace);
      await findingsThat('no finding', uri, (found) => found.length === 0);
    } finally {
      await checks.update('obsolete-rfc', undefined, ConfigurationTarget.Workspace);
    }
    await findingOf('obsolete-rfc', uri);
  });

  test('an RFC whose text is at hand opens here, at the section', async () => {
    if (!process.env['NORMATIVE_CORPUS']) throw new Skip('NORMATIVE_CORPUS names no mirror of the series');
    await findingOf('obsolete-rfc', (await write(missing)).uri);
    await commands.executeCommand('normative.openRfc', { rfc: 7231, section: '6.5.4' });
    const editor = window.activeTextEditor;
    equal(editor?.document.uri.toString(), 'normative-rfc:/rfc7231.txt');
    match(editor.document.lineAt(editor.selection.active.line).text, /^ *6\.5\.4\. /);
  });

  test('after a restart of the server documents are checked again', async () => {
    const { uri } = await write(missing);
    await findingOf('obsolete-rfc', uri);
    await commands.executeCommand('normative.restartServer');
    await findingOf('obsolete-rfc', uri);
    equal(findings(uri).length, 1);
  });
}
