/** Claims: what a sentence says that a document demands, recommends, allows or forbids. */
import type { Level } from '../../rfc/level';
import type { RfcNumber } from '../../rfc/identity';
import { latest } from '../../text/latest';
import { once } from '../../text/once';
import {
  blankCitations,
  isAttached,
  isAttributedToRfc,
  isExact,
  isObeyed,
  isOfColumn,
  isPointer,
  isSubject,
  nearest,
  saysNoMore,
} from './citationRole';
import { clauseAt, splitClauses, type Clause } from './clauses';
import { deedOf, type Deed } from './deed';
import { describing, isDescribed, weighDescribed } from './described';
import { handlingOf, type Handled } from './handling';
import { headingTerms } from './levelCells';
import { impliedLevel, mayStateLevel } from './levelRules';
import { findLevelWords, type LevelWords } from './levelWords';
import {
  demandsCode,
  isAsked,
  isCondition,
  isEpithet,
  isLeftOpen,
  isMark,
  isMeaning,
  isMeasure,
  isName,
  isNeedOfProgram,
  isRestrictive,
  isSetting,
} from './noDemand';
import { isLoose, type Passage, type PassageCell, type SentenceCitation } from './passage';
import { endsWithDemonstrative, startsWithDemonstrative, startsWithPronoun } from './reference';
import { isHypothetical, isNormative, isSaidByOthers, speaksOfOwn, stanceOf } from './stance';
import { termsOfText, type Term } from './terms';
import { weigh, type Weighed } from './weigh';

/** A term of a claim and how much it belongs to it: 1 in the clause of the level words, less around. */
export interface ClaimTerm extends Term {
  readonly weight: number;
}

export interface Claim {
  readonly level: Level;
  readonly words: LevelWords;
  /** The clause that holds the level words, in the sentence. */
  readonly start: number;
  readonly end: number;
  readonly terms: readonly ClaimTerm[];
  /** Terms of the sentence before and of the headings: they may say which protocol is meant. */
  readonly around: readonly Term[];
  /** What it is attributed to; empty for a claim without citation. */
  readonly citations: readonly SentenceCitation[];
  readonly citedBefore: readonly RfcNumber[];
  readonly citedNext: readonly RfcNumber[];
  readonly attributed: boolean;
  /** A citation stands nearer to it than to any other level words of its sentence. */
  readonly cites: boolean;
  /** The subject of its clause is a pronoun, or begins with "these": what is meant stands elsewhere. */
  readonly pronoun: boolean;
  /** Its clause speaks of the author's own product, team or rules, and no RFC is its subject: "RFC 1 requires us to". */
  readonly own: boolean;
  /** The document states rules of its own, with or without declaring the key words. */
  readonly ownRules: boolean;
  /** "Cannot": it says what somebody is not able to do, as often as what is forbidden. */
  readonly unable: boolean;
  /** Its words say that an RFC demands it: "as required by RFC 1". */
  readonly toldOfRfc: boolean;
  /** The RFCs that its words are said by: "RFC 1 requires". */
  readonly saidBy: readonly RfcNumber[];
  /** It says of an RFC that it demands just that, and no more: "RFC 1 merely recommends", "RFC 1 has it as a MAY". */
  readonly exact: boolean;
  /** Whether having a thing is demanded or doing something with it; undefined where its clause says neither, or both. */
  readonly deed: Deed | undefined;
  /** What is to be done with its subject, where the words behind its level say so. */
  readonly handled: Handled | undefined;
  /** The section cited is where a thing is described that it speaks of, and need not say what it says: "as defined in". */
  readonly points: boolean;
  /** Its sentence speaks of a standard, a protocol or of conformance. */
  readonly normative: boolean;
}

/** The sentences of a paragraph stand under the same headings. */
const contextTerms = latest(termsOfText);

/** All claims of a sentence; none for history, questions, hypotheses and the document's own rules. */
export function parseClaims(passage: Passage): readonly Claim[] {
  const { sentence } = passage;
  if (!mayStateLevel(sentence)) return [];
  const plain = blankCitations(sentence, passage.citations);
  const found = levelsStated(plain, passage);
  if (found.length === 0) return [];
  const stance = stanceOf(sentence, passage.next);
  if (stance === 'none') return [];
  const clauses = splitClauses(
    plain,
    found.slice(1).map(({ start }, at) => ({ start: found[at]!.end, end: start })),
  );
  const terms = termsOfText(plain);
  // Of most claims it shows before that they need not be looked up.
  const earlier = once(() => termsOfText(passage.previous));
  const around = once(() => [...terms, ...earlier(), ...contextTerms(passage.context)]);
  const taken = found.map((words) => clauseAt(clauses, words.start));
  const reading: Reading = { passage, plain, found, clauses, taken, terms, earlier, around };
  return found.flatMap((words, at) => {
    const toldOfRfc = isAttributedToRfc(plain, passage.citations, words) || isOfColumn(passage);
    if (isNoStatement(reading, at) || (passage.ownRules && words.capitals && !toldOfRfc)) return [];
    return [readClaim(reading, at, toldOfRfc, stance === 'attributed')];
  });
}

/** What is read of a sentence before its claims. */
interface Reading {
  readonly passage: Passage;
  /** The sentence, its citations blanked. */
  readonly plain: string;
  readonly found: readonly LevelWords[];
  readonly clauses: readonly Clause[];
  /** For each of {@link found} the place of its clause. */
  readonly taken: readonly number[];
  readonly terms: readonly Term[];
  /** Of the sentence before. */
  earlier(): readonly Term[];
  around(): readonly Term[];
}

/** The words of the sentence that may state a level; none where none of them can be a claim. */
function levelsStated(plain: string, passage: Passage): readonly LevelWords[] {
  const stated = findLevelWords(plain);
  const found = (stated.length > 0 ? stated : findImplied(plain, passage)).filter(
    (words) =>
      !words.past &&
      !isName(plain, words) &&
      !isRestrictive(plain, words) &&
      !isAsked(plain, words) &&
      ![isSetting, isCondition, isMeaning, isNeedOfProgram, isEpithet, isMeasure].some((is) =>
        is(plain, words),
      ) &&
      (passage.cells === undefined || cellOf(passage, words) !== undefined) &&
      !passage.code.some(({ start, end }) => start <= words.start && words.start < end),
  );
  if (passage.citations.length > 0) return found;
  // What is said in everyday words is a claim only of an RFC that is cited.
  const areIdle =
    found.every(({ everyday }) => everyday) || found.every((words) => demandsCode(passage, words));
  return areIdle ? [] : found;
}

/** Whether a clause states nothing of a level: it supposes, is a mark alone, or rests on what is no RFC. */
function isNoStatement({ passage, plain, found, clauses, taken }: Reading, at: number): boolean {
  const words = found[at]!;
  const clause = clauses[taken[at]!]!;
  const text = plain.slice(clause.start, clause.end);
  return (
    (isHypothetical(text, words.start - clause.start) && !isLeftOpen(plain, words)) ||
    (!passage.isMark && isMark(text)) ||
    // "If the protocol provides that X may be sent": without a citation nothing says that it does.
    (passage.citations.every(isLoose) &&
      (/^\s*if\b/i.test(text) || lacksSubject.test(plain) || citesElse.test(plain)))
  );
}

function readClaim(reading: Reading, at: number, toldOfRfc: boolean, attributed: boolean): Claim {
  const { passage, plain, found, clauses, taken } = reading;
  const { sentence, citations } = passage;
  const words = found[at]!;
  const clause = clauses[taken[at]!]!;
  const text = plain.slice(clause.start, clause.end);
  const saidBy = citations
    .filter((citation) => isSubject(plain, citation, words))
    .flatMap(({ rfcs }) => rfcs);
  const obeyed = new Set(
    citations.filter((citation) => isObeyed(plain, citation, words)).flatMap(({ rfcs }) => rfcs),
  );
  const cell = cellOf(passage, words);
  const above = cell ? headingTerms(cell.heading) : [];
  const weighed = weighTerms(reading, at);
  return {
    level: words.level,
    words,
    start: clause.start,
    end: clause.end,
    terms: [...weighed.terms, ...above.map((term) => ({ ...term, weight: ofHeading }))],
    get around() {
      return above.length > 0 ? [...above, ...reading.around()] : reading.around();
    },
    citations,
    citedBefore: passage.citedBefore,
    citedNext: passage.citedNext,
    attributed,
    cites: citations.some(
      (citation) =>
        nearest(found, citation) === words &&
        !citation.rfcs.some((rfc) => obeyed.has(rfc)) &&
        (!words.everyday || isAttached(plain, citation, words)),
    ),
    pronoun:
      (weighed.unresolved && startsWithPronoun(text)) ||
      startsWithDemonstrative(text) ||
      endsWithDemonstrative(text),
    own:
      (speaksOfOwn(text) && saidBy.length === 0) ||
      isSaidByOthers(plain, words) ||
      (cell !== undefined && speaksOfOwn(cell.heading)),
    // A cell may say what its author makes of what the RFC defines.
    ownRules: passage.ownRules || passage.writesRules || (passage.isMark === true && citations.length > 0),
    unable: /^can(?:not|'t|\u2019t)$/i.test(sentence.slice(words.start, words.end)),
    toldOfRfc,
    saidBy,
    exact: (toldOfRfc && isExact(plain, words)) || (words.level !== 'MUST' && saysNoMore(plain, words)),
    deed: deedOf(text.split(/[^\p{L}-]+/u)),
    handled: handlingOf(wordsBehind(plain, words, clause.end)),
    points: citations.every((citation) => isPointer(plain, citation)),
    normative: isNormative(plain),
  };
}

/** The terms of a claim with their weights, and whether what its pronoun stands for was not found. */
function weighTerms({ passage, plain, found, clauses, taken, terms, earlier }: Reading, at: number): Weighed {
  const words = found[at]!;
  if (words.described) return { terms: weighDescribed(terms, clauses), unresolved: false };
  if (passage.isMark) return { terms: weighSubject(terms, cellOf(passage, words)!), unresolved: false };
  return weigh(terms, clauses, taken[at]!, new Set(taken), words, found[at - 1], plain, earlier);
}

/** What a clause says behind its words of level, up to a condition: "to discard frobs", and not "if they are ignored". */
function wordsBehind(sentence: string, { end }: LevelWords, clauseEnd: number): readonly string[] {
  const [said = ''] = sentence
    .slice(end, clauseEnd)
    .split(/\b(?:if|when|whenever|in case|unless|without)\b/i);
  return said.split(/[^\p{L}-]+/u);
}

/** Whether it says of just this RFC what that has: no other one may be meant by "according to". */
export function isToldOf({ saidBy, toldOfRfc, citations }: Claim, rfc: RfcNumber): boolean {
  return saidBy.includes(rfc) || (toldOfRfc && citations.every(({ rfcs }) => rfcs.includes(rfc)));
}

/** "Must be one of the methods": of a field of the document's own. "Use the recommended one": an instruction. */
const lacksSubject =
  /^[^\p{L}\p{N}]*(?:use|see|choose|pick|run|try|install|must|shall|should|may|can(?:not)?|has to|have to|needs? to)\b/iu;

/** A reference that is none to an RFC, or not known as one: it is what the sentence rests on. */
const citesElse = /\{\{[^}]+\}\}|\[@[^\]]+\]|:cite\[|(?<!\])\[[A-Z][\w.-]*\](?![([:])/;

/** How much what stands above a column belongs to what its cells say. */
const ofHeading = 0.9;

/** What the row is about; beside the level there may be remarks in its cell. */
function weighSubject(terms: readonly Term[], { start, end }: PassageCell): readonly ClaimTerm[] {
  return terms.map((term) => ({ ...term, weight: start <= term.start && term.start < end ? 0.15 : 1 }));
}

function cellOf({ cells }: Passage, words: LevelWords): PassageCell | undefined {
  return cells?.find(({ start, end }) => start <= words.start && words.end <= end);
}

/** "According to RFC 1 the value is a single address", "max. 12 bytes (RFC 1)": said of an RFC that is cited there. */
function findImplied(sentence: string, { citations }: Passage): readonly LevelWords[] {
  if (citations.every(isLoose)) return [];
  const match = impliedLevel.exec(sentence);
  if (!match) return isDescribed(sentence, citations) ? [describing(sentence)] : [];
  const end = match.index + match[0].length;
  // What is said of the RFC stands before the words or behind them, whichever is longer: of "RFC 1 wants" at once, of
  // "according to RFC 1" at last.
  const isNamed = /\u25a1/.test(match[0]);
  const start = !isNamed
    ? match.index
    : match.index * 2 > sentence.length
      ? 0
      : /^\u25a1/.test(match[0])
        ? nextWord(sentence, end)
        : sentence.trimEnd().length - 1;
  const words = { start, end: isNamed ? start : end, level: 'MUST', grade: '' } as const;
  return [{ ...words, capitals: false, past: false, released: false, everyday: true }];
}

/** Where the next word begins; the end of the sentence where there is none. */
function nextWord(sentence: string, from: number): number {
  const next = /[\p{L}\p{N}]/u.exec(sentence.slice(from));
  return next ? from + next.index : sentence.trimEnd().length - 1;
}
