/**
 * Scores what these sources make of requirement changes that were judged by reading both texts, before an index is built.
 * Of pairs told to be no counterparts it counts how many have no row. `tuned` was read while mechanisms and cut-offs were
 * chosen, `heldOut` after that: sampled from what the engine said of other lineages, then read; `blind` and, later,
 * `fresh` and `second` from the texts of further lineages alone, before what the engine says of them was looked at.
 * SECTIONS.json has which sections became which: `../sections/fresh.json`, and `../sections/http.json` of what RFC 9110
 * replaced. They were written before a run, mostly from contents and titles; 31 labels were added afterwards where the
 * engine was right and they were silent, so that precision leans towards it.
 * usage: npx esbuild bench/changes/score.ts --bundle --platform=node | node - ITEMS.jsonl PAIRS.json CORPUS [SECTIONS.json] [--show]
 */
import { readFileSync } from 'node:fs';
import type { Change, RequirementRef } from '../../server/src/align/changes';
import { rfcNumber, type RfcNumber } from '../../server/src/rfc/identity';
import { openPairBench, type Pair } from './comparePairs';

interface Side {
  readonly rfc: number;
  /** 1-based. */
  readonly line: number;
  readonly keyword: string;
}
interface Item {
  /** The pair's name; undefined where the pairs tell. */
  readonly pair?: string;
  readonly kind?: string;
  readonly change: Change;
  readonly old: Side | null;
  readonly new: Side | null;
  /** Further statements of the new RFC that say the same: each will do. */
  readonly also?: readonly Side[];
  readonly subject?: string;
  readonly uncertain?: boolean;
}

const args = process.argv.slice(2);
const show = args.includes('--show');
const [itemsFile = '', pairsFile = '', corpus = '', sectionsFile] = args.filter(
  (arg) => !arg.startsWith('--'),
);
const items = readFileSync(itemsFile, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Item)
  .filter((item) => item.uncertain !== true);
const pairs = JSON.parse(readFileSync(pairsFile, 'utf8')) as readonly Pair[];
const bench = openPairBench('data/normative.index', corpus);

const fold = (keyword: string): string => keyword.replace(/\s+/g, ' ').toUpperCase();
const isAt = (ref: RequirementRef | undefined, side: Side): boolean =>
  ref?.rfc === side.rfc &&
  ref.requirement.line + 1 === side.line &&
  fold(ref.requirement.keyword) === fold(side.keyword);
const kept = (change: Change): string => (change === 'unchanged' || change === 'reworded' ? 'kept' : change);
const levelChange = (change: Change): boolean => ['weakened', 'strengthened', 'flipped'].includes(change);

const sums = new Map<string, { right: number; all: number }>();
const count = (name: string, right: boolean): void => {
  const sum = sums.get(name) ?? { right: 0, all: 0 };
  sums.set(name, { right: sum.right + (right ? 1 : 0), all: sum.all + 1 });
};
const wrong: string[] = [];
let [rowsSeen, itemsSeen, claimed, claimedRight] = [0, 0, 0, 0];
for (const pair of pairs) {
  const own = items.filter((item) => item.pair === pair.name);
  if (own.length === 0) continue;
  const rows = bench.compare(pair).requirements;
  for (const item of own) {
    const near = rows.filter((row) => (item.old ? isAt(row.old, item.old) : isAt(row.new, item.new!)));
    if (item.kind === 'no counterpart') {
      count(item.kind, !near.some((row) => row.new && item.new && isAt(row.new, item.new)));
      continue;
    }
    const agrees = near.some(
      (row) =>
        (item.old && item.new
          ? [item.new, ...(item.also ?? [])].some((side) => isAt(row.new, side))
          : item.old
            ? !row.new
            : !row.old) && kept(row.change) === kept(item.change),
    );
    count(item.kind ?? 'all', agrees);
    count(`  ${item.change}`, agrees);
    if (near.length > 0) {
      rowsSeen += near.length;
      itemsSeen++;
    }
    for (const row of item.kind === 'documented' ? [] : near)
      if (levelChange(row.change)) {
        claimed++;
        if (agrees && kept(row.change) === kept(item.change)) claimedRight++;
      }
    if (!agrees) {
      const place = (side: Side | null) => (side ? `${side.rfc}:${side.line} ${side.keyword}` : '-');
      const got = near.map(
        ({ change, new: to, score }) =>
          `${change}→${to ? `${to.rfc}:${to.requirement.line + 1} ${to.requirement.keyword}` : '-'} ${score.toFixed(2)}`,
      );
      wrong.push(
        `${pair.name} ${item.kind ?? ''} ${item.change} ${JSON.stringify(item.subject ?? '')} ${place(item.old)} → ${place(item.new)}; got ${got.join(' | ') || 'no row'}`,
      );
    }
  }
}
for (const [name, { right, all }] of sums)
  console.log(`${name.padEnd(16)} ${right}/${all} = ${(right / all).toFixed(3)}`);
console.log(
  `rows per item ${(rowsSeen / Math.max(1, itemsSeen)).toFixed(2)}; level changes claimed on sampled items ${claimedRight}/${claimed} right`,
);
if (show) console.log(`\n${wrong.join('\n')}`);

interface SectionLabels {
  readonly old: number;
  readonly new: readonly number[];
  readonly labels: readonly (readonly [string, number, string])[];
  readonly dropped?: readonly string[];
  readonly newcomers?: readonly (readonly [number, string])[];
}

if (sectionsFile !== undefined) {
  let [right, all, found, labels, droppedRight, dropped] = [0, 0, 0, 0, 0, 0];
  const lines: string[] = [];
  const { pairs: labelled } = JSON.parse(readFileSync(sectionsFile, 'utf8')) as {
    readonly pairs: readonly SectionLabels[];
  };
  for (const one of labelled) {
    const name = `${one.old}`;
    const numbers = one.new.map((rfc): RfcNumber => rfcNumber(rfc)!);
    const rows = bench.compare({ name, old: [rfcNumber(one.old)!], new: numbers }).sections;
    const matched = rows.flatMap(({ old, new: to, score }) => (old && to ? [{ old, to, score }] : []));
    const judged = new Set([...one.labels.map(([section]) => section), ...(one.dropped ?? [])]);
    const newcomers = new Set((one.newcomers ?? []).map(([rfc, section]) => `${rfc} ${section}`));
    for (const { old, to, score } of matched) {
      if (!judged.has(old.section) && !newcomers.has(`${to.rfc} ${to.section}`)) continue;
      all++;
      if (
        one.labels.some(
          ([from, rfc, section]) => from === old.section && rfc === to.rfc && section === to.section,
        )
      )
        right++;
      else lines.push(`wrong  ${one.old} §${old.section} → ${to.rfc} §${to.section} ${score.toFixed(2)}`);
    }
    for (const [from, rfc, section] of one.labels) {
      labels++;
      if (matched.some(({ old, to }) => old.section === from && to.rfc === rfc && to.section === section))
        found++;
      else lines.push(`missed ${one.old} §${from} → ${rfc} §${section}`);
    }
    for (const from of one.dropped ?? []) {
      dropped++;
      if (!matched.some(({ old }) => old.section === from)) droppedRight++;
    }
  }
  console.log(
    `sections P ${(right / all).toFixed(3)} (${right}/${all}) R ${(found / labels).toFixed(3)} (${found}/${labels}); dropped ${droppedRight}/${dropped}`,
  );
  if (show) console.log(lines.join('\n'));
}
console.log(`${bench.tasks} alignments, ${(bench.spent / 1000).toFixed(1)} s of CPU`);
