import type { Verdict } from './disturb.js';

/** Verdicts of one command, counted. */
export interface Tally {
  readonly command: string;
  readonly kills: number;
  readonly failures: number;
  /** Blows that came after the command had ended, or hit nothing that it noticed. */
  readonly missed: number;
  readonly torn: number;
  readonly different: number;
  readonly litter: number;
  readonly unclear: number;
}

export function tally(command: string, verdicts: readonly Verdict[]): Tally {
  const count = (test: (verdict: Verdict) => boolean) => verdicts.filter(test).length;
  const isKill = ({ blow }: Verdict) => blow.kind.startsWith('kill');
  return {
    command,
    kills: count((verdict) => verdict.hit && isKill(verdict)),
    failures: count((verdict) => verdict.hit && !isKill(verdict)),
    missed: count(({ hit }) => !hit),
    torn: count(({ torn }) => torn.length > 0),
    different: count(({ different }) => different.length > 0),
    litter: count(({ litter }) => litter.length > 0),
    unclear: count(({ unclear }) => unclear.length > 0),
  };
}

/** Everything that is wrong, for people; empty where all is well. */
export function complaints(command: string, verdicts: readonly Verdict[]): string[] {
  return verdicts.flatMap(({ blow, torn, different, litter, unclear }) =>
    Object.entries({ torn, different, litter, unclear })
      .filter(([, what]) => what.length > 0)
      .map(([kind, what]) => `${command}, ${describe(blow)}: ${kind}: ${what.slice(0, 8).join(', ')}`),
  );
}

function describe(blow: Verdict['blow']): string {
  return Object.entries(blow)
    .filter(([key]) => key !== 'library')
    .map(([, value]) => value)
    .join(' ');
}
