/**
 * Which sections of other RFCs an update says that it changes: "Section 5 of RFC 1 is updated as follows", "This document
 * replaces Section 5 of RFC 1", or a heading "Updates to RFC 1, Section 5". What such a section said need not hold since,
 * and often nothing else of the update tells which rule it is.
 */
import type { RfcDocument } from './document';
import type { SectionAmendment } from './facts';
import { olderRfcs } from './formerRules';
import { rfcNumber, type SectionNumber } from './identity';

const header = /^Updates\b/im;
const headerLength = 2500;

const number = String.raw`(?:\d+(?:\.\d+)*|[A-Z](?:\.\d+)*)(?![\w-])`;
const numbers = String.raw`(${number}(?:(?:,\s(?:and\s)?|\sand\s)(?:[Ss]ection\s|[Aa]ppendix\s)?${number})*)`;
const word = String.raw`(?:[Ss]ections?|[Aa]ppendix|[Aa]ppendices)`;
/** The title of a section, or an aside. */
const aside = String.raw`(?:,?\s(?:"[^"]{0,120}"|\([^)]{0,140}\)),?)?`;
const rfc = String.raw`\[?RFC[ -]?0*([1-9]\d*)\b\]?`;
/** "Section 5 of RFC 1", and "RFC 1, Section 5": numbers and RFC, or RFC and numbers, as groups. */
const place = String.raw`(?:${word}\s${numbers}${aside},?\s(?:of|in|from)\s(?:the\s)?${rfc}|${rfc}(?:'s)?(?:\s\[[\w-]+\])?,?\s(?:in\s)?${aside}${word}\s${numbers})`;
const places = new RegExp(place, 'g');

/** What is done to a section. */
const stems =
  'updat|amend|modif|revis|chang|correct|redefin|relax|rewrit|extend|overrid|clarif|replac|obsolet|supersed|deprecat|delet|remov';
const verbs = String.raw`(?:${stems})(?:e|es|s|ies|ed|ied|ing|ying|ting|ten|d)?`;
const adverbs = String.raw`(?:\s(?:hereby|also|thus|therefore|formally|further|now|then|explicitly))*`;
/** What changes it. */
const subject = String.raw`(?:[Tt]his|[Tt]he\s(?:present|current))\s(?:document|specification|memo|section|RFC|update|standard|note|appendix|change)|[Ww]e|[Tt]his|[Tt]he\sfollowing(?:\s(?:text|paragraphs?|sentences?|sections?|updates?))?`;

/** "This document updates … Section 5 of RFC 1": what stands before a place. */
const activeBefore = new RegExp(
  String.raw`(?:^|[^\w])(?:${subject})(?:\s[\w-]+){0,3}?\s${verbs}\b(?![^;]*\bbut\b)[^;]{0,220}$`,
);
/** "Specific updates to Section 5 of RFC 1", and as a heading. */
const nominalBefore =
  /\b(?:[Uu]pdates?|[Cc]hanges?|[Mm]odifications?|[Rr]evisions?|[Rr]evised|[Aa]mendments?|[Rr]eplacements?|[Cc]orrections?|[Cc]larifications?)\s(?:(?:is|are|was|were)\smade\s)?(?:to|of|for|in)\s(?:the\s)?(?:[\w-]+\s){0,4}?$/;
/** An instruction to change it. */
const imperativeBefore =
  /(?:^|:\s|\d\.\s)(?:Replace|Change|Update|Modify|Amend|Delete|Remove|Add|Insert)\b[^;]{0,120}$/;
/** "… is updated as follows": what stands behind a place. */
const passiveBehind = new RegExp(
  String.raw`^${aside}[^.;]{0,100}?\b(?:is|are|was|were|has been|have been|should be|needs to be|must be|MUST be|to be)${adverbs}\s(?:(?:${stems})(?:ed|ied|d|ten)\b|(?:NOT\sRECOMMENDED|deprecated|obsolete)\b)`,
);
/** A place named for something else than that it is changed. */
const pointsTo =
  /\b(?:per|see|see also|cf\.?|e\.g\.,?|as\s(?:defined|specified|described|required|stated|given|outlined|discussed)\s(?:in|by)|according\sto|accordance\swith|conform\w*\sto|based\son|following|follows|compliance\swith|similar\sto|addition\sto|contrary\sto|unlike|than)\s(?:the\s(?:[\w-]+\s){0,4}(?:in|of)\s)?$/i;
const refuses = new RegExp(
  String.raw`\b(?:not|neither|nor|never|without)(?:\s\w+){0,2}\s${verbs}\b|\bunchanged\b|\bno\s(?:other\s)?(?:changes?|updates?|modifications?)\b`,
  'i',
);
/** The section itself is the object of what takes it away. */
const wholeBefore = new RegExp(
  String.raw`\b(?:replac|obsolet|supersed|deprecat)(?:e|es|ed|ing)\s(?:(?:all\sof|the\s(?:entire|whole|text\sof|contents\sof)|\[?RFC\s?\d+\]?\sand)\s)*$|\bReplacement\s(?:of|for)\s$`,
  'i',
);
const wholeBehind = new RegExp(
  String.raw`^${aside}\s(?:is|are|has been)${adverbs}\s(?:replaced|obsoleted|superseded|deprecated)\b`,
);

const longest = 420;

/** What headings say, then what sentences do, each in document order; each section once for each section of the update that says so. */
export function readAmendments(document: RfcDocument): readonly SectionAmendment[] {
  const head = document.text.slice(0, headerLength);
  if (!header.test(head)) return [];
  const older = new Set(olderRfcs(head));
  const marks = placesIn(document.text, older);
  if (marks.length === 0) return [];
  const found = new Map<string, SectionAmendment>();
  const add = (section: SectionNumber | undefined, text: string, isTitle: boolean): void => {
    for (const { rfc: of, sections, whole } of amendedIn(text, isTitle)) {
      if (!older.has(of)) continue;
      for (const amended of sections) {
        const key = `${section ?? ''} ${of} ${amended}`;
        if (!found.get(key)?.whole) found.set(key, { section, rfc: rfcNumber(Number(of)), amended, whole });
      }
    }
  };
  for (const { number: section, title } of document.sections) add(section, title, true);
  let next = 0;
  const holds = (start: number, end: number): boolean => {
    while (next < marks.length && marks[next]! < start) next++;
    return next < marks.length && marks[next]! < end;
  };
  for (const { number: section, sentences } of document.sectionTexts(holds))
    for (const sentence of sentences) if (sentence.length <= longest) add(section, sentence, false);
  return [...found.values()];
}

/** Offsets at which an older RFC is named not far from a section. */
function placesIn(text: string, older: ReadonlySet<string>): readonly number[] {
  const found: number[] = [];
  for (const match of text.matchAll(/\bRFC[ -]?0*([1-9]\d*)\b/g)) {
    const at = match.index;
    if (older.has(match[1]!) && nearSection.test(text.slice(Math.max(0, at - reach), at + reach)))
      found.push(at);
  }
  return found;
}

const reach = 160;
const nearSection = /\b(?:sections?|appendi(?:x|ces))\s+[\dA-Z]/i;

interface Amended {
  readonly rfc: string;
  readonly sections: readonly SectionNumber[];
  readonly whole: boolean;
}

function* amendedIn(sentence: string, isTitle: boolean): Generator<Amended> {
  const text = withName(sentence);
  for (const match of text.matchAll(places)) {
    const [named, listed, of, ofFirst, listedBehind] = match;
    const before = text.slice(0, match.index);
    const behind = text.slice(match.index + named.length);
    if (!isTitle && (refuses.test(text) || pointsTo.test(before))) continue;
    const isChanged =
      nominalBefore.test(before) ||
      (!isTitle &&
        (activeBefore.test(before) || imperativeBefore.test(before) || passiveBehind.test(behind)));
    if (!isChanged) continue;
    yield {
      rfc: of ?? ofFirst!,
      sections: ((listed ?? listedBehind!).match(everyNumber) ?? []).map((found) => found as SectionNumber),
      whole: wholeBefore.test(before) || wholeBehind.test(behind),
    };
  }
}

/** "This updates RFC 1 by deprecating what Section 5 of that document defines": the only RFC that the sentence names is meant. */
function withName(sentence: string): string {
  if (!thatDocument.test(sentence)) return sentence;
  const [only, ...others] = new Set(sentence.match(/\bRFC[ -]?0*[1-9]\d*\b/g) ?? []);
  return only === undefined || others.length > 0 ? sentence : sentence.replace(thatDocument, `$1${only}`);
}

const thatDocument = /(\b(?:of|in|from)\s)that\s(?:document|RFC|specification|memo)\b/;

const everyNumber = new RegExp(number, 'g');
