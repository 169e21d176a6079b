/** What a block of lines is: running text, a drawn or aligned table, or code and drawings. */
import type { LineRange } from './blocks';
import { lineText, type RfcLines } from './lines';

export type BlockKind = 'prose' | 'table' | 'code';

const codeLine =
  /::=|^\s*[{}]|[{};]\s*(?:(?:\/\/|--|;).*)?$|^\s*(?:\/\/|\/\*|--\s|#include|#define|;\s?)|^[\w<>-]+\s+=\/?\s|\)\s*\{$|^<\/?[\w:-]+[^>]*>(?:[^<]*<\/.*>)?$|=>\s*\w+|\breturn\b.*;/;
const rule = /^[+|`'.,:][-=+~_.'`|\s]{3,}[-=+|.'`:,]*$|^[-=+]{5,}$/;

/** The kind of a block by the look of its lines. */
export function blockKind(lines: RfcLines, block: LineRange): BlockKind {
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
    else if (rule.test(text)) rules++;
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

const commonWord =
  /\b(?:the|an?|of|to|is|be|in|and|or|for|with|that|by|not|if|as|are|it|on|this|any|from)\b/g;

/** Whether a line reads as a sentence's part although it ends or starts as code does. */
function isEnglish(text: string): boolean {
  if (/^(?:;|\/\/|\/\*|--\s)|::=|\)\s*\{$/.test(text)) return false;
  const common = text.match(commonWord)?.length ?? 0;
  return (
    common >= 2 ||
    (common === 1 && !/[{}=]/.test(text) && /^(?:[o*+-]|\(?\w{1,2}[.)])?\s*(?:[A-Za-z'"-]+\s+){3}/.test(text))
  );
}
