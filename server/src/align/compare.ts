/** Compares any two groups of RFCs: from stored successions, through chains of them, and directly where there are none. */
import type { RequirementFact } from '../rfc/facts';
import type { RfcNumber } from '../rfc/identity';
import { align } from './align';
import { changeBetween, statedIn } from './change';
import {
  type Comparison,
  isSaidOn,
  type Relation,
  type RequirementChange,
  type RequirementRef,
  saidOnScore,
  type SectionMatch,
} from './changes';
import { type AlignmentSource, takesPart } from './source';

export interface ComparisonSource {
  /** As the index has them; empty for an RFC without successors. */
  successions(old: RfcNumber): readonly Comparison[];
  /** Undefined for an RFC of which nothing is known. */
  sourceOf(rfc: RfcNumber): AlignmentSource | undefined;
  /** How one RFC leads to another, through any number of steps. */
  relationBetween(old: RfcNumber, next: RfcNumber): Relation;
  /** One RFC that stands for an RFC and all that replaced it. */
  lineOf(rfc: RfcNumber): RfcNumber;
}

/** What two groups of RFCs have to do with each other. */
export interface GroupComparison extends Comparison {
  /**
   * Without a relation of the groups: old statements that rest on what a new RFC gives up. They are no matched ones, so
   * that they are not among the {@link requirements}. With a relation they are there, if nothing restates them.
   */
  readonly givenUp: readonly RequirementChange[];
}

/** @param relation overrides what the series says of the two groups */
export function compare(
  olds: readonly RfcNumber[],
  news: readonly RfcNumber[],
  source: ComparisonSource,
  relation: Relation = relationOf(olds, news, source),
): GroupComparison {
  const targets = new Set(news);
  const traces = olds.map((old) => new Trace(old, targets, source));
  const found = traces.flatMap((trace) => trace.rows());
  const sections = traces.flatMap((trace) => trace.sections());
  const direct = traces.flatMap((trace) => {
    const unreached = news.filter((next) => !trace.reached.has(next));
    return unreached.length > 0 ? [alignDirectly([trace.old], unreached, source)] : [];
  });
  const matched = [
    ...found,
    ...supplement(
      found,
      direct.flatMap(({ requirements }) => requirements),
    ),
  ];
  const dropped = traces.flatMap((trace) => trace.dropped(matched, relation));
  const listed = relation === 'none' ? matched : [...matched, ...dropped];
  const isSaidOnSomewhere = (ref: RequirementRef): boolean => traces.some((trace) => trace.isSaidOn(ref));
  const rows = [...listed, ...unmatched(olds, news, matched, source, relation, isSaidOnSomewhere)];
  return {
    old: olds,
    new: news,
    relation,
    sections: [
      ...sections,
      ...supplementSections(
        sections,
        direct.flatMap((one) => one.sections),
      ),
    ],
    requirements: rows,
    givenUp: relation === 'none' ? dropped : [],
  };
}

/** Of the two groups: `obsoletes` if any old one leads to any new one through a chain of obsoletes, else `updates` if any does. */
export function relationOf(
  olds: readonly RfcNumber[],
  news: readonly RfcNumber[],
  source: Pick<ComparisonSource, 'relationBetween'>,
): Relation {
  const all = olds.flatMap((old) => news.map((next) => source.relationBetween(old, next)));
  return all.includes('obsoletes') ? 'obsoletes' : all.includes('updates') ? 'updates' : 'none';
}

/** What a direct match between sections must score to be shown; each further step of a way may take some of it. */
const leastSection = 0.06;
const stepLoss = 0.4;

interface Step<Ref> {
  readonly to: Ref;
  /** Of the way so far: the product of its steps' scores. */
  readonly score: number;
  /** The number of steps so far. */
  readonly length: number;
  /** Undefined before the first step. */
  readonly change: RequirementChange['change'] | undefined;
}

/** Follows one old RFC through its stored successions to the RFCs that it is compared with. */
class Trace {
  /** The targets that stored successions lead to. */
  readonly reached = new Set<RfcNumber>();
  private readonly paths: ReadonlyMap<RfcNumber, readonly Comparison[]>;
  /** For each RFC asked for its requirements by their places. */
  private readonly requirements = new Map<RfcNumber, ReadonlyMap<string, RequirementFact>>();

  constructor(
    readonly old: RfcNumber,
    private readonly targets: ReadonlySet<RfcNumber>,
    private readonly source: ComparisonSource,
  ) {
    this.paths = this.findPaths();
  }

  rows(): readonly RequirementChange[] {
    const facts = this.source.sourceOf(this.old)?.facts;
    const steps = new Map<RfcNumber, ReadonlyMap<string, readonly RequirementChange[]>>();
    for (const [rfc, comparisons] of this.paths)
      steps.set(rfc, grouped(comparisons.flatMap(({ requirements }) => requirements)));
    return (facts?.requirements ?? []).flatMap((requirement) => {
      const start: RequirementRef = { rfc: this.old, requirement };
      return this.follow<RequirementRef>(
        start,
        (ref) =>
          (steps.get(ref.rfc)?.get(keyOf(ref)) ?? []).flatMap(({ new: to, score, change }) =>
            to ? [{ to, score, change }] : [],
          ),
        keyOf,
        false,
      ).map(({ to, score, change }): RequirementChange => {
        const next = this.own(to);
        return {
          old: start,
          new: next,
          score,
          change:
            change ??
            changeBetween(
              statedIn(facts, requirement),
              statedIn(this.source.sourceOf(to.rfc)?.facts, next.requirement),
              false,
            ),
        };
      });
    });
  }

  /**
   * What nothing else restates of what an update or a neighbour among the targets drops. What is obsoleted is gone as a
   * whole.
   * @param asked how the two groups are compared: of what has no relation only what is stored as such
   */
  dropped(matched: readonly RequirementChange[], asked: Relation): readonly RequirementChange[] {
    const drops: readonly Relation[] =
      asked === 'updates' ? ['updates', 'none'] : asked === 'none' ? ['none'] : [];
    const before = new Set(matched.map((row) => row.old && keyOf(row.old)));
    return (this.paths.get(this.old) ?? [])
      .filter(
        ({ relation, new: [next] }) =>
          drops.includes(relation) && next !== undefined && this.targets.has(next),
      )
      .flatMap(({ requirements }) => requirements)
      .filter(({ old, new: to }) => old && !to && !before.has(keyOf(old)))
      .map((row) => ({ ...row, old: this.own(row.old!) }));
  }

  /**
   * The same requirement as the facts at hand have it: where they are a text's, the statement has more words than are
   * stored, and the keyword another place among them.
   */
  private own(ref: RequirementRef): RequirementRef {
    let known = this.requirements.get(ref.rfc);
    if (!known) {
      const all = this.source.sourceOf(ref.rfc)?.facts.requirements ?? [];
      known = new Map(all.map((requirement) => [keyOf({ rfc: ref.rfc, requirement }), requirement]));
      this.requirements.set(ref.rfc, known);
    }
    return { rfc: ref.rfc, requirement: known.get(keyOf(ref)) ?? ref.requirement };
  }

  /** Whether a target still says without a keyword what this RFC, or what became of it on the way, requires. */
  isSaidOn({ rfc, requirement }: RequirementRef): boolean {
    if (rfc !== this.old) return false;
    const seen = new Set<string>();
    const queue: RequirementRef[] = [{ rfc, requirement }];
    for (const ref of queue) {
      if (seen.has(keyOf(ref))) continue;
      seen.add(keyOf(ref));
      for (const { new: news, requirements } of this.paths.get(ref.rfc) ?? [])
        for (const row of requirements) {
          if (!row.old || keyOf(row.old) !== keyOf(ref)) continue;
          if (row.new) queue.push(row.new);
          else if (isSaidOn(row) && news.some((next) => this.targets.has(next))) return true;
        }
    }
    return false;
  }

  sections(): readonly SectionMatch[] {
    const facts = this.source.sourceOf(this.old)?.facts;
    return (facts?.sections ?? []).flatMap(({ number }) => {
      const start = { rfc: this.old, section: number };
      return this.follow<typeof start>(
        start,
        (ref) =>
          (this.paths.get(ref.rfc) ?? []).flatMap(({ sections }) =>
            sections.flatMap(({ old, new: to, score }) =>
              to && old?.rfc === ref.rfc && old.section === ref.section
                ? [{ to, score, change: undefined }]
                : [],
            ),
          ),
        (ref) => `${ref.rfc} ${ref.section}`,
        true,
      )
        .filter(({ score, length }) => score >= leastSection * stepLoss ** (length - 1))
        .map(({ to, score }) => ({ old: start, new: to, score }));
    });
  }

  /** All ends of the ways from a start; what several ways lead to is there once, with the best of their scores. */
  private follow<Ref extends { readonly rfc: RfcNumber }>(
    start: Ref,
    next: (ref: Ref) => readonly Omit<Step<Ref>, 'length'>[],
    keyOf: (ref: Ref) => string,
    sums: boolean,
  ): readonly Step<Ref>[] {
    const ends = new Map<string, Step<Ref>>();
    const seen = new Set<string>();
    const queue: Step<Ref>[] = [{ to: start, score: 1, length: 0, change: undefined }];
    for (const step of queue) {
      for (const { to, score, change } of next(step.to)) {
        const reached = {
          to,
          score: step.score * score,
          length: step.length + 1,
          change: composed(step.change, change),
        };
        const key = keyOf(to);
        if (this.targets.has(to.rfc)) {
          const known = ends.get(key);
          if (!known) ends.set(key, reached);
          else
            ends.set(key, {
              ...known,
              score: sums ? known.score + reached.score : Math.max(known.score, reached.score),
            });
        }
        if (!this.paths.has(to.rfc) || (!sums && seen.has(key)) || queue.length > 5000) continue;
        seen.add(key);
        queue.push(reached);
      }
    }
    return [...ends.values()];
  }

  /** For each RFC on a way to a target its comparisons that lead there. */
  private findPaths(): ReadonlyMap<RfcNumber, readonly Comparison[]> {
    const paths = new Map<RfcNumber, readonly Comparison[]>();
    const leads = new Map<RfcNumber, boolean>();
    const visit = (rfc: RfcNumber): boolean => {
      const known = leads.get(rfc);
      if (known !== undefined) return known;
      leads.set(rfc, false);
      const useful = this.source.successions(rfc).filter(({ new: successors, relation }) => {
        let any = false;
        for (const next of successors) {
          if (this.targets.has(next)) {
            // What is stored of neighbours is but a part of what they share.
            if (relation !== 'none') this.reached.add(next);
            any = true;
          }
          if (visit(next)) any = true;
        }
        return any;
      });
      if (useful.length > 0) paths.set(rfc, useful);
      leads.set(rfc, useful.length > 0);
      return useful.length > 0;
    };
    visit(this.old);
    return paths;
  }
}

/** After several steps only the first and the last text count; what they are is found anew, but nothing stays unchanged that once changed. */
function composed(
  before: RequirementChange['change'] | undefined,
  change: RequirementChange['change'] | undefined,
): RequirementChange['change'] | undefined {
  if (before === undefined || before === 'unchanged') return change;
  return change === 'unchanged' ? before : undefined;
}

function grouped(rows: readonly RequirementChange[]): ReadonlyMap<string, readonly RequirementChange[]> {
  const groups = new Map<string, RequirementChange[]>();
  for (const row of rows) {
    if (!row.old) continue;
    const known = groups.get(keyOf(row.old));
    if (known) known.push(row);
    else groups.set(keyOf(row.old), [row]);
  }
  return groups;
}

/** A requirement's place identifies it: the facts of an RFC may be read anew between two looks at them. */
function keyOf({ rfc, requirement }: RequirementRef): string {
  return `${rfc} ${requirement.line} ${requirement.column}`;
}

function alignDirectly(
  olds: readonly RfcNumber[],
  news: readonly RfcNumber[],
  source: ComparisonSource,
): Comparison {
  const sources = (numbers: readonly RfcNumber[]) => numbers.flatMap((rfc) => source.sourceOf(rfc) ?? []);
  return align(sources(olds), sources(news), { relation: 'none', lineOf: (rfc) => source.lineOf(rfc) });
}

/** What direct alignment adds: counterparts of requirements that have none yet. */
function supplement(
  found: readonly RequirementChange[],
  direct: readonly RequirementChange[],
): readonly RequirementChange[] {
  const settled = new Set(found.map((row) => row.old && keyOf(row.old)));
  return direct.filter((row) => row.old && row.new && !settled.has(keyOf(row.old)));
}

function supplementSections(
  found: readonly SectionMatch[],
  direct: readonly SectionMatch[],
): readonly SectionMatch[] {
  const settled = new Set(found.map(({ old }) => `${old?.rfc} ${old?.section}`));
  return direct.filter(({ old }) => !settled.has(`${old?.rfc} ${old?.section}`));
}

function unmatched(
  olds: readonly RfcNumber[],
  news: readonly RfcNumber[],
  rows: readonly RequirementChange[],
  source: ComparisonSource,
  relation: Relation,
  isSaidOnIn: (ref: RequirementRef) => boolean,
): readonly RequirementChange[] {
  if (relation === 'none') return [];
  const before = new Set(rows.map((row) => row.old && keyOf(row.old)));
  const after = new Set(rows.map((row) => row.new && keyOf(row.new)));
  const added = refsOf(news, source)
    .filter((ref) => !after.has(keyOf(ref)))
    .map((ref): RequirementChange => ({ old: undefined, new: ref, change: 'added', score: 1 }));
  if (relation === 'updates') {
    const isRepeated = repeats(refsOf(olds, source), source);
    return added.filter((row) => !isRepeated(row.new!));
  }
  const removed = refsOf(olds, source)
    .filter((ref) => !before.has(keyOf(ref)))
    .map((ref): RequirementChange => {
      const score = isSaidOnIn(ref) ? saidOnScore : 1;
      return { old: ref, new: undefined, change: 'removed', score };
    });
  return [...removed, ...added];
}

/** Fewer words are said in many places. */
const fewestWords = 4;

/** Behind the keyword: so many words are enough where the index has no more of one of two statements. */
const enoughWords = 6;

/** Whether a statement is one of these, word for word: an update that quotes old text adds nothing by that. */
function repeats(
  olds: readonly RequirementRef[],
  source: ComparisonSource,
): (ref: RequirementRef) => boolean {
  const partsOf = ({ rfc, requirement: { statement, at } }: RequirementRef): KeywordParts => {
    const words = source.sourceOf(rfc)?.facts.statements[statement]?.words ?? [];
    const fold = (some: readonly string[]): string => some.map((word) => ` ${word.toLowerCase()}`).join('');
    return { before: fold(words.slice(0, at)), after: fold(words.slice(at)), count: words.length };
  };
  const firstWord = (after: string): string => after.split(' ', 2).join(' ');
  const known = new Map<string, KeywordParts[]>();
  for (const ref of olds) {
    const parts = partsOf(ref);
    if (parts.count < fewestWords) continue;
    const key = `${ref.requirement.level}${firstWord(parts.after)}`;
    known.set(key, [...(known.get(key) ?? []), parts]);
  }
  return (ref) => {
    const { before, after } = partsOf(ref);
    // A sentence that announces the quotation may stand before it, and leave less room for its end.
    return (known.get(`${ref.requirement.level}${firstWord(after)}`) ?? []).some(
      (old) =>
        before.endsWith(old.before) &&
        (old.after === after ||
          (`${old.after} `.startsWith(`${after} `) && after.split(' ').length > enoughWords)),
    );
  };
}

/** Folded words before and behind a keyword, each after a space, and how many there are in all. */
interface KeywordParts {
  readonly before: string;
  readonly after: string;
  readonly count: number;
}

function refsOf(numbers: readonly RfcNumber[], source: ComparisonSource): readonly RequirementRef[] {
  return numbers.flatMap((rfc) => {
    const facts = source.sourceOf(rfc)?.facts;
    if (!facts) return [];
    return facts.requirements
      .filter((requirement) => takesPart(facts, requirement))
      .map((requirement) => ({ rfc, requirement }));
  });
}
