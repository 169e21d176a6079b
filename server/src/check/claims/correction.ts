/** The claim as it would be true: at the level that holds, citing the document that says so. */
import { isNegative } from '../../rfc/level';
import type { RequirementFact } from '../../rfc/facts';
import { sectionContains } from '../../rfc/identity';
import { isInForce, type Series } from '../../series/series';
import type { Target } from '../addresses';
import { nameRfc } from '../words';
import { bareSectionIn } from './bareSection';
import type { Passage } from './passage';
import { nameVersion, sectionOf } from './phrases';
import type { Verdict } from './verdict';
import type { Version } from './version';
import { rewordLevel, type Rewording } from './wording';

/** Changes to a sentence. */
export interface Correction {
  readonly title: string;
  readonly rewording?: Rewording;
  /** A citation of the sentence, by its index, and what it should cite instead. */
  readonly citation?: { readonly index: number; readonly target: Target };
}

/** The likeliest first; whether the sentence is then true is for the caller to ask. */
export function correctionsOf(verdict: Verdict, passage: Passage, series: Series): readonly Correction[] {
  const found =
    verdict.kind === 'stale'
      ? [levelInForce(verdict, passage)]
      : [levelCited(verdict, passage), documentThatSaysSo(verdict, passage, series)];
  return found.filter((correction) => correction !== undefined);
}

/** The passage as it reads after a correction. */
export function correct(passage: Passage, { rewording, citation }: Correction): Passage {
  const { start, end, newText } = rewording ?? { start: 0, end: 0, newText: '' };
  const moved = (offset: number): number =>
    offset >= end ? offset + newText.length - (end - start) : offset;
  const place = <T extends { readonly start: number; readonly end: number }>(span: T): T => ({
    ...span,
    start: moved(span.start),
    end: moved(span.end),
  });
  return {
    ...passage,
    sentence: passage.sentence.slice(0, start) + newText + passage.sentence.slice(end),
    code: passage.code.map(place),
    ...(passage.cells && { cells: passage.cells.map(place) }),
    citations: passage.citations.map((one, index) => {
      if (index !== citation?.index) return place(one);
      const { rfc, section } = citation.target;
      const sections = section === undefined || one.sections.length === 0 ? [] : [section];
      return { ...place(one), rfcs: [rfc], sections };
    }),
  };
}

/** What holds now, and who says so. */
function levelInForce(verdict: Verdict, passage: Passage): Correction | undefined {
  const { claim, requirement, history, rfc } = verdict;
  const holds = history.current ?? history.changed;
  if (!holds?.requirement || !requirement || !isLevelChange(holds)) return undefined;
  // What came back after it had gone may be something else.
  if (!history.changed?.requirement) return undefined;
  // "No more than" and "reject" turn what a level says: then the author's word has no counterpart.
  if (isNegative(claim.level) !== isNegative(requirement.level)) return undefined;
  const turns = isNegative(claim.level) !== isNegative(holds.requirement.level);
  if (turns !== (holds.relation === 'opposite') || (turns && namesSeveral(verdict, passage)))
    return undefined;
  const rewording = rewordLevel(passage.sentence, claim.words, holds.requirement);
  if (!rewording) return undefined;
  const say = `Say “${rewording.newText}”`;
  if (claim.citations.length === 0) return { title: `${say}, as ${nameVersion(holds)} does`, rewording };
  const index = onlyCitationOf(rfc, passage);
  if (index === undefined) return undefined;
  const target = { rfc: holds.rfc, section: sectionOf(holds) };
  return { title: `${say} and cite ${nameVersion(holds)}`, rewording, citation: { index, target } };
}

/** "both A and B": what is turned of one of them may stand for the other. */
function namesSeveral({ claim }: Verdict, { sentence }: Passage): boolean {
  return /\b(?:and|or|both|either|neither|nor)\b/i.test(sentence.slice(claim.start, claim.end));
}

function isLevelChange({ relation }: Version): boolean {
  return relation === 'weaker' || relation === 'stronger' || relation === 'opposite';
}

/** What the document cited says, in the section that says it. */
function levelCited({ claim, instead, rfc, contrary }: Verdict, passage: Passage): Correction | undefined {
  if (!instead || instead.level === claim.level || contrary) return undefined;
  const rewording = rewordLevel(passage.sentence, claim.words, instead);
  const index = onlyCitationOf(rfc, passage);
  if (!rewording || index === undefined) return undefined;
  return {
    title: `Say “${rewording.newText}”, as ${nameRfc(rfc, instead.section)} does`,
    rewording,
    ...sectionMove(passage, index, instead, rfc),
  };
}

/** Nothing where the citation names the section, one that holds it, or none. */
function sectionMove(
  { citations }: Passage,
  index: number,
  { section }: RequirementFact,
  rfc: Target['rfc'],
): Pick<Correction, 'citation'> {
  const cited = citations[index]!.sections;
  const isCited = section !== undefined && cited.some((one) => sectionContains(one, section));
  return cited.length === 0 || isCited ? {} : { citation: { index, target: { rfc, section } } };
}

/** Another section, or a later document in force, where the claim stands as it is told. */
function documentThatSaysSo(verdict: Verdict, passage: Passage, series: Series): Correction | undefined {
  const { rfc, source, requirement, instead } = verdict;
  const index = onlyCitationOf(rfc, passage);
  const target =
    source === rfc && !instead ? { rfc, section: requirement?.section } : laterThatSaysSo(verdict, series);
  if (index === undefined || !target) return undefined;
  return { title: `Cite ${nameRfc(target.rfc, target.section)}, which says so`, citation: { index, target } };
}

function laterThatSaysSo({ claim, history, rfc }: Verdict, series: Series): Target | undefined {
  const later = history.versions.find((version) => {
    const entry = series.get(version.rfc);
    return version.rfc > rfc && version.requirement?.level === claim.level && entry && isInForce(entry);
  });
  return later && { rfc: later.rfc, section: sectionOf(later) };
}

/**
 * The place of the one citation of an RFC among a sentence's; undefined where there are more, where it cites others, too,
 * where a bare number behind it ("RFC 1 6.6") may be its section, and where other sentences have it as their source.
 */
function onlyCitationOf(rfc: Target['rfc'], { citations, sentence }: Passage): number | undefined {
  const places = citations.flatMap(({ rfcs }, index) => (rfcs.includes(rfc) ? [index] : []));
  const [index] = places;
  const citation = citations[index ?? -1];
  if (places.length !== 1 || citation?.rfcs.length !== 1) return undefined;
  if (citation.from !== undefined && citation.from !== 'footnote') return undefined;
  const behind = sentence.slice(citation.end);
  if (bareSectionIn(sentence, citation.end) !== undefined) return undefined;
  if (citation.sections.length > 0) return index;
  return /^\W{0,4}(?:\d|[A-Z]\.\d)/.test(behind) ? undefined : index;
}
