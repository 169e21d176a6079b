/** Errata of RFCs: what the RFC Editor's `errata.json` says of them, as far as it can be read. */
import { parseRfcNumber, parseSectionNumber, type RfcNumber, type SectionNumber } from '../rfc/identity';

/** An erratum that was verified: the stream's managers agree that the text should read as corrected. */
export interface Erratum {
  /** The number by which the RFC Editor knows it. */
  readonly id: number;
  readonly rfc: RfcNumber;
  /** The sections that it names, as far as they can be read; empty where it names none, or all. */
  readonly sections: readonly SectionNumber[];
  /** Undefined where the source does not say. */
  readonly type: 'technical' | 'editorial' | undefined;
  /** As submitted, line breaks and all; may be empty, and is cut where it is very long. */
  readonly original: string;
  readonly corrected: string;
}

/** All verified errata that are known. */
export interface Errata {
  /** The day they are from, `YYYY-MM-DD`. */
  readonly date: string;
  /** In the order of their numbers; empty for an RFC without. */
  of(rfc: RfcNumber): readonly Erratum[];
}

/** An erratum quotes a paragraph or two; the rest of a longer one is not kept. UTF-16 units. */
const maxText = 8000;

/** Reads one item of `errata.json`, of which every field may be missing or null; undefined for all but verified ones. */
export function readErratum(item: unknown): Erratum | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const fields = item as Record<string, unknown>;
  const text = (name: string): string => {
    const value = fields[name];
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  };
  const rfc = parseRfcNumber(text('doc-id'));
  const id = /^\s*([1-9]\d{0,6})\s*$/.exec(text('errata_id'))?.[1];
  if (rfc === undefined || id === undefined || !/^verified$/i.test(text('errata_status_code').trim()))
    return undefined;
  const type = text('errata_type_code').trim().toLowerCase();
  return {
    id: Number(id),
    rfc,
    sections: readErratumSections(text('section')),
    type: type === 'technical' || type === 'editorial' ? type : undefined,
    original: text('orig_text').slice(0, maxText),
    corrected: text('correct_text').slice(0, maxText),
  };
}

/**
 * The sections that an erratum's field names: `3.2.4`, `4.3 Vectors`, `2.1, ID 1081`, `Section 3.1 and 3.2`,
 * `Appendix A.1`. What is no section (`GLOBAL`, `Abstract`) names none.
 */
export function readErratumSections(field: string): readonly SectionNumber[] {
  const sections: SectionNumber[] = [];
  let rest = field.slice(0, 200).trim();
  const one =
    /^(?:(?:sections?|sect?\.|§+|appendix|appendices|annex)\s*)?(\d{1,3}(?:\.\d{1,3})*|[A-Z](?:\.\d{1,3})*)\.?(?![\w])\s*/i;
  const separator = /^(?:,|;|&|and\b|,\s*and\b)\s*/i;
  for (;;) {
    const match = one.exec(rest);
    const section = match ? parseSectionNumber(match[1]!) : undefined;
    if (!match || section === undefined) break;
    // A single letter may begin a word of a title; an appendix named alone stands in upper case.
    if (/^[a-z]$/.test(match[1]!)) break;
    if (!sections.includes(section)) sections.push(section);
    rest = rest.slice(match[0].length);
    const between = separator.exec(rest);
    if (!between) break;
    rest = rest.slice(between[0].length);
  }
  return sections;
}

/** The RFC Editor's page of an erratum. */
export function erratumUrl(id: number): string {
  return `https://www.rfc-editor.org/errata/eid${id}`;
}
