/**
 * The groups of rows. What is folded is not rendered, and of what is open only as much at a time as keeps the page
 * answering; the rest follows while the reader reads.
 */
import type { PageStrings } from '../src/compare/messages';
import { button, element } from './dom';
import { type Group, type IndexedRow, type Part } from './model';
import { changeSymbol, nameSide, placeLink, renderRow, type RowActions } from './rows';

/** So many rows are made before the page gets a turn. */
const batch = 40;

export interface GroupList {
  readonly element: HTMLElement;
  /** Replaces what is shown. @param isFolded whether a group is folded now */
  show(groups: readonly Group[], isFolded: (group: Group) => boolean): void;
  /** Opens the group of a row, renders it and gives it the focus. @returns false where it is not among the groups */
  reveal(row: IndexedRow): boolean;
}

export interface ListActions extends RowActions {
  readonly strings: PageStrings;
  /** The reader folded or opened a group. */
  folded(group: Group, isFolded: boolean): void;
}

/** A part whose rows are still to be made. */
interface Waiting {
  readonly part: Part;
  readonly list: HTMLElement;
  /** How many of its rows are there. */
  done: number;
}

export function createGroupList(actions: ListActions): GroupList {
  const host = element('div', { class: 'groups' });
  let shown: readonly { readonly group: Group; readonly body: HTMLElement; open(isOpen: boolean): void }[] =
    [];
  let waiting: Waiting[] = [];
  let turn: number | undefined;

  const work = (until?: number): void => {
    let left = batch;
    while (waiting.length > 0 && (left > 0 || until !== undefined)) {
      const { part, list, done } = waiting[0]!;
      const next = part.rows[done];
      if (next === undefined) {
        waiting.shift();
        continue;
      }
      list.append(renderRow(next, part.place, part.rows[done - 1], actions));
      waiting[0]!.done++;
      left--;
      if (next.id === until) break;
    }
    if (waiting.length > 0 && turn === undefined)
      turn = window.setTimeout(() => {
        turn = undefined;
        work();
      }, 0);
  };

  function fillBody(group: Group, body: HTMLElement): void {
    for (const part of group.parts) {
      if (part.place !== undefined) {
        body.append(element('h3', { class: 'place' }, placeLink(part.place, false, actions)));
      }
      const list = element('ul', { class: 'rows', attributes: { role: 'list' } });
      body.append(list);
      waiting.push({
        part: part.place === undefined && group.place ? { ...part, place: group.place } : part,
        list,
        done: 0,
      });
    }
    work();
  }

  function renderGroup(group: Group, startsFolded: boolean) {
    const { strings } = actions;
    const id = `group-${group.key.replace(/[^\w]+/g, '-')}`;
    const body = element('div', { class: 'body', attributes: { id } });
    body.hidden = true;
    const name = group.change === undefined ? nameSide(group.place!, strings) : strings[group.change];
    const toggle = button(
      element(
        'span',
        { class: 'name' },
        group.change !== undefined && changeSymbol(group.change),
        element('span', { class: 'title' }, name),
      ),
      () => {
        open(body.hidden !== false);
        actions.folded(group, body.hidden !== false);
      },
      {
        class: 'fold',
        attributes: { 'aria-controls': id },
        ...(group.change !== undefined && { title: strings[`${group.change}Means`] }),
      },
    );
    toggle.append(
      element('span', { class: 'count' }, String(group.count)),
      element(
        'span',
        { class: 'levels' },
        group.levels.map(({ level, count }) => `${count} ${level}`).join(' · '),
      ),
    );
    const open = (isOpen: boolean): void => {
      toggle.setAttribute('aria-expanded', String(isOpen));
      body.hidden = !isOpen;
      if (isOpen && body.childElementCount === 0) fillBody(group, body);
    };
    const section = element(
      'section',
      { class: `group ${group.change ?? 'section'}` },
      element('h2', {}, toggle),
      body,
    );
    host.append(section);
    open(!startsFolded);
    return { group, body, open };
  }

  host.addEventListener('keydown', (event) => moveFocus(event, host));
  // One row takes part in the order of tabs: the one that had the focus last.
  host.addEventListener('focusin', ({ target }) => {
    const row = (target as HTMLElement).closest<HTMLElement>('.row');
    if (row === null) return;
    host.querySelectorAll<HTMLElement>('.row[tabindex="0"]').forEach((other) => (other.tabIndex = -1));
    row.tabIndex = 0;
  });

  return {
    element: host,
    show(groups, isFolded) {
      waiting = [];
      host.replaceChildren();
      shown = groups.map((group) => renderGroup(group, isFolded(group)));
      const first = host.querySelector<HTMLElement>('.row');
      if (first !== null) first.tabIndex = 0;
    },
    reveal(row) {
      const found = shown.find(({ group }) => group.parts.some(({ rows }) => rows.includes(row)));
      if (found === undefined) return false;
      found.open(true);
      const select = (): HTMLElement | null => host.querySelector(`[data-row="${row.id}"]`);
      if (select() === null) work(row.id);
      const made = select();
      if (made === null) return false;
      host.querySelector('.row.found')?.classList.remove('found');
      made.classList.add('found');
      made.scrollIntoView({ block: 'center' });
      made.focus({ preventScroll: true });
      return true;
    },
  };
}

/** Up and down go from row to row, Home and End to the first and last of those rendered, Enter opens a side. */
function moveFocus(event: KeyboardEvent, host: HTMLElement): void {
  const row = (event.target as HTMLElement).closest<HTMLElement>('.row');
  if (row === null || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Enter' && event.target === row) {
    const links = row.querySelectorAll<HTMLButtonElement>('.places .link');
    (event.shiftKey ? links[0] : links[links.length - 1])?.click();
    event.preventDefault();
    return;
  }
  const rows = [...host.querySelectorAll<HTMLElement>('.body:not([hidden]) .row')];
  const at = rows.indexOf(row);
  const target = {
    ArrowDown: rows[at + 1],
    ArrowUp: rows[at - 1],
    Home: rows[0],
    End: rows[rows.length - 1],
  }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}
