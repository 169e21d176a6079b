/** Two processes fetch into one cache and are killed at random moments; what is left is looked at. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { inventedText, startFaultyServer } from './faultyServer';
import { ownEnvironment } from './ownEnvironment';

export interface KillCounts {
  rounds: number;
  /** Processes that died of `kill -9`; the others had finished. */
  killed: number;
  /** Texts found in the cache right after, over all rounds; every one was compared with what was served. */
  whole: number;
  /** Texts found in the cache that were not what was served. */
  torn: number;
  /** Files written aside that a killed process left; nobody reads them. */
  leftovers: number;
  /** Rounds in which another process could not complete what was left, or asked for what was already there. */
  stuck: number;
}

/** RFCs that each process fetches. */
const rfcs = Array.from({ length: 12 }, (_, at) => 97_000 + at);

/** A text of some 400 KB that no compression makes small, so that writing it takes a while. */
function longText(rfc: number): string {
  let text = inventedText(rfc);
  let seed = rfc;
  while (text.length < 400_000) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    text += `${seed.toString(36)}${seed % 11 === 0 ? '\n' : ' '}`;
  }
  return `${text}\n`;
}

/** @param cli the command line's bundle @param random from 0 to 1, so that a round can be run again */
export async function killFetches(cli: string, rounds: number, random: () => number): Promise<KillCounts> {
  const texts = new Map(rfcs.map((rfc) => [rfc, longText(rfc)]));
  const server = await startFaultyServer((request, response) => {
    const rfc = Number(/rfc(\d+)\.txt$/.exec(request.url ?? '')?.[1]);
    response.writeHead(200, { 'content-type': 'text/plain' }).end(texts.get(rfc));
  });
  const counts: KillCounts = { rounds: 0, killed: 0, whole: 0, torn: 0, leftovers: 0, stuck: 0 };
  const start = (cache: string, offline: boolean): ChildProcess =>
    spawn(
      process.execPath,
      [cli, 'fetch', ...rfcs.map(String), '--cache', cache, '--source', server.base.href].concat(
        offline ? ['--offline'] : [],
      ),
      { stdio: 'ignore', env: ownEnvironment() },
    );
  try {
    // How long an undisturbed run takes, so that the moments fall all over it.
    const began = performance.now();
    const trial = await mkdtemp(join(tmpdir(), 'normative-kill-'));
    await ended(start(trial, false));
    const usual = performance.now() - began;
    await rm(trial, { recursive: true });

    for (; counts.rounds < rounds; counts.rounds++) {
      const cache = await mkdtemp(join(tmpdir(), 'normative-kill-'));
      const both = [start(cache, false), start(cache, false)];
      const deaths = both.map(async (child) => {
        const timer = setTimeout(() => child.kill('SIGKILL'), random() * usual * 1.2);
        const signal = await ended(child);
        clearTimeout(timer);
        return signal === 'SIGKILL';
      });
      counts.killed += (await Promise.all(deaths)).filter(Boolean).length;
      const kept = await look(join(cache, 'rfc'), texts, counts);
      const before = server.requests.length;
      const third = start(cache, false);
      await ended(third);
      const asked = server.requests.length - before;
      if (third.exitCode !== 0 || asked !== rfcs.length - kept) counts.stuck += 1;
      await rm(cache, { recursive: true });
    }
  } finally {
    await server.close();
  }
  return counts;
}

/** @returns how many whole texts are there */
async function look(
  directory: string,
  texts: ReadonlyMap<number, string>,
  counts: KillCounts,
): Promise<number> {
  let whole = 0;
  for (const name of await readdir(directory).catch(() => [])) {
    const rfc = Number(/^rfc(\d+)\.txt\.gz$/.exec(name)?.[1]);
    if (!rfc) {
      counts.leftovers += 1;
      continue;
    }
    if (isText(await readFile(join(directory, name)), texts.get(rfc))) whole += 1;
    else counts.torn += 1;
  }
  counts.whole += whole;
  return whole;
}

function isText(packed: Buffer, expected: string | undefined): boolean {
  try {
    return gunzipSync(packed).toString('utf8') === expected;
  } catch {
    return false;
  }
}

function ended(child: ChildProcess): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
}
