/**
 * What `diff` would say of pairs of RFCs if the index were built anew from these sources: the alignments that a pair
 * needs are run from the texts, then composed from what the index keeps of them. Seconds instead of minutes.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, relationOf } from '../../server/src/align/compare';
import type { Comparison } from '../../server/src/align/changes';
import { gradingOf, planNeighbours } from '../../server/src/align/neighbours';
import { planAlignments, type AlignmentTask } from '../../server/src/align/plan';
import { sourceOfDocument, sourceOfFacts, type AlignmentSource } from '../../server/src/align/source';
import { lineOf, runAlignment } from '../../server/src/align/succession';
import { openIndex } from '../../server/src/index/openIndex';
import { parseRfcDocument, type RfcDocument } from '../../server/src/rfc/document';
import type { RfcNumber } from '../../server/src/rfc/identity';
import { relationBetween } from '../../server/src/series/relation';
import type { Series } from '../../server/src/series/series';

export interface Pair {
  readonly name: string;
  readonly old: readonly RfcNumber[];
  readonly new: readonly RfcNumber[];
}

export interface PairBench {
  readonly series: Series;
  compare(pair: Pair): Comparison;
  document(rfc: RfcNumber): RfcDocument | undefined;
  /** Milliseconds spent in alignments so far, parsing left out. */
  readonly spent: number;
  readonly tasks: number;
  /** Forgets the alignments made. */
  fresh(): void;
}

/** @param indexFile the bundled index: facts of requirements come from it */
export function openPairBench(indexFile: string, corpus: string): PairBench {
  const opened = openIndex(readFileSync(indexFile));
  if (opened.kind === 'problem') throw new Error(opened.message);
  const { series, index } = opened;
  const gradings = index.rfcs.flatMap((rfc) => {
    const facts = index.facts(rfc);
    return (facts && gradingOf(facts)) ?? [];
  });
  const plan = [...planAlignments(series), ...planNeighbours(series, gradings)];
  const documents = new Map<RfcNumber, RfcDocument | undefined>();
  const sources = new Map<RfcNumber, AlignmentSource | undefined>();
  const document = (rfc: RfcNumber): RfcDocument | undefined => {
    if (!documents.has(rfc)) {
      const path = join(corpus, `rfc${rfc}.txt`);
      const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
      documents.set(
        rfc,
        text === undefined ? undefined : parseRfcDocument(text, rfc, { informal: 'where-needed' }),
      );
    }
    return documents.get(rfc);
  };
  const textSource = (rfc: RfcNumber): AlignmentSource | undefined => {
    if (!sources.has(rfc)) {
      const parsed = document(rfc);
      sources.set(rfc, parsed && sourceOfDocument(parsed));
    }
    return sources.get(rfc);
  };
  const factSources = new Map<RfcNumber, AlignmentSource | undefined>();
  const factSource = (rfc: RfcNumber): AlignmentSource | undefined => {
    if (!factSources.has(rfc)) {
      const facts = index.facts(rfc);
      factSources.set(rfc, facts && sourceOfFacts(facts));
    }
    return factSources.get(rfc);
  };
  const done = new Map<AlignmentTask, readonly Comparison[]>();
  const line = lineOf(series);
  let [spent, tasks] = [0, 0];
  const run = (task: AlignmentTask): readonly Comparison[] => {
    let comparisons = done.get(task);
    if (!comparisons) {
      for (const rfc of [...task.olds, ...task.news]) textSource(rfc);
      const start = process.cpuUsage();
      comparisons = runAlignment(task, textSource, line).map(asStored);
      const used = process.cpuUsage(start);
      spent += (used.user + used.system) / 1000;
      tasks++;
      done.set(task, comparisons);
    }
    return comparisons;
  };
  const between = (old: RfcNumber, next: RfcNumber) => relationBetween(series, old, next);
  return {
    series,
    document,
    get spent() {
      return spent;
    },
    get tasks() {
      return tasks;
    },
    fresh: () => done.clear(),
    compare(pair) {
      const leads = (rfc: RfcNumber): boolean =>
        pair.new.includes(rfc) || pair.new.some((next) => between(rfc, next) !== 'none');
      const source = {
        successions: (old: RfcNumber) =>
          plan
            .filter((task) => task.olds.includes(old) && task.news.some(leads))
            .flatMap((task) => run(task).filter((one) => one.old[0] === old)),
        sourceOf: factSource,
        relationBetween: between,
        lineOf: line,
      };
      return compare(pair.old, pair.new, source, relationOf(pair.old, pair.new, source));
    },
  };
}

/** The index keeps scores in hundredths. */
function asStored(comparison: Comparison): Comparison {
  const kept = <Row extends { readonly score: number }>(rows: readonly Row[]): readonly Row[] =>
    rows.map((row) => ({ ...row, score: Math.round(Math.min(1, Math.max(0, row.score)) * 100) / 100 }));
  return { ...comparison, sections: kept(comparison.sections), requirements: kept(comparison.requirements) };
}
