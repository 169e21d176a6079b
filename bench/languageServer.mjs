#!/usr/bin/env node
// Measures the built language server (dist/server.cjs) as an editor meets it, in a process of its own:
//   first      process start to the first diagnostics of a 20 KB document, where no earlier start kept what it compiled
//   start      the same where one did, and the memory then
//   pull       the same for a client that asks for them, as VS Code does
//   all        process start until its claims are judged too, and the memory then
//   keystroke  one character typed at a random place of a 130 KB document with 300 citations, to its diagnostics
//   hover      on each citation of that document
// Usage: npm run build && node bench/languageServer.mjs [--starts 7] [--edits 200]
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { inventDocument, randomFrom } from './documents.mjs';

const { values } = parseArgs({
  options: { starts: { type: 'string', default: '7' }, edits: { type: 'string', default: '200' } },
});
const uri = 'file:///bench/design.md';
const textDocument = { uri };

/** A cache of our own: the first start compiles the program, the others find what it kept. */
const cache = mkdtempSync(join(tmpdir(), 'normative-bench-'));
process.once('exit', () => rmSync(cache, { recursive: true, force: true }));

function start() {
  const child = spawn(process.execPath, ['dist/server.cjs', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NORMATIVE_CACHE: cache },
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  return { child, connection };
}

/** `capabilities` of a client that is sent its diagnostics, or asks for them. */
async function open({ connection }, text, pulls) {
  const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['source.fixAll'] } } };
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: pulls
      ? { workspace: { diagnostics: { refreshSupport: true } }, textDocument: { codeAction, diagnostic: {} } }
      : { textDocument: { codeAction } },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
}

async function stop({ child, connection }) {
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await new Promise((resolve) => child.once('exit', resolve));
  connection.dispose();
}

/** Megabytes of memory that the process has, and had at most. */
function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)[1]) / 1024);
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}

/** Waits until all that is wrong is known, which it must be before all of it can be fixed. */
async function judged({ connection }) {
  const top = { line: 0, character: 0 };
  await connection.sendRequest('textDocument/codeAction', {
    textDocument,
    range: { start: top, end: top },
    context: { diagnostics: [], only: ['source.fixAll'] },
  });
}

/** Milliseconds of processor time that the process has used: what other work on the machine hardly changes. */
function processorOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  // User and system time, in ticks of which Linux has a hundred a second.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/**
 * Milliseconds of processor time that the server's own thread has used, to the microsecond: of one answer, too, and
 * without the threads that compile and collect garbage beside it.
 */
function ownTimeOf(pid) {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}

function quantile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
}

function report(name, times, more = '') {
  const [median, p99, most] = [0.5, 0.99, 1].map((share) => quantile(times, share));
  console.log(
    `${name.padEnd(10)} median ${median} ms, p99 ${p99} ms, most ${most} ms (${times.length} times)${more}`,
  );
}

const text = inventDocument(20_000, 45);
{
  const times = [];
  const processor = [];
  const allTimes = [];
  let memory;
  let allMemory;
  // One more than is asked for: the first.
  for (let run = 0; run <= Number(values.starts); run++) {
    const began = performance.now();
    const server = start();
    const first = new Promise((resolve) =>
      server.connection.onNotification('textDocument/publishDiagnostics', resolve),
    );
    await open(server, text, false);
    const { diagnostics } = await first;
    times.push(performance.now() - began);
    processor.push(processorOf(server.child.pid));
    memory = { ...memoryOf(server.child.pid), diagnostics: diagnostics.length };
    await judged(server);
    allTimes.push(performance.now() - began);
    allMemory = memoryOf(server.child.pid);
    await stop(server);
  }
  report('first', times.splice(0, 1));
  report(
    'start',
    times,
    `; processor time median ${quantile(processor, 0.5)} ms; ${memory.diagnostics} diagnostics; resident ${memory.now} MB, at most ${memory.most} MB`,
  );
  const pulls = [];
  const processorOfPulls = [];
  for (let run = 0; run < Number(values.starts); run++) {
    const began = performance.now();
    const server = start();
    await open(server, text, true);
    await server.connection.sendRequest('textDocument/diagnostic', { textDocument });
    pulls.push(performance.now() - began);
    processorOfPulls.push(processorOf(server.child.pid));
    await stop(server);
  }
  report('pull', pulls, `; processor time median ${quantile(processorOfPulls, 0.5)} ms`);
  report('all', allTimes, `; resident ${allMemory.now} MB, at most ${allMemory.most} MB`);
}

{
  const { text: start130, citations } = inventDocument(130_000, 300, true);
  const server = start();
  await open(server, start130, true);
  const { connection } = server;
  const pull = () => connection.sendRequest('textDocument/diagnostic', { textDocument });
  await judged(server);
  const { items } = await pull();
  const random = randomFrom(7);
  const lines = start130.split('\n');
  const times = [];
  const ownTimes = [];
  const used = processorOf(server.child.pid);
  for (let version = 2; version < Number(values.edits) + 2; version++) {
    const line = Math.floor(random() * lines.length);
    const character = Math.floor(random() * (lines[line].length + 1));
    const began = performance.now();
    const ownBefore = ownTimeOf(server.child.pid);
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: 'x' }],
    });
    await pull();
    times.push(performance.now() - began);
    ownTimes.push(ownTimeOf(server.child.pid) - ownBefore);
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [
        { range: { start: { line, character }, end: { line, character: character + 1 } }, text: '' },
      ],
    });
    await pull();
  }
  const each = (processorOf(server.child.pid) - used) / (2 * times.length);
  report(
    'keystroke',
    times,
    `; processor time ${each.toFixed(1)} ms each, of its thread median ${quantile(ownTimes, 0.5)} ms, p99 ${quantile(ownTimes, 0.99)} ms; ${items.length} diagnostics; ${memoryOf(server.child.pid).now} MB`,
  );

  const hovers = [];
  let answered = 0;
  for (const offset of citations) {
    const line = start130.slice(0, offset).split('\n').length - 1;
    const character = offset - (start130.lastIndexOf('\n', offset - 1) + 1) + 1;
    const began = performance.now();
    const hover = await connection.sendRequest('textDocument/hover', {
      textDocument,
      position: { line, character },
    });
    hovers.push(performance.now() - began);
    if (hover !== null) answered++;
  }
  report('hover', hovers, `; ${answered} answered`);
  await stop(server);
}
