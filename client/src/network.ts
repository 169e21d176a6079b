/** Whether the network may be used, and where: the user's own settings, and one question. */
import { commands, ConfigurationTarget, l10n, window, workspace, type ExtensionContext } from 'vscode';
import type { LibraryPlaces } from '../../server/src/lsp/protocol';

type NetworkMode = 'ask' | 'automatic' | 'never';

/** These settings have application or machine scope: VS Code takes none of them from a workspace. */
const settings = () => workspace.getConfiguration('normative');

export const networkSettings = ['normative.mirror', 'normative.source'] as const;

export function libraryPlaces({ globalStorageUri }: ExtensionContext): LibraryPlaces {
  return {
    cache: globalStorageUri.fsPath,
    mirror: settings().get<string>('mirror', ''),
    source: settings().get<string>('source', ''),
  };
}

function networkMode(): NetworkMode {
  return settings().get<NetworkMode>('network', 'ask');
}

const rfcEditor = 'https://www.rfc-editor.org/';

function sourceAddress(): URL | undefined {
  const chosen = settings().get<string>('source', '') || rfcEditor;
  return URL.canParse(chosen) ? new URL(chosen) : undefined;
}

/** RFCs that the user let be fetched this once, while they are. */
const allowedOnce = new Map<number, number>();

/**
 * Whether one GET may go out: the user allowed it, and it goes to the source that the user chose and to no weaker
 * protocol. The server follows redirects by these rules too; here they hold whatever it asks.
 */
export function mayGet(address: string): boolean {
  const source = sourceAddress();
  if (source === undefined || !URL.canParse(address)) return false;
  const url = new URL(address);
  const isSource =
    url.hostname === source.hostname &&
    url.username === '' &&
    (url.protocol === source.protocol
      ? url.port === source.port
      : url.protocol === 'https:' && url.port === '');
  if (!isSource || !/^https?:$/.test(url.protocol)) return false;
  if (networkMode() === 'automatic') return true;
  const rfc = Number(/\/rfc(\d{1,7})\.txt$/.exec(url.pathname)?.[1]);
  return networkMode() === 'ask' && allowedOnce.has(rfc);
}

/** What the user says to the use of the network, for these texts. `once` has to be given back when they are here. */
export type Consent = { readonly kind: 'allowed' | 'refused' } | { readonly kind: 'once'; end(): void };

/** The question that is on the screen, so that several actions ask it once. */
let asked: Promise<'allow' | 'once' | 'never' | undefined> | undefined;

/** Asks where that is to be asked. @param rfcs those whose texts are wanted */
export async function askForNetwork(rfcs: readonly number[]): Promise<Consent> {
  if (networkMode() === 'automatic') return { kind: 'allowed' };
  if (networkMode() === 'never') {
    void tellThatItIsOff();
    return { kind: 'refused' };
  }
  asked ??= ask(rfcs).finally(() => (asked = undefined));
  const answer = await asked;
  if (answer === 'once') return allowOnce(rfcs);
  return { kind: answer === 'allow' ? 'allowed' : 'refused' };
}

async function ask(rfcs: readonly number[]): Promise<'allow' | 'once' | 'never' | undefined> {
  const host = sourceAddress()?.host ?? '';
  const allow = l10n.t('Allow');
  const once = l10n.t('Only This Time');
  const never = l10n.t('Never');
  const question =
    rfcs.length === 1
      ? l10n.t('May Normative get the text of RFC {0} from {1}?', String(rfcs[0]), host)
      : l10n.t('May Normative get the texts of {0} RFCs from {1}?', rfcs.length, host);
  const promise = l10n.t('It asks for RFCs by their numbers and sends nothing of your documents.');
  const chosen = await window.showInformationMessage(`${question} ${promise}`, allow, once, never);
  if (chosen === once) return 'once';
  if (chosen !== allow && chosen !== never) return undefined;
  const mode: NetworkMode = chosen === allow ? 'automatic' : 'never';
  await settings().update('network', mode, ConfigurationTarget.Global);
  return chosen === allow ? 'allow' : 'never';
}

function allowOnce(rfcs: readonly number[]): Consent {
  for (const rfc of rfcs) allowedOnce.set(rfc, (allowedOnce.get(rfc) ?? 0) + 1);
  const end = (): void => {
    for (const rfc of rfcs) {
      const left = (allowedOnce.get(rfc) ?? 1) - 1;
      if (left > 0) allowedOnce.set(rfc, left);
      else allowedOnce.delete(rfc);
    }
  };
  return { kind: 'once', end };
}

async function tellThatItIsOff(): Promise<void> {
  const open = l10n.t('Open Settings');
  const chosen = await window.showInformationMessage(
    l10n.t('The text is not here, and the setting "normative.network" keeps Normative off the network.'),
    open,
  );
  if (chosen === open) await commands.executeCommand('workbench.action.openSettings', 'normative.network');
}
