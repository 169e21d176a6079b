import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOpenDocuments } from '../../../server/src/lsp/documents';
import { createPositionMap } from '../../../server/src/lsp/positions';

const uri = 'file:///work/design.md';

function opened(text: string, encoding: 'utf-8' | 'utf-16' = 'utf-16') {
  const documents = createOpenDocuments(encoding);
  documents.open({ textDocument: { uri, languageId: 'markdown', version: 1, text } });
  const change = (...contentChanges: Parameters<typeof documents.change>[0]['contentChanges']) =>
    documents.change({ textDocument: { uri, version: 2 }, contentChanges })!;
  return { documents, change };
}

const at = (line: number, start: number, end = start) => ({
  start: { line, character: start },
  end: { line, character: end },
});

describe('open documents', () => {
  it('leave out a leading BOM and count positions after it', () => {
    const { documents } = opened('\ufeffRFC 1');
    expect(documents.get(uri)).toMatchObject({ text: 'RFC 1', path: '/work/design.md' });
  });

  it('apply changes one after another, each in the text before it', () => {
    const { change } = opened('one two');
    const document = change({ range: at(0, 0, 3), text: 'three' }, { range: at(0, 9), text: '!' });
    expect(document).toMatchObject({ text: 'three two!', version: 2, editEnds: [5, 10] });
  });

  it('keep the state before a change as it was', () => {
    const { documents, change } = opened('one');
    const before = documents.get(uri)!;
    change({ range: at(0, 3), text: '\ntwo' });
    expect([before.text, before.positionAt(3)]).toEqual(['one', { line: 0, character: 3 }]);
  });

  it('count bytes where the client does', () => {
    const { change } = opened('é𝒳 x', 'utf-8');
    expect(change({ range: at(0, 7, 8), text: 'y' }).text).toBe('é𝒳 y');
  });

  it('find where a client that sends whole texts has typed', () => {
    const { change } = opened('see RFC 9 for all');
    expect(change({ text: 'see RFC 91 for all' }).editEnds).toEqual([10]);
  });

  it('ignore a document that is not open, and a URI that is none', () => {
    const { documents } = opened('x');
    expect(
      documents.change({ textDocument: { uri: 'file:///other', version: 2 }, contentChanges: [] }),
    ).toBeUndefined();
    expect(
      documents.open({ textDocument: { uri: '\\:1', languageId: 'markdown', version: 1, text: '' } }).path,
    ).toBe('\\:1');
  });

  it('agree with a text that was edited as a whole, whatever the line ends and however many edits come at once', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'é', '𝒳', '\n', '\r'), maxLength: 6 });
    const edits = fc.array(fc.tuple(fc.nat(20), fc.nat(4), piece), { minLength: 1, maxLength: 3 });
    const positionsIn = (text: string, map = createPositionMap(text, 'utf-8')) =>
      Array.from({ length: text.length + 1 }, (_, offset) => map.positionAt(offset));
    fc.assert(
      fc.property(piece, fc.array(edits), (start, groups) => {
        const { documents, change } = opened(start, 'utf-8');
        let text = start;
        for (const group of groups) {
          const [before, was] = [documents.get(uri)!, text];
          const changes = group.map(([from, length, inserted]) => {
            const map = createPositionMap(text, 'utf-8');
            const range = map.rangeOf({ start: from, end: from + length });
            const [first, last] = [map.offsetAt(range.start), map.offsetAt(range.end)];
            text = text.slice(0, first) + inserted + text.slice(last);
            return { range, text: inserted };
          });
          const after = change(...changes);
          expect(after.text).toBe(text);
          expect(positionsIn(text, after)).toEqual(positionsIn(text));
          expect(positionsIn(was, before)).toEqual(positionsIn(was));
        }
      }),
      { numRuns: 500 },
    );
  });
});
