/** The in-editor suite's entry, for every host: VS Code calls {@link run} in its extension host. */
import { workspace } from 'vscode';
import { runAll } from './harness';
import { comparisonTests } from './comparison';
import { documentTests } from './documents';
import { exampleTests } from './example';
import { findingTests } from './findings';
import { manifestTests } from './manifest';
import { restrictedTests } from './restricted';

export async function run(): Promise<void> {
  if (workspace.isTrusted) {
    manifestTests();
    findingTests();
    documentTests();
    comparisonTests();
    exampleTests();
  } else {
    restrictedTests();
  }
  const { failed } = await runAll();
  if (failed.length > 0) throw new Error(`${failed.length} in-editor tests failed`);
}
