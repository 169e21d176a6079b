/** The open documents: text synchronisation into immutable snapshots. */
import type {
  DidChangeTextDocumentParams,
  DidOpenTextDocumentParams,
  Position,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { DocumentSnapshot } from '../service/document';
import {
  createPositionMap,
  hasBom,
  linesOf,
  toUtf16,
  type Encoding,
  type Lines,
  type PositionMap,
} from './positions';

/** One state of an open document, with its positions on the wire. Immutable. */
export interface OpenDocument extends DocumentSnapshot, PositionMap {
  /** Where the edits that led to this state ended, as offsets into its text; empty for a document just opened. */
  readonly editEnds: readonly number[];
}

export interface OpenDocuments {
  /** The current state; undefined while the document is not open. */
  get(uri: string): OpenDocument | undefined;
  all(): readonly OpenDocument[];
  open(params: DidOpenTextDocumentParams): OpenDocument;
  /** Undefined when the document is not open. */
  change(params: DidChangeTextDocumentParams): OpenDocument | undefined;
  close(uri: string): void;
}

export function createOpenDocuments(encoding: Encoding): OpenDocuments {
  const documents = new Map<string, { readonly lines: Lines; readonly document: OpenDocument }>();
  let revision = 0;

  function keep(
    uri: string,
    languageId: string,
    version: number,
    raw: string,
    editEnds: readonly number[],
    lines = linesOf(raw),
  ): OpenDocument {
    const bom = hasBom(raw) ? 1 : 0;
    const document: OpenDocument = {
      uri,
      path: pathOf(uri),
      languageId,
      version,
      revision: ++revision,
      text: raw.slice(bom),
      editEnds: editEnds.map((end) => Math.max(end - bom, 0)),
      ...createPositionMap(raw, encoding, lines),
    };
    documents.set(uri, { lines, document });
    return document;
  }

  return {
    get: (uri) => documents.get(uri)?.document,
    all: () => [...documents.values()].map((entry) => entry.document),
    open: ({ textDocument: { uri, languageId, version, text } }) => keep(uri, languageId, version, text, []),
    change: ({ textDocument: { uri, version }, contentChanges }) => {
      const entry = documents.get(uri);
      if (entry === undefined) return undefined;
      const changed = entry.lines.handOver();
      const editEnds = applyChanges(changed, contentChanges, encoding);
      const raw = changed.getText();
      return keep(uri, entry.document.languageId, version, raw, editEnds, linesOf(raw, changed));
    },
    close: (uri) => void documents.delete(uri),
  };
}

/** Makes the changes, each of which counts in the text that the one before it left. @returns where they end in the last */
function applyChanges(
  scratch: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  encoding: Encoding,
): readonly number[] {
  let editEnds: readonly number[] = [];
  for (const change of changes) {
    if ('range' in change) {
      const at = (position: Position) => toUtf16(scratch, position, encoding);
      const range = { start: at(change.range.start), end: at(change.range.end) };
      const [start, end] = [scratch.offsetAt(range.start), scratch.offsetAt(range.end)].sort((a, b) => a - b);
      TextDocument.update(scratch, [{ range, text: change.text }], 0);
      editEnds = [...moveEnds(editEnds, start!, end!, change.text.length), start! + change.text.length];
    } else {
      const old = scratch.getText();
      TextDocument.update(scratch, [{ text: change.text }], 0);
      editEnds = [replacementEnd(old, change.text)];
    }
  }
  return editEnds;
}

/** Where the earlier edits' ends are after another edit replaced `[start, end)` by `length` units. */
function moveEnds(ends: readonly number[], start: number, end: number, length: number): number[] {
  return ends.map((at) => (at >= end ? at + length - (end - start) : Math.min(at, start)));
}

/** A client that sends whole texts still typed at one place: where the part that differs ends in the new text. */
function replacementEnd(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  let suffix = 0;
  while (
    suffix < shorter - prefix &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  ) {
    suffix++;
  }
  return after.length - suffix;
}

function pathOf(uri: string): string {
  try {
    return URI.parse(uri).path;
  } catch {
    return uri;
  }
}
