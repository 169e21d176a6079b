/** Comparisons in the editor. */
import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { commands, TabInputTextDiff, TabInputWebview, Uri, window, workspace, type Tab } from 'vscode';
import { eventually, findingOf, fixesFor, writeFile } from './editor';
import { Skip, test } from './harness';

const claim = 'IPsec support is mandatory for IPv6 nodes (RFC 4294, Section 8.1).\n';

/** Waits for a tab. */
function tabThat(what: string, wanted: (tab: Tab) => boolean): Promise<Tab> {
  return eventually(
    what,
    (listener, self, disposables) => window.tabGroups.onDidChangeTabs(listener, self, disposables),
    () => window.tabGroups.all.flatMap(({ tabs }) => tabs).find(wanted),
  );
}

const isComparison =
  (label: string) =>
  ({ input, label: own }: Tab): boolean =>
    input instanceof TabInputWebview && input.viewType.endsWith('normative.comparison') && own === label;

export function comparisonTests(): void {
  test('a comparison opens in a panel, once for the same RFCs', async () => {
    const argument = { old: [4294], new: [8504], at: { rfc: 8504, line: 1 } };
    await commands.executeCommand('normative.compareRfcs', argument);
    await tabThat('a panel', isComparison('RFC 4294 → 8504'));
    await commands.executeCommand('normative.compareRfcs', argument);
    const all = window.tabGroups.all.flatMap(({ tabs }) => tabs);
    equal(all.filter(isComparison('RFC 4294 → 8504')).length, 1);
    await window.tabGroups.close(await tabThat('the panel', isComparison('RFC 4294 → 8504')));
  });

  test('a finding offers the comparison at its requirement, and points into the RFCs', async () => {
    const document = await writeFile(claim);
    const finding = await findingOf('stale-requirement', document.uri);
    const actions = await fixesFor(document.uri, finding);
    const compare = actions.find(({ title }) => title === 'Compare RFC 4294 §8.1 with RFC 8504');
    ok(compare, actions.map(({ title }) => title).join(' | '));
    equal(compare.command?.command, 'normative.compareRfcs');
    const places = (finding.relatedInformation ?? []).map(({ location }) => location);
    deepEqual(
      places.map(({ uri }) => `${uri.scheme}:${uri.path}`),
      ['normative-rfc:/rfc4294.txt', 'normative-rfc:/rfc6434.txt', 'normative-rfc:/rfc8504.txt'],
    );
    ok(places.every(({ range }) => range.start.line > 100));
  });

  test('texts are compared word by word in the diff editor', async () => {
    if (!process.env['NORMATIVE_CORPUS']) throw new Skip('NORMATIVE_CORPUS names no folder');
    await commands.executeCommand('normative.compareRfcText', { old: [7525], new: [9325] });
    const { input } = await tabThat('a diff editor', ({ input: own }) => own instanceof TabInputTextDiff);
    const { original, modified } = input as TabInputTextDiff;
    for (const uri of [original, modified]) {
      const document = await workspace.openTextDocument(Uri.from(uri));
      equal(document.languageId, 'rfc-paragraphs');
      const text = document.getText();
      ok(text.length > 10_000);
      doesNotMatch(text, /\f|\[Page \d+\]/);
      match(text, /^3\.1\.1\. SSL\/TLS Protocol Versions$/m);
    }
    equal(workspace.getConfiguration('editor', { languageId: 'rfc-paragraphs' }).get('wordWrap'), 'on');
  });
}
