// Runs the command line as it is shipped, and says on stderr how much memory it held at its peak, in bytes.
import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';

process.on('exit', () => {
  process.stderr.write(`peak ${process.resourceUsage().maxRSS * 1024}\n`);
});
await import(join(root, 'dist/cli.cjs'));
