/**
 * Requirements that rest on what a later RFC gives up. RFC 3 demands the frob stamps of RFC 1, and RFC 7, which updates
 * RFC 1, deprecates frob stamps: nothing in the series leads from 3 to 7, and yet what 3 demands is overtaken.
 */
import type { ChangeNotice, RequirementFact, RfcFacts } from '../rfc/facts';
import { kindOfThing, nameGivenUp } from '../rfc/givenUpName';
import type { RfcNumber } from '../rfc/identity';
import { isNegative } from '../rfc/level';
import { relationBetween } from '../series/relation';
import type { Series } from '../series/series';
import type { Comparison, RequirementChange } from './changes';

/** What the index holds of each RFC. */
export interface GivenFacts {
  readonly rfcs: readonly RfcNumber[];
  facts(rfc: RfcNumber): RfcFacts | undefined;
  notices(rfc: RfcNumber): readonly ChangeNotice[];
}

/** An RFC and the older ones that its text names, in its references or elsewhere, ascending. */
export interface Citing {
  readonly rfc: RfcNumber;
  readonly cited: readonly RfcNumber[];
}

/** One comparison for each two RFCs, by the older and then the newer one: the older one's requirements that are overtaken. */
export function findGivenUp(
  series: Series,
  given: GivenFacts,
  citing: readonly Citing[],
): readonly Comparison[] {
  const citedBy = new Map<RfcNumber, RfcNumber[]>();
  for (const { rfc, cited } of citing)
    for (const base of cited) {
      const known = citedBy.get(base);
      if (known) known.push(rfc);
      else citedBy.set(base, [rfc]);
    }
  const found = given.rfcs.flatMap((newer) => {
    const bases = basesOf(series, newer);
    const names = bases.length === 0 ? [] : namesGivenUp(series, given, newer);
    if (names.length === 0) return [];
    const olds = new Set(bases.flatMap((base) => citedBy.get(base) ?? []));
    return [...olds]
      .filter((old) => isOvertakable(series, old, newer))
      .flatMap((old): readonly Comparison[] => {
        const cited = bases.filter((base) => citedBy.get(base)?.includes(old));
        const titles = cited.map((base) => foldedWords((series.get(base)?.title ?? '').split(/\s+/)));
        const rows = overtaken(given.facts(old), names, titles);
        return rows.length === 0
          ? []
          : [{ old: [old], new: [newer], relation: 'none', sections: [], requirements: rows }];
      });
  });
  return found.sort((a, b) => a.old[0]! - b.old[0]! || a.new[0]! - b.new[0]!);
}

/** What it says in the title says of its own text, too. */
const forTheNew = /\bfor new\b/i;
const ofGivingUp = /\b(?:deprecat|obsolet|historic|prohibit|remov|retir|withdraw|moving)/i;

/** Folded names, each once. */
function namesGivenUp(series: Series, given: GivenFacts, rfc: RfcNumber): readonly (readonly string[])[] {
  const title = series.get(rfc)?.title ?? '';
  if (forTheNew.test(title)) return [];
  const titled = foldedWords(title.split(/\s+/));
  const names = new Map<string, readonly string[]>();
  for (const { words } of given.notices(rfc)) {
    const name = nameGivenUp(words);
    if (!name) continue;
    const folded = foldedWords(name);
    // A new edition obsoletes the old one by the name that both have.
    if (holds(titled, folded) && !ofGivingUp.test(title)) continue;
    if (folded.length > 1 || isIdentifier(name)) names.set(folded.join(' '), folded);
  }
  return [...names.values()];
}

function isIdentifier(name: readonly string[]): boolean {
  return name.some((word) => /[A-Za-z].*\d|_|[a-z][A-Z]/.test(word));
}

function basesOf(series: Series, rfc: RfcNumber): readonly RfcNumber[] {
  const entry = series.get(rfc);
  return [...new Set([...(entry?.updates ?? []), ...(entry?.obsoletes ?? [])])];
}

/** Older, not replaced before, and nothing in the series says that the newer one changes it. */
function isOvertakable(series: Series, old: RfcNumber, newer: RfcNumber): boolean {
  const entry = series.get(old);
  return (
    entry !== undefined &&
    old < newer &&
    !entry.obsoletedBy.some((next) => next <= newer) &&
    relationBetween(series, old, newer) === 'none'
  );
}

/** @param titles of the RFCs cited that the newer one changes */
function overtaken(
  facts: RfcFacts | undefined,
  names: readonly (readonly string[])[],
  titles: readonly (readonly string[])[],
): readonly RequirementChange[] {
  if (!facts) return [];
  const sections = new Map(
    facts.sections.map(({ number, title }) => [number, foldedWords(title.split(/\s+/))]),
  );
  return facts.requirements.flatMap((requirement): readonly RequirementChange[] => {
    const titled = requirement.section === undefined ? [] : (sections.get(requirement.section) ?? []);
    const rests = names.some(
      (name) =>
        ((name.length > 1 && name.every((word) => titled.includes(word))) ||
          titles.some((title) => holds(title, name))) &&
        demands(facts, requirement, name),
    );
    const old = { rfc: facts.rfc, requirement };
    return rests ? [{ old, new: undefined, change: 'removed', score: sureness }] : [];
  });
}

/** Named as one thing on all sides, and said by nothing else. */
const sureness = 0.7;
/** So many words around a keyword say what it demands. */
const near = 9;

/** What refuses a thing stands though nobody sends it any more; and what others say is told, not demanded. */
const refuses =
  /^(?:not|never|no|ignor|discard|drop|reject|refus|disabl|invalid|remov|avoid|without|prohibit|forbid|disallow|except|unless|obsolet|deprecat|instead|says?$|states?$|specifies$|requires$|mandates$|describes$)/i;

function demands(facts: RfcFacts, requirement: RequirementFact, name: readonly string[]): boolean {
  if (isNegative(requirement.level) || (requirement.informal && facts.keywordSource !== 'none')) return false;
  const { words = [] } = facts.statements[requirement.statement] ?? {};
  if (words.some((word) => refuses.test(word))) return false;
  // Of several keywords the nearest says what is demanded of it.
  const others = facts.requirements.flatMap(({ statement, at }) =>
    statement === requirement.statement && at !== requirement.at ? [at] : [],
  );
  const from = Math.max(0, requirement.at - near, ...others.filter((at) => at < requirement.at));
  const to = Math.min(requirement.at + near, ...others.filter((at) => at > requirement.at));
  return (
    holds(foldedWords(words.slice(requirement.at, to)), name) ||
    isSubject(words.slice(from, requirement.at), name)
  );
}

/** The name stands last before the keyword, and not as what somebody has or uses of whom something else is demanded. */
function isSubject(before: readonly string[], name: readonly string[]): boolean {
  const last = before.at(-1);
  const folded = foldedWords(last !== undefined && kindOfThing.test(last) ? before.slice(0, -1) : before);
  const at = folded.length - name.length;
  return (
    at >= 0 &&
    name.every((word, place) => folded[at + place] === word) &&
    !/ing$|^(?:support|use|have|ha)$/.test(folded[at - 1] ?? '')
  );
}

/** Whether words hold a name: all of its words in a row. */
function holds(words: readonly string[], name: readonly string[]): boolean {
  return words.some((_, at) => name.every((word, place) => words[at + place] === word));
}

/** In lower case, without plurals and marks; what a hyphen or a slash joins is several words. */
function foldedWords(words: readonly string[]): readonly string[] {
  return words.flatMap((word) =>
    word
      .toLowerCase()
      .split(/[^\p{L}\p{N}_]+/u)
      .filter((part) => part !== '')
      .map((part) => part.replace(/(?<=\w{2})ies$/, 'y').replace(/(?<=[a-z]{3})s$/, '')),
  );
}
