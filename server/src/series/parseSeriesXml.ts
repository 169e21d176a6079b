/**
 * Reads the RFC Editor's `rfc-index.xml` as it arrives, in chunks of any size. What is not that document, is cut
 * short or means harm (entities, nesting, sheer size) gives a problem in one sentence and no series at all, so that
 * whatever was there before stays.
 */
import { SaxesParser } from 'saxes';
import type { RfcNumber } from '../rfc/identity';
import { parseRfcNumber } from '../rfc/identity';
import {
  statuses,
  type PublicationDate,
  type SeriesEntry,
  type Status,
  type SubSeriesId,
  type SubSeriesKind,
} from './series';
import { parseMonth } from './words';

/** What the XML says of one RFC beyond its {@link SeriesEntry}; abbreviations are learnt from it. */
export interface SeriesProse {
  readonly keywords: readonly string[];
  /** Empty where the index has none. */
  readonly abstract: string;
}

/** All that `rfc-index.xml` holds for this project. */
export interface SeriesSource {
  /** In the order of the index. */
  readonly entries: readonly SeriesEntry[];
  /** Parallel to {@link entries}. */
  readonly prose: readonly SeriesProse[];
  readonly notIssued: readonly RfcNumber[];
  readonly subSeries: readonly SubSeriesMembers[];
}

/** A BCP, STD or FYI and its RFCs; empty where the sub-series document has none at present. */
export interface SubSeriesMembers {
  readonly id: SubSeriesId;
  readonly members: readonly RfcNumber[];
}

export type SeriesParse =
  | { readonly kind: 'series'; readonly source: SeriesSource }
  | { readonly kind: 'problem'; readonly message: string };

export interface SeriesParser {
  /** @returns false once nothing that follows can make it an index: the caller may stop reading */
  write(chunk: string): boolean;
  /** Ends the document. */
  close(): SeriesParse;
}

/** The index has 14 MB after 57 years; seven times that is another document. */
const maxLength = 100_000_000;
/** The index nests four deep: `rfc-index`, `rfc-entry`, `obsoletes`, `doc-id`. */
const maxDepth = 16;

export function createSeriesParser(): SeriesParser {
  const builder = createBuilder();
  const xml = new SaxesParser({ xmlns: false });
  const path: string[] = [];
  let text = '';
  let problem: string | undefined;
  let length = 0;
  let complete = false;

  const fail = (message: string): void => {
    problem ??= message;
  };
  xml.on('error', (error) => fail(`it is not well-formed (${error.message})`));
  // The index declares no document type; one that does wants entities, and those are not read.
  xml.on('doctype', () => fail('it declares a document type, which the RFC index does not'));
  xml.on('opentag', ({ name }) => {
    if (problem !== undefined) return;
    if (path.length === 0 && name !== 'rfc-index') fail(`its root element is <${name.slice(0, 40)}>`);
    if (path.length >= maxDepth) fail('its elements are nested deeper than an RFC index');
    path.push(name);
    text = '';
    if (path.length === 2) builder.open(name);
  });
  const take = (more: string): void => {
    if (problem === undefined) text += more;
  };
  xml.on('text', take);
  xml.on('cdata', take);
  xml.on('closetag', () => {
    if (problem !== undefined) return;
    if (path.length > 2) builder.value(path, text.replace(/\s+/g, ' ').trim());
    if (path.length === 2) builder.close(path[1]!);
    path.pop();
    complete = path.length === 0;
    // The text of mixed content goes on after an inner element, as in an abstract's paragraphs.
    text = '';
  });

  return {
    write(chunk) {
      length += chunk.length;
      if (length > maxLength) fail(`it is longer than ${maxLength / 1_000_000} million characters`);
      // In slices, so that a chunk that nests without end is left at the first sign.
      for (let at = 0; at < chunk.length && problem === undefined; at += 65536)
        xml.write(chunk.slice(at, at + 65536));
      return problem === undefined;
    },
    close() {
      if (length === 0) fail('it is empty');
      if (problem === undefined) xml.close();
      if (!complete) fail('it ends before the index does');
      const source = builder.source();
      if (source.entries.length === 0) fail('it lists no RFC');
      return problem === undefined
        ? { kind: 'series', source }
        : { kind: 'problem', message: `not a usable RFC index: ${problem}` };
    },
  };
}

/** Parses a whole `rfc-index.xml`. */
export function parseSeriesXml(xml: string): SeriesParse {
  const parser = createSeriesParser();
  parser.write(xml);
  return parser.close();
}

/** The values of one entry as they are read; doc-ids by the element that holds them. */
interface Draft {
  readonly values: Map<string, string[]>;
  readonly ids: Map<string, string[]>;
}

function createBuilder() {
  const entries: SeriesEntry[] = [];
  const prose: SeriesProse[] = [];
  const notIssued: RfcNumber[] = [];
  const subSeries: SubSeriesMembers[] = [];
  let draft: Draft = { values: new Map(), ids: new Map() };

  const add = (map: Map<string, string[]>, key: string, value: string): void => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  return {
    open(_entry: string): void {
      draft = { values: new Map(), ids: new Map() };
    },
    /** @param path from the root to the element that closes */
    value(path: readonly string[], value: string): void {
      if (value === '') return;
      const name = path.at(-1)!;
      if (name === 'doc-id' && path.length === 4) add(draft.ids, path[2]!, value);
      // An author has a <title> too: only what stands right under the entry, and paragraphs, dates and lists below it.
      else if (path.length === 3 || path[2] !== 'author') add(draft.values, name, value);
    },
    close(entry: string): void {
      const id = draft.values.get('doc-id')?.[0] ?? '';
      const rfc = parseRfcNumber(id);
      if (entry === 'rfc-not-issued-entry' && rfc !== undefined) notIssued.push(rfc);
      if (entry === 'rfc-entry' && rfc !== undefined) {
        entries.push(seriesEntry(rfc, draft));
        const list = (name: string) => draft.values.get(name) ?? [];
        prose.push({ keywords: list('kw'), abstract: [...list('p'), ...list('abstract')].join(' ') });
      }
      const sub = parseSubSeriesId(id);
      if (sub && /^(?:bcp|std|fyi)-entry$/.test(entry))
        subSeries.push({ id: sub, members: rfcNumbers(draft.ids.get('is-also')) });
    },
    source: (): SeriesSource => ({ entries, prose, notIssued, subSeries }),
  };
}

function seriesEntry(rfc: RfcNumber, { values, ids }: Draft): SeriesEntry {
  const first = (name: string): string | undefined => values.get(name)?.[0];
  const stream = first('stream');
  const draft = first('draft');
  return {
    rfc,
    title: first('title') ?? '',
    date: publicationDate(first('year'), first('month'), first('day')),
    status: parseStatus(first('current-status') ?? ''),
    ...(stream === undefined ? {} : { stream }),
    obsoletes: rfcNumbers(ids.get('obsoletes')),
    obsoletedBy: rfcNumbers(ids.get('obsoleted-by')),
    updates: rfcNumbers(ids.get('updates')),
    updatedBy: rfcNumbers(ids.get('updated-by')),
    also: (ids.get('is-also') ?? []).map(parseSubSeriesId).filter((id) => id !== undefined),
    ...(draft === undefined ? {} : { draft: draft.replace(/-\d\d$/, '') }),
    hasErrata: values.has('errata-url'),
    hasText: (values.get('file-format') ?? []).some((format) => /^(?:ASCII|TXT|TEXT)$/i.test(format)),
  };
}

/** Reads `BCP0014`, `STD 97`, `fyi4`; undefined for anything else. */
export function parseSubSeriesId(text: string): SubSeriesId | undefined {
  const match = /^(bcp|std|fyi)[\s-]*0*([1-9]\d{0,5})$/i.exec(text.trim());
  return match ? { kind: match[1]!.toLowerCase() as SubSeriesKind, number: Number(match[2]) } : undefined;
}

function parseStatus(text: string): Status {
  const upper = text.toUpperCase();
  return statuses.find((status) => status === upper) ?? 'UNKNOWN';
}

function publicationDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): PublicationDate {
  const date = {
    year: Number(/^\d{4}$/.exec(year ?? '')?.[0] ?? 0),
    month: parseMonth(month ?? '') ?? 1,
  };
  const number = Number(/^\d{1,2}$/.exec(day ?? '')?.[0] ?? 0);
  return number > 0 ? { ...date, day: number } : date;
}

function rfcNumbers(ids: readonly string[] | undefined): readonly RfcNumber[] {
  return (ids ?? []).map(parseRfcNumber).filter((rfc) => rfc !== undefined);
}
