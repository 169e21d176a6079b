/** The grammar, injected into VS Code's own Markdown grammar. */
import { deepEqual } from 'node:assert/strict';
import { commands } from 'vscode';
import { writeFile } from './editor';
import { test } from './harness';

/** What VS Code's command for its own grammar tests returns for each token. */
interface CapturedToken {
  readonly c: string;
  /** Scopes, separated by spaces. */
  readonly t: string;
}

export function grammarTests(): void {
  test('requirement keywords and citations are marked in Markdown, and not in code', async () => {
    const document = await writeFile(
      [
        '# Nodes MUST cite RFC 9110',
        '',
        'They **SHOULD NOT** read `MUST RFC 9112`, but [RFC 8504](https://www.rfc-editor.org/rfc/rfc8504).',
        '',
        '- an item MAY cite BCP 14',
        '',
        '```text',
        'MUST RFC 9114',
        '```',
        '',
        '> quoted: clients MUST wait',
        '',
      ].join('\n'),
    );
    const tokens = await commands.executeCommand<CapturedToken[]>('_workbench.captureSyntaxTokens', document.uri);
    deepEqual(
      tokens.filter(({ t }) => t.includes('.normative')).map(({ c }) => c),
      ['MUST', 'RFC 9110', 'SHOULD NOT', 'RFC 8504', 'MAY', 'BCP 14', 'MUST'],
    );
  });
}
