/** What the panel of a comparison and the page in it say to each other, and what the page keeps between sessions. */
import type { ComparisonView, RequirementAddress } from '../../../server/src/lsp/protocol';

/** The texts of the page, in the user's language; `{0}` stands for a value. */
export type PageStrings = Readonly<Record<PageString, string>>;

export type PageString =
  | 'weakened'
  | 'strengthened'
  | 'flipped'
  | 'removed'
  | 'added'
  | 'reworded'
  | 'unchanged'
  | 'weakenedMeans'
  | 'strengthenedMeans'
  | 'flippedMeans'
  | 'saidOn'
  | 'removedMeans'
  | 'addedMeans'
  | 'rewordedMeans'
  | 'unchangedMeans'
  | 'obsoletes'
  | 'updates'
  | 'updated'
  | 'unrelated'
  | 'changes'
  | 'levels'
  | 'words'
  | 'wordsHint'
  | 'groupBy'
  | 'byChange'
  | 'bySection'
  | 'copy'
  | 'copied'
  | 'compareText'
  | 'fetch'
  | 'withoutText'
  | 'sectionsMoved'
  | 'sectionsChanged'
  | 'dropped'
  | 'outsideSections'
  | 'open'
  | 'shown'
  | 'nothing'
  | 'nothingShown'
  | 'clear'
  | 'unknown'
  | 'inForce'
  | 'notInForce'
  | 'old'
  | 'new'
  | 'keys';

/** From the panel to the page. */
export type ToPage =
  | {
      readonly kind: 'show';
      readonly view: ComparisonView;
      readonly strings: PageStrings;
      /** What to show first. */
      readonly at?: PageTarget;
    }
  | { readonly kind: 'reveal'; readonly at: PageTarget }
  | { readonly kind: 'copied' };

export interface PageTarget {
  readonly requirement?: RequirementAddress;
  /** A section of the first old RFC. */
  readonly section?: string;
}

/** From the page to the panel. */
export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly rfc: number; readonly section?: string; readonly line?: number }
  | { readonly kind: 'copy' }
  | { readonly kind: 'compareText'; readonly at?: RequirementAddress }
  | { readonly kind: 'fetch' };

/** What the page keeps, and the panel finds again after a restart. */
export interface PageState {
  readonly old: readonly number[];
  readonly new: readonly number[];
}

/** Reads a message of the page; undefined for what is none. */
export function readFromPage(message: unknown): FromPage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { kind, rfc, section, line, at } = message as Record<string, unknown>;
  switch (kind) {
    case 'ready':
    case 'copy':
    case 'fetch':
      return { kind };
    case 'compareText': {
      const place = readAddress(at);
      return { kind, ...(place && { at: place }) };
    }
    case 'open':
      if (!isNumber(rfc)) return undefined;
      return {
        kind,
        rfc,
        ...(typeof section === 'string' && /^[A-Z\d]+(?:\.\d+)*$/.test(section) && { section }),
        ...(isNumber(line) && { line }),
      };
    default:
      return undefined;
  }
}

/** The groups of a comparison as a command's argument or a kept state has them; undefined where it names none. */
export function readGroups(value: unknown): PageState | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { old, new: next } = value as Record<string, unknown>;
  const isGroup = (group: unknown): group is number[] =>
    Array.isArray(group) && group.length > 0 && group.length <= 32 && group.every(isNumber);
  return isGroup(old) && isGroup(next) ? { old, new: next } : undefined;
}

export function readAddress(value: unknown): RequirementAddress | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { rfc, line } = value as Record<string, unknown>;
  return isNumber(rfc) && isNumber(line) ? { rfc, line } : undefined;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}
