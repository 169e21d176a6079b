/** A minimal test runner for the extension host: tests in order, results as a file. */
import { writeFile } from 'node:fs/promises';

export interface TestResults {
  readonly passed: readonly string[];
  readonly failed: readonly { readonly name: string; readonly error: string }[];
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

/** What a test throws when what it needs is absent. */
export class Skip extends Error {}

const tests: { readonly name: string; readonly body: () => Promise<void> | void }[] = [];

export function test(name: string, body: () => Promise<void> | void): void {
  tests.push({ name, body });
}

/**
 * Runs every test that was registered, and writes the results to the file that the environment names. When the first
 * one fails nothing works, and the others would only wait in vain: they fail at once.
 */
export async function runAll(): Promise<TestResults> {
  const results = {
    passed: [] as string[],
    failed: [] as TestResults['failed'][number][],
    skipped: [] as TestResults['skipped'][number][],
  };
  for (const { name, body } of tests) {
    try {
      if (results.failed.length > 0 && results.passed.length === 0) throw new Error('the first test failed');
      await body();
      results.passed.push(name);
    } catch (error) {
      if (error instanceof Skip) {
        results.skipped.push({ name, reason: error.message });
        continue;
      }
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      results.failed.push({ name, error: text });
    }
  }
  const file = process.env['NORMATIVE_TEST_RESULTS'];
  if (file) await writeFile(file, JSON.stringify(results));
  return results;
}
