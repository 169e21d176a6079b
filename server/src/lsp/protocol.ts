/**
 * What client and server say to each other beyond LSP itself. This file imports types alone, so that a client can take
 * what it needs from here without any of the server's code.
 */
import type { ComparisonView } from '../service/comparisonView';
import type { RfcChoice, RfcPair } from '../service/rfcChoices';

export type { ComparisonView, ViewedRfc, ViewedRow, ViewedSide } from '../service/comparisonView';
export type { MovedSection, PlacedSection } from '../service/movedSections';
export type { ChoiceKind, RfcChoice, RfcPair } from '../service/rfcChoices';
export type { Piece } from '../service/wordDiff';

/** The section of the client's configuration that the server asks for: `normative.checks`, `normative.linkHost`, … */
export const configurationSection = 'normative';

/** The `source` of every diagnostic. */
export const diagnosticSource = 'normative';

/** What a client may say in `initializationOptions`; every field is optional, and any client works without. */
export interface NormativeInitializationOptions {
  /**
   * The ids of the commands that the client has and lets a hover run, from {@link clientCommands}. For each of these
   * the server writes `command:` links; for all others `https:` links, or none. Undefined: none.
   */
  readonly commands?: readonly string[];
  /**
   * The scheme of the URIs under which the client shows RFCs: `normative-rfc` where `normative-rfc:/rfc4294.txt` is the
   * text of RFC 4294. Related information of diagnostics then points there. Undefined: at the RFC Editor's pages.
   */
  readonly rfcScheme?: string;
  /**
   * Whether the user trusts the workspace. While it is false nothing that a workspace holds (its settings, a
   * configuration file in it) chooses a path, a host or a command. Undefined: trusted, as in editors that have no
   * such notion. {@link workspaceTrustNotification} tells of a change.
   */
  readonly workspaceTrusted?: boolean;
  /**
   * The settings below `normative`, for clients that do not answer `workspace/configuration`. Those that do need not
   * send it.
   */
  readonly settings?: unknown;
  /** Where texts are kept and had from. Undefined: where the command line keeps and has them. */
  readonly library?: LibraryPlaces;
  /**
   * The client answers {@link httpGetRequest}, so that the editor's proxy, certificates and the user's consent hold.
   * Undefined: the server fetches itself, and only where the setting `normative.network` is `automatic`.
   */
  readonly fetches?: boolean;
}

/** Chosen by the user or the editor, never by a workspace. */
export interface LibraryPlaces {
  /** A folder of the client's own, absolute. */
  readonly cache?: string;
  /** The user's copy of the series, absolute; empty for none. */
  readonly mirror?: string;
  /** The address that texts are fetched below, `https:` or `http:`; empty for the RFC Editor. */
  readonly source?: string;
}

/** Client to server: the user chose other places. Parameters: {@link LibraryPlaces}. */
export const libraryNotification = 'normative/library';

/** The scheme that the VS Code extension has for RFCs. */
export const rfcScheme = 'normative-rfc';

/** The commands that a client may have; each takes one argument, a JSON object of the type named here. */
export const clientCommands = {
  /** Opens an RFC's text, at a section if one is given. Takes {@link OpenRfcArgument}. */
  openRfc: 'normative.openRfc',
  /** Compares the requirements of two groups of RFCs. Takes {@link CompareRfcsArgument}. */
  compareRfcs: 'normative.compareRfcs',
  /** Gets the texts of RFCs, asking the user first where that is to be asked. Takes {@link GetTextsArgument}. */
  getTexts: 'normative.getTexts',
} as const;

export interface OpenRfcArgument {
  readonly rfc: number;
  /** As the RFC prints it, without a trailing dot: `11.1`, `A.2`. Undefined: the RFC's start. */
  readonly section?: string;
  /** 1-based line as published, to show rather than the section's heading. */
  readonly line?: number;
}

export interface CompareRfcsArgument {
  /** The older RFCs, at least one. */
  readonly old: readonly number[];
  /** What became of them, at least one. */
  readonly new: readonly number[];
  /** The section of the (single) old RFC to show first. */
  readonly section?: string;
  /** The requirement to show first, of either side. */
  readonly at?: RequirementAddress;
}

/** A requirement by its place: an RFC's text never changes. */
export interface RequirementAddress {
  readonly rfc: number;
  /** 1-based, as published. */
  readonly line: number;
}

export interface GetTextsArgument {
  readonly rfcs: readonly number[];
}

/** Client to server: the user granted trust to the workspace. Parameters: {@link WorkspaceTrustParams}. */
export const workspaceTrustNotification = 'normative/workspaceTrust';

export interface WorkspaceTrustParams {
  readonly trusted: boolean;
}

/**
 * Client to server: the text of an RFC. Parameters: {@link RfcTextParams}; the answer is {@link RfcTextResult}, or null
 * where the text is not at hand (in a mirror, in the cache) or the number is none; the network is not asked.
 */
export const rfcTextRequest = 'normative/rfcText';

export interface RfcTextParams {
  readonly rfc: number;
  readonly section?: string;
}

export interface RfcTextResult {
  /** As published, page furniture included. */
  readonly text: string;
  /** The 0-based line of the section's heading; 0 where no section was asked for or the RFC has no such section. */
  readonly line: number;
}

/**
 * Client to server: which of these texts are at hand. Parameters: {@link TextsAtHandParams}; the answer is the numbers,
 * in the order asked. Nothing is fetched.
 */
export const textsAtHandRequest = 'normative/textsAtHand';

export interface TextsAtHandParams {
  readonly rfcs: readonly number[];
}

/**
 * Client to server: have the text of an RFC, from the network if need be. Parameters: {@link LoadTextParams}; the answer
 * is {@link LoadTextResult}. Cancelling it ends the request to the source where nobody else waits for it.
 */
export const loadTextRequest = 'normative/loadText';

export interface LoadTextParams {
  readonly rfc: number;
}

export interface LoadTextResult {
  /** From here on {@link rfcTextRequest} has it. */
  readonly atHand: boolean;
  /** As the command line's `fetch` says it, `not-found`; null where the text is at hand. */
  readonly reason: string | null;
  /** What happened and what to do, for people; plain text. Empty where the text is at hand. */
  readonly message: string;
}

/**
 * Client to server: the RFCs that documents cite. Parameters: {@link CitedRfcsParams}; the answer is the numbers of
 * issued RFCs, ascending.
 */
export const citedRfcsRequest = 'normative/citedRfcs';

export interface CitedRfcsParams {
  readonly documents: readonly {
    readonly uri: string;
    readonly languageId: string;
    readonly text: string;
  }[];
}

/**
 * Server to client: one GET below the source, without following redirects. Parameters: {@link HttpGetParams}; the answer
 * is {@link HttpGetResult}. The client refuses what the user has not allowed and any other host than the source's.
 */
export const httpGetRequest = 'normative/httpGet';

export interface HttpGetParams {
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** A body of more bytes on the wire is given up. */
  readonly maxBytes: number;
  /** Milliseconds in which nothing arrives, after which it is given up. */
  readonly stall: number;
  /** Milliseconds for the whole exchange. */
  readonly total: number;
}

export type HttpGetResult =
  | {
      readonly kind: 'response';
      readonly status: number;
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string>>;
      /** The bytes as they came, in base64; empty where the status is not 200. */
      readonly body: string;
    }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-allowed' }
  /** `code` as Node names it, or `TIMEOUT`. */
  | { readonly kind: 'fault'; readonly code: string };

/**
 * Client to server: what became of requirements and sections of some RFCs in others. Parameters:
 * {@link ComparisonParams}; the answer is a {@link ComparisonView}, or null where the numbers are none. It comes from
 * the bundled index, with the sentences themselves where the texts are at hand; the network is not asked.
 */
export const comparisonRequest = 'normative/comparison';

export interface ComparisonParams {
  readonly old: readonly number[];
  readonly new: readonly number[];
  /**
   * `index`: by the words that the index has, at once, even where the texts are at hand (which the answer says).
   * Undefined: `texts`.
   */
  readonly source?: 'texts' | 'index';
}

export type ComparisonResult = ComparisonView | null;

/** The same as Markdown, as `normative diff --format markdown` prints it. The answer is a string, or null. */
export const comparisonMarkdownRequest = 'normative/comparisonMarkdown';

/**
 * Client to server: RFCs as one text to be compared word by word, without page furniture and with each paragraph in one
 * line. Parameters: {@link PlainTextParams}; the answer is a {@link PlainTextResult}, or null where the numbers are none.
 */
export const plainTextRequest = 'normative/plainText';

export interface PlainTextParams {
  /** In this order. */
  readonly rfcs: readonly number[];
  /** A place whose line is asked for. */
  readonly at?: RequirementAddress;
}

export interface PlainTextResult {
  /** Of the RFCs whose texts are at hand. */
  readonly text: string;
  /** The RFCs whose texts are not. */
  readonly missing: readonly number[];
  /** The 0-based line of the place asked for; 0 where there is none. */
  readonly line: number;
}

/**
 * Client to server: what a person may choose who is asked for RFCs to compare. Parameters: {@link RfcChoicesParams};
 * the answer is an array of {@link RfcChoice}, or of {@link RfcPair} where `first` is given.
 */
export const rfcChoicesRequest = 'normative/rfcChoices';

export interface RfcChoicesParams {
  /** What was typed: numbers or words of a title. Empty: what is near. */
  readonly query: string;
  /** The open document and the cursor in it. */
  readonly textDocument?: { readonly uri: string };
  readonly position?: { readonly line: number; readonly character: number };
  /** The RFC that is being read. */
  readonly rfc?: number;
  /** What was chosen first, when the question is what to compare it with. */
  readonly first?: readonly number[];
}

export type RfcChoicesResult = readonly (RfcChoice | RfcPair)[];

/** The kind of the code action that applies all safe fixes of a document, as `editor.codeActionsOnSave` names it. */
export const fixAllKind = 'source.fixAll.normative';
