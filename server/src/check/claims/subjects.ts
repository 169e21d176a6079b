/** What the requirements of one RFC are about, as terms that can be looked up: made from its facts alone. */
import { statedIn } from '../../align/change';
import type { RequirementFact, RfcFacts } from '../../rfc/facts';
import { parentSection, type RfcNumber, type SectionNumber } from '../../rfc/identity';
import { once } from '../../text/once';
import { type Postings, PostingsBuilder } from './postings';
import { termOf, type Term } from './terms';
import { toldOf } from './told';

/** What the series teaches about names. */
export interface Naming {
  /** What names an RFC beside its number: its title and what the series calls it. */
  names(rfc: RfcNumber): readonly string[];
  /** The folded words of what an abbreviation stands for. */
  expand(word: string): readonly string[];
}

/** The requirements of an RFC under the terms that they are about. */
export interface Subjects {
  readonly facts: RfcFacts;
  /** The requirements that take part; an index into this list is a requirement's place. */
  readonly requirements: readonly RequirementFact[];
  /** For each term the places of the requirements that hold it, and how much it says of each. */
  readonly postings: Postings;
  /** Terms of the RFC's own names, which all its requirements share. */
  readonly own: ReadonlySet<string>;
  /** Places of requirements that only tell what another version says. */
  readonly told: ReadonlySet<number>;
  /** The terms of each requirement with their weights, without those of titles. */
  readonly core: readonly ReadonlyMap<string, number>[];
  /** The folded words of what an abbreviation stands for. */
  expand(word: string): readonly string[];
  /** The terms of a section's title and of those above it. */
  titlesOf(section: SectionNumber | undefined): readonly string[];
  /** How rare a term is among the requirements (nats). */
  rarity(term: string): number;
}

const titleWeight = 0.7;
const citedWeight = 0.9;
const expandedWeight = 0.8;

/** What takes long to make is made when it is first asked for: of many RFCs only a part of it ever is. */
export function subjectsOf(
  facts: RfcFacts,
  naming: Naming,
  sectionSubjects: readonly (readonly string[])[],
): Subjects {
  const requirements = requirementsOf(facts);
  const titles = titlesIn(facts, sectionSubjects);
  const core = once(() => coreTermsOf(facts, requirements, naming));
  const postings = once(() => postingsOf(requirements, core(), titles));
  const told = once(() => toldOf(facts, requirements));
  const own = once(() => new Set(termsIn(naming.names(facts.rfc))));
  const total = requirements.length;
  return {
    facts,
    requirements,
    get postings() {
      return postings();
    },
    get told() {
      return told();
    },
    get own() {
      return own();
    },
    get core() {
      return core();
    },
    expand: naming.expand,
    titlesOf: (section) => sectionTerms(section, titles),
    rarity: (term) => Math.log(1 + (total + 4) / (postings().count(term) + 1)),
  };
}

function coreTermsOf(
  facts: RfcFacts,
  requirements: readonly RequirementFact[],
  naming: Naming,
): readonly ReadonlyMap<string, number>[] {
  const keywordsOf = new Map<number, number[]>();
  for (const { statement, at } of requirements) {
    const known = keywordsOf.get(statement);
    if (known) known.push(at);
    else keywordsOf.set(statement, [at]);
  }
  return requirements.map((requirement) => coreTerms(facts, requirement, keywordsOf, naming));
}

function postingsOf(
  requirements: readonly RequirementFact[],
  core: readonly ReadonlyMap<string, number>[],
  titles: Titles,
): Postings {
  const postings = new PostingsBuilder();
  const termsOf = new Map<SectionNumber | undefined, ReadonlySet<string>>();
  requirements.forEach(({ section }, place) => {
    const own = core[place]!;
    for (const [term, weight] of own) postings.post(term, place, weight);
    let above = termsOf.get(section);
    if (!above) termsOf.set(section, (above = new Set(sectionTerms(section, titles))));
    for (const term of above) if (!own.has(term)) postings.post(term, place, titleWeight);
  });
  return postings.build();
}

/** Those that state a level: neither words without force, nor what a keyword was before a change that is told of. */
function requirementsOf(facts: RfcFacts): readonly RequirementFact[] {
  const last = new Map(facts.requirements.map((requirement) => [requirement.statement, requirement]));
  const told = new Set(
    facts.statements.flatMap(({ words }, at) => (words.some((word) => changeVerb.test(word)) ? [at] : [])),
  );
  return facts.requirements
    .filter(
      (requirement) =>
        (!requirement.informal || facts.keywordSource === 'none' || requirement.context === 'table') &&
        (!told.has(requirement.statement) || last.get(requirement.statement) === requirement),
    )
    .map((requirement) => asMeant(facts, requirement));
}

/** At the level that it means: "should never be included" forbids, though its keyword alone does not. */
function asMeant(facts: RfcFacts, requirement: RequirementFact): RequirementFact {
  const after = facts.statements[requirement.statement]?.words[requirement.at];
  if (after === undefined || !/^n(?:ever|either)$/i.test(after)) return requirement;
  const { level } = statedIn(facts, requirement);
  return level === requirement.level ? requirement : { ...requirement, level };
}

/** "X was downgraded from MUST to SHOULD": only what it became is a requirement. */
const changeVerb = /^(?:downgraded|upgraded|demoted|promoted|raised|lowered)$/i;

function coreTerms(
  facts: RfcFacts,
  requirement: RequirementFact,
  keywordsOf: ReadonlyMap<number, readonly number[]>,
  naming: Naming,
): ReadonlyMap<string, number> {
  const statement = facts.statements[requirement.statement];
  const weights = new Map<string, number>();
  if (!statement) return weights;
  const add = (term: string, weight: number): void => {
    if ((weights.get(term) ?? 0) < weight) weights.set(term, weight);
  };
  const others = keywordsOf.get(requirement.statement) ?? [];
  const from = Math.max(0, ...others.filter((at) => at < requirement.at));
  const to = Math.min(statement.words.length, ...others.filter((at) => at > requirement.at));
  const contrast = statement.words.findIndex((word, at) => at >= requirement.at && replaced.test(word));
  statement.words.forEach((word, at) => {
    const term = termOf(word);
    if (!term) return;
    const isReplaced = (contrast >= 0 && at > contrast) || leaves.test(statement.words[at - 1] ?? '');
    const weight = isReplaced ? replacedWeight : weightAt(at, requirement.at, from, to, others.length);
    add(term.whole, weight);
    for (const part of term.parts) add(part, weight * 0.9);
    for (const spelt of naming.expand(word)) add(spelt, weight * expandedWeight);
  });
  for (const rfc of statement.cites) for (const term of termsIn(naming.names(rfc))) add(term, citedWeight);
  return weights;
}

/** "As a replacement for X", "instead of X": not X is what is demanded. */
const replaced = /^(?:replacement|replac(?:es|ing)|instead|rather)$/i;
/** "Transition from X to Y", "migrate from X": neither is the first name that follows. */
const leaves = /^(?:transition|migrat)(?:s|e|es|ed|ing)?$/i;
const replacedWeight = 0.4;

/** Words between a keyword and its neighbours are its own; far ones in a long sentence or a table read as prose say less. */
function weightAt(at: number, keyword: number, from: number, to: number, keywords: number): number {
  const distance = at < keyword ? keyword - at : at - keyword + 1;
  if (keywords <= 2) return distance <= 25 ? 1 : 0.6;
  if (at >= from && at < to) return distance <= 12 ? 1 : 0.75;
  return distance <= 12 ? 0.7 : 0.4;
}

/** The terms of each section's title and subject, made when they are asked for: many sections hold no requirement. */
type Titles = (section: SectionNumber) => readonly string[];

function titlesIn({ sections }: RfcFacts, subjects: readonly (readonly string[])[]): Titles {
  const places = new Map(sections.map(({ number }, at) => [number, at]));
  const known = new Map<SectionNumber, readonly string[]>();
  return (section) => {
    const at = places.get(section);
    if (at === undefined) return [];
    let terms = known.get(section);
    if (!terms) known.set(section, (terms = termsIn([sections[at]!.title, ...(subjects[at] ?? [])])));
    return terms;
  };
}

function sectionTerms(section: SectionNumber | undefined, titles: Titles): readonly string[] {
  const terms: string[] = [];
  for (let at = section; at !== undefined; at = parentSection(at)) terms.push(...titles(at));
  return terms;
}

/** The folded words of names and titles, compounds and their parts. */
export function termsIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) =>
    text.split(/\s+/).flatMap((word) => {
      const term = termOf(word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
      return term ? [term.whole, ...term.parts] : [];
    }),
  );
}

/** Whether a term is of the RFC's own names: all of its statements are about that. */
export function isOwn({ own }: Subjects, { whole, parts }: Pick<Term, 'whole' | 'parts'>): boolean {
  const has = (part: string): boolean => own.has(part);
  if (has(whole)) return true;
  // Of HMAC-MD5, what has a digit says which one it is.
  return parts.length < 3
    ? parts.some(has) && parts.every((part) => has(part) || !/[a-z]\d/.test(part))
    : parts.every(has);
}

/** The words of a requirement's statement, as printed; none where the index could not be read. */
export function wordsOf({ facts }: Subjects, { statement }: RequirementFact): readonly string[] {
  return facts.statements[statement]?.words ?? [];
}

/** The words around a requirement's keyword, as a text; without what it is there for: "to avoid loops". */
export function nearText(subjects: Subjects, requirement: RequirementFact): string {
  const { at } = requirement;
  const words = wordsOf(subjects, requirement);
  const before = words.slice(Math.max(0, at - 12), at).filter((word) => !purpose.test(word));
  return [...before, ...words.slice(at, at + 12)].join(' ');
}

const purpose = /^(?:avoid|prevent)(?:s|ed|ing)?$/i;
