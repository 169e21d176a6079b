#!/usr/bin/env node
/** The command line's entry: hands the process to {@link runCli} and lets stdout drain before it ends. */
import { join } from 'node:path';
import { runCli } from './run';

const interruption = new AbortController();
process.once('SIGINT', () => interruption.abort());
process.once('SIGTERM', () => interruption.abort());

void runCli(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  indexFile: join(__dirname, 'data', 'normative.index'),
  signal: interruption.signal,
}).then((status) => {
  // No process.exit: it would cut what a slow reader of a pipe has not taken yet.
  process.exitCode = status;
});
