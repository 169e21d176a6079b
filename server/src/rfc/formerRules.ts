/**
 * What RFCs tell of the rules of those that they obsolete or update, as of the past: "RFC 1 required …", "Section 2 of RFC 1
 * allowed …", "… was recommended by RFC 1". Often nothing else says that such a rule has changed, and often the old RFC
 * says it without a keyword.
 */
import { contentWords } from '../text/words';
import type { NoticeTurn } from './facts';

/** What an RFC did to something. */
const verbs: readonly (readonly [verbs: string, turn: NoticeTurn])[] = [
  ['required|mandated|demanded|instructed|obliged|obligated|imposed|restricted|limited', 'demanded'],
  ['recommended|suggested|advised|encouraged|called\\sfor|preferred', 'advised'],
  ['allowed|permitted', 'allowed'],
  [
    'prohibited|forbade|forbidden|disallowed|discouraged|recommended\\sagainst|advised\\sagainst',
    'forbidden',
  ],
];
/** What something was. */
const states: readonly (readonly [words: string, turn: NoticeTurn])[] = [
  ...verbs,
  ['mandatory', 'demanded'],
  ['optional', 'voluntary'],
];
/** What says of a rule nothing but that it was there: its level is in what is said. */
const saying = 'stated|said|specified';

const alternatives = (of: typeof verbs): string => of.map(([words]) => words).join('|');
const verb = alternatives(verbs);
const state = alternatives(states);
const adverbs = String.raw`(?:,?\s(?:had|has|originally|previously|formerly|explicitly|implicitly|strongly|also)\b,?)*`;
const places = String.raw`Sections?\s[\dA-Z][\d.]*(?:(?:,|,?\sand)\s[\d.]+)*`;
const olderVersion = String.raw`(?:[Ee]arlier|[Pp]revious|[Pp]rior|[Oo]riginal)\s(?:versions?|specifications?|documents?|revisions?|editions?)(?:\sof\sthis\s(?:document|specification|memo|protocol))?`;

/** The RFCs that the first lines name as obsoleted or updated, on several lines where they are many. */
export function olderRfcs(header: string): readonly string[] {
  const found: string[] = [];
  let isList = false;
  for (const line of header.split('\n')) {
    const [, named] = /^(?:Obsoletes|Updates):?([\sRFC\d,]*)/i.exec(line) ?? [];
    const listed: string | undefined =
      (isList && /^\s+\d{1,5}(?:,[\s\d,]*|\s*$|\s{3,})/.exec(line)?.[0]) || undefined;
    isList = named !== undefined || listed !== undefined;
    found.push(...((named ?? listed)?.match(/\b[1-9]\d{0,4}\b/g) ?? []));
  }
  return found;
}

/** Words with which a mention of an older RFC, or of "earlier versions", begins; no two start with the same three letters. */
export const mentionWords: readonly string[] = ['rfc', 'earlier', 'previous', 'prior', 'original'];

export interface FormerRules {
  /** Whether what is mentioned at an offset, where one of {@link mentionWords} stands, may be told to have demanded something. */
  mayTell(text: string, at: number): boolean;
  /** What a sentence tells of a former rule, in the words of a notice; undefined where it tells of none. */
  read(sentence: string): string | undefined;
}

const noRules: FormerRules = { mayTell: () => false, read: () => undefined };

/** Any RFC, its number as the first group, or an older version: one expression for all documents, as each takes long to compile. */
const anyMention = String.raw`(?:\[?RFC[- ]?0*([1-9]\d*)\b\]?|${olderVersion})`;
const mention = new RegExp(anyMention, 'g');
const mentionHere = new RegExp(overLines(anyMention), 'y');

/** @param header the first lines of an RFC, which name what it obsoletes or updates */
export function formerRulesOf(header: string): FormerRules {
  const older = new Set(olderRfcs(header));
  if (older.size === 0) return noRules;
  const isOlder = (rfc: string | undefined): boolean => rfc === undefined || older.has(rfc);
  return {
    mayTell(text, at) {
      mentionHere.lastIndex = at;
      const found = mentionHere.exec(text);
      return (
        found !== null &&
        isOlder(found[1]) &&
        (verbBehind.test(text.slice(at, at + reachBehind)) ||
          verbBefore.test(text.slice(Math.max(0, at - reachBefore), at)))
      );
    },
    read: (sentence) =>
      mentions.test(sentence) && tells.test(sentence) ? readFormerRule(sentence, isOlder) : undefined,
  };
}

/** So many characters behind a mention, and before it, may hold the verb. */
const reachBehind = 75;
const reachBefore = 60;
/** What every sentence that tells of a former rule has. */
const mentions = /RFC|[Ee]arlier|[Pp]revious|[Pp]rior|[Oo]riginal/;
const tells = new RegExp(String.raw`\b(?:${state}|${saying}|did\snot)\b`, 'i');
const verbBehind = new RegExp(overLines(String.raw`\b(?:${verb}|${saying}|did\snot)\b`), 'i');
const verbBefore = new RegExp(overLines(String.raw`\b(?:was|were|had\sbeen)${adverbs}\s(?:${state})\b`), 'i');

/** Words of a text as printed may stand on several lines. */
function overLines(pattern: string): string {
  return pattern.replaceAll('\\s', '\\s+');
}

/** What may stand behind the name of an RFC: its label, a section, an aside. */
const behindName = String.raw`(?:\s\[[\w-]+\])?(?:,?\s(?:in\s)?${places},?)?(?:,?\s\([^)]{0,60}\),?)?`;
const active = new RegExp(
  String.raw`^${behindName}${adverbs}\s(?:did\snot\s(require|mandate|demand|allow|permit)|(${verb})|(?:${saying})(?:\s(?:in\s)?${places})?,?\s(that))\b(?!\s(?:only|nothing|no)\b)\s*`,
  'i',
);
const passive = new RegExp(
  String.raw`\s(?:was|were|had\sbeen)${adverbs}\s(${state})(?:\sto\s[^,;]{2,60}?)?\s(?:in|by|per|under)\s$`,
  'i',
);
const inside = new RegExp(
  String.raw`^${behindName},?\s([^,;:]{3,140}?)\s(?:was|were)${adverbs}\s(${state})\b`,
  'i',
);
const placesBefore = new RegExp(String.raw`${places}\s(?:of|in)\s$`, 'i');
/** The rule may be there for what follows. */
const givesReason = /\b(?:since|because|as|given that|if)\s(?:\w+\s){0,2}$/i;
/** The clause before a verb, and what joins it to another. */
const lastClause = /[^,;:.]{3,140}$/;
const joins = /\b(?:and|but|or|while|whereas|where|than|that|which|because|since|as)\b/i;
/** Of what stands before a mention, so many characters may belong to it. */
const longestBefore = 160;

/** @param isOlder by the number of an RFC that is mentioned, undefined where an older version is */
function readFormerRule(sentence: string, isOlder: (rfc: string | undefined) => boolean): string | undefined {
  for (const { index, 0: name, 1: rfc } of sentence.matchAll(mention)) {
    if (!isOlder(rfc)) continue;
    const lead = sentence.slice(Math.max(0, index - longestBefore), index);
    const [place = ''] = placesBefore.exec(lead) ?? [];
    const before = lead.slice(0, lead.length - place.length);
    const after = sentence.slice(index + name.length);
    const told = readMention(before, after);
    if (!told || staysSo.test(sentence) || pointsBack.test(told.matter)) continue;
    const words = contentWords(told.matter);
    if (words.length < fewestWords && !words.some(({ word }) => /\d/.test(word))) continue;
    const named = `${place} ${name} ${told.named}`.match(placeOrRfc) ?? [];
    const sources = named.filter((one) => /^S/i.test(one) || isOlder(/[1-9]\d*$/.exec(one)?.[0] ?? ''));
    return ['formerly', told.turn, told.matter, ...new Set(sources)].join(' ');
  }
  return undefined;
}

const placeOrRfc = new RegExp(String.raw`${places}|RFCs?[- ]?\d+`, 'gi');

interface ToldRule {
  readonly turn: NoticeTurn;
  readonly matter: string;
  /** What stands between the name and the verb. */
  readonly named: string;
}

function readMention(before: string, after: string): ToldRule | undefined {
  const did = active.exec(after);
  if (did) {
    const [named, refused, verb, that] = did;
    const matter = clauseOf(after.slice(named.length));
    const turn = refused ? refusedTurn(refused) : that ? turnIn(matter) : turnOf(verb!, matter);
    return turn && !givesReason.test(before) ? { turn, matter, named } : undefined;
  }
  const suffered = passive.exec(before);
  if (suffered) {
    const [clause = ''] = lastClause.exec(before.slice(0, suffered.index)) ?? [];
    const matter = clause.split(joins).at(-1)!.trim();
    return { turn: turnOf(suffered[1]!, '')!, matter, named: '' };
  }
  const there = /\b(?:in|under|per)\s$/i.test(before) ? inside.exec(after) : null;
  return there ? { turn: turnOf(there[2]!, '')!, matter: there[1]!, named: '' } : undefined;
}

/** Fewer content words, of which none is a name with a number, name nothing that a claim could be told by. */
const fewestWords = 2;

/** What is meant stands in another sentence. */
const pointsBack = /^\W*(?:that\s)?(?:this|these|it|they|such|the following)\b|\b(?:this|these|it|they)$/i;

/** What says that the rule is still there. */
const staysSo =
  /\b(?:still|continu\w+|remain\w*|likewise|similarly|same|repeat\w*|retain\w*|unchanged|kept|keeps|restat\w+|copied)\b/i;

/** To where something else is told. */
function clauseOf(matter: string): string {
  return matter.split(another)[0]!;
}

const another =
  /;|\s\(but\b|,\s(?:but|yet|however|while|whereas|which|it|this|these|that|so|thus|though|although|because|since|and\s(?:it|this|that|is|are)\b)|\s(?:because|whereas|although|in\sorder\sto)\s|\.\s|\s\(?e\.g\./i;

/** "Did not allow", "did not require". */
function refusedTurn(verb: string): NoticeTurn {
  return /^(?:allow|permit)/i.test(verb) ? 'forbidden' : 'voluntary';
}

const turns = states.map(([words, turn]) => [new RegExp(`^(?:${words})$`, 'i'), turn] as const);

/** "Recommended that X not be done" is a ban. */
function turnOf(did: string, matter: string): NoticeTurn | undefined {
  const turn = turns.findLast(([words]) => words.test(did))?.[1];
  const isBan = /^(?:[^,;]{0,60}?\s)?not\b/i.test(matter) && (turn === 'demanded' || turn === 'advised');
  return isBan ? 'forbidden' : turn;
}

/** By the keyword in what an RFC is said to have stated. */
function turnIn(matter: string): NoticeTurn | undefined {
  const keyword =
    /\b(?:(must|shall|required|mandatory)|(should|recommended)|may|can|optional)\b(\s+not)?/i.exec(matter);
  if (!keyword) return undefined;
  const [, demands, advises, not] = keyword;
  return not ? 'forbidden' : demands ? 'demanded' : advises ? 'advised' : 'allowed';
}
