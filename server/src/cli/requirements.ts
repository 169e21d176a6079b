/** `normative requirements RFC…`: the sections and requirements of RFCs, from their texts where they are at hand. */
import type { Command } from 'commander';
import type { RfcFacts, SectionFact } from '../rfc/facts';
import { parseRfcDocument, type RfcDocument } from '../rfc/document';
import { formatRequirementId, type RfcNumber } from '../rfc/identity';
import { separateReferences } from '../series/referenceLists';
import { sectionSubjects } from '../series/sectionSubjects';
import { createTermSource } from '../series/terms';
import type { BundledData } from '../service/ports';
import type { CliContext } from './context';

export function registerRequirements(program: Command, context: CliContext): void {
  program
    .command('requirements')
    .description('list the sections and requirements of RFCs')
    .argument('<rfc...>', 'numbers of RFCs: 8174, RFC8174')
    .action(async (args: string[]) => {
      const format = context.format();
      const numbers = context.rfcNumbers(args);
      if (format === 'json') await context.printJsonArray(reports(numbers, context));
      else for await (const report of reports(numbers, context)) await context.print(asText(report));
    });
}

interface Report {
  readonly rfc: number;
  readonly title: string | null;
  readonly keywordSource: string;
  readonly sections: readonly ReportedSection[];
  /** The reference lists of an RFC whose source tells them from sections. */
  readonly references: readonly ReportedSection[];
  readonly requirements: readonly ReportedRequirement[];
}

interface ReportedSection {
  readonly number: string;
  readonly title: string;
  /** 1-based. */
  readonly line: number;
}

interface ReportedRequirement {
  readonly id: string;
  readonly section: string | null;
  readonly line: number;
  readonly column: number;
  readonly keyword: string;
  readonly level: string;
  readonly context: string;
  readonly informal: boolean;
  readonly marked: boolean;
  readonly text: string | null;
  readonly terms: readonly string[];
}

async function* reports(numbers: readonly RfcNumber[], context: CliContext): AsyncGenerator<Report> {
  const data = await context.data();
  for (const rfc of numbers) {
    const text = await context.library().findText(rfc);
    const document = text === undefined ? undefined : parseRfcDocument(text, rfc);
    const facts = document ?? data.index.facts(rfc);
    if (facts) yield report(facts, document, data);
    else
      context.problem(
        `the index has nothing of RFC ${rfc}: check the number, or give its text with --corpus`,
      );
  }
}

function report(facts: RfcFacts, document: RfcDocument | undefined, { series, index }: BundledData): Report {
  const { rfc, keywordSource } = facts;
  const title = series.get(rfc)?.title ?? document?.title ?? null;
  const subjects = document ? sectionSubjects(document) : index.subjects(rfc);
  const terms = createTermSource(facts, subjects, series, index.lexicon);
  const { sections, references } = separateReferences(facts.sections, series.get(rfc));
  return {
    rfc,
    title,
    keywordSource,
    sections: sections.map(sectionJson),
    references: references.map(sectionJson),
    requirements: facts.requirements.map((requirement) => ({
      id: formatRequirementId(rfc, requirement.section, requirement.line, requirement.nth),
      section: requirement.section ?? null,
      line: requirement.line + 1,
      column: requirement.column + 1,
      keyword: requirement.keyword,
      level: requirement.level,
      context: requirement.context,
      informal: requirement.informal,
      marked: requirement.marked,
      text: document ? document.statementText(requirement.statement) : null,
      terms: terms.terms(requirement),
    })),
  };
}

function sectionJson({ number, title, line }: SectionFact): ReportedSection {
  return { number, title, line: line + 1 };
}

function asText(report: Report): string {
  const out: string[] = [`RFC ${report.rfc}: ${report.title ?? '(title unknown)'}`];
  let section: string | null | undefined;
  const titles = new Map(report.sections.map((one) => [one.number, one.title]));
  for (const requirement of report.requirements) {
    if (requirement.informal && report.keywordSource !== 'none' && requirement.context !== 'table') continue;
    if (requirement.section !== section) {
      section = requirement.section;
      out.push(
        '',
        section === null ? '(before the first section)' : `${section} ${titles.get(section) ?? ''}`,
      );
    }
    const text = requirement.text ?? requirement.terms.slice(0, 8).join(', ');
    out.push(`  ${String(requirement.line).padStart(5)}  ${requirement.keyword.padEnd(10)}  ${text}`);
  }
  if (report.requirements.length === 0) out.push('  no requirement keywords');
  return `${out.join('\n')}\n`;
}
