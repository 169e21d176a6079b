#!/usr/bin/env node
/** The command line's entry: hands the process to {@link runCli} and lets stdout drain before it ends. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { isCheckThread, serveChecks } from './check/thread';
import { runCli } from './run';

if (parentPort && isCheckThread(workerData)) serveChecks(parentPort, workerData);
else start();

function start(): void {
  const interruption = new AbortController();
  process.once('SIGINT', () => interruption.abort());
  process.once('SIGTERM', () => interruption.abort());

  void runCli(process.argv.slice(2), {
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    indexFile: join(__dirname, 'data', 'normative.index'),
    script: __filename,
    signal: interruption.signal,
  }).then((status) => {
    // No process.exit: it would cut what a slow reader of a pipe has not taken yet.
    process.exitCode = status;
  });
}
