/** Texts in the shape of RFCs, in invented words, and compact views of what the engine reads in them. */
import { parseRfcDocument, type RfcDocument } from '../../server/src/rfc/document';
import { rfcNumber } from '../../server/src/rfc/identity';

/** Parses lines as RFC 99999. */
export function parse(...lines: readonly string[]): RfcDocument {
  return parseRfcDocument(lines.join('\n'), rfcNumber(99999));
}

/** A modern document whose section 1 has the given lines, indented as running text is. */
export function inSection(...lines: readonly string[]): RfcDocument {
  return parse('1.  Frobbing', '', ...lines.map((line) => (line === '' ? '' : `   ${line}`)), '');
}

/** `MUST NOT (MUST NOT, table)`: keyword, level where it differs, context where it is no prose, and its remarks. */
export function summary(document: RfcDocument): readonly string[] {
  return document.requirements.map((one) => {
    const remarks = [
      ...(one.level === one.keyword ? [] : [one.level]),
      ...(one.context === 'prose' ? [] : [one.context]),
      ...(one.informal ? ['informal'] : []),
      ...(one.marked ? ['marked'] : []),
    ];
    return remarks.length === 0 ? one.keyword : `${one.keyword} (${remarks.join(', ')})`;
  });
}

/** The text of each requirement's statement. */
export function statements(document: RfcDocument): readonly string[] {
  return document.requirements.map((one) => document.statementText(one.statement));
}

/** `8.1 Basic Frobbing` for each section. */
export function sections(document: RfcDocument): readonly string[] {
  return document.sections.map(({ number, title }) => `${number} ${title}`);
}
