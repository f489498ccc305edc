import { CommandProblem } from './command-problem.ts';
import { writeOut } from './write-out.ts';

type Command = { readonly does: string; readonly run: (args: string[]) => Promise<number> };

/** Every command, loaded only when it is asked for, so that a command that needs no store does not load one. */
const commands: Readonly<Record<string, Command>> = {
  figures: {
    does: 'the figures of personal networks in three files',
    run: async (args) => (await import('./figures.ts')).figures(args),
  },
  convert: {
    does: 'circles from one format to another: three files, naober, graphml, network-canvas-csv',
    run: async (args) => (await import('./convert.ts')).convert(args),
  },
  draw: {
    does: 'a circle document as an SVG file that stands alone',
    run: async (args) => (await import('./draw.ts')).draw(args),
  },
  import: {
    does: 'a circle document into the store, for an owner or a new one',
    run: async (args) => (await import('./import.ts')).importCircle(args),
  },
  export: {
    does: 'the circle of an owner as a document',
    run: async (args) => (await import('./export.ts')).exportCircle(args),
  },
  offers: {
    does: 'what there is nearby, from a file of HSDS 3.1',
    run: async (args) => (await import('./offers.ts')).offers(args),
  },
  organisation: {
    does: 'a new organisation with its first coordinator, or its provider to sign in by',
    run: async (args) => (await import('./organisation.ts')).organisation(args),
  },
  death: {
    does: 'that an owner died, after seeing evidence; or that it was a mistake',
    run: async (args) => (await import('./death.ts')).death(args),
  },
  letters: {
    does: 'letters that could not be delivered, or perhaps were',
    run: async (args) => (await import('./letters.ts')).letters(args),
  },
  bounce: {
    does: 'a report that a mail came back, from the standard input',
    run: async (args) => (await import('./bounce.ts')).bounce(args),
  },
  backup: {
    does: 'everything the store holds, in one file',
    run: async (args) => (await import('./backup.ts')).backup(args),
  },
  restore: {
    does: 'a backup into an empty store, of either engine',
    run: async (args) => (await import('./restore.ts')).restore(args),
  },
  'check-log': {
    does: 'whether the log of who looked is whole',
    run: async (args) => (await import('./check-log.ts')).checkLog(args),
  },
};

const help = `naober: netwerkcirkels op de opdrachtregel (network circles on the command line)

  naober COMMAND [options]        naober COMMAND --help says everything about one command

${Object.entries(commands)
  .map(([name, command]) => `  ${name.padEnd(14)}${command.does}`)
  .join('\n')}

The result goes to stdout or to the files you name, everything else to stderr.
Exit code: 0 done, 1 something is wrong with the input, 2 something is wrong with the command as typed.
`;

async function run([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined) throw new CommandProblem(help.trimEnd(), 2);
  if (name === '--help' || name === '-h' || name === 'help') {
    await writeOut(help);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined)
    throw new CommandProblem(`there is no command "${name}"; there are: ${Object.keys(commands).join(', ')}`, 2);
  return await command.run(args);
}

process.stdout.on('error', () => undefined);
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`naober: ${error instanceof Error ? error.message : 'something went wrong'}\n`);
  process.exitCode = error instanceof CommandProblem ? error.exit : 1;
}
