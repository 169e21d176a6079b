/** Addresses of RFCs at the RFC Editor. */
import type { OpenRfcArgument } from '../../server/src/lsp/protocol';

/**
 * Reads what a command was given: an object as a hover's link carries it, or what a person types (`9110`,
 * `RFC 9110 §15.5.5`). Undefined when it names no RFC; a link's argument is data and may hold anything.
 */
export function parseRfcArgument(argument: unknown): OpenRfcArgument | undefined {
  if (typeof argument === 'string') {
    const typed = /^\s*(?:rfc)?[\s-]*(\d{1,7})(?:[\s,§#]+(?:section[\s-]+)?([A-Z\d.]+?)\.?)?\s*$/i.exec(
      argument,
    );
    return typed ? parseRfcArgument({ rfc: Number(typed[1]), section: typed[2]?.toUpperCase() }) : undefined;
  }
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { rfc, section, line } = argument as Record<string, unknown>;
  const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 1;
  if (!isCount(rfc)) return undefined;
  return {
    rfc,
    ...(typeof section === 'string' && /^[A-Z\d]+(?:\.\d+)*$/.test(section) && { section }),
    ...(isCount(line) && { line }),
  };
}

/** The page of an RFC, at a section if one is given. */
export function rfcPage({ rfc, section }: OpenRfcArgument): string {
  const page = `https://www.rfc-editor.org/rfc/rfc${rfc}`;
  if (section === undefined) return page;
  return `${page}#${/^\d/.test(section) ? 'section' : 'appendix'}-${section}`;
}
