/** Claims: what a sentence says that a document demands, recommends, allows or forbids. */
import type { Level } from '../../rfc/level';
import type { RfcNumber, SectionNumber } from '../../rfc/identity';
import { latest } from '../../text/latest';
import { once } from '../../text/once';
import { clauseAt, splitClauses } from './clauses';
import { deedOf, type Deed } from './deed';
import { describing, isDescribed, weighDescribed } from './described';
import { handlingOf, type Handled } from './handling';
import { headingTerms } from './levelCells';
import { impliedLevel, mayStateLevel } from './levelRules';
import { findLevelWords, type LevelWords } from './levelWords';
import { isCondition, isEpithet, isMeaning, isMeasure, isNeedOfProgram, isSetting } from './noDemand';
import { endsWithDemonstrative, startsWithDemonstrative, startsWithPronoun } from './reference';
import { isHypothetical, isNormative, isSaidByOthers, speaksOfOwn, stanceOf } from './stance';
import { termsOfText, type Term } from './terms';
import { weigh } from './weigh';

/** Where the source of a sentence stands that it does not cite itself. */
export type SourcePlace = 'column' | 'footnote' | 'attribution' | 'lead-in' | 'sentence' | 'heading';

/** Whether what stands in such a place is the source of nothing but what it is put to: the author says so of just that. */
export function isOwnSource(place: SourcePlace | undefined): boolean {
  return place === undefined || place === 'column' || place === 'footnote' || place === 'attribution';
}

/** Whether what comes after it goes on freely: more is said there than what the RFC named says. */
function isLoose({ from }: SentenceCitation): boolean {
  return from === 'heading' || from === 'sentence';
}

/** A citation as it stands in a sentence. */
export interface SentenceCitation {
  /** Offsets into the sentence; for a destination, those of its link text. The sentence's end where it stands elsewhere. */
  readonly start: number;
  readonly end: number;
  /** Absent where it stands in the sentence, or in one behind it that says nothing else. */
  readonly from?: SourcePlace;
  /** One RFC, or the members of a sub-series. */
  readonly rfcs: readonly RfcNumber[];
  readonly sections: readonly SectionNumber[];
}

/** A sentence with what stands around it. */
export interface Passage {
  readonly sentence: string;
  readonly citations: readonly SentenceCitation[];
  /** The sentences before and after it in the same paragraph; empty where there is none. */
  readonly previous: string;
  readonly next: string;
  /** Headings above, and the lead-in of its list. */
  readonly context: string;
  /** RFCs cited in the sentence before (and, where a heading is its source, in other headings), and in the next one. */
  readonly citedBefore: readonly RfcNumber[];
  readonly citedNext: readonly RfcNumber[];
  /** The stretches of the sentence that are code. */
  readonly code: readonly { readonly start: number; readonly end: number }[];
  /** The document declares BCP 14 for itself: its capitals are its own rules. */
  readonly ownRules: boolean;
  /** It writes many key words in capitals: what it says without citation is most likely its own rule. */
  readonly writesRules: boolean;
  /** Of a table's row the cells whose levels are read; absent elsewhere. */
  readonly cells?: readonly PassageCell[];
  /** That is one cell that says nothing but its level: the sentence is what the row says of it. */
  readonly isMark?: true;
}

/** Half-open offsets into the sentence. */
export interface PassageCell {
  readonly start: number;
  readonly end: number;
  /** What stands above the column beside that levels stand under it: for whom, or in which version. */
  readonly heading: string;
}

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
  // What is said in everyday words is a claim only of an RFC that is cited.
  if (passage.citations.length === 0 ? found.every(({ everyday }) => everyday) : found.length === 0)
    return [];
  if (passage.citations.length === 0 && found.every((words) => demandsCode(passage, words))) return [];
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
  return found.flatMap((words, at) => {
    const own = clauses[taken[at]!]!;
    const text = plain.slice(own.start, own.end);
    if (
      (isHypothetical(text, words.start - own.start) && !isLeftOpen(plain, words)) ||
      (!passage.isMark && isMark(text))
    )
      return [];
    // "If the protocol provides that X may be sent": without a citation nothing says that it does.
    if (
      passage.citations.every(isLoose) &&
      (/^\s*if\b/i.test(text) || lacksSubject.test(plain) || citesElse.test(plain))
    )
      return [];
    const toldOfRfc = isAttributedToRfc(plain, passage.citations, words) || isOfColumn(passage);
    const obeyed = new Set(
      passage.citations.filter((citation) => isObeyed(plain, citation, words)).flatMap(({ rfcs }) => rfcs),
    );
    if (passage.ownRules && words.capitals && !toldOfRfc) return [];
    const saidBy = passage.citations
      .filter((citation) => isSubject(plain, citation, words))
      .flatMap(({ rfcs }) => rfcs);
    const cell = cellOf(passage, words);
    const above = cell ? headingTerms(cell.heading) : [];
    const weighed = words.described
      ? { terms: weighDescribed(terms, clauses), unresolved: false }
      : passage.isMark
        ? { terms: weighSubject(terms, cell!), unresolved: false }
        : weigh(terms, clauses, taken[at]!, new Set(taken), words, found[at - 1], plain, earlier);
    return [
      {
        level: words.level,
        words,
        start: own.start,
        end: own.end,
        terms: [...weighed.terms, ...above.map((term) => ({ ...term, weight: ofHeading }))],
        get around() {
          return above.length > 0 ? [...above, ...around()] : around();
        },
        citations: passage.citations,
        citedBefore: passage.citedBefore,
        citedNext: passage.citedNext,
        attributed: stance === 'attributed',
        cites: passage.citations.some(
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
        ownRules:
          passage.ownRules ||
          passage.writesRules ||
          (passage.isMark === true && passage.citations.length > 0),
        unable: /^can(?:not|'t|\u2019t)$/i.test(sentence.slice(words.start, words.end)),
        toldOfRfc,
        saidBy,
        exact: (toldOfRfc && isExact(plain, words)) || (words.level !== 'MUST' && saysNoMore(plain, words)),
        deed: deedOf(text.split(/[^\p{L}-]+/u)),
        handled: handlingOf(wordsBehind(plain, words, own.end)),
        points: passage.citations.every((citation) => isPointer(plain, citation)),
        normative: isNormative(plain),
      },
    ];
  });
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

/** How much what stands above a column belongs to what its cells say. */
const ofHeading = 0.9;

/** What the row is about; beside the level there may be remarks in its cell. */
function weighSubject(terms: readonly Term[], { start, end }: PassageCell): readonly ClaimTerm[] {
  return terms.map((term) => ({ ...term, weight: start <= term.start && term.start < end ? 0.15 : 1 }));
}

function cellOf({ cells }: Passage, words: LevelWords): PassageCell | undefined {
  return cells?.find(({ start, end }) => start <= words.start && words.end <= end);
}

/** The column is headed by the RFC that has these levels. */
function isOfColumn({ citations }: Passage): boolean {
  return citations.some(({ from }) => from === 'column');
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

/** "(RFC 1)", "under RFC 1", "RFC 1 lets": what is said in everyday words is said of that RFC, which is no mere mention. */
function isAttached(sentence: string, { start, end, from }: SentenceCitation, words: LevelWords): boolean {
  return (
    words.start === words.end ||
    from !== undefined ||
    /[([]\s*$|\b(?:see|per|under|by|in|with|to|cf\.?|and|than)\s*[([]?$/i.test(
      sentence.slice(Math.max(0, start - 12), start),
    ) ||
    (end <= words.start &&
      /^[\])}\u25a1\s,]*(?:\w+ly\s+|still\s+|also\s+)?$/.test(sentence.slice(end, words.start)))
  );
}

/** "Must follow RFC 1": what is demanded is to keep to the whole of it, and not what it says. */
function isObeyed(sentence: string, { start }: SentenceCitation, words: LevelWords): boolean {
  return (
    words.end <= start &&
    /^\s+(?:\w+ly\s+|be\s+)?(?:follow|obey|comply with|compl(?:iant|ying) (?:with|to)|conform(?:ant|ing)? (?:to|with)|adhere to|(?:be )?based (?:in|on))\s+(?:the\s+)?(?:(?:requirements|rules) (?:of|in)\s+)?[[("']*$/i.test(
      sentence.slice(words.end, start),
    )
  );
}

/** "As described in Section 2 of RFC 1", "(see Section 2) (RFC 1)", and not "According to RFC 1 …" at the start. */
function isPointer(sentence: string, { start }: SentenceCitation): boolean {
  const match = pointing.exec(sentence.slice(0, start));
  return match !== null && /\p{L}/u.test(sentence.slice(0, match.index));
}

const pointing =
  /\b(?:(?:(?:described|defined|specified|discussed|explained|outlined|presented|given|indicated|documented|detailed|rules?|formats?|procedures?|mechanisms?|syntax)\s+(?:\w+\s+)?(?:in|by|under|of)|in accordance with|according to|following)\s*[[{("']*(?:\u25a1[\s()[\]{},]*(?:of\s+)?)*|(?:see(?: also)?|cf\.?)\s*[[{("']*(?:\u25a1[\s()[\]{},]*(?:of\s+)?)+)$/i;

/** "Must be one of the methods": of a field of the document's own. "Use the recommended one": an instruction. */
const lacksSubject =
  /^[^\p{L}\p{N}]*(?:use|see|choose|pick|run|try|install|must|shall|should|may|can(?:not)?|has to|have to|needs? to)\b/iu;

/** A reference that is none to an RFC, or not known as one: it is what the sentence rests on. */
const citesElse = /\{\{[^}]+\}\}|\[@[^\]]+\]|:cite\[|(?<!\])\[[A-Z][\w.-]*\](?![([:])/;

/** "Whether X is sent is up to the client": what is open is not whether that holds. */
function isLeftOpen(sentence: string, { level, start, end }: LevelWords): boolean {
  return (
    level === 'MAY' &&
    /^\W*whether\b/i.test(sentence) &&
    /\b(?:up to|left to|discretion|liberty|matter)\b/i.test(sentence.slice(start, end))
  );
}

/** A capital inside the sentence: a name such as "403 Forbidden", or one of several: "Returned / Required". */
function isName(sentence: string, { start, end }: LevelWords): boolean {
  return (
    start > 0 &&
    /^[A-Z][a-z]+$/.test(sentence.slice(start, end)) &&
    /[\p{L}\p{N}](?:\s|\s?\/\s?)$/u.test(sentence.slice(0, start))
  );
}

/** "How relays should seal it is not defined": a question, and no answer to it. */
function isAsked(sentence: string, { start, end }: LevelWords): boolean {
  return (
    /^\W*(?:how|what|where|when|why|who|which)\b[^,;:]*$/i.test(sentence.slice(0, start)) &&
    /\b(?:is|are|was|were) (?:left |still |also )?(?:(?:not|never|nowhere)\b|un(?:clear|known|said|defined|specified)\b|out of scope\b)/i.test(
      sentence.slice(end),
    )
  );
}

/** "The type must be `frob_t`": a rule of a program, where no RFC is cited. */
function demandsCode({ sentence, code }: Passage, { end }: LevelWords): boolean {
  return code.some(
    ({ start }) => start > end && /^\s+(?:be|match|equal)\W*$/.test(sentence.slice(end, start)),
  );
}

/** "Relays that may be at sea should …", "that require a lamp should …": which relays are meant, and not what is said of them. */
function isRestrictive(sentence: string, { level, start, end }: LevelWords): boolean {
  return (
    (level === 'MAY' || /^(?:require|need)$/i.test(sentence.slice(start, end))) &&
    /\b(?:that|which|who)\s+$/i.test(sentence.slice(0, start)) &&
    /\b(?:must|shall|should|may|can|cannot)\b/i.test(sentence.slice(end))
  );
}

/** "**REQUIRED**. The name of …", "(boolean, required)": a mark on a field of the document's own, no sentence. */
function isMark(clause: string): boolean {
  return /^[^\p{L}\p{N}]*(?:required|optional|mandatory|recommended|deprecated|forbidden)[^\p{L}\p{N}]*$/iu.test(
    clause,
  );
}

function nearest(found: readonly LevelWords[], { start, end }: SentenceCitation): LevelWords | undefined {
  const distance = (words: LevelWords): number =>
    words.end <= start ? start - words.end : Math.max(0, words.start - end);
  return found.reduce((best, words) => (distance(words) < distance(best) ? words : best), found[0]!);
}

/** Stands for each character of a citation: no word, no space. */
const blank = '\u25a1';

/** Citations and what names sections are blanked, so that offsets stay. */
function blankCitations(sentence: string, citations: readonly SentenceCitation[]): string {
  let text = sentence;
  for (const { start, end } of citations)
    if (/\bRFC|\bBCP|\bSTD|\bdraft-|^\W*\d+\W*$/i.test(sentence.slice(start, end)))
      text = text.slice(0, start) + blank.repeat(end - start) + text.slice(end);
  return text
    .replace(/\bRFC[\s-]?\d+\b/gi, (found) => blank.repeat(found.length))
    .replace(
      /(?:\b(?:sections?|sect?\.|appendix|appendices|clause|annex)\s+|\u00a7+\s*)[\dA-Z](?:[\d.]*\d)?(?:\.[A-Z\d]+)*\b/gi,
      (found) => blank.repeat(found.length),
    )
    .replace(/\(\s*[,;]?\s*\d+(?:\.\d+)+\s*\)|\s\d+(?:\.\d+)+(?=\))/g, (found) => blank.repeat(found.length));
}

/** In capitals, "recommends", "discourages", "optional", "leaves it to the agent", or with words that rule out a stricter level. */
function isExact(sentence: string, words: LevelWords): boolean {
  const near = sentence.slice(Math.max(0, words.start - 12), words.end + 40);
  return (
    words.capitals ||
    /^(?:recommends?|discourages?|(?:recommend|advis)e?s? against)$/i.test(
      sentence.slice(words.start, words.end),
    ) ||
    /\boptional\b|^(?:leaves?|left)\b/i.test(sentence.slice(words.start, words.end)) ||
    /\b(?:merely|only|just)\s+\w+/i.test(near) ||
    /^[^.;:]{0,80}?\bwithout (?:requiring|demanding|mandating|insisting)\b/i.test(sentence.slice(words.end))
  );
}

/** "Is just discouraged", "merely recommends". */
function saysNoMore(sentence: string, { start }: LevelWords): boolean {
  return /\b(?:merely|only|just|no more than)\s+$/i.test(sentence.slice(Math.max(0, start - 14), start));
}

/** "RFC 1 requires", "according to RFC 1", "as required by RFC 1": the RFC speaks, not the document. */
function isAttributedToRfc(
  sentence: string,
  citations: readonly SentenceCitation[],
  words: LevelWords,
): boolean {
  return citations.some((citation) => {
    const before = sentence.slice(Math.max(0, citation.start - 50), citation.start);
    // "As defined by RFC 1" says what a word means, not who demands it; so does "according to" in the middle of a rule.
    return (
      /(?:^\s*(?:according to|per)|\b(?:as (?:required|mandated|demanded|recommended|said) (?:by|in)|says|demands?|states|requires))\s*[[("'\u25a1\s]*(?:of\s+)?[[("']*$/i.test(
        before,
      ) || isSubject(sentence, citation, words)
    );
  });
}

/** "RFC 1 requires". */
function isSubject(sentence: string, { end }: SentenceCitation, words: LevelWords): boolean {
  return (
    end <= words.start &&
    /^[\])"'\u25a1\s,]*(?:explicitly |also |still |clearly |merely |only |just )?(?:says|states|requires|demands|mandates|specifies|recommends|discourages|allows|lets|permits|forbids|prohibits|makes|lists|defines|obliges|has|gives|leaves|keeps|prescribes|advises|wants|expects|suggests|calls for|asks|tells|instructs|(?:does not|doesn't|no longer) (?:allow|let|permit|require|mandate|demand|recommend|oblige)s?)\b/i.test(
      sentence.slice(end, end + 60),
    )
  );
}
