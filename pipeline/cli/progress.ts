import { SingleBar } from 'cli-progress';
import type { RunReporter } from '../run/run-stages.js';
import type { Io } from './io.js';

/** Progress of a run on stderr: a bar on a terminal, a line a stage elsewhere, warnings always. */
export function progressReporter(io: Io): RunReporter & { readonly warnings: string[] } {
  const warnings: string[] = [];
  const bar = io.progress && process.stderr.isTTY ? makeBar() : undefined;
  const clear = () => bar?.stop();
  return {
    warnings,
    begin: (stage) => {
      bar?.start(1, 0, { stage, unit: '' });
    },
    progress: (stage, done, total, unit) => {
      bar?.setTotal(total);
      bar?.update(done, { stage, unit });
    },
    end: (stage, how, milliseconds) => {
      clear();
      if (io.progress)
        io.note(`${stage.padEnd(8)} ${how === 'reused' ? 'reused' : `${(milliseconds / 1000).toFixed(1)} s`}`);
    },
    warn: (stage, message) => {
      clear();
      warnings.push(`${stage}: ${message}`);
      io.note(`${io.color ? '\u001b[33mwarning:\u001b[0m' : 'warning:'} ${stage}: ${message}`);
    },
  };
}

function makeBar(): SingleBar {
  return new SingleBar({
    format: '{stage} {bar} {value}/{total} {unit} {eta_formatted}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 24,
    barCompleteChar: '━',
    barIncompleteChar: '─',
  });
}
