/** Mentions of documents in running text, whatever they turn out to be: what follows decides whether each is a citation. */
import { parseSectionNumber, type SectionNumber } from '../rfc/identity';
import type { CitationKind } from './citation';
import { parseDocumentUrl, type DocumentUrl } from './documentUrl';
import { readNumbers } from './numberList';
import { findSectionMentions, type SectionMention, type SectionPlace } from './sectionText';

/** Offsets into the text that was searched. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly kind: CitationKind;
  readonly numbers: readonly number[];
  /** A draft's name as written, in lower case. */
  readonly draft: string | undefined;
  readonly sections: readonly SectionPlace[];
  readonly shape: 'plain' | 'list' | 'range' | 'url' | 'directive';
  /** Where the number itself starts, behind the word RFC; the start for what has no number. */
  readonly numberStart: number;
  /** A name that a definition may resolve, `{{QUIC-TRANSPORT}}`: no citation by itself. */
  readonly name: string | undefined;
  readonly url: DocumentUrl | undefined;
  /** `6265bis` of `RFC 6265bis`: a draft whose name is not said. */
  readonly bis: string | undefined;
  /** Signs that it may belong to another series, or be no document. */
  readonly doubt: Doubt | undefined;
}

/**
 * `prefix`: another word is glued on before (`IL-RFC-31`) or names the owner (`Rust RFC 2071`); `hash`: `RFC #123`;
 * `padded`: zeros that RFCs do not have (`RFC 0031`); `name`: a hyphenated name that may be no draft;
 * `ietf` is the opposite: the author says `IETF RFC`.
 */
export type Doubt = 'prefix' | 'hash' | 'padded' | 'name' | 'ietf';

/** @param isCode whether the text at an offset is code */
export function findMentions(text: string, isCode: (at: number) => boolean): Mention[] {
  if (!worthwhile.test(text)) return [];
  const scan: Scan = { text, isCode, found: [], taken: [] };
  findUrls(scan);
  findIdentifiers(scan);
  findDrafts(scan);
  findRfcs(scan);
  findSubSeries(scan);
  findDirectives(scan);
  findNames(scan);
  scan.found.sort((a, b) => a.start - b.start);
  return bindSections(text, scan.found);
}

/** Whether a text can hold any mention at all. Cheap: most text holds none. */
export const worthwhile = /rfc|bcp|std|fyi|draft-|\bI-D\.|for comments|10\.17487|ietf|\{\{|\[@?[!?]?[A-Z]/i;

interface Scan {
  readonly text: string;
  readonly isCode: (at: number) => boolean;
  readonly found: Mention[];
  /** Stretches that are something else already, such as a URL. */
  readonly taken: { readonly start: number; readonly end: number }[];
}

type Found = Pick<Mention, 'start' | 'end' | 'kind'> & Partial<Mention>;

function add(scan: Scan, mention: Found): void {
  scan.taken.push(mention);
  scan.found.push({
    numbers: [],
    draft: undefined,
    sections: [],
    shape: 'plain',
    numberStart: mention.start,
    name: undefined,
    url: undefined,
    bis: undefined,
    doubt: undefined,
    ...mention,
  });
}

function isTaken({ taken }: Scan, start: number, end: number): boolean {
  return taken.some((other) => other.start < end && start < other.end);
}

const urls =
  /(?<![a-z\d])(?:(?:https?|ftp):\/\/|(?<![\w./@-])(?:www\.|tools\.|datatracker\.)?(?:ietf|rfc-editor)\.org\/)[!#$%&'()*+,./\d:;=?@A-Z[\]_a-z~-]+/gi;

function findUrls(scan: Scan): void {
  for (const match of scan.text.matchAll(urls)) {
    const address = trimUrl(match[0]);
    const start = match.index;
    const end = start + address.length;
    if (isTaken(scan, start, end)) continue;
    const url = parseDocumentUrl(address);
    if (url === undefined) scan.taken.push({ start, end });
    else addUrl(scan, start, end, url);
  }
}

function addUrl(scan: Scan, start: number, end: number, url: DocumentUrl): void {
  const { kind, number, draft, section, sectionAt } = url;
  const sections =
    section && sectionAt ? [{ section, start: start + sectionAt.start, end: start + sectionAt.end }] : [];
  const numbers = number === undefined ? [] : [number];
  add(scan, { start, end, kind, numbers, draft, sections, shape: 'url', url });
}

/** Punctuation at the end belongs to the sentence, as does a bracket that was not opened (GFM section 6.9). */
function trimUrl(url: string): string {
  let end = url.search(/[\]]\(|\]\[/);
  if (end < 0) end = url.length;
  for (;;) {
    const last = url[end - 1]!;
    if (/[?!.,:;*_~'"&$]/.test(last)) end--;
    else if (last === ')' && unbalanced(url.slice(0, end), '(', ')')) end--;
    else if (last === ']' && unbalanced(url.slice(0, end), '[', ']')) end--;
    else break;
  }
  const inner = url.slice(0, end);
  // `(https://…/rfc7432#section-5) (` and `https://…)[1]`: what follows an unopened bracket is not the URL's.
  for (let at = 0, depth = 0; at < inner.length; at++) {
    if (inner[at] === '(') depth++;
    else if (inner[at] === ')' && --depth < 0) return inner.slice(0, at);
  }
  return inner;
}

function unbalanced(text: string, open: string, close: string): boolean {
  return text.split(close).length > text.split(open).length;
}

function findIdentifiers(scan: Scan): void {
  const pattern =
    /(?<![\w/])(?:urn:ietf:(?:(?:rfc|bcp|std|fyi):\d{1,6}|id:[a-z\d-]+)(?:#[\w.-]*\w)?|10\.17487\/rfc\d{1,6}(?!\d))/gi;
  for (const match of scan.text.matchAll(pattern)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const url = isTaken(scan, start, end) ? undefined : parseDocumentUrl(match[0]);
    if (url !== undefined) addUrl(scan, start, end, url);
  }
}

function findDrafts(scan: Scan): void {
  for (const match of scan.text.matchAll(
    /(?<![\w/.@#-])(?:draft-[a-z][a-z\d]*(?:-[a-z\d]+)+|I-D\.[a-z][a-z\d]*(?:-[a-z\d]+)+)(?![\w/@]|-\w|\.md\b)/gi,
  )) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (isTaken(scan, start, end)) continue;
    const name = match[0].replace(/^I-D\.(?:draft-)?/i, 'draft-').toLowerCase();
    const sure =
      /^I-D\./i.test(match[0]) || /^draft-(?:ietf|irtf|iab|iesg|irsg)-/.test(name) || /-\d\d$/.test(name);
    if (/^draft-[a-z\d]+(?:-\d+)*$/.test(name)) continue;
    add(scan, { start, end, kind: 'draft', draft: name, doubt: sure ? undefined : 'name' });
  }
}

/** The word, what may stand between it and the number, the number. */
const rfcs =
  /(?<![\p{Script=Latin}\p{N}_])(?:(RFC)(s|'s|’s)?|(Requests? for Comments?)(?:\s+\(RFCs?\))?)(\s*\[|\s*:\s*\[?|\s*#\s*|\s+(?:no\.?|nr\.?|number|№)\s*|[-‐‑–]|[\s\u00ad\u200b]*)(\d{1,7})(?!\d)/giu;

function findRfcs(scan: Scan): void {
  const { text } = scan;
  rfcs.lastIndex = 0;
  for (let match = rfcs.exec(text); match; match = rfcs.exec(text)) {
    const start = match.index;
    const numberStart = rfcs.lastIndex - match[5]!.length;
    if (isTaken(scan, start, rfcs.lastIndex)) continue;
    const between = match[4]!;
    const spaced = /\s/.test(between);
    // "the RFC [12]" is a bibliography's number.
    if (/[[:]/.test(between) && match[5]!.length < 3) continue;
    const sign = leadingSign(scan, start, match[1] === 'RFC');
    if (sign === 'none') continue;
    const items = readNumbers(text, numberStart, match[2] !== undefined, 3);
    const first = items[0]!;
    const after = text.slice(first.end, first.end + 40);
    const bis = /^-?(?:bis|ter)(?![a-z])/i.exec(after);
    if (bis) {
      const end = first.end + bis[0].length;
      add(scan, {
        start,
        end,
        kind: 'draft',
        numberStart,
        bis: text.slice(numberStart, end).replace('-', '').toLowerCase(),
      });
      continue;
    }
    if (!endsMention(scan, start, after, spaced, match[5]!)) continue;
    const padded = /^0/.test(match[5]!) && !/^0\d{3}$/.test(match[5]!);
    const doubt =
      sign ?? (between.includes('#') ? 'hash' : padded || Number(match[5]) === 0 ? 'padded' : undefined);
    items.forEach((item, at) => {
      add(scan, {
        // "RFC [7159](": the token is the number.
        start: at === 0 && !between.includes('[') ? start : item.start,
        end: item.end,
        numberStart: item.start,
        kind: 'rfc',
        numbers: item.numbers,
        shape: item.numbers.length > 1 ? 'range' : items.length > 1 ? 'list' : 'plain',
        doubt,
      });
    });
    rfcs.lastIndex = items.at(-1)!.end;
  }
}

/** What stands before the word: `none` where it makes the word part of something else. */
function leadingSign({ text }: Scan, start: number, capitals: boolean): Doubt | 'none' | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  const last = before.at(-1) ?? '';
  if (last === '#' || last === '\\' || /[\w)]\.$/.test(before)) return 'none';
  if (last === '/' && /[a-z_.-]\/$/i.test(before)) return 'none';
  if (last === '@' && !/\[@$|^@$/.test(before)) return 'none';
  const glued = /([\p{L}\p{N}_]+)[-‐‑]$/u.exec(before)?.[1];
  if (glued !== undefined)
    return capitals && /^(?:non|pre|post|anti|semi|per|to)$/i.test(glued) ? undefined : 'prefix';
  const owner = /([\p{L}\p{N}.+]+)['’]?s?\s+$/u.exec(before)?.[1];
  if (owner === 'IETF') return 'ietf';
  return owner !== undefined && otherOwners.has(owner.toLowerCase()) ? 'prefix' : undefined;
}

/** Projects and bodies that number RFCs of their own. */
const otherOwners = new Set(
  'rust ember emberjs php react reactjs vue vuejs yarn npm gatsby svelte nix nixos terraform ckb nervos interledger osf open-rpc opengroup oasis tezos wasmtime bytecodealliance pytorch tensorflow openbsd fuchsia flutter gradle kotlin haskell ghc julia php-fig python gnome kde redox servo bevy pulumi tvm onnx mlir llvm clang swift polkadot substrate libra diem bitshares zcash'.split(
    ' ',
  ),
);

/** What may stand behind a number: not what makes it part of an identifier, a file's name or a decimal number. */
function endsMention(
  { text, isCode }: Scan,
  start: number,
  after: string,
  spaced: boolean,
  digits: string,
): boolean {
  const code = isCode(start);
  if (/^[A-Za-z]/.test(after)) {
    if (/^s(?![a-z\d])/i.test(after)) return true;
    return spaced && !code && digits.length > 2 && /^[A-Z][a-z]/.test(after);
  }
  if (/^[_@]/.test(after) || (/^\(/.test(after) && code && !spaced)) return false;
  if (
    /^\.(?:txt|html?|md|mdx|pdf|xml|rst|adoc|go|rs|py|js|ts|c|h|cc|cpp|java|rb|json|ya?ml|proto|svg|png)(?![a-z])/i.test(
      after,
    )
  ) {
    return false;
  }
  if (/^\.\d/.test(after) && digits.length < 4) return false;
  if (/^-\d\d-\d\d(?!\d)/.test(after)) return false;
  if (/^-[a-z]/i.test(after) && (digits.length < 3 || (code && !spaced && text[start] === 'r'))) return false;
  return true;
}

function findSubSeries(scan: Scan): void {
  const { text } = scan;
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}_.+/#-])(?:(BCP|STD|FYI)(s?)|(bcp)(s?))([\s\u00a0]*|-|:\s?|\s*\[)(0*[1-9]\d{0,3})(?![\p{Script=Latin}\p{N}_]|\.\d|-tagged)/gu,
  )) {
    const start = match.index;
    if (isTaken(scan, start, start + match[0].length)) continue;
    const kind = (match[1] ?? match[3])!.toLowerCase() as CitationKind;
    const before = text.slice(Math.max(0, start - 20), start);
    if (
      kind === 'std' &&
      /(?:MIL|IEEE|ANSI|ISO|IEC|DOD|EIA|TIA|JEDEC|ASTM|ECMA|FED|BS|UL)[\s/-]*$/i.test(before)
    )
      continue;
    if (kind === 'fyi' && /^\s+[a-z]/.test(text.slice(start + match[0].length))) continue;
    const numberStart = start + match[0].length - match[6]!.length;
    const plural = (match[2] || match[4]) !== '';
    const items = readNumbers(text, numberStart, plural, plural ? 1 : 9);
    items.forEach((item, at) => {
      add(scan, {
        start: at === 0 ? start : item.start,
        end: item.end,
        numberStart: item.start,
        kind,
        numbers: item.numbers,
        shape: item.numbers.length > 1 ? 'range' : items.length > 1 ? 'list' : 'plain',
      });
    });
  }
}

/** Roles and macros: Sphinx's `:rfc:` and `{rfc}`, MDN's `{{RFC(…)}}`, wikis' `{{rfc|…}}`. */
function findDirectives(scan: Scan): void {
  const pattern =
    /(?::rfc:\s*`?|\{rfc\}\s*`?|\{\{\s*rfc\s*(?:\(\s*["']?|\|\s*))0*([1-9]\d{0,5})(?!\d)(?:#(?:section|appendix)-([\w.]*\w)|["']?\s*,\s*["'][^"']*["']\s*,\s*["']([\d.]+)["'])?/gi;
  for (const match of scan.text.matchAll(pattern)) {
    const at =
      match.index + match[0].indexOf(match[1]!, match[0].search(/\d/) < 0 ? 0 : match[0].search(/[1-9]/));
    const end = at + match[1]!.length;
    if (isTaken(scan, at, end)) continue;
    const section = match[2] ?? match[3];
    const sectionStart = section === undefined ? 0 : match.index + match[0].lastIndexOf(section);
    add(scan, {
      start: at,
      end,
      kind: 'rfc',
      numbers: [Number(match[1])],
      shape: 'directive',
      sections:
        section === undefined
          ? []
          : [
              {
                section: section.toUpperCase() as SectionNumber,
                start: sectionStart,
                end: sectionStart + section.length,
              },
            ],
    });
  }
}

/** Names in kramdown's and mmark's references, which the front matter may define. */
function findNames(scan: Scan): void {
  const { text } = scan;
  for (const match of text.matchAll(/\{\{([^{}]{1,200})\}\}|\[@?[!?]?([A-Za-z][\w.+-]*)\]/g)) {
    const inner = match[1] ?? match[2]!;
    const offset = match.index + match[0].indexOf(inner);
    const name =
      match[1] === undefined
        ? /^(.*)$/s.exec(inner)
        : /^(?:.*?\s(?:of|in)\s+)?[!?&<]*(-?[A-Za-z][\w.+-]*)(?=$|[\s,|])/s.exec(inner);
    if (!name) continue;
    const start = offset + name[0].length - name[1]!.length;
    const end = start + name[1]!.length;
    if (!isTaken(scan, start, end)) add(scan, { start, end, kind: 'rfc', name: name[1]! });
  }
}

/** Gives each mention the sections that are written with it, each section to one mention. */
function bindSections(text: string, found: readonly Mention[]): Mention[] {
  const mentions = found.map((mention) => withAnchor(text, mention));
  const free = new Set(
    findSectionMentions(text).filter(
      ({ start, end }) => !mentions.some((mention) => mention.start < end && start < mention.end),
    ),
  );
  const bound = new Map<Mention, SectionMention>();
  const passes = [ofBefore, behind, justBefore];
  for (const pass of passes) {
    mentions.forEach((mention, at) => {
      if (bound.has(mention) || mention.shape === 'url' || mention.sections.length > 0) return;
      const previousEnd = mentions[at - 1]?.end ?? 0;
      const nextStart = mentions[at + 1]?.start ?? text.length;
      for (const section of free) {
        if (section.start < previousEnd || section.end > nextStart) continue;
        if (!pass(text, mention, section)) continue;
        bound.set(mention, section);
        free.delete(section);
        return;
      }
    });
  }
  return mentions.map((mention) => {
    const sections = bound.get(mention)?.sections;
    return sections === undefined ? mention : { ...mention, sections };
  });
}

/** `RFC2616#14.46`. */
function withAnchor(text: string, mention: Mention): Mention {
  const match =
    mention.shape === 'url'
      ? null
      : /^#(\d{1,3}(?:\.\d{1,3})*)(?![\w.]*\w)/.exec(text.slice(mention.end, mention.end + 40));
  const section = match && parseSectionNumber(match[1]!);
  if (!section) return mention;
  const start = mention.end + 1;
  return { ...mention, sections: [{ section, start, end: start + section.length }] };
}

/** `Section 4.1 of [RFC6749`, `Section 4 of the TLS specification (RFC 8446`. */
function ofBefore(text: string, mention: Mention, section: SectionMention): boolean {
  if (section.end > mention.start || mention.start - section.end > 120) return false;
  return ofGap.test(text.slice(section.end, mention.start));
}

const ofGap =
  /^[)\]]?(?:\s*\([^()]*\)|,?\s*["“][^"”]*["”],?|,?\s*(?:paragraph|para\.?|bullet|item|step|point|note|example|table|figure|rule)\s+[\w.]+)?\s*(?:of|in|from|within|under|von|der|des|aus|de|del|di|do|da|du|из|の)(?:\s+(?:the|IETF|der|dem|la|el|l'))*(?:\s+(?!this\b|that\b)[^.;:()[\]{}]{1,60})?\s*[[({<"“'`*_!?]*(?:see\s+)?$/iu;

/** `RFC 6434 §11`, `[RFC6749] section 4.1`, `RFC 8314 (section 3.3`, `RFC2616#14.46`. */
function behind(text: string, mention: Mention, section: SectionMention): boolean {
  if (section.start < mention.end || section.start - mention.end > 30) return false;
  if (!behindGap.test(text.slice(mention.end, section.start))) return false;
  const after = /^["”)\]]*\s*(?:\([^()]*\)\s*)?(?:of|in|from)\s+(?:the\s+)?(.{0,40})/s.exec(
    text.slice(section.end, section.end + 80),
  );
  // "RFC 8659 and Section 3.2.2.8 of the Baseline Requirements": the section is the other document's.
  return after === null || /^(?:that|which|its|it|full|order|detail|particular|RFC\b)/i.test(after[1]!);
}

const behindGap =
  /^(?:['’]s)?[\])}>"'”’*_`]*\s*(?:[,:([#>|·•/]|-|–|—)*\s*(?:(?:in|at|see|under|within|cf\.|specifically|especially|の|的|의|,)\s*)*(?:the\s+)?[[("“]*$/iu;

/** `Section 4.1, RFC 6749`, `Section 5.5 (RFC 4035`. */
function justBefore(text: string, mention: Mention, section: SectionMention): boolean {
  if (section.end > mention.start || mention.start - section.end > 12) return false;
  const gap = text.slice(section.end, mention.start);
  if (!/^[)\]]?\s*[,(:[–—-]{0,2}\s*(?:the\s+)?[[({<"“!?*_]*$/i.test(gap)) return false;
  // "In Section 3, RFC 2119 keywords are used": this document's section.
  return !(
    gap.includes(',') &&
    /(?:^|[.;:]\s*)(?:in|see)\s+$/i.test(text.slice(Math.max(0, section.start - 12), section.start))
  );
}
