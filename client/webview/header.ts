/** What stands above the groups: both sides, how they relate, the filters, the sections moved. */
import type { ComparisonView, ViewedRfc } from '../../server/src/lsp/protocol';
import type { PageStrings } from '../src/compare/messages';
import { button, element, type Child } from './dom';
import { changes, fill, filterMoved, levels, type Change, type Filters } from './model';
import { changeSymbol, nameSide, type RowActions } from './rows';

export interface HeaderActions extends RowActions {
  readonly strings: PageStrings;
  copy(): void;
  compareText(): void;
  fetch(): void;
}

export function renderHeader(view: ComparisonView, actions: HeaderActions): HTMLElement {
  const { strings } = actions;
  const names = (side: readonly ViewedRfc[]): string => side.map(({ rfc }) => `RFC ${rfc}`).join(', ');
  const missing = [...view.old, ...view.new].filter(({ hasText }) => !hasText);
  return element(
    'header',
    {},
    element(
      'div',
      { class: 'top' },
      element('h1', {}, names(view.old), element('span', { class: 'arrow' }, ' → '), names(view.new)),
      element(
        'div',
        { class: 'actions' },
        button(strings.copy, () => actions.copy(), { class: 'primary' }),
        button(strings.compareText, () => actions.compareText(), { class: 'secondary' }),
      ),
    ),
    element(
      'div',
      { class: 'sides' },
      renderSide(view.old, strings.old, actions),
      renderSide(view.new, strings.new, actions),
    ),
    element('p', { class: 'relation' }, relationOf(view, names(view.old), names(view.new), strings)),
    view.unknown.length > 0 &&
      element(
        'p',
        { class: 'note warning' },
        fill(strings.unknown, view.unknown.map((rfc) => `RFC ${rfc}`).join(', ')),
      ),
    missing.length > 0 &&
      element(
        'p',
        { class: 'note' },
        fill(strings.withoutText, names(missing)),
        ' ',
        button(strings.fetch, () => actions.fetch(), { class: 'secondary' }),
      ),
  );
}

function renderSide(side: readonly ViewedRfc[], label: string, actions: RowActions): HTMLElement {
  return element(
    'ul',
    { class: 'side', attributes: { 'aria-label': label } },
    ...side.map(({ rfc, title, date, status, inForce }) =>
      element(
        'li',
        {},
        button(`RFC ${rfc}`, () => actions.open({ rfc, section: null }), { class: 'link number' }),
        ' ',
        element('span', { class: 'title' }, title),
        element(
          'span',
          { class: 'dates' },
          [date, status, inForce ? actions.strings.inForce : actions.strings.notInForce]
            .filter((fact) => fact !== '')
            .join(' · '),
        ),
      ),
    ),
  );
}

function relationOf(view: ComparisonView, old: string, next: string, strings: PageStrings): string {
  if (view.relation === 'none') return fill(strings.unrelated, old, next);
  if (view.relation === 'updates')
    return fill(view.old.every(({ inForce }) => inForce) ? strings.updates : strings.updated, old, next);
  const line = view.generations.map((rfcs) => rfcs.join(', ')).join(' → ');
  return fill(strings.obsoletes, old, next) + (view.generations.length > 2 ? ` (${line})` : '');
}

export interface FilterBar {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** Shows the filters as they are now. */
  show(filters: Filters): void;
  /** Says how much passes. */
  say(text: string): void;
}

/** @param change the reader set a filter otherwise */
export function renderFilters(
  view: ComparisonView,
  strings: PageStrings,
  change: (update: (filters: Filters) => Filters) => void,
): FilterBar {
  const without = <T>(list: readonly T[], one: T): readonly T[] =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
  const kinds = new Map<Change, HTMLButtonElement>(
    changes
      .filter((kind) => view.counts[kind] > 0)
      .map((kind) => [
        kind,
        toggle(
          [changeSymbol(kind), element('span', { class: 'count' }, String(view.counts[kind])), strings[kind]],
          strings[`${kind}Means`],
          () => change((now) => ({ ...now, hiddenChanges: without(now.hiddenChanges, kind) })),
        ),
      ]),
  );
  const present = new Set(
    view.rows.flatMap(({ old, new: next }) => [...(old?.levels ?? []), ...(next?.levels ?? [])]),
  );
  const byLevel = new Map<string, HTMLButtonElement>(
    levels
      .filter((level) => present.has(level))
      .map((level) => [
        level,
        toggle([level], undefined, () =>
          change((now) => ({ ...now, hiddenLevels: without(now.hiddenLevels, level) })),
        ),
      ]),
  );
  const groupings = new Map<Filters['grouping'], HTMLButtonElement>(
    (['change', 'section'] as const).map((grouping) => [
      grouping,
      toggle([grouping === 'change' ? strings.byChange : strings.bySection], undefined, () =>
        change((now) => ({ ...now, grouping })),
      ),
    ]),
  );
  const input = element('input', {
    attributes: {
      type: 'search',
      placeholder: strings.wordsHint,
      'aria-label': strings.words,
      spellcheck: 'false',
    },
    on: { input: () => change((now) => ({ ...now, words: input.value })) },
  });
  const status = element('p', { class: 'status', attributes: { role: 'status' } });
  const bar = element(
    'div',
    { class: 'filters' },
    group(strings.changes, [...kinds.values()]),
    element(
      'div',
      { class: 'line' },
      input,
      group(strings.levels, [...byLevel.values()]),
      group(strings.groupBy, [...groupings.values()], true),
    ),
    status,
  );
  return {
    element: bar,
    input,
    show(filters) {
      kinds.forEach((control, kind) => press(control, !filters.hiddenChanges.includes(kind)));
      byLevel.forEach((control, level) => press(control, !filters.hiddenLevels.includes(level)));
      groupings.forEach((control, grouping) => press(control, filters.grouping === grouping));
      if (input.value !== filters.words) input.value = filters.words;
    },
    say: (text) => void (status.textContent = text),
  };
}

function toggle(label: readonly Child[], title: string | undefined, act: () => void): HTMLButtonElement {
  const made = button(undefined, act, { class: 'toggle', ...(title !== undefined && { title }) });
  made.append(
    ...label.filter((child): child is Node | string => typeof child !== 'boolean' && child !== undefined),
  );
  return made;
}

function press(control: HTMLButtonElement, isPressed: boolean): void {
  control.setAttribute('aria-pressed', String(isPressed));
}

function group(label: string, controls: readonly HTMLElement[], isNamed = false): HTMLElement {
  return element(
    'div',
    { class: 'controls', attributes: { role: 'group', 'aria-label': label } },
    isNamed && element('span', { class: 'label', attributes: { 'aria-hidden': 'true' } }, label),
    ...controls,
  );
}

/** The sections that have another number now, or that updates change; undefined where none passes the filter. */
export function renderMoved(
  view: ComparisonView,
  words: string,
  isOpen: boolean,
  toggled: (isOpen: boolean) => void,
  actions: RowActions,
): HTMLElement | undefined {
  const { strings } = actions;
  const moved = filterMoved(view.moved, words);
  if (moved.length === 0) return undefined;
  const link = (place: { rfc: number; section: string | null; title: string | null }): HTMLElement =>
    button(nameSide(place, strings), () => actions.open(place), { class: 'link' });
  const body = element('div', { class: 'body' });
  const details = element(
    'details',
    { class: 'moved' },
    element(
      'summary',
      {},
      element(
        'span',
        { class: 'title' },
        view.relation === 'updates' ? strings.sectionsChanged : strings.sectionsMoved,
      ),
      element('span', { class: 'count' }, String(moved.length)),
    ),
    body,
  );
  const fillBody = (): void => {
    if (body.childElementCount > 0) return;
    body.append(
      element(
        'ul',
        { class: 'moves' },
        ...moved.map(({ old, new: next }) =>
          element(
            'li',
            {},
            element('span', { class: 'from' }, link(old)),
            element('span', { class: 'arrow' }, '→'),
            element(
              'span',
              { class: 'to' },
              ...(next.length === 0
                ? [strings.dropped]
                : next.flatMap((place, at) => (at === 0 ? [link(place)] : [', ', link(place)]))),
            ),
          ),
        ),
      ),
    );
  };
  if (isOpen) fillBody();
  details.open = isOpen;
  details.addEventListener('toggle', () => {
    if (details.open) fillBody();
    toggled(details.open);
  });
  return details;
}
