/** From a document to its findings: the one function that the editor and the command line share. */
import type { MarkdownDocument } from '../markdown/document';
import type { CheckContext, CheckInput, Report } from './check';
import { checks } from './checks';
import { lighter, type Finding } from './finding';
import { findMentions, findNamedLinks } from './mentions';
import { readSuppressions } from './suppression';

/** All findings in the order of the text, with severities as the settings say and without suppressed ones. */
export function checkDocument(document: MarkdownDocument, context: CheckContext): readonly Finding[] {
  const suppressions = readSuppressions(document);
  const input: CheckInput = {
    ...context,
    document,
    suppressions,
    mentions: findMentions(document),
    namedLinks: findNamedLinks(document),
  };
  return checks
    .filter(({ codes }) => codes.some((code) => context.settings.checks[code] !== 'off'))
    .flatMap(({ run }) => run(input))
    .filter((found) => !suppressions.covers(found.code, found.span))
    .flatMap((found) => grade(found, context))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function grade({ soft, ...found }: Report, { settings }: CheckContext): readonly Finding[] {
  const level = settings.checks[found.code];
  if (level === 'off') return [];
  return [{ ...found, severity: soft ? lighter(level, 'information') : level }];
}
