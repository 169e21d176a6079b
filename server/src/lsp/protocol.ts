/**
 * What client and server say to each other beyond LSP itself. This file imports nothing, so that a client can take
 * its types from here without any of the server's code.
 */

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
}

/** The commands that a client may have; each takes one argument, a JSON object of the type named here. */
export const clientCommands = {
  /** Opens an RFC's text, at a section if one is given. Takes {@link OpenRfcArgument}. */
  openRfc: 'normative.openRfc',
  /** Compares the requirements of two groups of RFCs. Takes {@link CompareRfcsArgument}. */
  compareRfcs: 'normative.compareRfcs',
} as const;

export interface OpenRfcArgument {
  readonly rfc: number;
  /** As the RFC prints it, without a trailing dot: `11.1`, `A.2`. Undefined: the RFC's start. */
  readonly section?: string;
}

export interface CompareRfcsArgument {
  /** The older RFCs, at least one. */
  readonly old: readonly number[];
  /** What became of them, at least one. */
  readonly new: readonly number[];
  /** The section of the (single) old RFC to show first. */
  readonly section?: string;
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

/** The kind of the code action that applies all safe fixes of a document, as `editor.codeActionsOnSave` names it. */
export const fixAllKind = 'source.fixAll.normative';
