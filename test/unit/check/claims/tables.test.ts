import { describe, expect, it } from 'vitest';
import { claimFindings } from './world';

const say = (...rows: readonly string[]) =>
  claimFindings(`# Design\n\n${rows.join('\n')}\n`).map(
    ({ code, changedBy, current }) => `${code} ${changedBy?.rfc ?? '-'} ${current?.rfc ?? '-'}`,
  );

const stale = ['stale-requirement 20002 20003'];
const requirement = 'Attach a GLEAM-96-SEAL stamp to each frob';

describe('a cell that says nothing but a level', () => {
  const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = (head: readonly string[], ...rows: readonly (readonly string[])[]) => [
    row(...head),
    row(...head.map(() => '---')),
    ...rows.map((cells) => row(...cells)),
  ];

  it.each([
    ['beside its source', ['Requirement', 'Source', 'Level'], [requirement, 'RFC 20001 §2', 'MUST']],
    ['in lower case', ['Requirement', 'Source', 'Level'], [requirement, 'RFC 20001, Section 2', 'mandatory']],
    ['before its subject', ['Level', 'Requirement', 'Source'], ['**MUST**', requirement, 'RFC 20001 §2']],
    ['with a number', ['#', 'Requirement', 'Level', 'RFC'], ['7', requirement, 'Required', 'RFC 20001 §2']],
    ['with a source in its subject', ['Requirement', 'Level'], [`${requirement} (RFC 20001 §2)`, 'MUST']],
    ['with a remark', ['Feature', 'FRP'], ['GLEAM-96-SEAL stamps of frobs', 'Mandatory (in the spec)']],
    ['under its RFC', ['Stamp', 'RFC 20001'], ['GLEAM-96-SEAL stamps of frobs', 'MUST']],
    ['under words about its RFC', ['Stamp', 'Level in RFC 20001'], ['GLEAM-96-SEAL stamps of frobs', 'MUST']],
    ['under its protocol', ['Feature', 'XQZ', 'FRP'], ['GLEAM-96-SEAL stamps of frobs', 'no', 'mandatory']],
    [
      'under the later of two versions',
      ['Feature', 'FRP 1', 'FRP 2'],
      ['GLEAM-96-SEAL stamps of frobs', 'no', 'mandatory'],
    ],
  ] as const)('is a claim %s', (_, head, cells) => {
    expect(say(...table(head, cells))).toEqual(stale);
  });

  it.each([
    ['where it holds', ['Requirement', 'Source', 'Level'], [requirement, 'RFC 20003 §4', 'SHOULD']],
    [
      'where the author demands more',
      ['Requirement', 'Source', 'Level'],
      [requirement, 'RFC 20003 §4', 'MUST'],
    ],
    [
      'of a field that an RFC defines',
      ['Field', 'Level', 'Meaning'],
      ['GLEAM-96-SEAL stamp of a frob', 'MUST', 'As in RFC 20001 section 2'],
    ],
    ['of a field that nothing names', ['Field', 'Required'], ['GLEAM-96-SEAL stamp of a frob', 'Required']],
    ['under what was', ['Feature', 'Old FRP level'], ['GLEAM-96-SEAL stamps of frobs', 'mandatory']],
    ['of what was', ['Feature', 'FRP'], ['GLEAM-96-SEAL stamps of frobs', 'Was mandatory']],
    [
      'that a remark makes the past',
      ['Feature', 'FRP'],
      ['GLEAM-96-SEAL stamps of frobs', 'Mandatory (until 2011)'],
    ],
    [
      'under the earlier of two versions',
      ['Feature', 'FRP 1', 'FRP 2'],
      ['GLEAM-96-SEAL stamps of frobs', 'mandatory', 'no'],
    ],
    [
      'beside what came later',
      ['Stamp', 'RFC 20001', 'RFC 20002'],
      ['GLEAM-96-SEAL stamps of frobs', 'MUST', 'SHOULD'],
    ],
    [
      'beside what the document itself demands',
      ['Stamp', 'RFC 20001', 'RFC XXXX'],
      ['GLEAM-96-SEAL stamps of frobs', 'MUST', 'SHOULD'],
    ],
    [
      'beside what “this document” demands',
      ['Stamp', 'RFC 20001', 'This document'],
      ['GLEAM-96-SEAL stamps of frobs', 'MUST', 'SHOULD'],
    ],
    ['of the author', ['Feature', 'Our FRP relay'], ['GLEAM-96-SEAL stamps of frobs', 'mandatory']],
    ['that is denied', ['Feature', 'FRP'], ['GLEAM-96-SEAL stamps of frobs mandatory?', 'no']],
  ] as const)('is none %s', (_, head, cells) => {
    expect(say(...table(head, cells))).toEqual([]);
  });

  it('is a misquotation under the RFC that has it otherwise', () => {
    expect(say(...table(['Stamp', 'RFC 20003'], ['GLEAM-96-SEAL stamps of frobs', 'MUST']))).toEqual([
      'misquoted-requirement 20002 20003',
    ]);
  });

  it('is what the finding underlines, and gets the note', () => {
    const text = table(['Requirement', 'Level', 'Source'], [requirement, 'MUST', 'RFC 20001 §2']).join('\n');
    const [finding] = claimFindings(text);
    expect(text.slice(finding!.span.start, finding!.span.end)).toBe('MUST');
    const [edit] = finding!.fixes[0]!.edits;
    expect(edit!.span).toEqual({ start: finding!.span.end, end: finding!.span.end });
  });

  it('leaves the sentences beside it to be read', () => {
    const sentence = 'Relays may tunnel frobs through a plain wobble channel (RFC 20001, section 4).';
    expect(say(...table(['Rule', 'Why', 'Level'], ['Keep dry', sentence, 'MUST']))).toEqual(stale);
  });

  it('leaves nothing of its subject to be read again', () => {
    const subject = 'Limit the GLEAM-96-SEAL stamps of frobs to at most one';
    expect(say(...table(['Rule', 'Source', 'Level'], [subject, 'RFC 20001 §2', 'MUST']))).toEqual(stale);
  });

  it('is read beside a cell that says "no" to something else', () => {
    const head = ['Rule', 'Met'];
    const rule = `A relay MUST attach a GLEAM-96-SEAL stamp to each frob (RFC 20001 §2).`;
    expect(say(...table(head, [rule, 'no']))).toEqual(stale);
  });

  it('takes no time that grows with a power of its heading', () => {
    const heading = `${'1.'.repeat(2000)}x ${'the '.repeat(2000)}y`;
    expect(say(...table(['Rule', heading], [requirement, 'MUST']))).toEqual([]);
  });

  it('is one claim for each column', () => {
    const head = ['Rule', 'Sleep of FRP', 'FRP'];
    expect(say(...table(head, ['GLEAM-96-SEAL stamps of frobs', 'optional', 'mandatory']))).toEqual(stale);
  });
});

describe('a sentence in a cell', () => {
  it.each([
    ['is told of what heads its column', 'FRP', stale],
    ['is told of nothing without', 'Notes', []],
  ])('%s', (_, heading, findings) => {
    expect(say(`| | ${heading} |`, '| --- | --- |', '| Stamps | GLEAM-96-SEAL is mandatory. |')).toEqual(
      findings,
    );
  });
});
