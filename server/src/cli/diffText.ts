/** `diff` for a terminal. */
import {
  groupBySection,
  nameComparison,
  nameCounts,
  nameGenerations,
  nameKeywords,
  nameMoved,
  nameOmissions,
  namePlace,
  nameRemark,
  withoutTexts,
} from '../service/comparisonGroups';
import type { ComparisonView, ViewedRfc, ViewedRow } from '../service/comparisonView';
import type { Mark, Piece } from '../service/wordDiff';
import type { CliContext } from './context';

type Colors = CliContext['colors'];

/** @param width columns of the terminal; undefined where lines are not folded */
export function diffText(view: ComparisonView, colors: Colors, width?: number): string {
  const line = nameGenerations(view);
  const missing = withoutTexts(view);
  const lines = [
    colors.bold(nameComparison(view)) + colors.dim(` (${view.relation}${line ? `: ${line}` : ''})`),
    ...[...view.old, ...view.new].map((rfc) => describeRfc(rfc, colors)),
    '',
    `Requirements: ${nameCounts(view.counts)}.`,
    ...nameOmissions(view).map((sentence) => colors.dim(sentence)),
    ...(view.relation === 'none'
      ? [colors.dim('With --relation obsoletes what went and what came is listed, too.')]
      : []),
  ];
  if (missing.length > 0)
    lines.push(
      colors.dim(
        `Words of the index: the text of ${missing.map((rfc) => `RFC ${rfc}`).join(', ')} is not at hand (normative fetch ${missing.join(' ')}).`,
      ),
    );
  for (const group of groupBySection(view.rows.filter(({ change }) => change !== 'unchanged'))) {
    lines.push('', colors.bold(namePlace(group)));
    group.rows.forEach((row, at) => lines.push(...describeRow(row, group.rows[at - 1], colors, width)));
  }
  if (view.moved.length > 0) {
    lines.push('', colors.bold(nameMoved(view)));
    for (const { old, new: next } of view.moved)
      lines.push(`  ${namePlace(old)} → ${next.length === 0 ? 'dropped' : next.map(namePlace).join(', ')}`);
  }
  return `${lines.join('\n')}\n`;
}

function describeRfc({ rfc, title, date, status }: ViewedRfc, colors: Colors): string {
  const facts = [date, status].filter((fact) => fact !== '').join(', ');
  return `  RFC ${rfc}  ${title}${facts === '' ? '' : colors.dim(` (${facts})`)}`;
}

/** A list's lead-in stands once, above the first of the items that share it. */
function describeRow(
  row: ViewedRow,
  before: ViewedRow | undefined,
  colors: Colors,
  width: number | undefined,
): readonly string[] {
  const { change, old, new: next, lead, text } = row;
  const moved = old !== null && next !== null ? `  ${colors.dim(`now ${namePlace(next)}`)}` : '';
  const remark = nameRemark(row);
  const mark = change === 'weakened' || change === 'flipped' ? colors.yellow : colors.cyan;
  const sharesLead =
    before !== undefined &&
    before.lead.map((piece) => piece.text).join() === lead.map((piece) => piece.text).join();
  return [
    ...(lead.length > 0 && !sharesLead
      ? fold(lead, '  ', colors, width).map((part) => colors.dim(part))
      : []),
    `  ${mark(change)}${remark === undefined ? '' : colors.dim(` ${remark}`)}  ${nameKeywords(row)}${moved}`,
    ...fold(text, '      ', colors, width),
  ];
}

/** Pieces in lines of the terminal's width, each indented; what went and what came is marked by colour, else by brackets. */
function fold(
  pieces: readonly Piece[],
  indent: string,
  colors: Colors,
  width: number | undefined,
): readonly string[] {
  const style = stylesFor(colors);
  const limit = width === undefined ? Infinity : Math.max(40, width) - indent.length;
  const lines: string[] = [];
  let [line, length] = ['', 0];
  for (const { mark, text } of pieces) {
    let open = '';
    const close = (): void => {
      if (open !== '') line += style[mark](open);
      open = '';
    };
    for (const word of text.match(/\s+|\S+/g) ?? []) {
      if (length > 0 && length + word.trimEnd().length > limit) {
        close();
        lines.push(line.trimEnd());
        [line, length] = ['', 0];
      }
      if (length === 0 && word.trim() === '') continue;
      open += word;
      length += word.length;
    }
    close();
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines.map((part) => indent + part);
}

function stylesFor(colors: Colors): Readonly<Record<Mark, (text: string) => string>> {
  const kept = (text: string): string => text;
  return colors.isColorSupported
    ? { kept, gone: (text) => colors.strikethrough(colors.red(text)), come: (text) => colors.green(text) }
    : { kept, gone: (text) => `[-${text}-]`, come: (text) => `{+${text}+}` };
}
