/** The page of a comparison: shows what the panel sends, keeps how the reader looks at it. */
import './comparison.css';
import type { ComparisonView } from '../../server/src/lsp/protocol';
import type { FromPage, PageStrings, PageTarget, ToPage } from '../src/compare/messages';
import { button, element } from './dom';
import { renderFilters, renderHeader, renderMoved } from './header';
import { createGroupList } from './list';
import {
  fill,
  findRow,
  findSection,
  firstFilters,
  groupRows,
  indexRows,
  passes,
  readFilters,
  startsFolded,
  type Filters,
  type Group,
  type IndexedRow,
} from './model';
import type { RowActions } from './rows';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
};

interface Kept {
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly filters: Filters;
  /** Key of a group → whether the reader folded it. */
  readonly folded: Readonly<Record<string, boolean>>;
  readonly movedOpen: boolean;
  readonly scroll: number;
}

const vscode = acquireVsCodeApi();
const page = document.getElementById('page')!;
let reveal: (at: PageTarget) => void = () => undefined;
let say: (text: string) => void = () => undefined;
let copied = '';

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'show') show(data.view, data.strings, data.at);
  else if (data.kind === 'reveal') reveal(data.at);
  else if (data.kind === 'copied') say(copied);
});
vscode.postMessage({ kind: 'ready' });

function show(view: ComparisonView, strings: PageStrings, at: PageTarget | undefined): void {
  const rows = indexRows(view);
  const total = rows.reduce((sum, { row }) => sum + row.count, 0);
  let kept = readKept(view);
  copied = strings.copied;

  const keep = (update: Partial<Kept>): void => {
    kept = { ...kept, ...update };
    vscode.setState(kept);
  };
  const actions: RowActions = {
    strings,
    open: ({ rfc, section, line }) =>
      vscode.postMessage({
        kind: 'open',
        rfc,
        ...(section !== null && { section }),
        ...(line !== undefined && { line }),
      }),
  };
  const header = renderHeader(view, {
    ...actions,
    copy: () => vscode.postMessage({ kind: 'copy' }),
    compareText: () => vscode.postMessage({ kind: 'compareText' }),
    fetch: () => vscode.postMessage({ kind: 'fetch' }),
  });
  const filters = renderFilters(view, strings, (update) => {
    keep({ filters: update(kept.filters) });
    render();
  });
  const moved = element('div', { class: 'moved-place' });
  const empty = element('div', { class: 'empty' });
  const list = createGroupList({
    ...actions,
    folded: ({ key }, isFolded) => keep({ folded: { ...kept.folded, [key]: isFolded } }),
  });
  const isFolded = (group: Group): boolean =>
    kept.folded[group.key] ?? (kept.filters.words.trim() === '' && startsFolded(group, total));

  const render = (): void => {
    const groups = groupRows(rows, kept.filters);
    const count = groups.reduce((sum, group) => sum + group.count, 0);
    filters.show(kept.filters);
    filters.say(fill(strings.shown, count, total));
    moved.replaceChildren(
      ...[
        renderMoved(view, kept.filters.words, kept.movedOpen, (movedOpen) => keep({ movedOpen }), actions),
      ].filter((one) => one !== undefined),
    );
    empty.replaceChildren(...(count > 0 ? [] : nothing()));
    list.show(groups, isFolded);
  };
  const nothing = (): readonly HTMLElement[] =>
    total === 0
      ? [element('p', {}, strings.nothing)]
      : [
          element('p', {}, strings.nothingShown),
          button(
            strings.clear,
            () => {
              keep({ filters: { ...firstFilters, hiddenChanges: [], grouping: kept.filters.grouping } });
              render();
              filters.input.focus();
            },
            { class: 'secondary' },
          ),
        ];

  say = (text) => filters.say(text);
  reveal = ({ requirement, section }) => {
    const found: IndexedRow | undefined =
      (requirement && findRow(rows, requirement)) ??
      (section === undefined ? undefined : findSection(rows, view.old[0]?.rfc ?? 0, section));
    if (found === undefined) return;
    // What was asked for is shown, whatever the filters left out before.
    if (!passes(found, kept.filters)) {
      const hiddenChanges = kept.filters.hiddenChanges.filter((change) => change !== found.row.change);
      keep({ filters: { ...kept.filters, hiddenChanges, hiddenLevels: [], words: '' } });
      render();
    }
    list.reveal(found);
  };

  // The same comparison again, with its sentences: the reader stays at the requirement that has the focus.
  const focused = at === undefined ? focusedRequirement() : undefined;
  page.replaceChildren(
    header,
    filters.element,
    moved,
    empty,
    list.element,
    element('footer', {}, strings.keys),
  );
  page.removeAttribute('aria-busy');
  render();
  keep({});
  if (at !== undefined) reveal(at);
  else if (focused !== undefined) reveal({ requirement: focused });
  else if (kept.scroll > 0) window.scrollTo(0, kept.scroll);

  window.onscroll = () => keep({ scroll: window.scrollY });
  document.onkeydown = (event) => {
    const typing = event.target === filters.input;
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
      filters.input.focus();
      event.preventDefault();
    }
    if (event.key === 'Escape' && typing && filters.input.value !== '') {
      keep({ filters: { ...kept.filters, words: '' } });
      render();
    }
    if (event.key === 'ArrowDown' && typing) {
      list.element.querySelector<HTMLElement>('.row')?.focus();
      event.preventDefault();
    }
  };
}

/** The requirement of the row that has the focus; undefined where none has. */
function focusedRequirement(): PageTarget['requirement'] {
  const { rfc, line } = document.activeElement?.closest<HTMLElement>('.row')?.dataset ?? {};
  return rfc === undefined || line === undefined ? undefined : { rfc: Number(rfc), line: Number(line) };
}

/** What was kept of the same comparison. */
function readKept(view: ComparisonView): Kept {
  const [old, next] = [view.old.map(({ rfc }) => rfc), view.new.map(({ rfc }) => rfc)];
  const fresh: Kept = { old, new: next, filters: firstFilters, folded: {}, movedOpen: false, scroll: 0 };
  const state = vscode.getState() as Partial<Kept> | undefined;
  if (state?.old?.join() !== old.join() || state.new?.join() !== next.join()) return fresh;
  return {
    ...fresh,
    filters: readFilters(state.filters),
    folded: typeof state.folded === 'object' ? state.folded : {},
    movedOpen: state.movedOpen === true,
    scroll: typeof state.scroll === 'number' ? state.scroll : 0,
  };
}
