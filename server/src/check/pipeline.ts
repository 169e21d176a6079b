/** From a document to its findings: the one function that the editor and the command line share. */
import type { MarkdownDocument } from '../markdown/document';
import type { Check, CheckContext, CheckInput, Report } from './check';
import { citationChecks, claimChecks } from './checks';
import { lighter, type Finding } from './finding';
import { findMentions, findNamedLinks } from './mentions';
import { readSuppressions } from './suppression';

/** What is wrong with a document, found as far as it is asked for. */
export interface DocumentCheck {
  /** Findings on citations alone, in the order of the text: these are had early. */
  readonly onCitations: readonly Finding[];
  /** All findings in the order of the text. */
  readonly findings: readonly Finding[];
}

/** All findings in the order of the text, with severities as the settings say and without suppressed ones. */
export function checkDocument(document: MarkdownDocument, context: CheckContext): readonly Finding[] {
  return createCheck(document, context).findings;
}

/** As {@link checkDocument}; every part is found when it is first asked for, and kept. */
export function createCheck(document: MarkdownDocument, context: CheckContext): DocumentCheck {
  let input: CheckInput | undefined;
  const run = (some: readonly Check[]): readonly Finding[] => {
    const { suppressions } = (input ??= inputOf(document, context));
    return some
      .filter(({ codes }) => codes.some((code) => context.settings.checks[code] !== 'off'))
      .flatMap((check) => check.run(input!))
      .filter((found) => !suppressions.covers(found.code, found.span))
      .flatMap((found) => grade(found, context));
  };
  let early: readonly Finding[] | undefined;
  let all: readonly Finding[] | undefined;
  return {
    get onCitations() {
      return (early ??= [...run(citationChecks)].sort(byPlace));
    },
    get findings() {
      return (all ??= [...this.onCitations, ...run(claimChecks)].sort(byPlace));
    },
  };
}

function inputOf(document: MarkdownDocument, context: CheckContext): CheckInput {
  return {
    ...context,
    document,
    suppressions: readSuppressions(document),
    mentions: findMentions(document),
    namedLinks: findNamedLinks(document),
  };
}

const byPlace = (a: Finding, b: Finding): number => a.span.start - b.span.start || a.span.end - b.span.end;

function grade({ soft, ...found }: Report, { settings }: CheckContext): readonly Finding[] {
  const level = settings.checks[found.code];
  if (level === 'off') return [];
  return [{ ...found, severity: soft ? lighter(level, 'information') : level }];
}
