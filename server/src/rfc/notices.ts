/**
 * Change notices: sentences by which an RFC says that something of an older one no longer holds ("the requirement to …
 * has been removed", "this revision deprecates …", "the limit was raised from 128 to 255"). Requirements are often dropped,
 * and limits changed, in no other words. What an update is for, what a list of changes says is now demanded or allowed, and
 * what an older RFC is told to have demanded (`formerRules.ts`) are notices, too.
 */
import { contentWords } from '../text/words';
import type { RfcDocument } from './document';
import type { ChangeNotice, NoticeTurn } from './facts';
import { formerRulesOf, mentionWords, type FormerRules } from './formerRules';
import type { SectionNumber } from './identity';
import { createWordScan } from './keywordScan';
import { leadsListIn, readGivenUp } from './noticeLists';

/** Only what obsoletes or updates others gives notice; the header says so above the title. */
const header = /^(?:Obsoletes|Updates)\b/im;
const headerLength = 2500;

const gone =
  /\b(?:remov(?:e|es|ed|ing|al)|deprecat(?:e|es|ed|ing)|obsolet(?:es|ed)|no[- ]longer|withdrawn|withdraws|relax(?:es|ed|ing)|dropped|drops|discontinued|moves? away|lifted)\b/i;

/** "Has been changed to allow", "is now forbidden": words that the index keeps, unlike the keywords themselves. */
const turned =
  /\bchanged to (?:allow|permit)|\bnow (?:allow|permit|forbid|prohibit|discourag)(?:s|ed|den)?\b/i;

/** Stems of verbs that say what something is turned into: in items of lists of changes, and in what an update is for. */
const turningInLists = 'allow|permit|requir|mandat|forbid|prohibit|disallow';
const turning = `${turningInLists}|discourag|recommend|remov|deprecat|relax|withdraw|discontinu|lift`;
/** The verbs of a document that does so. */
const updating = String.raw`(?:updat|amend|modif|chang|revis)(?:e|e?s|ed|ies|ied|y|ing)\b`;
/** What stands before an item of a list. */
const bullet = String.raw`(?:o\s+|\w{1,2}[.)]\s+)?`;

/** "This document updates RFC 1 to allow …", "Section 2 of RFC 1 is changed to forbid …": what an update is for. */
const purpose = new RegExp(
  String.raw`(?:\b${updating}[^;]{0,200}?\bRFCs? ?\d[^;]{0,100}?\b(?:to|by)|` +
    String.raw`\bRFCs? ?\d[^;]{0,60}?\b(?:is|are)(?: hereby| also)? (?:updated|amended|modified|changed|revised) (?:in order )?to)` +
    String.raw`(?: explicitly)? (${turning})(?:e|es|ing|ting|ding)?\b`,
  'i',
);

/** In a list of changes: "Prohibited trailing dots." */
const itemOfChanges = new RegExp(
  String.raw`^\W*${bullet}(?:now |explicitly |specifically )?(${turningInLists})(?:s|e|es|ed|d|ted|den)?\s+(?!by\b|to\b|for\b|in\b)`,
  'i',
);
/** In a list of changes: "The header field is now required." */
const itemNow =
  /\b(?:is|are) now (?:explicitly )?(required|mandatory|optional|recommended|forbidden|prohibited|disallowed|allowed|permitted)\b/i;

/** "Changed from 128 to 255 octets": a limit, a timer or a size. */
const valueChange =
  /\b(?:chang|increas|decreas|reduc|rais|lower|extend)(?:e|es|ed|s|ing)?\b[^.;]{0,60}?"?\b\d[\d,.]*"?(?:\s+[a-z]+)?\s+to\s+"?\d/i;

/** A section on changes speaks of older versions; elsewhere a sentence must say that it does. */
const changeTitle = /\b(?:chang|differ|histor|since|updat|deprecat|obsolet|revis)/i;
const listTitle = /\b(?:chang|differ)|\bsince\b/i;
const speaksOfOlder =
  /\bRFC ?\d+|\bthis (?:document|memo|specification|version|revision)\b|\bprevious|\bearlier\b|\bha(?:s|ve) been (?:removed|deprecated|obsoleted|relaxed|dropped|withdrawn)\b|\bno[- ]longer (?:required|optional|recommended|allowed|permitted|mandatory|necessary|supported|used|needed)\b/i;

/** What speaks of the document's own words, its licence or its references, and of no requirement. */
const editorial =
  /\b(?:copyright|editorial|typo|errat\w+|reference[sd]?|appendix|acknowledg\w+|wording|typographical|grammar|obsoletes? RFC \d+\.?$|this document obsoletes|example)\b/i;

const longest = 420;
const fewestWords = 3;

/** In the order of the sections; in each what its sentences say, then what its lists name. */
export function readNotices(document: RfcDocument): readonly ChangeNotice[] {
  const head = document.text.slice(0, headerLength);
  if (!header.test(head)) return [];
  const former = formerRulesOf(head);
  const places = findGone(document, former);
  if (places.length === 0) return [];
  const isOfChanges = isWithin(document, changeTitle);
  const isReplacement = /^Obsoletes\b/im.test(head);
  const listsChanges = isReplacement ? isWithin(document, listTitle) : () => false;
  const named = readGivenUp(
    document,
    places,
    (sentence, section) => isOfChanges(section) || speaksOfOlder.test(sentence),
  );
  let next = 0;
  const holds = (start: number, end: number): boolean => {
    while (next < places.length && places[next]! < start) next++;
    return next < places.length && places[next]! < end;
  };
  return document.sectionTexts(holds).flatMap(({ number, sentences }) => {
    const isInList = listsChanges(number);
    const isOfChange = isOfChanges(number);
    const namedHere = named.filter(({ section }) => section === number);
    const isNotice = (text: string): boolean =>
      // What leads in a list is said by each of its items.
      !(namedHere.length > 0 && leadsListIn(text)) &&
      (((gone.test(text) || purpose.test(text)) && !editorial.test(text)) ||
        turned.test(text) ||
        (isInList && (itemOfChanges.test(text) || itemNow.test(text)) && !editorial.test(text)) ||
        valueChange.test(text)) &&
      (isOfChange || speaksOfOlder.test(text));
    const said = sentences
      .filter((text) => text.length <= longest)
      .flatMap((text) =>
        isNotice(text) ? plain(isInList ? changeFirst(text) : text) : (former.read(text) ?? []),
      )
      .map((text) => ({ section: number, words: contentWords(text).map(({ word }) => word) }))
      .filter(({ words }) => words.length >= fewestWords);
    return [...said, ...namedHere];
  });
}

/** Whether a section, or one around it, has such a title. */
function isWithin({ sections }: RfcDocument, title: RegExp): (number: SectionNumber | undefined) => boolean {
  const outers = sections.filter((section) => title.test(section.title)).map(({ number }) => number);
  return (number) =>
    number !== undefined && outers.some((outer) => number === outer || number.startsWith(`${outer}.`));
}

/** "No longer optional" in a word that the index keeps, unlike the keywords themselves. */
function plain(text: string): string {
  return purposeFirst(text)
    .replace(/\bno-longer\b/gi, 'no longer')
    .replace(/\bno longer optional\b/gi, 'no longer voluntary');
}

/** What a purpose says in the words of other notices, before what it is about; the places that are updated come last. */
function purposeFirst(text: string): string {
  const found = purpose.exec(text);
  if (!found) return text;
  const turn = wordsOf(found[1]!);
  const places = found[0].match(/\b(?:sections? [\d.]+\d|RFCs? ?\d+|\d{3,5}\b)/gi) ?? [];
  return `${turn} ${text.slice(found.index + found[0].length)} ${places.join(' ')}`;
}

/** The same of a list of changes. */
function changeFirst(text: string): string {
  const lead = itemOfChanges.exec(text);
  if (lead) return `${wordsOf(lead[1]!)} ${text.slice(lead[0].length)}`;
  const now = itemNow.exec(text);
  if (!now || purpose.test(text)) return text;
  return `${wordsOf(now[1]!)} ${text.slice(0, now.index).replace(/^\W*o\s+/, '')} ${text.slice(now.index + now[0].length)}`;
}

function wordsOf(verb: string): NoticeOpening {
  return turns.find(([stems]) => stems.some((stem) => verb.toLowerCase().startsWith(stem)))![1];
}

/** The words that such a notice begins with. */
type NoticeOpening = `now ${NoticeTurn}` | 'deprecated' | 'removed' | 'relaxed';

const turns: readonly (readonly [stems: readonly string[], words: NoticeOpening])[] = [
  [['allow', 'permit'], 'now allowed'],
  [['requir', 'mandat'], 'now demanded'],
  [['optional'], 'now voluntary'],
  [['recommend'], 'now advised'],
  [['forbid', 'prohibit', 'disallow', 'discourag'], 'now forbidden'],
  [['deprecat', 'withdraw', 'discontinu'], 'deprecated'],
  [['remov', 'lift'], 'removed'],
  [['relax'], 'relaxed'],
];

const scan = createWordScan([
  ...mentionWords,
  ...'allow permit require mandate forbid prohibit disallow update amend modify revise remove deprecate obsolete longer withdrawn relax drop discontinued move lifted now change increase decrease reduce raise lower extend'.split(
    ' ',
  ),
]);

/** Offsets at which a word of {@link gone} starts, or nearly: `longer` stands for `no longer`; and mentions of former rules. */
function findGone({ text, lines }: RfcDocument, former: FormerRules): readonly number[] {
  const found: number[] = [];
  const places = scan(lines.codes);
  for (let n = 0; n < places.length; n++) {
    const at = places.values[n]!;
    goneAt.lastIndex = at;
    leadAt.lastIndex = at;
    if (goneAt.test(text) || leadAt.test(text) || former.mayTell(text, at)) found.push(at);
  }
  return found;
}

const goneAt = new RegExp(
  String.raw`(?:${updating}[^;]{0,260}?\b(?:${turning})|` +
    String.raw`remov|deprecat|obsolet|longer|withdrawn|withdraws|relax|drop|discontinued|moves?\s+away|lifted|` +
    String.raw`changed\s+to\s+(?:allow|permit)|` +
    String.raw`now\s+(?:explicitly\s+)?(?:allow|permit|forbid|prohibit|disallow|discourag|required|mandatory|optional|recommended)|` +
    String.raw`(?:chang|increas|decreas|reduc|rais|lower|extend)(?:e|es|ed|s|ing)?\b[^.;]{0,80}?\d[\d,.]*"?(?:\s+[a-z]+)?\s+to\s+"?\d)`,
  'iy',
);

/** Where an item of a list of changes begins with such a verb. */
const leadAt = new RegExp(String.raw`(?<=^[^\w\n]{0,12}${bullet})(?:${turningInLists})`, 'imy');
