/** Sections as people write them: `Section 3.1`, `§§ 3 and 4`, `Sections 6.2.2-6.2.3`, `Appendix A`, `第 3.1 节`. */
import { parseSectionNumber, type SectionNumber } from '../rfc/identity';

/** One or several sections named together. Offsets into the text that was searched. */
export interface SectionMention {
  readonly start: number;
  readonly end: number;
  readonly sections: readonly SectionPlace[];
}

export interface SectionPlace {
  readonly section: SectionNumber;
  readonly start: number;
  readonly end: number;
}

export function findSectionMentions(text: string): SectionMention[] {
  const found: SectionMention[] = [];
  word.lastIndex = 0;
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const mention = readMention(text, match);
    if (mention === undefined) continue;
    found.push(mention);
    word.lastIndex = Math.max(mention.end, word.lastIndex);
  }
  eastern.lastIndex = 0;
  for (let match = eastern.exec(text); match; match = eastern.exec(text)) {
    const section = parseSectionNumber(match[1]!);
    const start = match.index + match[0].indexOf(match[1]!);
    if (section === undefined) continue;
    found.push({
      start: match.index,
      end: eastern.lastIndex,
      sections: [{ section, start, end: start + match[1]!.length }],
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Words before the number; group 1 is several, group 2 an appendix. */
const word =
  /(?<![\p{L}\p{N}_])(?:(§§|sections|sect?s\.|clauses|chapters|abschnitte|secciones|sezioni)|((?:appendix|appendices|annex(?:es)?|app\.|anhang|annexe)(?![\p{L}]))|section|sect?\.|sec(?=\s?\d+\.\d)|s\.?(?=\s?\d+\.\d)|clause|chapter|chap\.|abschnitt|abs\.|kapitel|secci[oó]n|se[cç][aã]o|sezione|раздел(?:[аеуы]|ом)?|пункт(?:[аеу]|ом)?)(?:\s*[:#]?\s*|-)(?=[\dA-Z])|§\s*(?=[\dA-Z])/giu;
const eastern = /第?\s*(\d{1,2}(?:\.\d{1,2})*)\s*[节節章절장]/g;

const number = /(?:\d{1,3}(?:\.\d{1,4}){0,7}|[A-Z](?:\.\d{1,4}){1,7})(?![\p{L}\p{N}])(?!\.\d)/uy;
const letter = /[A-Z](?:\.\d{1,4}){0,7}(?![\p{L}\p{N}'’])/uy;
/** "Section B of": an appendix that the author calls a section. */
const loneLetter = /[A-Z](?=\s+of\s)/y;
const and =
  /\s*(?:,\s*(?:and|or)?|;|&|\/|–|—|-|(?<=\s)(?:and|or|through|to|und|oder|et|y|e|и|bis)(?=\s))\s*/iuy;
const again = /(?:§|sections?|sect?\.|appendix)\s*/iuy;

function readMention(text: string, match: RegExpExecArray): SectionMention | undefined {
  const several = match[1] !== undefined;
  const isAppendix = match[2] !== undefined;
  const sections: SectionPlace[] = [];
  const add = (at: number): number | undefined => {
    const found =
      matchAt(isAppendix ? letter : number, text, at) ??
      matchAt(number, text, at) ??
      matchAt(loneLetter, text, at);
    const section = found && parseSectionNumber(found);
    if (!found || !section) return undefined;
    sections.push({ section, start: at, end: at + found.length });
    return at + found.length;
  };
  let end = add(match.index + match[0].length);
  if (end === undefined) return undefined;
  for (;;) {
    const joint = matchAt(and, text, end);
    if (joint === undefined) break;
    const repeated = matchAt(again, text, end + joint.length) ?? '';
    // "Section 3, 4 bytes": without a plural a comma ends the mention.
    if (!several && repeated === '' && /[,;]/.test(joint)) break;
    // "Section 21.4.1 — 400 Bad Request": what a dash leads in to is of the same depth where it is a section.
    if (!several && repeated === '' && isDashBeforeOther(text, end, joint)) break;
    const next = add(end + joint.length + repeated.length);
    if (next === undefined) break;
    end = next;
  }
  return { start: match.index, end, sections };
}

/** Whether a dash with spaces parts a number with dots from one without. */
function isDashBeforeOther(text: string, end: number, joint: string): boolean {
  return (
    /^\s+[–—-]\s+$/.test(joint) &&
    /\d\.\d+$/.test(text.slice(0, end)) &&
    /^\d+(?![\d.]*\.\d)/.test(text.slice(end + joint.length))
  );
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
