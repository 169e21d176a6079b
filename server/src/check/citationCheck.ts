/** What is wrong with a document's citations: found without anything that judges claims, and told before it. */
import type { Span } from '../markdown/citation';
import type { MarkdownDocument } from '../markdown/document';
import { once } from '../text/once';
import type { Check, CheckContext, CheckInput, Report } from './check';
import { citationChecks } from './checks';
import { lighter, type Finding, type Severity } from './finding';
import { findMentions, findNamedLinks } from './mentions';
import { readSuppressions } from './suppression';

/** A document as the checks see it, and what they say of its citations. Every part is found when it is first asked for. */
export interface CitationCheck {
  readonly input: CheckInput;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** What further checks find, graded and without what is suppressed; in no order. @param near as {@link Check.run} */
  run(checks: readonly Check[], near?: Span): readonly Finding[];
}

export function checkCitations(document: MarkdownDocument, context: CheckContext): CitationCheck {
  const input = once(() => inputOf(document, context));
  const run = (checks: readonly Check[], near?: Span): readonly Finding[] => {
    const { suppressions } = input();
    const findings: Finding[] = [];
    for (const check of wanted(checks, context))
      for (const found of check.run(input(), near)) {
        const level = context.settings.checks[found.code];
        if (level !== 'off' && !suppressions.covers(found.code, found.span))
          findings.push(grade(found, level));
      }
    return findings;
  };
  const findings = once(() => [...run(citationChecks)].sort(byPlace));
  return {
    get input() {
      return input();
    },
    get findings() {
      return findings();
    },
    run,
  };
}

/** The checks that the settings do not switch off. */
export function wanted(checks: readonly Check[], { settings }: CheckContext): readonly Check[] {
  return checks.filter(({ codes }) => codes.some((code) => settings.checks[code] !== 'off'));
}

export const byPlace = (a: Finding, b: Finding): number =>
  a.span.start - b.span.start || a.span.end - b.span.end;

function inputOf(document: MarkdownDocument, context: CheckContext): CheckInput {
  return {
    ...context,
    document,
    suppressions: readSuppressions(document),
    mentions: findMentions(document),
    namedLinks: findNamedLinks(document),
  };
}

/** @param level as the settings have it */
function grade(found: Report, level: Severity): Finding {
  const made = once(found.fixes);
  return {
    rfc: found.rfc,
    section: found.section,
    claimed: found.claimed,
    current: found.current,
    changedBy: found.changedBy,
    successors: found.successors,
    related: found.related,
    reason: found.reason,
    code: found.code,
    message: found.message,
    span: found.span,
    severity: found.soft ? lighter(level, 'information') : level,
    get fixes() {
      return made();
    },
  };
}
