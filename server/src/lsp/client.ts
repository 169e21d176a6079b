/** What the client at the other end can do, read once from `initialize`. */
import type { InitializeParams } from 'vscode-languageserver';
import { chooseEncoding, type Encoding } from './positions';
import type { LibraryPlaces, NormativeInitializationOptions } from './protocol';

export interface Client {
  readonly encoding: Encoding;
  /**
   * It asks for diagnostics itself, and asks again when told to. One that cannot be told to is sent them, as it would
   * not learn of changed settings.
   */
  readonly pullsDiagnostics: boolean;
  readonly showsRelatedInformation: boolean;
  readonly showsCodeDescription: boolean;
  readonly keepsDiagnosticData: boolean;
  readonly answersConfiguration: boolean;
  readonly reportsConfigurationChanges: boolean;
  readonly watchesFiles: boolean;
  /** Understands code actions rather than bare commands. */
  readonly takesCodeActions: boolean;
  /** Asks for a code action's edit when the user chooses it. */
  readonly resolvesEdits: boolean;
  /** Takes edits that carry the version of the document they are for. */
  readonly takesVersionedEdits: boolean;
  readonly showsMarkdown: boolean;
  /** Ids of the commands that hovers may link to. */
  readonly commands: ReadonlySet<string>;
  /** The scheme under which it shows RFCs; undefined where it shows none. */
  readonly rfcScheme: string | undefined;
  readonly workspaceTrusted: boolean;
  readonly library: LibraryPlaces;
  /** Answers requests for the network. */
  readonly fetches: boolean;
  /** Settings that came with `initialize`, for clients that do not answer `workspace/configuration`. */
  readonly settings: unknown;
}

export function readClient({ capabilities, initializationOptions }: InitializeParams): Client {
  const options = readOptions(initializationOptions);
  const { workspace, textDocument, general } = capabilities;
  const codeAction = textDocument?.codeAction;
  const hoverFormats = textDocument?.hover?.contentFormat;
  const diagnostic = textDocument?.diagnostic;
  const published = textDocument?.publishDiagnostics;
  return {
    encoding: chooseEncoding(general?.positionEncodings),
    pullsDiagnostics: diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
    showsRelatedInformation:
      (diagnostic ?? published)?.relatedInformation ?? published?.relatedInformation ?? false,
    showsCodeDescription:
      (diagnostic ?? published)?.codeDescriptionSupport ?? published?.codeDescriptionSupport ?? false,
    keepsDiagnosticData: (diagnostic ?? published)?.dataSupport ?? published?.dataSupport ?? false,
    answersConfiguration: workspace?.configuration ?? false,
    reportsConfigurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    takesCodeActions: codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits:
      codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    showsMarkdown: hoverFormats === undefined || hoverFormats.includes('markdown'),
    commands: new Set(options.commands ?? []),
    rfcScheme: options.rfcScheme,
    workspaceTrusted: options.workspaceTrusted ?? true,
    library: options.library ?? {},
    fetches: options.fetches ?? false,
    settings: options.settings,
  };
}

/** The places as far as they are what they should be. */
export function readLibraryPlaces(places: unknown): LibraryPlaces {
  if (typeof places !== 'object' || places === null) return {};
  const { cache, mirror, source } = places as Record<string, unknown>;
  const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
  return {
    ...(isText(cache) && { cache }),
    ...(isText(mirror) && { mirror }),
    ...(isText(source) && { source }),
  };
}

/** The options as far as they have the types they should have: they come from another program. */
function readOptions(options: unknown): NormativeInitializationOptions {
  if (typeof options !== 'object' || options === null) return {};
  const { commands, rfcScheme, workspaceTrusted, settings, library, fetches } = options as Record<
    string,
    unknown
  >;
  return {
    ...(Array.isArray(commands) && { commands: commands.filter((id) => typeof id === 'string') }),
    ...(typeof rfcScheme === 'string' && /^[a-z][a-z\d+.-]*$/.test(rfcScheme) && { rfcScheme }),
    ...(typeof workspaceTrusted === 'boolean' && { workspaceTrusted }),
    ...(typeof fetches === 'boolean' && { fetches }),
    library: readLibraryPlaces(library),
    settings,
  };
}
