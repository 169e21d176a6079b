/** `diff OLD NEW`: what became of requirements and sections between RFCs. */
import { type Command, Option } from 'commander';
import type { Relation } from '../align/changes';
import type { RfcNumber } from '../rfc/identity';
import { type ComparedRequirements, compareRfcs, type ComparisonReport } from '../service/comparison';
import { comparisonMarkdown } from '../service/comparisonMarkdown';
import { viewComparison } from '../service/comparisonView';
import { createRfcTexts } from '../service/rfcTexts';
import { CliError, type CliContext } from './context';
import { diffText } from './diffText';

export function registerDiff(program: Command, context: CliContext): void {
  program
    .command('diff')
    .description('what became of the requirements and sections of RFCs in later ones')
    .argument('<old>', 'one RFC number, or several joined by commas: 7230,7231')
    .argument('<new>', 'the same')
    .addOption(
      new Option('--relation <relation>', 'how the new RFCs are taken to relate to the old ones').choices([
        'obsoletes',
        'updates',
        'none',
      ]),
    )
    .action(async (old: string, next: string, options: { readonly relation?: Relation }) => {
      const format = context.format('markdown');
      const [olds, news] = [group(old, context), group(next, context)];
      const data = await context.data();
      const report = await compareRfcs(olds, news, data, createRfcTexts(context.library()), options.relation);
      for (const rfc of report.unknown)
        context.problem(`nothing is known of RFC ${rfc}: check the number, or give its text with --corpus`);
      if (format === 'json') return context.printJson(toJson(report));
      const view = viewComparison(report, data);
      await context.print(
        format === 'markdown'
          ? comparisonMarkdown(view)
          : diffText(view, context.colors, context.environment.stdout.columns),
      );
    });
}

function group(argument: string, context: CliContext): readonly RfcNumber[] {
  const numbers = context.rfcNumbers(argument.split(',').filter((part) => part.trim() !== ''));
  if (numbers.length === 0) throw new CliError('give one RFC number or several joined by commas');
  return [...new Set(numbers)];
}

function toJson({ unknown: _unknown, texts: _texts, ...report }: ComparisonReport): unknown {
  const side = (one: ComparedRequirements['old']) => {
    if (!one) return null;
    const { rfc, section, line, keyword, level, text } = one;
    return { rfc, section, line, keyword, level, text };
  };
  const plain = (rows: readonly ComparedRequirements[]) =>
    rows.map((row) => ({ ...row, old: side(row.old), new: side(row.new) }));
  const { requirements, givenUp, amended, ...rest } = report;
  return {
    ...rest,
    ...(amended.length > 0 && { amended }),
    requirements: plain(requirements),
    ...(givenUp.length > 0 && { givenUp: plain(givenUp) }),
  };
}
