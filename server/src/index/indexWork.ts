/**
 * A worker's share of building the index: parses groups of RFCs, keeps their facts in small numbers, and packs them
 * into blocks once all workers' words have their final numbers.
 */
import { LRUCache } from 'lru-cache';
import type { Citing } from '../align/givenUp';
import { type Grading, gradingOf } from '../align/neighbours';
import type { AlignmentTask } from '../align/plan';
import type { AlignmentSource } from '../align/source';
import { sourceOfDocument } from '../align/source';
import { runAlignment } from '../align/succession';
import { type SourceText, sourceText } from '../text/codes';
import type { Cancellation } from '../text/cancellation';
import { readAmendments } from '../rfc/amendments';
import { parseRfcDocument } from '../rfc/document';
import { citedOlder } from '../rfc/citedRfcs';
import type { RfcNumber } from '../rfc/identity';
import { readNotices } from '../rfc/notices';
import type { LearntCounts } from '../series/learnNames';
import { NameLearner, learnFrom } from '../series/learnNames';
import { sectionSubjects } from '../series/sectionSubjects';
import type { EncodedComparison } from './changesTable';
import { comparisonEncoder } from './changesTable';
import type { Codec, PackedBlock } from './container';
import { packBlock } from './container';
import type { FactColumn, PlainColumn } from './factColumns';
import { FactsGroup, type Numbering, type Vocabulary } from './factsGroup';
import { type Counted, Interner } from './interner';
import { openIndex, type OpenedIndex } from './openIndex';
import type { DerivedTable } from './requirementIndex';
import { KindNumbers } from './requirementKinds';
import type { WordLimits } from './wordWindows';

/** The columns of one group, packed. */
export interface PackedGroup {
  readonly group: number;
  readonly columns: Readonly<Record<FactColumn, PackedBlock>>;
}

/** What a worker has met while parsing. */
export interface Harvest {
  readonly words: Counted;
  readonly titles: Counted;
  readonly kinds: Counted;
  readonly learnt: LearntCounts;
  /** RFCs whose tables grade what older ones define; empty where nothing is aligned. */
  readonly gradings: readonly Grading[];
  /** What RFCs with requirements cite; empty where nothing is aligned. */
  readonly citing: readonly Citing[];
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
  /** For this worker's own strings. */
  readonly numbering: Numbering;
}

/** Alignments to run, each with its place among all, and what they need of the series. */
export interface AlignOrder {
  readonly tasks: readonly { readonly at: number; readonly task: AlignmentTask }[];
}

/** What became of the old documents of one task. */
export interface AlignedTask {
  readonly at: number;
  readonly comparisons: readonly EncodedComparison[];
}

/** Part of the work on a derived table. */
export interface DeriveOrder {
  readonly table: string;
  readonly rfcs: readonly RfcNumber[];
}

/** What the work needs from where it runs. */
export interface WorkSurroundings {
  /** Undefined where the text is not there. */
  readText(rfc: RfcNumber): SourceText | undefined;
  /** As {@link readText}, for a text that is let go before the next one is read. */
  borrowText(rfc: RfcNumber): SourceText | undefined;
  /** Whether the RFCs are aligned later on: what that is planned by is collected only then. */
  readonly aligns: boolean;
  /** Milliseconds from any start. */
  now(): number;
  /** Those that {@link IndexWork.derive} may be asked for. */
  readonly tables: readonly DerivedTable[];
  /** Undefined: the portable one. */
  readonly codec: Codec | undefined;
}

const newVocabulary = (): Vocabulary => ({
  words: new Interner(),
  titles: new Interner(),
  kinds: new KindNumbers(),
});

export class IndexWork {
  private vocabulary = newVocabulary();
  private learner = new NameLearner();
  private readonly groups = new Map<number, FactsGroup>();
  /** By group what {@link packAhead} has packed. */
  private readonly ahead = new Map<number, Packed<PlainColumn>>();
  private readonly gradings: Grading[] = [];
  private readonly citing: Citing[] = [];
  /** Neighbouring tasks share documents. */
  private readonly sources = new LRUCache<RfcNumber, AlignmentSource>({ max: 24 });
  private opened: OpenedIndex | undefined;
  private readonly times = { read: 0, parse: 0, learn: 0, collect: 0 };

  constructor(
    private readonly surroundings: WorkSurroundings,
    private readonly limitsOf: (rfc: RfcNumber) => WordLimits,
  ) {}

  /** Parses the RFCs of a group. */
  parse(group: number, rfcs: readonly RfcNumber[], signal?: Cancellation): void {
    const facts = new FactsGroup(this.vocabulary, this.limitsOf);
    this.groups.set(group, facts);
    for (const rfc of rfcs) {
      if (signal?.aborted) return;
      const text = this.timed('read', () => this.surroundings.borrowText(rfc) ?? sourceText(''));
      const document = this.timed('parse', () => parseRfcDocument(text, rfc, { informal: 'where-needed' }));
      this.timed('learn', () => this.learner.take(learnFrom(text.text)));
      this.timed('collect', () =>
        facts.add(
          document,
          sectionSubjects(document),
          readNotices(document),
          readAmendments(document),
          document.statementWords,
        ),
      );
      if (!this.surroundings.aligns) continue;
      const grading = gradingOf(document);
      if (grading) this.gradings.push(grading);
      if (document.requirements.length > 0)
        this.citing.push({ rfc, cited: this.timed('collect', () => citedOlder(text.text, rfc)) });
    }
  }

  harvest(): Harvest {
    return {
      words: this.vocabulary.words.entries(),
      titles: this.vocabulary.titles.entries(),
      kinds: this.vocabulary.kinds.entries(),
      learnt: this.learner.lessons(),
      gradings: this.gradings,
      citing: this.citing,
      times: this.times,
    };
  }

  /** Packs what needs no final numbers of strings, while these are made; {@link pack} does so where this was not asked for. */
  packAhead(): void {
    for (const [group, facts] of this.groups) this.packPlain(group, facts);
  }

  /** Packs every group that this worker parsed, and lets go of it and of the words. */
  *pack({ numbering }: PackOrder): Generator<PackedGroup> {
    for (const [group, facts] of this.groups) {
      const plain = this.ahead.get(group) ?? this.packPlain(group, facts);
      const numbered = packColumns(facts.finishNumbered(numbering));
      this.groups.delete(group);
      this.ahead.delete(group);
      yield { group, columns: { ...plain, ...numbered } };
    }
    this.vocabulary = newVocabulary();
    this.learner = new NameLearner();
  }

  private packPlain(group: number, facts: FactsGroup): Packed<PlainColumn> {
    const packed = packColumns(facts.finishPlain());
    this.ahead.set(group, packed);
    return packed;
  }

  /** @param lineOf one RFC that stands for all of its line */
  align({ tasks }: AlignOrder, lineOf: (rfc: RfcNumber) => RfcNumber): readonly AlignedTask[] {
    return tasks.map(({ at, task }) => {
      const sources = new Map<RfcNumber, AlignmentSource | undefined>();
      for (const rfc of [...task.olds, ...task.news]) sources.set(rfc, this.alignmentSource(rfc));
      const comparisons = runAlignment(task, (rfc) => sources.get(rfc), lineOf);
      const encode = comparisonEncoder((rfc) => sources.get(rfc)?.facts);
      return { at, comparisons: comparisons.map(encode) };
    });
  }

  /** Opens an index; what it has read of texts is let go. */
  open(file: Uint8Array): void {
    this.sources.clear();
    this.opened = openIndex(file, undefined, this.surroundings.codec);
  }

  /** What some RFCs contribute to a table, from the index that is open; nothing where it cannot be read. */
  derive({ table, rfcs }: DeriveOrder): Uint8Array {
    const derived = this.surroundings.tables.find(({ name }) => name === table);
    if (!derived || this.opened?.kind !== 'index') return new Uint8Array();
    return derived.collect(this.opened.series, this.opened.index, rfcs);
  }

  private alignmentSource(rfc: RfcNumber): AlignmentSource | undefined {
    const known = this.sources.get(rfc);
    if (known) return known;
    const text = this.surroundings.readText(rfc);
    if (text === undefined) return undefined;
    const source = sourceOfDocument(parseRfcDocument(text, rfc, { informal: 'where-needed' }));
    this.sources.set(rfc, source);
    return source;
  }

  private timed<Value>(part: keyof WorkTimes, work: () => Value): Value {
    const start = this.surroundings.now();
    const value = work();
    this.times[part] += this.surroundings.now() - start;
    return value;
  }
}

type Packed<Column extends FactColumn> = Readonly<Record<Column, PackedBlock>>;

function packColumns<Column extends FactColumn>(
  columns: Readonly<Record<Column, Uint8Array>>,
): Packed<Column> {
  const packed = Object.entries<Uint8Array>(columns).map(([column, block]) => [column, packBlock(block)]);
  return Object.fromEntries(packed) as Packed<Column>;
}
