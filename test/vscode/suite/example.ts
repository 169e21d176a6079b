/** The founding example, a real post that is not part of the project: checked where NORMATIVE_EXAMPLES has it. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DiagnosticSeverity } from 'vscode';
import {
  apply,
  codeOf,
  findingOf,
  findingsThat,
  fixesFor,
  hoversAt,
  hoverText,
  placeOf,
  writeFile,
} from './editor';
import { Skip, test } from './harness';

const name = 'do-you-need-ipsec-to-run-ipv6.md';

async function openPost() {
  const folder = process.env['NORMATIVE_EXAMPLES'];
  if (!folder) throw new Skip('NORMATIVE_EXAMPLES names no folder');
  return writeFile(await readFile(join(folder, name), 'utf8'));
}

export function exampleTests(): void {
  test('the post: the claim of mandatory IPsec is information, and the downgrade is history', async () => {
    const { uri, lineAt } = await openPost();
    const claim = await findingOf('stale-requirement', uri);
    equal(claim.severity, DiagnosticSeverity.Information);
    match(lineAt(claim.range.start.line).text, /^The usual claim/);
    const all = await findingsThat('retired hosts', uri, (found) =>
      found.some((item) => codeOf(item) === 'retired-host'),
    );
    deepEqual(
      all.filter((item) => codeOf(item) === 'stale-requirement').length,
      1,
      'the sentence that tells of the downgrade is history',
    );
  });

  test('the post: the hover on the link to section 11 shows what obsoleted it and what the section requires', async () => {
    const document = await openPost();
    await findingOf('obsolete-rfc', document.uri);
    const text = hoverText(await hoversAt(document.uri, placeOf(document, 'rfc6434#section-11')));
    for (const part of [/8504/, /January 2019/, /BCP 220/, /11\.1/, /SHOULD/]) match(text, part);
  });

  test('the post: the preferred fix adds a note after the link, and the claim is found no more', async () => {
    const document = await openPost();
    const before = document.getText();
    const claim = await findingOf('stale-requirement', document.uri);
    const fixes = await fixesFor(document.uri, claim);
    const titles = fixes.map(({ title }) => title).join(' | ');
    match(titles, /6434.*11\.1/);
    const preferred = fixes.find(({ isPreferred }) => isPreferred);
    match(preferred?.title ?? titles, /8504.*13\.1/);
    ok(preferred);
    await apply(preferred);
    await findingsThat('no stale requirement', document.uri, (found) =>
      found.every((item) => codeOf(item) !== 'stale-requirement'),
    );
    const link = 'https://blog.ipspace.net/2010/02/ipv6-myths.html)';
    const at = before.indexOf(link) + link.length;
    const after = document.getText();
    equal(after.slice(0, at), before.slice(0, at));
    ok(after.endsWith(before.slice(at + 1)), 'nothing else changed');
  });
}
