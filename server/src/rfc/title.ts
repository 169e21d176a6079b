/** The title of an RFC as it stands above the abstract. */
import { Gap, lineText, type RfcLines } from './lines';
import type { Outline } from './outline';

const opening =
  /^(?:status of this memo|abstract|table of contents|copyright notice|introduction|preface|summary)\b/i;

/** White space folded; empty where none was found. */
export function readTitle(lines: RfcLines, outline: Outline): string {
  const limit = Math.min(lines.count, outline.headings[0]?.line ?? 60, 60);
  let line = 1;
  while (line < limit && lines.gap[line] === Gap.none) line++;
  const parts: string[] = [];
  for (; line < limit && parts.length < 6; line++) {
    const text = lineText(lines, line);
    if (opening.test(text)) break;
    if (parts.length > 0 && lines.gap[line] !== Gap.none) break;
    parts.push(text);
  }
  return parts.join(' ').replace(/\s+/g, ' ');
}
