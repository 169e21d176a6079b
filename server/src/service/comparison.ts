/** What two groups of RFCs have to do with each other, with the sentences where their texts are at hand. */
import type { Change, Relation, RequirementChange, RequirementRef, SectionRef } from '../align/changes';
import { compare, relationOf } from '../align/compare';
import { type AlignmentSource, sourceOfDocument, sourceOfFacts } from '../align/source';
import { lineOf } from '../align/succession';
import { amendmentsBy } from '../check/sectionUpdates';
import type { RequirementIndex } from '../index/requirementIndex';
import type { RfcDocument } from '../rfc/document';
import type { RequirementFact } from '../rfc/facts';
import type { RfcNumber, SectionNumber } from '../rfc/identity';
import type { Level } from '../rfc/level';
import { relationBetween } from '../series/relation';
import type { BundledData } from './ports';
import type { RfcTexts } from './rfcTexts';

export interface ComparedRequirement {
  readonly rfc: RfcNumber;
  /** Null outside of numbered sections. */
  readonly section: string | null;
  /** 1-based, as published. */
  readonly line: number;
  readonly keyword: string;
  readonly level: Level;
  /** The whole statement; null without the RFC's text. */
  readonly text: string | null;
  /** Offset in {@link text} at which the statement's own sentence starts, after its list's lead-in. */
  readonly own: number;
  /** Names the statement among those of its RFC: keywords of one sentence share it. Undefined where it is not known. */
  readonly statement: number | undefined;
  /** Content words of the statement, in order; for people when there is no text. */
  readonly words: readonly string[];
  /** How many of {@link words} stand before the keyword. */
  readonly at: number;
  /** The RFCs that the statement cites. */
  readonly cites: readonly RfcNumber[];
  /** Whether it only tells of a level, as in a list of changes: it requires nothing. */
  readonly tells: boolean;
}

export interface ComparedSections {
  readonly old: SectionRef | null;
  readonly new: SectionRef | null;
  readonly score: number;
}

/** A section of an old RFC that a new one says it changes. */
export interface AmendedSection {
  readonly old: SectionRef;
  /** Where it says so; the section is null outside of numbered ones. */
  readonly new: { readonly rfc: RfcNumber; readonly section: SectionNumber | null };
  /** It takes the place of the section as a whole, or gives that up. */
  readonly whole: boolean;
}

export interface ComparedRequirements {
  readonly old: ComparedRequirement | null;
  readonly new: ComparedRequirement | null;
  readonly change: Change;
  readonly score: number;
}

/** In document order of the old RFCs, then of the new ones. */
export interface ComparisonReport {
  readonly old: readonly RfcNumber[];
  readonly new: readonly RfcNumber[];
  readonly relation: Relation;
  readonly relations: readonly {
    readonly old: RfcNumber;
    readonly new: RfcNumber;
    readonly relation: Relation;
  }[];
  readonly sections: readonly ComparedSections[];
  /** Of updates: what they say themselves of the old RFCs' sections, which {@link sections} need not know of. */
  readonly amended: readonly AmendedSection[];
  readonly requirements: readonly ComparedRequirements[];
  /** Without a relation of the groups: old statements, unmatched, that rest on what a new RFC gives up. */
  readonly givenUp: readonly ComparedRequirements[];
  /** RFCs of which neither index nor text is at hand. */
  readonly unknown: readonly RfcNumber[];
  /** RFCs whose texts are at hand. */
  readonly texts: readonly RfcNumber[];
}

export async function compareRfcs(
  olds: readonly RfcNumber[],
  news: readonly RfcNumber[],
  data: BundledData,
  texts: Pick<RfcTexts, 'find'>,
  relation?: Relation,
): Promise<ComparisonReport> {
  const { series, index } = data;
  const documents = await findTexts([...olds, ...news], texts);
  const sources = new Map<RfcNumber, AlignmentSource | undefined>();
  const sourceOf = (rfc: RfcNumber): AlignmentSource | undefined => {
    if (!sources.has(rfc)) {
      const document = documents.get(rfc);
      const facts = index.facts(rfc);
      sources.set(rfc, document ? sourceOfDocument(document) : facts && sourceOfFacts(facts));
    }
    return sources.get(rfc);
  };
  const between = (old: RfcNumber, next: RfcNumber) => relationBetween(series, old, next);
  const source = {
    successions: (old: RfcNumber) => index.successions(old),
    sourceOf,
    relationBetween: between,
    lineOf: lineOf(series),
  };
  const comparison = compare(olds, news, source, relation ?? relationOf(olds, news, source));
  const describe = describer(documents, sourceOf, comparison.relation);
  const described = (rows: readonly RequirementChange[]): readonly ComparedRequirements[] =>
    rows
      .map((row) => ({
        old: row.old ? describe(row.old) : null,
        new: row.new ? describe(row.new) : null,
        change: row.change,
        score: rounded(row.score),
      }))
      .sort(inDocumentOrder(olds, news));
  return {
    old: olds,
    new: news,
    relation: comparison.relation,
    relations: olds.flatMap((old) => news.map((next) => ({ old, new: next, relation: between(old, next) }))),
    sections: comparison.sections
      .map((match) => ({
        old: match.old ?? null,
        new: match.new ?? null,
        score: rounded(match.score),
      }))
      .sort(bySection(olds, sourceOf)),
    amended: comparison.relation === 'updates' ? amendedSections(olds, news, index) : [],
    requirements: described(comparison.requirements),
    givenUp: described(comparison.givenUp),
    unknown: [...olds, ...news].filter((rfc) => !sourceOf(rfc)),
    texts: [...documents.keys()],
  };
}

async function findTexts(
  numbers: readonly RfcNumber[],
  texts: Pick<RfcTexts, 'find'>,
): Promise<ReadonlyMap<RfcNumber, RfcDocument>> {
  const documents = new Map<RfcNumber, RfcDocument>();
  for (const rfc of new Set(numbers)) {
    const document = await texts.find(rfc);
    if (document !== undefined) documents.set(rfc, document);
  }
  return documents;
}

/** In document order of the old RFCs; each section once for each place that tells of it. */
function amendedSections(
  olds: readonly RfcNumber[],
  news: readonly RfcNumber[],
  index: RequirementIndex,
): readonly AmendedSection[] {
  return olds.flatMap((old) =>
    (index.facts(old)?.sections ?? []).flatMap(({ number }) =>
      news.flatMap((next) =>
        amendmentsBy(index, next, old, number)
          .filter(({ amended }) => amended === number)
          .map(({ section, whole }) => ({
            old: { rfc: old, section: number },
            new: { rfc: next, section: section ?? null },
            whole,
          })),
      ),
    ),
  );
}

/** In document order of the old RFCs, what is new last; of one section in the order in which they were found. */
function bySection(
  olds: readonly RfcNumber[],
  sourceOf: (rfc: RfcNumber) => AlignmentSource | undefined,
): (a: ComparedSections, b: ComparedSections) => number {
  const places = new Map<string, number>();
  for (const rfc of olds)
    for (const { number } of sourceOf(rfc)?.facts.sections ?? []) places.set(`${rfc} ${number}`, places.size);
  const place = ({ old }: ComparedSections): number =>
    (old && places.get(`${old.rfc} ${old.section}`)) ?? places.size;
  return (a, b) => place(a) - place(b);
}

function describer(
  documents: ReadonlyMap<RfcNumber, RfcDocument>,
  sourceOf: (rfc: RfcNumber) => AlignmentSource | undefined,
  relation: Relation,
): (ref: RequirementRef) => ComparedRequirement {
  const statements = new Map<RfcNumber, ReadonlyMap<string, number>>();
  const key = (one: { readonly line: number; readonly column: number }) => `${one.line} ${one.column}`;
  const statementOf = (ref: RequirementRef): number | undefined => {
    let known = statements.get(ref.rfc);
    if (!known) {
      const requirements = sourceOf(ref.rfc)?.facts.requirements ?? [];
      known = new Map(requirements.map((one) => [key(one), one.statement]));
      statements.set(ref.rfc, known);
    }
    return known.get(key(ref.requirement));
  };
  const telling = new Map<RfcNumber, ReadonlySet<string>>();
  const tellingOf = (rfc: RfcNumber): ReadonlySet<string> => {
    let known = telling.get(rfc);
    if (!known) telling.set(rfc, (known = new Set(tellingIn(sourceOf(rfc), relation).map(key))));
    return known;
  };
  return (ref) => {
    const { rfc, requirement } = ref;
    const statement = statementOf(ref);
    const document = documents.get(rfc);
    const facts = statement === undefined ? undefined : sourceOf(rfc)?.facts.statements[statement];
    return {
      rfc,
      section: requirement.section ?? null,
      line: requirement.line + 1,
      keyword: requirement.keyword,
      level: requirement.level,
      text: statement === undefined ? null : (document?.statementText(statement) ?? null),
      own: statement === undefined ? 0 : (document?.statementOwnStart(statement) ?? 0),
      statement,
      words: facts?.words ?? [],
      at: requirement.at,
      cites: facts?.cites ?? [],
      tells: tellingOf(rfc).has(key(requirement)),
    };
  };
}

/** An update makes the changes that it lists. */
function tellingIn(source: AlignmentSource | undefined, relation: Relation): readonly RequirementFact[] {
  return (source?.passages ?? []).flatMap(({ requirement, tells, listed }) =>
    requirement !== undefined && (tells >= 1 || (relation !== 'updates' && listed >= 1))
      ? source!.facts.requirements[requirement]!
      : [],
  );
}

function inDocumentOrder(olds: readonly RfcNumber[], news: readonly RfcNumber[]) {
  const place = (side: ComparedRequirement | null, group: readonly RfcNumber[]): number =>
    side ? group.indexOf(side.rfc) * 1e7 + side.line : 1e12;
  return (a: ComparedRequirements, b: ComparedRequirements): number =>
    place(a.old, olds) - place(b.old, olds) || place(a.new, news) - place(b.new, news);
}

const rounded = (score: number): number => Math.round(score * 100) / 100;
