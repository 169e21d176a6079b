/** Keywords that say no requirement where they stand: spoken of in quotation marks, or part of a name or of code. */
import type { KeywordHit } from './keywords';
import { Gap, type RfcLines } from './lines';

/** A keyword is spoken of, not used, between quotation marks and before `requirement`. */
export function isMention(text: string, hit: KeywordHit): boolean {
  if (!hit.informal && hit.level !== 'MAY' && startsRequirement(text, hit.end)) return true;
  if (!isQuote(text.charCodeAt(hit.start - 1))) return false;
  const next = text.charCodeAt(hit.end);
  return isQuote(next) || ((next === 44 || next === 46) && isQuote(text.charCodeAt(hit.end + 1)));
}

/** `a MUST requirement`, `all SHOULD requirements`. */
function startsRequirement(text: string, at: number): boolean {
  return text.charCodeAt(at) === 32 && text.startsWith('requirement', at + 1);
}

/**
 * Whether a keyword is one of the capitalised words of a name: `the Optional Parameters field`. At the start of a sentence
 * nothing tells.
 */
export function isPartOfName({ text, first, end, gap, count }: RfcLines, hit: KeywordHit): boolean {
  if (!/^(?:Optional|Required|Recommended|Mandatory)$/.test(hit.keyword)) return false;
  const { line } = hit;
  const before = text.slice(first[line], hit.start);
  const opens = before === '' && line > 0 && gap[line] === Gap.none;
  if (!/[a-z,]$/.test(opens ? text.slice(first[line - 1], end[line - 1]) : before.replace(/ $/, '')))
    return false;
  const after = text.slice(hit.end, end[line]);
  const closes = after === '' && line + 1 < count && gap[line + 1] === Gap.none;
  return /^[A-Z][A-Za-z]/.test(closes ? text.slice(first[line + 1], end[line + 1]) : after.replace(/^ /, ''));
}

/** Whether a keyword stands in a comment of ABNF, ASN.1 or a program, or is ASN.1's OPTIONAL. */
export function isInCode(lines: RfcLines, hit: KeywordHit): boolean {
  const first = lines.first[hit.line]!;
  if (first === hit.start || (hit.keyword !== 'OPTIONAL' && !mayComment(lines, first, hit.start)))
    return false;
  const before = lines.text.slice(first, hit.start);
  if (/^(?:;|\/\/|\/\*|--)|(?:^|\s)=\/?\s.*\s;|\s{2}(?:--|;|\/\/)\s/.test(before)) return true;
  if (hit.keyword !== 'OPTIONAL') return false;
  const after = lines.text.slice(hit.end, lines.end[hit.line]);
  return /^\s*[,}]?\s*(?:--.*)?$/.test(after) && /\[\d+\]|^[a-z][\w-]*\s+[A-Z][\w-]*\s*$/.test(before);
}

/** A comment starts with one of these, perhaps after an equals sign. */
function mayComment({ codes }: RfcLines, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = codes[at];
    if (code === 59 || code === 47 || (code === 45 && codes[at + 1] === 45)) return true;
  }
  return false;
}

function isQuote(code: number): boolean {
  return code === 34 || code === 39 || code === 96 || (code >= 0x2018 && code <= 0x201d);
}
