/** The environment for processes of tests: nothing that the machine's user set for this program has a say in it. */
export function ownEnvironment(): Record<string, string | undefined> {
  const foreign = /^NORMATIVE_|^(?:https?|no)_proxy$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
