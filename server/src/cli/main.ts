/** The command line: wires the commands to their programs and turns failures into exit codes. */
import { Command } from 'commander';

const program = new Command('normative').description(
  'Tracks what RFCs require, across their versions, in the Markdown documents where people write about them.',
);

void program.parseAsync();
