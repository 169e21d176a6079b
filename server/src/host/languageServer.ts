/** The language server on Node: its data from files, its time from the system. */
import { createConnection, type Connection } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { systemClock } from '../lsp/clock';
import { startServer } from '../lsp/server';
import type { ServiceInParts } from '../lsp/session';
import { createCitationService } from '../service/citationService';
import type { NormativeService } from '../service/normativeService';
import type { Ports, RfcLibrary } from '../service/ports';
import { createReadings } from '../service/reading';
import { openBundledData } from './bundledData';
import { configurationFileNames, createConfigurationFiles } from './configurationFile';
import { openLibraryData, type LibraryData } from './library/libraryData';
import { openLibrary, type LibraryDefaults } from './library/openLibrary';

export interface LanguageServerFiles {
  readonly indexFile: string;
  readonly library: LibraryDefaults;
}

/** Serves the client at the other end of the connection. Files are opened when something first needs them. */
export function serveConnection(connection: Connection, { indexFile, library }: LanguageServerFiles): void {
  let opened: { readonly data: LibraryData; readonly library: RfcLibrary } | undefined;
  startServer(connection, {
    clock: systemClock,
    async openService(logger, access) {
      const report = (problem: string): void => logger.warn(problem);
      const bundled = openBundledData(indexFile, report);
      const places = openLibrary(access, library, bundled, report);
      const data = await openLibraryData(bundled, places);
      opened = { data, library: places.texts };
      return createService({ data: data.current, library: places.texts, today });
    },
    async refresh(logger) {
      const now = opened;
      if (!now || !(await now.data.refresh((problem) => logger.info(problem)))) return undefined;
      // Other places may have been chosen meanwhile: they have data of their own.
      if (now !== opened) return undefined;
      return createService({ data: now.data.current, library: now.library, today });
    },
    async findConfiguration(uri, report) {
      const { scheme, fsPath } = URI.parse(uri);
      return scheme === 'file' ? createConfigurationFiles().find(fsPath, report) : undefined;
    },
    configurationFiles: `**/{${configurationFileNames.join(',')}}`,
  });
}

/** What judges claims is evaluated when it is first needed: no one waits for it before what is wrong with citations is told. */
function createService(ports: Ports): ServiceInParts {
  const readings = createReadings(ports.data);
  let loaded: NormativeService | undefined;
  return {
    citations: createCitationService(ports.data, readings),
    get loaded() {
      return loaded;
    },
    async load() {
      const { createNormativeService } = await import('../service/normativeService');
      return (loaded ??= createNormativeService(ports, readings));
    },
  };
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** Serves over standard input and output, until the client says `exit` or closes them. */
export function serveStdio(files: LanguageServerFiles): void {
  serveConnection(createConnection(process.stdin, process.stdout), files);
}
