import type { EmbedProgress } from '../stages/5-embed/embedder.js';
import type { Io } from './io.js';
import { timeLeft } from './time-left.js';

/** Progress of an embedding job on stderr: a line that is rewritten on a terminal, one now and then elsewhere. */
export function embedProgress(io: Io): { readonly show: (progress: EmbedProgress) => void; readonly end: () => void } {
  if (!io.progress) return { show: () => undefined, end: () => undefined };
  const isTerminal = process.stderr.isTTY === true;
  let told = Date.now();
  return {
    show: (progress) => {
      if (isTerminal) process.stderr.write(`\r\u001b[K${lineOf(progress)}`);
      else if (Date.now() - told > 10_000) {
        told = Date.now();
        io.note(lineOf(progress));
      }
    },
    end: () => void (isTerminal && process.stderr.write('\r\u001b[K')),
  };
}

function lineOf({ done, total, tokensPerSecond, secondsLeft }: EmbedProgress): string {
  const pace = tokensPerSecond > 0 ? `, ${Math.round(tokensPerSecond)} tokens/s` : '';
  const left = secondsLeft === undefined ? '' : `, ${timeLeft(secondsLeft)}`;
  return `embedding: ${done}${total === undefined ? '' : ` of ${total}`} texts${pace}${left}`;
}
