/** Citations of sections that have verified errata. Off unless asked for. */
import { changesStatementOf } from '../../series/errataJoin';
import type { Erratum } from '../../series/errata';
import type { RfcFacts, RequirementFact } from '../../rfc/facts';
import { ofEachMention, report, type Check, type CheckInput, type Report } from '../check';
import { singleRfc, type Mention } from '../mentions';
import { listAnd, nameRfc } from '../words';

export const rfcErrata: Check = {
  codes: ['rfc-errata'],
  run: ofEachMention(check),
};

/** Of the section itself: who cites a whole chapter does not speak of each of its sections. */
function check(mention: Mention, { errata, index, document }: CheckInput): Report[] {
  const { main, section } = mention;
  const rfc = singleRfc(mention);
  if (rfc === undefined || section === undefined || errata === undefined) return [];
  const found = errata
    .of(rfc)
    .filter(({ sections, id }) => sections.includes(section) && !isNamed(id, document.text));
  if (found.length === 0) return [];
  const facts = index.facts(rfc);
  const parts = found.map((erratum) => nameErratum(erratum, facts));
  const place = nameRfc(rfc, section);
  const message =
    parts.length === 1
      ? `${place} has a verified erratum, ${parts[0]}: read it with the text.`
      : `${place} has ${parts.length} verified errata, ${listAnd(parts)}: read them with the text.`;
  const related = found.map(({ id }) => ({ message: `Erratum ${id} of ${nameRfc(rfc)}`, rfc, section }));
  return [report({ code: 'rfc-errata', message, span: main.span, rfc, section, related })];
}

/** `4050 (technical; it changes the MUST of line 1234)`. */
function nameErratum(erratum: Erratum, facts: RfcFacts | undefined): string {
  const changed = facts && findChanged(erratum, facts);
  const remarks = [
    ...(erratum.type ? [erratum.type] : []),
    ...(changed ? [`it changes the ${changed.keyword} of line ${changed.line + 1}`] : []),
  ];
  return remarks.length === 0 ? String(erratum.id) : `${erratum.id} (${remarks.join('; ')})`;
}

/** The first requirement of its sections whose statement holds what it changes. */
function findChanged(erratum: Erratum, facts: RfcFacts): RequirementFact | undefined {
  return facts.requirements.find(
    ({ section, statement }) =>
      section !== undefined &&
      erratum.sections.includes(section) &&
      changesStatementOf(erratum, facts.statements[statement]?.words ?? []),
  );
}

/** Whether the document speaks of the erratum itself: `erratum 4050`, `Errata ID 4050`, a link to `eid4050`. */
function isNamed(id: number, text: string): boolean {
  return new RegExp(`(?:errat(?:um|a)(?:\\s+ID)?:?\\s+#?|eid=?)${id}(?!\\d)`, 'i').test(text);
}
