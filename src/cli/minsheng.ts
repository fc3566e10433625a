import { runMinsheng } from './program';

/** `minsheng … | head` closes our output early: the command still ends in order, and stops what it started. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void runMinsheng(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
