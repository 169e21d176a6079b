/** What is wrong with a document's citations: found without anything that judges claims, and told before it. */
import type { Span } from '../markdown/citation';
import type { MarkdownDocument } from '../markdown/document';
import type { Check, CheckContext, CheckInput, Report } from './check';
import { citationChecks } from './checks';
import { lighter, type Finding, type Severity } from './finding';
import { readMentions } from './mentions';
import { readSuppressions } from './suppression';

/** A document as the checks see it, and what they say of its citations. Every part is found when it is first asked for. */
export interface CitationCheck {
  readonly document: MarkdownDocument;
  readonly input: CheckInput;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** What further checks find, graded and without what is suppressed; in no order. @param near as {@link Check.run} */
  run(checks: readonly Check[], near?: Span): readonly Finding[];
}

export function checkCitations(document: MarkdownDocument, context: CheckContext): CitationCheck {
  return new CheckedCitations(document, context);
}

/** A class for its getters, like the document that it keeps. */
class CheckedCitations implements CitationCheck {
  readonly #context: CheckContext;
  #input: CheckInput | undefined;
  #findings: readonly Finding[] | undefined;

  constructor(
    readonly document: MarkdownDocument,
    context: CheckContext,
  ) {
    this.#context = context;
  }

  get input(): CheckInput {
    return (this.#input ??= inputOf(this.document, this.#context));
  }

  get findings(): readonly Finding[] {
    return (this.#findings ??= [...this.run(citationChecks)].sort(byPlace));
  }

  run(checks: readonly Check[], near?: Span): readonly Finding[] {
    const { input } = this;
    const findings: Finding[] = [];
    for (const check of wanted(checks, input))
      for (const found of check.run(input, near)) {
        const level = input.settings.checks[found.code];
        if (level !== 'off' && !input.suppressions.covers(found.code, found.span))
          findings.push(new GradedFinding(found, level, input));
      }
    return findings;
  }
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
    ...readMentions(document),
  };
}

/** A report with its severity; its fixes are made when they are first asked for. */
class GradedFinding implements Finding {
  readonly rfc: Finding['rfc'];
  readonly section: Finding['section'];
  readonly claimed: Finding['claimed'];
  readonly current: Finding['current'];
  readonly changedBy: Finding['changedBy'];
  readonly successors: Finding['successors'];
  readonly related: Finding['related'];
  readonly reason: Finding['reason'];
  readonly code: Finding['code'];
  readonly message: Finding['message'];
  readonly span: Finding['span'];
  readonly severity: Severity;
  declare readonly fixes: Finding['fixes'];
  readonly #found: Report;
  readonly #input: CheckInput;
  #made: Finding['fixes'] | undefined;

  /** @param level as the settings have it */
  constructor(found: Report, level: Severity, input: CheckInput) {
    this.rfc = found.rfc;
    this.section = found.section;
    this.claimed = found.claimed;
    this.current = found.current;
    this.changedBy = found.changedBy;
    this.successors = found.successors;
    this.related = found.related;
    this.reason = found.reason;
    this.code = found.code;
    this.message = found.message;
    this.span = found.span;
    this.severity = found.soft ? lighter(level, 'information') : level;
    this.#found = found;
    this.#input = input;
    Object.defineProperty(this, 'fixes', GradedFinding.#fixes);
  }

  /**
   * A property of each finding, so that it is copied and written with the others, but one and the same for all: with
   * a function of its own in each, as a literal has it, findings are made and read several times slower.
   */
  static readonly #fixes: PropertyDescriptor & ThisType<GradedFinding> = {
    enumerable: true,
    get() {
      return (this.#made ??= this.#found.fixes(this.#input));
    },
  };
}
