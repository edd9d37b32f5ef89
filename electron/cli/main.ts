#!/usr/bin/env node
import { commands, generalUsage } from './commands.ts';
import { runCommand } from './run-command.ts';

/* The command line: `cli.cjs COMMAND …`. */

void runCommand(process.argv.slice(2), commands, generalUsage).then((code) => (process.exitCode = code));
