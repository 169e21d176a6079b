/** The verified errata of a section in a hover: what each changes, in a line. */
import type { RequirementFact, RfcFacts } from '../rfc/facts';
import { sectionContains, type SectionNumber } from '../rfc/identity';
import { erratumUrl, type Erratum } from '../series/errata';
import { changesStatement, changesStatementOf, correctionOf } from '../series/errataJoin';
import { joinMarkup, link, markup, type Markup } from './markup';

/** A hover shows no more; of the rest, their number. */
const maxErrata = 4;
/** Words of context on either side of what changes, and of what changes itself. */
const maxContext = 5;
const maxChange = 14;

/** The cited sections of an RFC, and its statements. */
export interface CitedSections {
  readonly facts: RfcFacts;
  readonly sections: readonly SectionNumber[];
  /** Undefined where the RFC's text is not at hand. */
  readonly textOf: (requirement: RequirementFact) => string | undefined;
}

export interface SectionErrata {
  /** Those of the sections and of what is below them. */
  readonly all: readonly Erratum[];
  /** What stands beside a requirement whose statement some of them change; undefined where none does. */
  beside(requirement: RequirementFact): Markup | undefined;
}

/** @param errata all of the RFC; one that names no section that can be read is found by the statement it changes */
export function findErrata(errata: readonly Erratum[], cited: CitedSections): SectionErrata {
  const { facts, sections } = cited;
  const isWithin = (section: SectionNumber | undefined): boolean =>
    section !== undefined && sections.some((outer) => sectionContains(outer, section));
  const all = errata.filter((erratum) =>
    erratum.sections.length > 0
      ? erratum.sections.some(isWithin)
      : facts.requirements.some(
          (requirement) => isWithin(requirement.section) && isChanged(requirement, erratum, cited),
        ),
  );
  return {
    all,
    beside(requirement) {
      const found = all.filter((erratum) => isChanged(requirement, erratum, cited));
      if (found.length === 0) return undefined;
      const marks = found.map(({ id }) => link(`erratum ${id}`, erratumUrl(id)));
      return markup`(${joinMarkup(marks, ', ')})`;
    },
  };
}

/** By the statement itself where the text is at hand, else by its content words. */
function isChanged(
  requirement: RequirementFact,
  erratum: Erratum,
  { facts, textOf }: CitedSections,
): boolean {
  const { section, statement } = requirement;
  if (erratum.sections.length > 0 && !(section && erratum.sections.includes(section))) return false;
  const text = textOf(requirement);
  return text === undefined
    ? changesStatementOf(erratum, facts.statements[statement]?.words ?? [])
    : changesStatement(erratum, text);
}

/** Undefined where there are none. */
export function errataCard(errata: readonly Erratum[]): Markup | undefined {
  if (errata.length === 0) return undefined;
  const rest = errata.length - maxErrata;
  return joinMarkup(
    [
      errata.length === 1 ? markup`**Verified erratum**` : markup`**Verified errata**`,
      ...errata.slice(0, maxErrata).map(line),
      rest > 0 ? markup`- and ${rest} more` : undefined,
    ],
    '\n',
  );
}

/** `4050 (technical, §3.2.4): … pour _coffee_ → **tea** at noon …` */
function line(erratum: Erratum): Markup {
  const places = erratum.sections.map((section) => (/^\d/.test(section) ? `§${section}` : section));
  const remarks = [...(erratum.type ? [erratum.type] : []), ...places].join(', ');
  const name = link(String(erratum.id), erratumUrl(erratum.id));
  const head = remarks === '' ? markup`- ${name}:` : markup`- ${name} (${remarks}):`;
  return joinMarkup([head, change(erratum)], ' ');
}

function change(erratum: Erratum): Markup | undefined {
  const { before, old, corrected, after } = correctionOf(erratum);
  if (old.length === 0 && corrected.length === 0) return undefined;
  return joinMarkup(
    [
      before.length > maxContext ? markup`…` : undefined,
      before.length > 0 ? markup`${before.slice(-maxContext).join(' ')}` : undefined,
      replacement(cut(old), cut(corrected)),
      after.length > 0 ? markup`${after.slice(0, maxContext).join(' ')}` : undefined,
      after.length > maxContext ? markup`…` : undefined,
    ],
    ' ',
  );
}

/** VS Code's hovers strike nothing out, so an arrow says what became what. */
function replacement(old: string | undefined, corrected: string | undefined): Markup {
  if (old === undefined) return markup`**${corrected ?? ''}** (added)`;
  return corrected === undefined ? markup`_${old}_ (left out)` : markup`_${old}_ → **${corrected}**`;
}

function cut(words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined;
  return `${words.slice(0, maxChange).join(' ')}${words.length > maxChange ? ' …' : ''}`;
}
