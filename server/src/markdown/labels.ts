/** Documents named in a label: `[rfc7231-section-4]`, `[rfc-8314-s33]`, `[^RFC9110]`, `[I-D.ietf-quic-http]`. */
import { parseSectionNumber, type SectionNumber } from '../rfc/identity';
import type { CitationKind } from './citation';

/** Offsets into the label. */
export interface LabelMention {
  readonly start: number;
  readonly end: number;
  readonly kind: CitationKind;
  readonly number: number | undefined;
  readonly draft: string | undefined;
  readonly section: SectionNumber | undefined;
  readonly sectionAt: { readonly start: number; readonly end: number } | undefined;
  /** The number has zeros before it that the IETF does not write. */
  readonly padded: boolean;
}

/** @param urlSection the section that the definition's URL names: `s33` alone does not say whether 3.3 is meant */
export function parseLabel(label: string, urlSection?: SectionNumber): LabelMention | undefined {
  const draft = /(?<![\w.])(?:draft|I-D\.[a-z\d]+)(?:-[a-z\d]+){2,}/i.exec(label);
  if (draft) {
    const name = draft[0].toLowerCase().replace(/^i-d\.(?:draft-)?/, 'draft-');
    const end = draft.index + draft[0].length;
    return { ...nothing, start: draft.index, end, kind: 'draft', draft: name };
  }
  const match =
    /(?<![\p{L}\p{N}])(?<![\p{L}\p{N}]-)(rfc|bcp|std|fyi)([-_ :.\u00a0]?)(0*[1-9]\d{0,5})(?!\d|bis|\.\d)(.*)$/isu.exec(
      label,
    ) ?? /^(ietf[-_ ])(rfc|bcp|std)[-_ ]?(0*[1-9]\d{0,5})(?!\d|bis)(.*)$/isu.exec(label);
  if (!match) return undefined;
  // "[rfc01]", "[rfc02]": labels that count.
  if (/^0\d{0,2}$/.test(match[3]!)) return undefined;
  const ietf = /^ietf/i.test(match[1]!);
  const start = match.index + (ietf ? match[1]!.length : 0);
  const rest = match[4]!;
  const end = match.index + match[0].length - rest.length;
  if (/^[a-z_]/i.test(rest) && !/^(?:s|sec|section|appendix|_)[-_.]?\d/i.test(rest)) return undefined;
  return {
    ...nothing,
    ...findSection(rest, end, urlSection),
    start,
    end,
    kind: (ietf ? match[2]! : match[1]!).toLowerCase() as CitationKind,
    number: Number(match[3]),
    padded: /^0/.test(match[3]!) && Number(match[3]) < 500,
  };
}

const nothing = {
  number: undefined,
  draft: undefined,
  section: undefined,
  sectionAt: undefined,
  padded: false,
} as const;

function findSection(
  rest: string,
  offset: number,
  urlSection: SectionNumber | undefined,
): Pick<LabelMention, 'section' | 'sectionAt'> {
  const none = { section: undefined, sectionAt: undefined };
  const match =
    /^[-_ :.,#(/]*(?:sections?|sect?|s|§|(appendix|annex|app))?[-_ .:#§]*((?:\d{1,3}|[A-Z](?![A-Za-z]))(?:[-_.]\d{1,4})*)\)?$/i.exec(
      rest,
    );
  if (!match) return none;
  const written = match[2]!;
  const start = offset + rest.lastIndexOf(written);
  const sectionAt = { start, end: start + written.length };
  const bare = (text: string): string => text.replace(/[-_.]/g, '').toUpperCase();
  if (urlSection !== undefined && bare(urlSection) === bare(written))
    return { section: urlSection, sectionAt };
  if (/^[a-z]/i.test(written) && match[1] === undefined && !/[-_.]/.test(written)) return none;
  const section = parseSectionNumber(written.replace(/[-_]/g, '.'));
  return section === undefined ? none : { section, sectionAt };
}
