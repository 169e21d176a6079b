/**
 * Settings for each document: what the client says for its folder, and the configuration file over it. In a workspace
 * that the user does not trust, the file chooses neither hosts nor whether the network is used.
 */
import type { Connection } from 'vscode-languageserver';
import { parseSettings, type NetworkMode, type Settings } from '../check/settings';
import type { Logger } from '../service/ports';
import type { Client } from './client';
import type { OpenDocument } from './documents';
import { configurationSection } from './protocol';
import type { ServerHost } from './session';

export interface Configuration {
  /** The same object until {@link changed}. */
  of(document: OpenDocument): Promise<Settings>;
  /** @param sent the settings that came with the news, for clients that are not asked for them */
  changed(sent?: unknown): void;
  /** The user came to trust the workspace, or no longer does. */
  trustChanged(trusted: boolean): void;
  /** Whether the network may be used at all, as the user says it: no workspace has a say. */
  network(): Promise<NetworkMode>;
  forget(uri: string): void;
}

export function createConfiguration(
  connection: Connection,
  client: Client,
  host: ServerHost,
  logger: Logger,
): Configuration {
  const kept = new Map<string, Promise<Settings>>();
  const told = new Set<string>();
  let pushed = client.settings;
  let { workspaceTrusted } = client;

  /** Says what is wrong once, not for every document. */
  function report(problem: string): void {
    if (told.has(problem)) return;
    told.add(problem);
    logger.warn(problem);
  }

  async function load({ uri }: OpenDocument): Promise<Settings> {
    const [fromClient, fromFile] = await Promise.all([
      client.answersConfiguration
        ? connection.workspace.getConfiguration({ scopeUri: uri, section: configurationSection })
        : pushed,
      host.findConfiguration(uri, report),
    ]);
    const { settings, problems } = parseSettings(fromClient, fromFile);
    for (const problem of problems) report(`Setting ${configurationSection}.${problem}`);
    const own = parseSettings(fromClient).settings;
    const linkHost = workspaceTrusted ? settings.linkHost : own.linkHost;
    // A file that came with a workspace may keep its documents off the network, never put them on it.
    const network = settings.network === 'never' && workspaceTrusted ? 'never' : own.network;
    return { ...settings, network, linkHost };
  }

  return {
    of(document) {
      const known = kept.get(document.uri) ?? load(document);
      kept.set(document.uri, known);
      known.catch(() => kept.delete(document.uri));
      return known;
    },
    changed(sent) {
      kept.clear();
      told.clear();
      if (sent !== undefined && sent !== null) pushed = sent;
    },
    trustChanged(trusted) {
      workspaceTrusted = trusted;
      kept.clear();
    },
    async network() {
      const section = configurationSection;
      const said = client.answersConfiguration
        ? await connection.workspace.getConfiguration({ section })
        : pushed;
      return parseSettings(said).settings.network;
    },
    forget: (uri) => void kept.delete(uri),
  };
}
