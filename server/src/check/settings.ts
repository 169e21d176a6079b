/** What users may set, with the same names in the editor and in a configuration file. Parsed once. */
import picomatch from 'picomatch/posix';
import { findingCodes, severities, type FindingCode, type Severity } from './finding';

/** How grave a check's findings are, or that it does not run. */
export type CheckLevel = Severity | 'off';

export const checkLevels: readonly CheckLevel[] = ['off', ...[...severities].reverse()];

/** Whether texts of RFCs may be fetched: after asking once, without asking, or not at all. */
export const networkModes = ['ask', 'automatic', 'never'] as const;

export type NetworkMode = (typeof networkModes)[number];

/** Where fixes point links: `as-written` keeps the author's host unless it is retired. */
export const linkHosts = ['as-written', 'rfc-editor', 'datatracker'] as const;

export type LinkHost = (typeof linkHosts)[number];

export interface Settings {
  readonly checks: Readonly<Record<FindingCode, CheckLevel>>;
  /**
   * Glob patterns of documents in which a plain "RFC 123" means another series (a project's own); matched
   * against the document's path, joined with `/`, or its end. Links to the IETF's RFCs still count there.
   */
  readonly otherSeries: readonly string[];
  readonly linkHost: LinkHost;
  readonly network: NetworkMode;
}

/** The level of every check that no setting names. */
export const defaultLevels: Readonly<Record<FindingCode, CheckLevel>> = {
  'stale-requirement': 'warning',
  'misquoted-requirement': 'warning',
  'obsolete-rfc': 'warning',
  'unknown-rfc': 'error',
  'unknown-section': 'error',
  'mismatched-link': 'warning',
  'historic-rfc': 'information',
  'published-draft': 'warning',
  'retired-host': 'information',
  'updated-rfc': 'off',
  'rfc-errata': 'off',
};

export const defaultSettings: Settings = {
  checks: defaultLevels,
  otherSeries: [],
  linkHost: 'as-written',
  network: 'ask',
};

/**
 * Reads settings from the editor's configuration or a configuration file: nested (`{"checks": {…}}`) or dotted
 * (`"normative.checks.obsolete-rfc"`). What cannot be understood keeps its default and is named in `problems`.
 * @param sources what each source says, a later one over those before it; null and undefined say nothing
 */
export function parseSettings(...sources: readonly unknown[]): {
  readonly settings: Settings;
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  const given = sources.filter((source) => source != null);
  if (given.length === 0) return { settings: defaultSettings, problems };
  if (!given.every(isRecord)) problems.push('expected an object of settings');
  const entries = new Map(given.filter(isRecord).flatMap((source) => [...undot(source)]));
  const choice = <T extends string>(name: string, options: readonly T[], fallback: T): T => {
    const chosen = entries.get(name);
    if (chosen == null) return fallback;
    const known = options.find((option) => option === chosen);
    if (known === undefined) problems.push(`${name}: expected ${listOr(options)}, got ${show(chosen)}`);
    return known ?? fallback;
  };
  const checks = { ...defaultLevels };
  for (const code of findingCodes) checks[code] = choice(`checks.${code}`, checkLevels, defaultLevels[code]);
  const settings: Settings = {
    checks,
    otherSeries: parseStrings(entries.get('otherSeries'), 'otherSeries', problems),
    linkHost: choice('linkHost', linkHosts, defaultSettings.linkHost),
    network: choice('network', networkModes, defaultSettings.network),
  };
  if (entries.get('checks') != null)
    problems.push(`checks: expected an object from code to level, got ${show(entries.get('checks'))}`);
  for (const name of entries.keys()) {
    const code = /^checks\.(.*)$/.exec(name)?.[1];
    if (code !== undefined && !findingCodes.some((known) => known === code))
      problems.push(`checks.${code}: there is no such check; the checks are ${findingCodes.join(', ')}`);
  }
  return { settings, problems };
}

/**
 * What {@link Settings.otherSeries} says of one document, as the Markdown reader takes it.
 * @param path joined with `/`; undefined where the document has none
 */
export function otherSeriesOf({ otherSeries }: Settings, path: string | undefined): readonly string[] {
  if (path === undefined || otherSeries.length === 0) return [];
  const matches = picomatch([...otherSeries, ...otherSeries.map((glob) => `**/${glob}`)], { dot: true });
  return matches(path) ? ['*'] : [];
}

function parseStrings(value: unknown, name: string, problems: string[]): readonly string[] {
  if (value == null) return [];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  problems.push(`${name}: expected a list of strings, got ${show(value)}`);
  return [];
}

/** Settings by their full names without the `normative.` prefix: `checks.obsolete-rfc`, `linkHost`. */
function undot(value: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const flat = new Map<string, unknown>();
  const add = (name: string, item: unknown): void => {
    if (isRecord(item))
      for (const [key, inner] of Object.entries(item)) add(name ? `${name}.${key}` : key, inner);
    else flat.set(name.replace(/^normative\./, ''), item);
  };
  add('', value);
  return flat;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOr(options: readonly string[]): string {
  const quoted = options.map((option) => `"${option}"`);
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
