/** Links whose text names one document or section, and whose destination another. */
import type { Citation } from '../../markdown/citation';
import { viewOffset } from '../../markdown/textView';
import { sectionContains, type RfcNumber, type SectionNumber } from '../../rfc/identity';
import { lineageOf } from '../../series/lineage';
import type { SubSeriesKind } from '../../series/series';
import { readdress } from '../addresses';
import { report, type Check, type CheckInput, type Report } from '../check';
import type { Fix } from '../finding';
import { unversioned, type Mention, type NamedLink } from '../mentions';
import { allSuccessors, hasSection } from '../succession';
import { distinctiveWords, mostAbout } from '../topic';
import { listAnd, nameRfc, nameSection } from '../words';

/** One link and how its two ends differ. */
interface Mismatch {
  readonly link: NamedLink;
  /** The text that the destination contradicts. */
  readonly text: Citation;
  readonly kind: 'document' | 'section';
}

export const mismatchedLink: Check = {
  codes: ['mismatched-link'],
  run: (input) => mismatchesIn(input).facts.map((fact) => describe(fact, input)),
};

/** Whether a mention is part of a link that is reported for naming two documents: what it means is not known. */
export function isMismatched(mention: Mention, input: CheckInput): boolean {
  return isPartOf(mention, 'document', input);
}

/** Whether a mention is part of a link that is reported for naming two sections of one document. */
export function isMismatchedSection(mention: Mention, input: CheckInput): boolean {
  return isPartOf(mention, 'section', input);
}

function isPartOf({ tokens }: Mention, kind: Mismatch['kind'], input: CheckInput): boolean {
  if (input.settings.checks['mismatched-link'] === 'off') return false;
  const contradicted = mismatchesIn(input).tokens[kind];
  return contradicted.size > 0 && tokens.some((token) => contradicted.has(token));
}

/** What does not fit together in a document. */
interface Mismatches {
  readonly facts: readonly Mismatch[];
  /** The texts and destinations of links that name two documents, or two sections. */
  readonly tokens: Readonly<Record<Mismatch['kind'], ReadonlySet<Citation>>>;
}

const found = new WeakMap<CheckInput, Mismatches>();

function mismatchesIn(input: CheckInput): Mismatches {
  const known = found.get(input);
  if (known) return known;
  const facts = input.namedLinks.flatMap((link) => findMismatch(link, input));
  const tokensOf = (wanted: Mismatch['kind']): ReadonlySet<Citation> =>
    new Set(
      facts.filter(({ kind }) => kind === wanted).flatMap(({ link }) => [link.destination, ...link.texts]),
    );
  const mismatches = { facts, tokens: { document: tokensOf('document'), section: tokensOf('section') } };
  found.set(input, mismatches);
  return mismatches;
}

function findMismatch(link: NamedLink, input: CheckInput): Mismatch[] {
  const { texts, destination } = link;
  const naming = texts.filter((text) => meansSame(text, destination, input));
  if (naming.length === 0)
    return texts.some((text) => isEntryOf(text, destination))
      ? []
      : [{ link, text: texts[0]!, kind: 'document' }];
  const wanted = destination.section;
  if (wanted === undefined) return [];
  const said = naming.flatMap(({ sections }) => sections);
  if (said.length === 0 || naming.some(({ kind }) => kind !== destination.kind)) return [];
  const agrees = said.some((section) => sectionContains(section, wanted) || sectionContains(wanted, section));
  return agrees ? [] : [{ link, text: naming.find(({ sections }) => sections.length > 0)!, kind: 'section' }];
}

/** Whether the destination is the entry of a document in another one's list of references: `…/rfc7540.html#RFC7230`. */
function isEntryOf({ kind, numbers }: Citation, { url = '' }: Citation): boolean {
  const entry = /#(?:ref-|bib-|bbib)?(rfc|bcp|std|fyi)[-_.]?0*(\d{1,6})$/i.exec(url);
  return (
    entry !== null &&
    entry[1]!.toLowerCase() === kind &&
    numbers.some((number) => number === Number(entry[2]))
  );
}

/** Whether two names stand for one document: a member of a sub-series and the sub-series, a draft and its RFC. */
function meansSame(a: Citation, b: Citation, input: CheckInput): boolean {
  if (a.kind === 'draft' && b.kind === 'draft')
    return a.draft === undefined || b.draft === undefined || namesDraft(a.draft, b.draft, input);
  const [left, right] = [rfcsOf(a, input), rfcsOf(b, input)];
  if (left === undefined || right === undefined)
    return a.kind !== b.kind || a.numbers.join() === b.numbers.join();
  return left.some((rfc) => right.includes(rfc));
}

/** Whether a draft's name is another's, or one that no RFC came of and that is short for it. */
function namesDraft(name: string, draft: string, { series }: CheckInput): boolean {
  const [said, whole] = [unversioned(name), unversioned(draft)];
  return said === whole || (series.findByDraft(said) === undefined && isShortFor(said, whole));
}

/** Whether each part of a draft's name stands in another's in the same order, or starts a part of it. */
function isShortFor(name: string, whole: string): boolean {
  const parts = whole.split('-');
  let from = 0;
  return name.split('-').every((part) => {
    const at = parts.findIndex((one, place) => place >= from && one.startsWith(part));
    from = at + 1;
    return at >= 0;
  });
}

/** The RFCs that a token stands for; undefined for a draft without RFC and a sub-series that the index does not have. */
function rfcsOf(
  { kind, numbers, draft }: Citation,
  { series }: CheckInput,
): readonly RfcNumber[] | undefined {
  if (kind === 'rfc') return numbers;
  if (kind === 'draft') {
    const rfc = draft === undefined ? undefined : series.findByDraft(draft);
    return rfc === undefined ? undefined : [rfc];
  }
  const members = numbers.flatMap(
    (number) => series.members({ kind: kind satisfies SubSeriesKind, number }) ?? [],
  );
  return members.length === 0 ? undefined : members;
}

function describe(fact: Mismatch, input: CheckInput): Report {
  const { text, link } = fact;
  const { destination } = link;
  return report({
    code: 'mismatched-link',
    message: messageOf(fact, input),
    span: text.span,
    rfc: text.kind === 'rfc' ? text.numbers[0] : undefined,
    section: text.section,
    related: placesOf(destination, input),
    fixes: (given) => (fact.kind === 'section' ? sectionFixes(fact, given) : documentFixes(fact, given)),
  });
}

function placesOf({ kind, numbers, section }: Citation, input: CheckInput): Report['related'] {
  if (kind !== 'rfc') return [];
  return numbers.map((rfc) => ({ message: `the destination: ${titled(rfc, input)}`, rfc, section }));
}

function messageOf({ kind, text, link: { destination } }: Mismatch, input: CheckInput): string {
  if (kind === 'section') {
    const named = ({ section }: Citation): string => {
      const rfc = destination.kind === 'rfc' ? destination.numbers[0] : undefined;
      const isMissing = rfc !== undefined && isThere(rfc, section, input) === false;
      return nameSection(section!) + (isMissing ? `, which ${nameRfc(rfc)} does not have` : '');
    };
    return `The text names ${named(text)}, the destination ${named(destination)}.`;
  }
  const [said, linked] = [text.numbers[0], destination.numbers[0]];
  if (text.kind === 'rfc' && destination.kind === 'rfc' && said !== undefined && linked !== undefined) {
    if (allSuccessors(input.series, said).has(linked))
      return `The text names ${nameRfc(said)}, the destination ${nameRfc(linked)}, which obsoleted it.`;
    if (allSuccessors(input.series, linked).has(said))
      return `The text names ${nameRfc(said)}, the destination still ${nameRfc(linked)}, which it obsoleted.`;
  }
  return `The text names ${describeToken(text, input)}, the destination ${describeToken(destination, input)}.`;
}

function describeToken({ kind, numbers, draft }: Citation, input: CheckInput): string {
  if (kind === 'draft') return draft ?? 'a draft';
  if (kind === 'rfc') return listAnd(numbers.slice(0, 3).map((rfc) => titled(rfc, input)));
  return listAnd(numbers.map((number) => `${kind.toUpperCase()} ${number}`));
}

function titled(rfc: RfcNumber, { series }: CheckInput): string {
  const entry = series.get(rfc);
  return entry ? `${nameRfc(rfc)} (${entry.title})` : nameRfc(rfc);
}

/** The fragment follows the text, or the text the fragment; the one that exists is preferred. */
function sectionFixes({ text, link: { destination } }: Mismatch, input: CheckInput): readonly Fix[] {
  const rfc = destination.numbers[0];
  if (text.sections.length !== 1 || rfc === undefined || destination.kind !== 'rfc') return [];
  const facts = input.index.facts(rfc);
  const exists = (section: SectionNumber): boolean => facts !== undefined && hasSection(facts, section);
  const [said, linked] = [text.section!, destination.section!];
  const url = input.document.text.slice(destination.span.start, destination.span.end);
  const toText: Fix = {
    title: `Link to ${nameSection(said)}, as the text says`,
    preferred: exists(said) && !exists(linked),
    safe: false,
    edits: [
      {
        span: destination.span,
        newText: readdress(url, rfc, { rfc, section: said }, input.settings.linkHost),
      },
    ],
  };
  if (text.sectionSpan === undefined || isLabel(text, input)) return [toText];
  const toLink: Fix = {
    title: `Write ${nameSection(linked)}, as the destination says`,
    preferred: exists(linked) && !exists(said),
    safe: false,
    edits: [{ span: text.sectionSpan, newText: linked }],
  };
  return [toText, toLink];
}

function documentFixes({ text, link: { destination } }: Mismatch, input: CheckInput): readonly Fix[] {
  const [said, linked] = [text.numbers[0], destination.numbers[0]];
  if (text.kind !== 'rfc' || destination.kind !== 'rfc' || text.numbers.length !== 1 || !said || !linked)
    return [];
  const written = (token: Citation): string => input.document.text.slice(token.span.start, token.span.end);
  const meant = likelyMeant(text, said, linked, input);
  const section = destination.section === undefined ? undefined : text.section;
  const fixes: Fix[] = [];
  if (!isLabel(text, input))
    fixes.push({
      title: `Write ${nameRfc(linked)}, as the destination says`,
      preferred: meant === linked,
      safe: false,
      edits: [{ span: text.span, newText: written(text).replace(new RegExp(`0*${said}`), String(linked)) }],
    });
  if (input.series.get(said))
    fixes.push({
      title: `Link to ${nameRfc(said, section)}, as the text says`,
      preferred: meant === said,
      safe: false,
      edits: [
        {
          span: destination.span,
          newText: readdress(written(destination), linked, { rfc: said, section }, input.settings.linkHost),
        },
      ],
    });
  return fixes.sort((a, b) => Number(b.preferred) - Number(a.preferred));
}

/** Whether a text is the label of a definition, too: the uses of a label cannot change apart from it. */
function isLabel({ span, form }: Citation, { document }: CheckInput): boolean {
  if (form === 'ref-definition') return true;
  const link = document
    .unitAt(span.start)
    ?.links.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  return link?.kind === 'reference' && (link.labelSpan === undefined || link.labelSpan.start <= span.start);
}

/** In units of text: words further away do not tell what a link is about. */
const farthest = 4000;

/** The one in force of two in one line; else the one that has the section, or whose title the paragraph has words of. */
function likelyMeant(
  text: Citation,
  said: RfcNumber,
  linked: RfcNumber,
  input: CheckInput,
): RfcNumber | undefined {
  const { series, document } = input;
  if (allSuccessors(series, said).has(linked) && text.section === undefined)
    return lineageOf(series, said).current.includes(linked) ? linked : undefined;
  if (allSuccessors(series, linked).has(said) && text.section === undefined) return said;
  if (series.get(said) === undefined) return linked;
  if (series.get(linked) === undefined) return said;
  const [inSaid, inLinked] = [said, linked].map((rfc) => isThere(rfc, text.section, input));
  if (inSaid !== undefined && inLinked !== undefined && inSaid !== inLinked) return inSaid ? said : linked;
  const unit = document.unitAt(text.span.start);
  if (unit === undefined) return undefined;
  const headings = unit.headings.map(({ view }) => view.text);
  const titles = [said, linked].map((rfc) => series.get(rfc)?.title ?? '');
  const at = viewOffset(unit.view, text.span.start);
  const passage = unit.view.text.slice(Math.max(0, at - farthest), at + farthest);
  const about = mostAbout(distinctiveWords([passage, ...headings].join(' '), titles));
  return about === undefined ? undefined : [said, linked][about];
}

/** Undefined where no section is named or the numbering was not read whole. */
function isThere(rfc: RfcNumber, section: SectionNumber | undefined, input: CheckInput): boolean | undefined {
  const facts = input.index.facts(rfc);
  if (section === undefined || facts?.numberingComplete !== true) return undefined;
  return hasSection(facts, section);
}
