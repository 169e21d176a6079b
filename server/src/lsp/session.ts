/** What every handler works with, from `initialize` until the end. */
import type { Connection } from 'vscode-languageserver';
import type { Settings } from '../check/settings';
import type { CitationService } from '../service/citationService';
import type { NormativeService } from '../service/normativeService';
import type { Logger } from '../service/ports';
import type { Transport } from '../service/transport';
import type { LibraryPlaces } from './protocol';
import type { Client } from './client';
import type { Clock } from './clock';
import type { OpenDocument, OpenDocuments } from './documents';

/** Where texts are, and the way to the network. */
export interface LibraryAccess extends LibraryPlaces {
  /** Through the client; undefined where the client does not fetch, and the server does so itself. */
  readonly transport: Transport | undefined;
  /** Whether the server may use the network itself. */
  mayFetch(): Promise<boolean>;
}

/** The service over the same data, as soon as each part of it is there. */
export interface ServiceInParts {
  readonly citations: CitationService;
  /** All of it; undefined until it is loaded. */
  readonly loaded: NormativeService | undefined;
  /** Reads the rest of the program, which takes a moment the first time. */
  load(): Promise<NormativeService>;
}

/** What the server needs from where it runs; tests give it from memory. */
export interface ServerHost {
  readonly clock: Clock;
  /** Opens the data and makes the service; asked when something first needs it, and again for other places. */
  openService(logger: Logger, library: LibraryAccess): Promise<ServiceInParts>;
  /**
   * Looks whether the data have changed at their source, which is asked at most once a day and only where the user
   * allows it. @returns the service over newer data; undefined where there are none
   */
  refresh?(logger: Logger): Promise<ServiceInParts | undefined>;
  /**
   * The settings of the configuration file that holds for a document, in the form that `parseSettings` reads;
   * undefined where there is none. Never throws.
   * @param uri the document's
   */
  findConfiguration(uri: string, report: (problem: string) => void): Promise<unknown>;
  /** What {@link findConfiguration} looks for, as a pattern for the client to watch. */
  readonly configurationFiles: string;
}

export interface Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly documents: OpenDocuments;
  serviceInParts(): Promise<ServiceInParts>;
  /** All of it, for what needs more than citations. */
  service(): Promise<NormativeService>;
  settingsOf(document: OpenDocument): Promise<Settings>;
}
