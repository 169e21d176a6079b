/** What a check is: it finds facts in a document and puts them into words and fixes. */
import type { RequirementIndex } from '../index/requirementIndex';
import type { Span } from '../markdown/citation';
import type { MarkdownDocument } from '../markdown/document';
import type { Errata } from '../series/errata';
import type { Series } from '../series/series';
import type { Finding, FindingCode, Fix } from './finding';
import type { Mention, NamedLink } from './mentions';
import type { Settings } from './settings';
import type { Suppressions } from './suppression';

/** What checks know beside the document. */
export interface CheckContext {
  readonly series: Series;
  readonly index: RequirementIndex;
  /** Undefined: none were fetched yet. */
  readonly errata?: Errata | undefined;
  readonly settings: Settings;
}

/** One document as the checks see it, and what they know. */
export interface CheckInput extends CheckContext {
  readonly document: MarkdownDocument;
  /** Its citations outside of code, a link's text and destination as one. */
  readonly mentions: readonly Mention[];
  /** Links of which text and destination both name documents. */
  readonly namedLinks: readonly NamedLink[];
  readonly suppressions: Suppressions;
}

/** A finding before settings had their say on its severity. */
export interface Report extends Omit<Finding, 'severity' | 'fixes'> {
  /** Information at most, whatever the setting says: the author meant it so, or it cannot be known for sure. */
  readonly soft: boolean;
  /**
   * Made when someone asks for them: of all that is found in a document at every keystroke few are.
   * @param input what it was found in: a report that held on to it would keep all of the document, which engines may do
   *   for long after the next keystroke
   */
  fixes(input: CheckInput): readonly Fix[];
}

/** A row of the table of checks. */
export interface Check {
  /** What it reports; it does not run when all of these are off. */
  readonly codes: readonly FindingCode[];
  /**
   * Finds facts and puts them into words. Pure; never throws.
   * @param near what is found elsewhere is not asked for, and may be left out
   */
  run(input: CheckInput, near?: Span): readonly Report[];
  /** Its work in short steps, for those who have other things to do between them; {@link run} then finds it done. */
  steps?(input: CheckInput): Iterable<unknown>;
}

/** Runs what looks at one mention at a time. A loop, since it is run at every keystroke and mostly finds nothing. */
export function ofEachMention(
  find: (mention: Mention, input: CheckInput) => readonly Report[],
): (input: CheckInput) => readonly Report[] {
  return (input) => {
    const reports: Report[] = [];
    for (const mention of input.mentions) for (const found of find(mention, input)) reports.push(found);
    return reports;
  };
}

/** Of a mention with which nothing is wrong. */
export const noReports: readonly Report[] = [];

/** A report in which everything is absent but what is given. */
export function report(given: Pick<Report, 'code' | 'message' | 'span'> & Partial<Report>): Report {
  // Written out: this is made anew for all that is found at every keystroke, and spreading takes several times as long.
  return {
    soft: given.soft ?? false,
    rfc: given.rfc,
    section: given.section,
    claimed: given.claimed,
    current: given.current,
    changedBy: given.changedBy,
    successors: given.successors ?? [],
    related: given.related ?? [],
    reason: given.reason,
    fixes: given.fixes ?? noFixes,
    code: given.code,
    message: given.message,
    span: given.span,
  };
}

const noFixes = (): readonly Fix[] => [];
