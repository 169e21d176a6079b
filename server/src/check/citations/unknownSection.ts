/** Citations of sections that an RFC does not have, where its numbering was read whole. */
import { parentSection, type RfcNumber, type SectionNumber } from '../../rfc/identity';
import type { RfcFacts, SectionFact } from '../../rfc/facts';
import type { Target } from '../addresses';
import { noReports, ofEachMention, report, type Check, type CheckInput, type Report } from '../check';
import type { Fix } from '../finding';
import { saysItIsMissing, surroundingsOf } from '../intent';
import { createKept } from '../kept';
import type { Mention } from '../mentions';
import { rewriteMention } from '../rewrite';
import { allPredecessors, allSuccessors, followSection, hasSection } from '../succession';
import { nameRfc, nameSection } from '../words';
import { isMismatched, isMismatchedSection } from './mismatchedLink';

export const unknownSection: Check = {
  codes: ['unknown-section'],
  run: ofEachMention(check),
};

function check(mention: Mention, input: CheckInput): readonly Report[] {
  if (mention.main.numbers.length !== 1) return noReports;
  const reports: Report[] = [];
  const cited = citedSections(mention);
  for (const { section, span } of cited) {
    const missing = findMissing(mention, section, input);
    if (missing === undefined) continue;
    const { rfc, told, elsewhere } = missing;
    reports.push(
      report({
        message: told.message,
        successors: told.successors,
        related: told.related,
        code: 'unknown-section',
        span,
        rfc,
        section,
        fixes: (given) => fixesOf(mention, section, rfc, elsewhere, given),
      }),
    );
  }
  if (reports.length === 0 || isMismatched(mention, input)) return noReports;
  // Of a link that names two sections the one that is there is most likely meant: the other is reported with it.
  if (reports.length < cited.length && isMismatchedSection(mention, input)) return noReports;
  const around = surroundingsOf(mention, input.document);
  return around !== undefined && saysItIsMissing(around) ? noReports : reports;
}

/** A section that is not there, the same wherever it is cited. */
interface Missing {
  /** The RFC, or the first of the sub-series. */
  readonly rfc: RfcNumber;
  readonly elsewhere: readonly Elsewhere[];
  readonly told: Pick<Report, 'message' | 'successors' | 'related'>;
}

const kept = createKept<Missing | undefined>();

/** Undefined for a section that is there, or perhaps there. */
function findMissing({ main }: Mention, section: SectionNumber, input: CheckInput): Missing | undefined {
  const { kind, numbers } = main;
  return kept.get(input.index, `${kind} ${numbers[0]} ${section}`, input, () => {
    const rfcs = citedRfcs(main, input);
    const facts = rfcs.map((rfc) => input.index.facts(rfc));
    if (rfcs.length === 0 || !facts.every((one) => one?.numberingComplete === true)) return undefined;
    const known = facts as readonly RfcFacts[];
    if (known.some((one) => hasSection(one, section))) return undefined;
    const elsewhere = known.length === 1 ? findElsewhere(known[0]!.rfc, section, input) : [];
    return { rfc: known[0]!.rfc, elsewhere, told: tell(main, section, known, elsewhere) };
  });
}

interface CitedSection {
  readonly section: SectionNumber;
  readonly span: Mention['main']['span'];
}

/** Each section once, where it is written. */
function citedSections({ tokens, main }: Mention): readonly CitedSection[] {
  let found = none;
  for (const token of tokens)
    for (const section of token.sections) {
      if (found.some((other) => other.section === section)) continue;
      const inWords = section === token.section ? token.sectionSpan : undefined;
      found = [...found, { section, span: token.url === undefined ? (inWords ?? main.span) : token.span }];
    }
  return found;
}

const none: readonly CitedSection[] = [];

/** The RFC, or the members of the BCP or STD, that a section was cited of; none where several RFCs share the citation. */
function citedRfcs(main: Mention['main'], { series }: CheckInput): readonly RfcNumber[] {
  if (main.numbers.length !== 1) return [];
  if (main.kind === 'rfc') return main.numbers;
  return main.kind === 'draft' ? [] : (series.members({ kind: main.kind, number: main.numbers[0]! }) ?? []);
}

/** The section by that number in an RFC of the same line, and what it is in the RFC that was cited. */
interface Elsewhere {
  readonly rfc: RfcNumber;
  readonly fact: SectionFact;
  readonly here: SectionNumber | undefined;
}

function tell(
  { kind, numbers }: Mention['main'],
  section: SectionNumber,
  facts: readonly RfcFacts[],
  elsewhere: readonly Elsewhere[],
): Missing['told'] {
  const [first] = facts;
  const name = facts.length === 1 ? nameRfc(first!.rfc) : `${kind.toUpperCase()} ${numbers[0]}`;
  const hints = elsewhere.slice(0, 2).map((other) => hintOf(other));
  return {
    message: [`${name} has no ${nameSection(section)}: ${existing(first!, section)}.`, ...hints].join(' '),
    successors: elsewhere.map(({ rfc, fact, here }) => ({
      rfc: here === undefined ? rfc : first!.rfc,
      section: here ?? fact.number,
      why: `“${fact.title}”`,
    })),
    related: elsewhere.map(({ rfc, fact }) => ({
      message: `${nameRfc(rfc, fact.number)}: ${fact.title}`,
      rfc,
      section: fact.number,
    })),
  };
}

function hintOf({ rfc, fact, here }: Elsewhere): string {
  const there = `${nameRfc(rfc, fact.number)} is “${fact.title}”`;
  return here === undefined ? `${there}.` : `${there}, which is ${nameSection(here)} here.`;
}

/** What there is beside the section that was cited. */
function existing({ sections }: RfcFacts, section: SectionNumber): string {
  for (let outer = parentSection(section); outer !== undefined; outer = parentSection(outer)) {
    const children = sections.filter(({ number }) => parentSection(number) === outer);
    if (children.length > 0) return `${nameSection(outer)} has ${range(children)}`;
    if (sections.some(({ number }) => number === outer)) return `${nameSection(outer)} has no subsections`;
  }
  const numbered = /^\d/.test(section);
  const top = sections.filter(({ number }) => !number.includes('.') && /^\d/.test(number) === numbered);
  if (top.length === 0) return numbered ? 'its sections are not numbered' : 'it has no appendices';
  return `it has ${range(top)}`;
}

function range(sections: readonly SectionFact[]): string {
  const [first, last] = [sections[0]!, sections.at(-1)!];
  return first === last
    ? nameSection(first.number)
    : `${nameSection(first.number)} to ${nameSection(last.number)}`;
}

function findElsewhere(rfc: RfcNumber, section: SectionNumber, input: CheckInput): readonly Elsewhere[] {
  const { series, index } = input;
  const line = [...allPredecessors(series, rfc), ...allSuccessors(series, rfc)];
  return line
    .sort((a, b) => Math.abs(a - rfc) - Math.abs(b - rfc))
    .flatMap((other) => {
      const fact = index.facts(other)?.sections.find(({ number }) => number === section);
      if (fact === undefined) return [];
      const here = followSection(series, index, other, section).find((place) => place.rfc === rfc)?.section;
      return [{ rfc: other, fact, here }];
    });
}

/** Move the section when it is known where it is here; else cite the RFC of the line that has it. */
function fixesOf(
  mention: Mention,
  section: SectionNumber,
  rfc: RfcNumber,
  elsewhere: readonly Elsewhere[],
  input: CheckInput,
): readonly Fix[] {
  if (mention.section !== section || mention.main.kind !== 'rfc') return [];
  const moved = elsewhere.find(({ here }) => here !== undefined);
  return elsewhere.flatMap((other) => {
    const target: Target = other.here ? { rfc, section: other.here } : { rfc: other.rfc, section };
    const edits = rewriteMention(mention, target, input, () => undefined);
    if (!edits || edits.length === 0) return [];
    const title = other.here
      ? `Cite ${nameSection(other.here)}, where “${other.fact.title}” of ${nameRfc(other.rfc)} is here`
      : `Cite ${nameRfc(other.rfc, section)}, “${other.fact.title}”`;
    return [{ title, preferred: other === moved, safe: false, edits }];
  });
}
