import { SingleBar } from 'cli-progress';
import type { RunReporter } from '../run/run-stages.js';
import type { Io } from './io.js';
import { timeLeft } from './time-left.js';

export type WarningReporter = RunReporter & {
  readonly warnings: string[];
  /** A warning that no stage gave. */
  readonly warnOfAll: (message: string) => void;
};

/** Between two lines about one stage, where stderr is no terminal: a log that people read, or events that programs read. */
const lineEvery = 60_000;
const eventEvery = 1000;

/** Progress of a run on stderr: with `--json` one JSON event a line, else a bar on a terminal and lines elsewhere; warnings always. */
export function progressReporter(io: Io): WarningReporter {
  if (io.json) return eventReporter(io);
  const warnings: string[] = [];
  const bar = io.progress && process.stderr.isTTY ? makeBar() : undefined;
  const isTime = every(lineEvery);
  const clear = () => bar?.stop();
  const warn = (message: string) => {
    clear();
    warnings.push(message);
    io.note(`${io.color ? '\u001b[33mwarning:\u001b[0m' : 'warning:'} ${message}`);
  };
  return {
    warnings,
    warnOfAll: warn,
    begin: (stage) => {
      bar?.start(1, 0, { stage, unit: '', left: '' });
      isTime.startAnew();
    },
    progress: (stage, done, total, unit, secondsLeft) => {
      const left = secondsLeft === undefined ? '' : timeLeft(secondsLeft);
      bar?.setTotal(total);
      bar?.update(done, { stage, unit, left });
      if (io.progress && !bar && isTime())
        io.note(`${stage.padEnd(8)} ${done} of ${total} ${unit}${left && `, ${left}`}`);
    },
    end: (stage, how, milliseconds) => {
      clear();
      if (io.progress)
        io.note(`${stage.padEnd(8)} ${how === 'reused' ? 'reused' : `${(milliseconds / 1000).toFixed(1)} s`}`);
    },
    warn: (stage, message) => warn(`${stage}: ${message}`),
  };
}

/** `{"event": "begin" | "progress" | "end" | "warning", "stage": …}` a line; `--no-progress` leaves the warnings. */
function eventReporter(io: Io): WarningReporter {
  const warnings: string[] = [];
  const isTime = every(eventEvery);
  const tell = (event: object) => io.note(JSON.stringify(event));
  const tellProgress = (event: object) => void (io.progress && tell(event));
  const warn = (message: string, stage: string | null) => {
    warnings.push(stage === null ? message : `${stage}: ${message}`);
    tell({ event: 'warning', stage, message });
  };
  return {
    warnings,
    warnOfAll: (message) => warn(message, null),
    begin: (stage) => {
      isTime.startAnew();
      tellProgress({ event: 'begin', stage });
    },
    progress: (stage, done, total, unit, secondsLeft) => {
      const left = secondsLeft === undefined ? null : Math.ceil(secondsLeft);
      if (isTime()) tellProgress({ event: 'progress', stage, done, total, unit, seconds_left: left });
    },
    end: (stage, how, milliseconds, why) =>
      tellProgress({ event: 'end', stage, how, ms: Math.round(milliseconds), why }),
    warn: (stage, message) => warn(message, stage),
  };
}

/** A test that holds at most once in so many milliseconds. */
function every(milliseconds: number) {
  let told = Date.now();
  const isTime = () => {
    if (Date.now() - told < milliseconds) return false;
    told = Date.now();
    return true;
  };
  const startAnew = () => {
    told = Date.now();
  };
  return Object.assign(isTime, { startAnew });
}

function makeBar(): SingleBar {
  return new SingleBar({
    format: '{stage} {bar} {value}/{total} {unit} {left}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 24,
    barCompleteChar: '━',
    barIncompleteChar: '─',
  });
}
