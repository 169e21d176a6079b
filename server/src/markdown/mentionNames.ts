/** Sub-series, Internet-Drafts, roles and macros, and names that front matter may define, in running text. */
import { parseSectionNumber } from '../rfc/identity';
import type { CitationKind } from './citation';
import { addMention, isTaken, type Scan } from './mentionScan';
import { readNumbers } from './numberList';

export function findSubSeries(scan: Scan): void {
  const { text } = scan;
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}_.+/#-])(?:(BCP|STD|FYI)(s?)|(bcp)(s?))([\s\u00a0]*|-|:\s?|\s*\[)(0*[1-9]\d{0,3})(?![\p{Script=Latin}\p{N}_]|\.\d|-tagged)/gu,
  )) {
    const start = match.index;
    if (isTaken(scan, start, start + match[0].length)) continue;
    const kind = (match[1] ?? match[3])!.toLowerCase() as CitationKind;
    const before = text.slice(Math.max(0, start - 20), start);
    if (/boilerplate\s+$/.test(before)) continue;
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
      addMention(scan, {
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

export function findDrafts(scan: Scan): void {
  for (const match of scan.text.matchAll(
    /(?<![\w/.@#-])(?:draft-[a-z][a-z\d]*(?:-[a-z\d]+)+|I-D\.[a-z][a-z\d]*(?:-[a-z\d]+)+)(?![\w/@]|-\w|\.md\b)/gi,
  )) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (isTaken(scan, start, end)) continue;
    const name = match[0].replace(/^I-D\.(?:draft-)?/i, 'draft-').toLowerCase();
    const sure =
      /^I-D\./i.test(match[0]) || /^draft-(?:ietf|irtf|iab|iesg|irsg)-/.test(name) || /-\d\d$/.test(name);
    if (/^draft-[a-z\d]+(?:-\d+)*$/.test(name)) continue;
    addMention(scan, { start, end, kind: 'draft', draft: name, doubt: sure ? undefined : 'name' });
  }
}

/** Roles and macros: Sphinx's `:rfc:` and `{rfc}`, MDN's `{{RFC(…)}}`, wikis' `{{rfc|…}}`. */
export function findDirectives(scan: Scan): void {
  const pattern =
    /(?::rfc:\s*`?|\{rfc\}\s*`?|\{\{\s*rfc\s*(?:\(\s*["']?|\|\s*))0*([1-9]\d{0,5})(?!\d)(?:#(?:section|appendix)-([\w.]*\w)|["']?\s*,\s*["'][^"']*["']\s*,\s*["']([\d.]+)["'])?/gi;
  for (const match of scan.text.matchAll(pattern)) {
    const at =
      match.index + match[0].indexOf(match[1]!, match[0].search(/\d/) < 0 ? 0 : match[0].search(/[1-9]/));
    const end = at + match[1]!.length;
    if (isTaken(scan, at, end)) continue;
    const section = match[2] ?? match[3];
    const number = section === undefined ? undefined : parseSectionNumber(section);
    const sectionStart = section === undefined ? 0 : match.index + match[0].lastIndexOf(section);
    addMention(scan, {
      start: at,
      end,
      kind: 'rfc',
      numbers: [Number(match[1])],
      shape: 'directive',
      sections:
        number === undefined
          ? []
          : [{ section: number, start: sectionStart, end: sectionStart + number.length }],
    });
  }
}

/** Names in kramdown's and mmark's references, which the front matter may define. */
export function findNames(scan: Scan): void {
  const { text } = scan;
  for (const match of text.matchAll(/\{\{([^{}]{1,200})\}\}|\[@?[!?]?([A-Za-z][\w.+-]*)\]/g)) {
    const inner = match[1] ?? match[2]!;
    const offset = match.index + match[0].indexOf(inner);
    const name =
      match[1] === undefined
        ? /^(.*)$/s.exec(inner)
        : /^(?:.*?\s(?:of|in)\s+)?[!?&<]*(-?[A-Za-z][\w.+-]*)(?=$|[\s,|])/s.exec(inner);
    if (!name || inner.includes('=')) continue;
    const start = offset + name[0].length - name[1]!.length;
    const end = start + name[1]!.length;
    if (!isTaken(scan, start, end)) addMention(scan, { start, end, kind: 'rfc', name: name[1]! });
  }
}
