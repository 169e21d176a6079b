/** From a document to its findings: the one function that the editor and the command line share. */
import type { Span } from '../markdown/citation';
import type { MarkdownDocument } from '../markdown/document';
import { once } from '../text/once';
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
  /** Of all {@link findings} those that meet a stretch of the text, without looking at the rest; two that only touch do. */
  findingsAt(place: Span): readonly Finding[];
  /** The work that {@link findings} needs, in short steps; what has been done is kept. */
  steps(): Iterable<unknown>;
}

/** All findings in the order of the text, with severities as the settings say and without suppressed ones. */
export function checkDocument(document: MarkdownDocument, context: CheckContext): readonly Finding[] {
  return createCheck(document, context).findings;
}

/** As {@link checkDocument}; every part is found when it is first asked for, and kept. */
export function createCheck(document: MarkdownDocument, context: CheckContext): DocumentCheck {
  const input = once(() => inputOf(document, context));
  const wanted = (some: readonly Check[]): readonly Check[] =>
    some.filter(({ codes }) => codes.some((code) => context.settings.checks[code] !== 'off'));
  const run = (some: readonly Check[], near?: Span): readonly Finding[] => {
    const { suppressions } = input();
    return wanted(some)
      .flatMap((check) => check.run(input(), near))
      .filter((found) => !suppressions.covers(found.code, found.span))
      .flatMap((found) => grade(found, context));
  };
  const early = once(() => [...run(citationChecks)].sort(byPlace));
  let everything: readonly Finding[] | undefined;
  const all = (): readonly Finding[] => (everything ??= [...early(), ...run(claimChecks)].sort(byPlace));
  return {
    get onCitations() {
      return early();
    },
    get findings() {
      return all();
    },
    findingsAt(place) {
      const found = everything ?? [...early(), ...run(claimChecks, place)].sort(byPlace);
      return found.filter(({ span }) => span.start <= place.end && place.start <= span.end);
    },
    *steps() {
      if (everything) return;
      yield early();
      for (const check of wanted(claimChecks)) yield* check.steps?.(input()) ?? [];
      yield all();
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

function grade({ soft, fixes, ...found }: Report, { settings }: CheckContext): readonly Finding[] {
  const level = settings.checks[found.code];
  if (level === 'off') return [];
  const made = once(fixes);
  return [
    {
      ...found,
      severity: soft ? lighter(level, 'information') : level,
      get fixes() {
        return made();
      },
    },
  ];
}
