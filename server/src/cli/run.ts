/** Wires the commands to the program, parses the arguments and turns failures into exit statuses. */
import { Command, CommanderError } from 'commander';
import type { CliContext, CliEnvironment, ExitStatus } from './context';
import { CliError, createContext } from './context';
import { registerCache } from './cache';
import { registerCheck } from './check';
import { registerCitations } from './citations';
import { registerDiff } from './diff';
import { registerIndex } from './indexCommands';
import { registerFetch } from './fetch';
import { registerLineage } from './lineage';
import { registerLsp } from './lsp';
import { registerRequirements } from './requirements';

/** Each command's file registers it here, in the order in which help lists them. */
const registrations: readonly ((program: Command, context: CliContext) => void)[] = [
  registerRequirements,
  registerCheck,
  registerDiff,
  registerLineage,
  registerCitations,
  registerIndex,
  registerFetch,
  registerCache,
  registerLsp,
];

/** Runs one command line. @param args without node and script @returns the exit status; never throws */
export async function runCli(args: readonly string[], environment: CliEnvironment): Promise<ExitStatus> {
  const program = createProgram(environment);
  const context = createContext(program, environment);
  for (const register of registrations) register(program, context);
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    context.problem(error instanceof CliError ? error.message : `internal error: ${describe(error)}`);
  }
  return context.status;
}

function createProgram(environment: CliEnvironment): Command {
  return new Command('normative')
    .description(
      'Tracks what RFCs require, across their versions, in the Markdown documents where people write about them.',
    )
    .option('--format <format>', 'how to print the answer: text or json', 'text')
    .option(
      '--corpus <dir>',
      'a directory with rfcN.txt files, as a mirror of the RFC series has them (NORMATIVE_CORPUS)',
    )
    .option('--offline', 'never use the network')
    .option('--cache <dir>', 'where fetched texts are kept (NORMATIVE_CACHE)')
    .option('--source <url>', 'where RFC texts are fetched from (NORMATIVE_SOURCE)')
    .option('--ca <file>', 'certificates (PEM) to trust beside those of Node (NORMATIVE_CA)')
    .option('--index <file>', 'another index file than the bundled one')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => void environment.stdout.write(text),
      writeErr: (text) => void environment.stderr.write(text.replace(/^error: /, 'normative: ')),
    })
    .showHelpAfterError('(normative --help lists the commands and options)')
    .exitOverride();
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
