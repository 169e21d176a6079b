/**
 * The floor for `diff`: each old requirement goes to the nearest new sentence with a keyword by TF-IDF cosine, and to
 * none below a threshold. Printed in the form of the figures for `diff`, on pairs and items given as JSON.
 * usage: npx esbuild bench/changes-floor.ts --bundle --platform=node | node - ITEMS.jsonl PAIRS.json CORPUS
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { takesPart } from '../server/src/align/source';
import { parseRfcDocument } from '../server/src/rfc/document';
import type { RequirementFact } from '../server/src/rfc/facts';
import { rfcNumber } from '../server/src/rfc/identity';
import { changeBetween, statedIn } from '../server/src/align/change';

interface GoldSide {
  readonly rfc: number;
  readonly line: number;
  readonly keyword: string;
}
interface GoldItem {
  readonly pair: string;
  readonly kind: string;
  readonly change: string;
  readonly uncertain: boolean;
  readonly old: GoldSide | null;
  readonly new: GoldSide | null;
}
interface Pair {
  readonly name: string;
  readonly old: readonly number[];
  readonly new: readonly number[];
}
interface Statement {
  readonly rfc: number;
  readonly requirement: RequirementFact;
  readonly words: readonly string[];
}

const threshold = 0.35;
const [itemsFile = '', pairsFile = '', corpus = ''] = process.argv.slice(2);
const items = readFileSync(itemsFile, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as GoldItem)
  .filter((item) => !item.uncertain);
const pairs = JSON.parse(readFileSync(pairsFile, 'utf8')) as readonly Pair[];

function statementsOf(rfc: number): readonly Statement[] {
  const document = parseRfcDocument(readFileSync(join(corpus, `rfc${rfc}.txt`), 'utf8'), rfcNumber(rfc));
  return document.requirements
    .filter((requirement) => takesPart(document, requirement))
    .map((requirement) => ({
      rfc,
      requirement,
      words: document.statements[requirement.statement]!.words.map((word) => word.toLowerCase()),
    }));
}

function vectors(statements: readonly Statement[]): readonly ReadonlyMap<string, number>[] {
  const counts = new Map<string, number>();
  for (const { words } of statements)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return statements.map(({ words }) => {
    const vector = new Map<string, number>();
    for (const word of words)
      vector.set(word, (vector.get(word) ?? 0) + Math.log(statements.length / counts.get(word)!));
    const length = Math.hypot(...vector.values()) || 1;
    return new Map([...vector].map(([word, weight]) => [word, weight / length]));
  });
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}

/** The place of the nearest of the candidates; undefined below the threshold. */
function nearest(
  vector: ReadonlyMap<string, number>,
  others: readonly ReadonlyMap<string, number>[],
): number | undefined {
  let best: number | undefined;
  let score = threshold;
  others.forEach((other, at) => {
    const likeness = cosine(vector, other);
    if (likeness > score) [best, score] = [at, likeness];
  });
  return best;
}

const isAt = (statement: Statement, side: GoldSide): boolean =>
  statement.rfc === side.rfc &&
  statement.requirement.line + 1 === side.line &&
  statement.requirement.keyword.toUpperCase() === side.keyword.toUpperCase();
const kept = (change: string): string => (change === 'unchanged' || change === 'reworded' ? 'kept' : change);

const sums = new Map<string, { right: number; all: number }>();
for (const pair of pairs) {
  const olds = pair.old.flatMap(statementsOf);
  const news = pair.new.flatMap(statementsOf);
  const all = vectors([...olds, ...news]);
  const [before, after] = [all.slice(0, olds.length), all.slice(olds.length)];
  for (const item of items.filter(({ pair: name }) => name === pair.name)) {
    const fromOld = item.old !== null;
    const [own, others] = fromOld ? [olds, news] : [news, olds];
    const [mine, theirs] = fromOld ? [before, after] : [after, before];
    const right = own.some((statement, at) => {
      if (!isAt(statement, (item.old ?? item.new)!)) return false;
      const found = nearest(mine[at]!, theirs);
      if (found === undefined) return item.old === null || item.new === null;
      if (item.old === null || item.new === null) return false;
      const change = changeBetween(
        statedIn(undefined, statement.requirement),
        statedIn(undefined, others[found]!.requirement),
        false,
      );
      return isAt(others[found]!, item.new) && kept(change) === kept(item.change);
    });
    for (const name of [item.kind, `  ${item.change}`]) {
      const sum = sums.get(name) ?? { right: 0, all: 0 };
      sums.set(name, { right: sum.right + (right ? 1 : 0), all: sum.all + 1 });
    }
  }
}
for (const [name, { right, all }] of sums)
  console.log(`${name.padEnd(16)} ${right}/${all} = ${(right / all).toFixed(3)}`);
