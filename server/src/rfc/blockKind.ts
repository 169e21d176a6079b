/** What a block of lines is: running text, a drawn or aligned table, or code and drawings. */
import type { LineRange } from './blocks';
import { lineText, type RfcLines } from './lines';

export type BlockKind = 'prose' | 'table' | 'code';

const codeLine =
  /::=|\b(?:OBJECT|NOTIFICATION|TRAP)-TYPE$|^\s*[{}]|[{};]\s*(?:(?:\/\/|--|;).*)?$|^\s*(?:\/\/|\/\*|--\s|#include|#define|;\s?)|^[\w<>-]+\s+=\/?\s|\)\s*\{$|^<\/?[\w:-]+[^>]*>(?:[^<]*<\/.*>)?$|=>\s*\w+|\breturn\b.*;/;
const rule = /^[+|`'.,:][-=+~_.'`|\s]{3,}[-=+|.'`:,]*$|^[-=+]{5,}$/;

/** The kind of a block by the look of its lines. */
export function blockKind(lines: RfcLines, block: LineRange): BlockKind {
  if (!looksDrawn(lines, block)) return 'prose';
  let code = 0;
  let english = 0;
  let pipes = 0;
  let rules = 0;
  let drawn = 0;
  const to = Math.min(block.to, block.from + 80);
  for (let line = block.from; line < to; line++) {
    const text = lineText(lines, line);
    const initial = text.charCodeAt(0);
    if (initial === 124 && text.indexOf('|', 1) > 0) pipes++;
    else if (text.includes('+-+-+-')) return 'code';
    else if (initial < 128 && ruleInitials[initial] === 1 && rule.test(text)) rules++;
    else if (isEnglish(text)) english++;
    else if (codeLine.test(text)) code++;
    else if (/[-=_]{4,}[>+|]|\+--|--\+|<--|-->|\|\s{4,}\||\/\\|\\\//.test(text)) drawn++;
  }
  const total = to - block.from;
  if (pipes > 0 && rules > 0 && pipes + rules >= total * 0.7) return 'table';
  if (pipes > 1 && pipes >= total * 0.7) return 'table';
  if (code * 3 >= total && code > english) return 'code';
  if (total > 2 && (drawn + pipes + rules) * 2 >= total) return 'code';
  return 'prose';
}

/** Characters that a line of dashes and corners may start with. */
const ruleInitials = new Uint8Array(128);
for (const initial of "+|`'.,:-=") ruleInitials[initial.charCodeAt(0)] = 1;

/** Marks that stand in code, tables and drawings, and seldom in sentences. */
const marks = new Uint8Array(256);
for (const mark of '{}<>|=+\\^~_') marks[mark.charCodeAt(0)] = 1;

/** Whether a block has any mark of code or drawings at all: most have none, and are running text. */
function looksDrawn(lines: RfcLines, block: LineRange): boolean {
  const { codes } = lines;
  for (let line = block.from; line < block.to; line++) {
    const first = lines.first[line]!;
    const end = lines.end[line]!;
    const initial = codes[first]!;
    if (initial === 59 || (initial === 45 && codes[first + 1]! === 45)) return true;
    if ((initial === 47 || initial === 35) && end - first > 1) return true;
    if (codes[end - 1]! === 59) return true;
    for (let at = first; at < end; at++) if (marks[codes[at]!] === 1) return true;
  }
  return false;
}

const commonWord =
  /\b(?:the|an?|of|to|is|be|in|and|or|for|with|that|by|not|if|as|are|it|on|this|any|from)\b/g;

/** Whether a line reads as a sentence's part although it ends or starts as code does. */
function isEnglish(text: string): boolean {
  if (/^(?:;|\/\/|\/\*|--\s)|::=|\)\s*\{$/.test(text)) return false;
  if (/^(?:[o*+-]|\(?\w{1,2}[.)])\s+[A-Za-z][A-Za-z ,'"-]*;$/.test(text)) return true;
  commonWord.lastIndex = 0;
  if (!commonWord.test(text)) return false;
  return (
    commonWord.test(text) ||
    (!/[{}=]/.test(text) && /^(?:[o*+-]|\(?\w{1,2}[.)])?\s*(?:[A-Za-z'"-]+\s+){3}/.test(text))
  );
}
