/** What the checks find: facts first; code, severity, words and fixes come from the tables beside each check. */
import type { Span } from '../markdown/citation';
import type { RfcNumber, SectionNumber } from '../rfc/identity';
import type { Level } from '../rfc/level';

/** Every check's code, as users configure and suppress it. */
export const findingCodes = [
  'stale-requirement',
  'misquoted-requirement',
  'obsolete-rfc',
  'unknown-rfc',
  'unknown-section',
  'mismatched-link',
  'historic-rfc',
  'published-draft',
  'retired-host',
  'updated-rfc',
  'rfc-errata',
] as const;

export type FindingCode = (typeof findingCodes)[number];

/** From the gravest to the lightest. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;

export type Severity = (typeof severities)[number];

/** Whether `severity` is as grave as `threshold` or graver. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}

/** The lighter of two severities. */
export function lighter(a: Severity, b: Severity): Severity {
  return isAtLeast(a, b) ? b : a;
}

/** A statement somewhere in the series that a finding points at. */
export interface RequirementPlace {
  readonly rfc: RfcNumber;
  readonly section: SectionNumber | undefined;
  /** Undefined where that RFC says nothing of it any more. */
  readonly level: Level | undefined;
  /** 0-based line in the RFC's text, where a statement is meant. */
  readonly line?: number;
}

export interface Successor {
  readonly rfc: RfcNumber;
  readonly section: SectionNumber | undefined;
  /** One phrase for people: why this one. */
  readonly why: string;
}

export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  readonly preferred: boolean;
  /** Keeps the meaning: applied by `--fix` and on save. */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** Something worth seeing at the other end: a version of the requirement, the successor, the definition. */
export interface RelatedPlace {
  readonly message: string;
  readonly rfc: RfcNumber;
  readonly section: SectionNumber | undefined;
  /** 0-based line in the RFC's text, where a statement is meant. */
  readonly line?: number;
  /** Which of that line's keywords, 0-based. */
  readonly nth?: number;
  /** Of a version of a requirement: its keyword, or that there is none. */
  readonly says?: string;
}

/** A finding as both the editor and the command line report it. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** The RFC and section that it is about; undefined for drafts and hosts. */
  readonly rfc: RfcNumber | undefined;
  readonly section: SectionNumber | undefined;
  readonly claimed: { readonly level: Level } | undefined;
  readonly current: RequirementPlace | undefined;
  readonly changedBy: RequirementPlace | undefined;
  readonly successors: readonly Successor[];
  readonly related: readonly RelatedPlace[];
  /** Why it was raised, for a reader who doubts it: the statement matched, on what words, which versions. */
  readonly reason: string | undefined;
  readonly fixes: readonly Fix[];
}
