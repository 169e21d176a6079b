/** One row: what changed, from where to where, and the words of it. */
import type { Piece, ViewedSide } from '../../server/src/lsp/protocol';
import type { PageStrings } from '../src/compare/messages';
import { button, element, type Child } from './dom';
import { fill, nameChange, type Change, type IndexedRow, type Place } from './model';

export interface RowActions {
  readonly strings: PageStrings;
  open(place: { readonly rfc: number; readonly section: string | null; readonly line?: number }): void;
}

/** Shown beside the word, so that a change is not told by colour alone. */
const symbols: Readonly<Record<Change, string>> = {
  weakened: '↓',
  strengthened: '↑',
  flipped: '⇄',
  removed: '−',
  added: '+',
  reworded: '≈',
  unchanged: '=',
};

export function changeSymbol(change: Change): HTMLElement {
  return element(
    'span',
    { class: `symbol ${change}`, attributes: { 'aria-hidden': 'true' } },
    symbols[change],
  );
}

/**
 * @param within the place that the row's group names, which need not be said again
 * @param before the row above, whose lead-in is not said again either
 */
export function renderRow(
  one: IndexedRow,
  within: Place | undefined,
  before: IndexedRow | undefined,
  actions: RowActions,
): HTMLElement {
  const { row, id } = one;
  const { strings } = actions;
  const { old, new: next, change } = row;
  const own = old ?? next;
  const places = [
    old !== null && placeLink(old, isSame(old, within), actions),
    old !== null && next !== null && element('span', { class: 'arrow' }, ' → '),
    next !== null && placeLink(next, old === null && isSame(next, within), actions),
  ];
  return element(
    'li',
    {
      class: `row ${change}`,
      attributes: {
        'data-row': String(id),
        'data-rfc': String(own?.rfc),
        'data-line': String(own?.line),
        tabindex: '-1',
        'aria-label': labelOf(one, strings),
      },
    },
    element(
      'div',
      { class: 'facts' },
      element('span', { class: 'change' }, changeSymbol(change), ' ', strings[change]),
      row.saidOn && element('span', { class: 'remark' }, strings.saidOn),
      element('span', { class: 'keywords' }, ...keywordsOf(old, next)),
      element('span', { class: 'places' }, ...places),
    ),
    row.lead.length > 0 &&
      !(before && sameWords(before.row.lead, row.lead)) &&
      element('p', { class: 'lead' }, ...piecesOf(row.lead)),
    ...statement(row.text, row.quoted),
  );
}

function sameWords(one: readonly Piece[], other: readonly Piece[]): boolean {
  const words = (pieces: readonly Piece[]): string => pieces.map(({ mark, text }) => mark + text).join('|');
  return words(one) === words(other);
}

function isSame(side: ViewedSide, place: Place | undefined): boolean {
  return place !== undefined && side.rfc === place.rfc && side.section === place.section;
}

/** `removed, MUST, RFC 2616 §1.2`: what a screen reader says first. */
function labelOf({ row }: IndexedRow, strings: PageStrings): string {
  const { old, new: next } = row;
  const side = (one: ViewedSide | null): string => (one === null ? '' : nameSide(one, strings, true));
  const keywords = [old, next].flatMap((one) => (one === null ? [] : [one.keywords.join(', ')]));
  return [nameChange(row, strings), [...new Set(keywords)].join(' → '), side(old), side(next)]
    .filter((part) => part !== '')
    .join(', ');
}

function keywordsOf(old: ViewedSide | null, next: ViewedSide | null): readonly Child[] {
  const list = (side: ViewedSide | null): string => side?.keywords.join(', ') ?? '';
  const [before, after] = [list(old), list(next)];
  const keyword = (text: string): HTMLElement => element('span', { class: 'keyword' }, text);
  if (before === '' || after === '' || before === after) return [keyword(before || after)];
  return [keyword(before), element('span', { class: 'arrow' }, ' → '), keyword(after)];
}

/** A link to the text, at the line. @param short where the section's title stands above */
export function placeLink(side: ViewedSide | Place, short: boolean, actions: RowActions): HTMLElement {
  const { strings } = actions;
  const name = nameSide(side, strings, short);
  return button(name, () => actions.open(side), {
    class: 'link',
    title: fill(strings.open, `RFC ${side.rfc}`, side.line),
  });
}

/** `RFC 4294 §8.1 Basic Architecture`. */
export function nameSide(
  {
    rfc,
    section,
    title,
  }: { readonly rfc: number; readonly section: string | null; readonly title: string | null },
  strings: PageStrings,
  short = false,
): string {
  if (section === null) return `RFC ${rfc} (${strings.outsideSections})`;
  const number = /^\d/.test(section) ? `§${section}` : `Appendix ${section}`;
  return short || title === null ? `RFC ${rfc} ${number}` : `RFC ${rfc} ${number} ${title}`;
}

/** Two statements with little in common stand one above the other. */
function statement(pieces: readonly Piece[], quoted: boolean): readonly HTMLElement[] {
  const style = quoted ? 'statement' : 'statement by-words';
  const [first, second] = pieces;
  if (pieces.length === 2 && first?.mark === 'gone' && second?.mark === 'come') {
    return pieces.map((piece) => element('p', { class: `${style} whole` }, ...piecesOf([piece])));
  }
  return [element('p', { class: style }, ...piecesOf(pieces))];
}

function piecesOf(pieces: readonly Piece[]): readonly Child[] {
  return pieces.map(({ mark, text }) => {
    if (mark === 'gone') return element('del', {}, ...emphasised(text));
    if (mark === 'come') return element('ins', {}, ...emphasised(text));
    return element('span', {}, ...emphasised(text));
  });
}

const keywordPattern =
  /\b(MUST(?: NOT)?|SHALL(?: NOT)?|SHOULD(?: NOT)?|REQUIRED|(?:NOT )?RECOMMENDED|MAY|OPTIONAL)\b/;

/** Requirement keywords stand out in running text. */
function emphasised(text: string): readonly Child[] {
  return text.split(keywordPattern).map((part, at) => (at % 2 === 1 ? element('strong', {}, part) : part));
}
