/**
 * A worker's share of building the index: parses groups of RFCs, keeps their facts in small numbers, and packs them
 * into blocks once all workers' words have their final numbers.
 */
import type { Cancellation } from '../text/cancellation';
import { parseRfcDocument } from '../rfc/document';
import type { RfcNumber } from '../rfc/identity';
import type { LearntCounts } from '../series/learnNames';
import { NameLearner, learnFrom } from '../series/learnNames';
import { sectionSubjects } from '../series/sectionSubjects';
import type { PackedBlock } from './container';
import { packBlock } from './container';
import type { FactColumn, WordLimits } from './factsGroup';
import { FactsGroup, factColumns } from './factsGroup';
import { Interner } from './interner';

/** The columns of one group, packed. */
export interface PackedGroup {
  readonly group: number;
  readonly columns: Readonly<Record<FactColumn, PackedBlock>>;
}

/** What a worker has met while parsing. */
export interface Harvest {
  readonly words: readonly (readonly [string, number])[];
  readonly kinds: readonly (readonly [string, number])[];
  readonly learnt: LearntCounts;
  /** Milliseconds spent: what reading, parsing, learning and collecting took. */
  readonly times: WorkTimes;
}

export interface WorkTimes {
  readonly read: number;
  readonly parse: number;
  readonly learn: number;
  readonly collect: number;
}

export interface PackOrder {
  /** Final number of each of this worker's words; -1 where the dictionary leaves it out. */
  readonly words: Int32Array;
  readonly kinds: Int32Array;
  readonly limits: WordLimits;
}

/** What the work needs from where it runs. */
export interface WorkSurroundings {
  /** Undefined where the text is not there. */
  readText(rfc: RfcNumber): string | undefined;
  /** Milliseconds from any start. */
  now(): number;
}

export class IndexWork {
  private readonly words = new Interner();
  private readonly kinds = new Interner();
  private readonly learner = new NameLearner();
  private readonly groups = new Map<number, FactsGroup>();
  private readonly times = { read: 0, parse: 0, learn: 0, collect: 0 };

  constructor(private readonly surroundings: WorkSurroundings) {}

  /** Parses the RFCs of a group. */
  parse(group: number, rfcs: readonly RfcNumber[], signal?: Cancellation): void {
    const facts = new FactsGroup(this.words, this.kinds);
    this.groups.set(group, facts);
    for (const rfc of rfcs) {
      if (signal?.aborted) return;
      const text = this.timed('read', () => this.surroundings.readText(rfc) ?? '');
      const document = this.timed('parse', () => parseRfcDocument(text, rfc, { informal: 'where-needed' }));
      this.timed('learn', () => this.learner.take(learnFrom(text)));
      this.timed('collect', () => facts.add(document, sectionSubjects(document)));
    }
  }

  harvest(): Harvest {
    return {
      words: this.words.entries(),
      kinds: this.kinds.entries(),
      learnt: this.learner.lessons(),
      times: this.times,
    };
  }

  /** Packs every group that this worker parsed, and lets go of it. */
  *pack({ words, kinds, limits }: PackOrder): Generator<PackedGroup> {
    for (const [group, facts] of this.groups) {
      const columns = facts.finish(
        (id) => (words[id]! < 0 ? undefined : words[id]),
        (id) => kinds[id]!,
        limits,
      );
      this.groups.delete(group);
      const packed = factColumns.map((column) => [column, packBlock(columns[column])]);
      yield { group, columns: Object.fromEntries(packed) as PackedGroup['columns'] };
    }
  }

  private timed<Value>(part: keyof WorkTimes, work: () => Value): Value {
    const start = this.surroundings.now();
    const value = work();
    this.times[part] += this.surroundings.now() - start;
    return value;
  }
}
