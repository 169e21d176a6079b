/** What two groups of RFCs have to do with each other, with the sentences where their texts are at hand. */
import type { Change, Relation, RequirementRef, SectionRef } from '../align/changes';
import { compare, relationOf } from '../align/compare';
import { type AlignmentSource, sourceOfDocument, sourceOfFacts } from '../align/source';
import { lineOf } from '../align/succession';
import type { RfcDocument } from '../rfc/document';
import type { RfcNumber } from '../rfc/identity';
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
}

export interface ComparedSections {
  readonly old: SectionRef | null;
  readonly new: SectionRef | null;
  readonly score: number;
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
  readonly requirements: readonly ComparedRequirements[];
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
  const describe = describer(documents, sourceOf);
  return {
    old: olds,
    new: news,
    relation: comparison.relation,
    relations: olds.flatMap((old) => news.map((next) => ({ old, new: next, relation: between(old, next) }))),
    sections: comparison.sections.map((match) => ({
      old: match.old ?? null,
      new: match.new ?? null,
      score: rounded(match.score),
    })),
    requirements: comparison.requirements
      .map((row) => ({
        old: row.old ? describe(row.old) : null,
        new: row.new ? describe(row.new) : null,
        change: row.change,
        score: rounded(row.score),
      }))
      .sort(inDocumentOrder(olds, news)),
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

function describer(
  documents: ReadonlyMap<RfcNumber, RfcDocument>,
  sourceOf: (rfc: RfcNumber) => AlignmentSource | undefined,
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
    };
  };
}

function inDocumentOrder(olds: readonly RfcNumber[], news: readonly RfcNumber[]) {
  const place = (side: ComparedRequirement | null, group: readonly RfcNumber[]): number =>
    side ? group.indexOf(side.rfc) * 1e7 + side.line : 1e12;
  return (a: ComparedRequirements, b: ComparedRequirements): number =>
    place(a.old, olds) - place(b.old, olds) || place(a.new, news) - place(b.new, news);
}

const rounded = (score: number): number => Math.round(score * 100) / 100;
