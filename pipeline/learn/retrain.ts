import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { withDatabase } from '../db/database.js';
import { openPublishedRun } from '../exports/run-tables.js';
import { NorrutError } from '../lib/errors.js';
import { writeFileAtomic } from '../lib/files.js';
import { sha256 } from '../lib/hash.js';
import { type PersonModel, personFeatures } from '../stages/6-score/person-model.js';
import { findWeights, trainedWeightsDir } from '../stages/6-score/registry.js';
import { cardFile } from '../stages/6-score/weights-card.js';
import { headsHash, readWeights, type Weights, weightsText } from '../stages/6-score/weights-file.js';
import { workspaceLabels } from './analyst-labels.js';
import { type Comparison, compareModels } from './compare-models.js';
import { type DriverShift, fitDriverShifts, readDriverAnswers } from './driver-shifts.js';
import { type LabelledPerson, readLabelledPeople } from './people-rows.js';
import { appendToRegistryLog, readRegistryLog } from './registry-log.js';
import { leastLabels, type PeopleTraining, splitByTime, trainPeople } from './train-people.js';

/** What a candidate's card says: counts and figures, nobody's data. */
export interface CandidateCard {
  readonly name: string;
  readonly sha256: string;
  readonly champion: { readonly name: string; readonly sha256: string };
  /** The run whose tables taught, and the instant it was computed for. */
  readonly run: string;
  readonly asOf: string;
  readonly seed: number;
  readonly data: {
    readonly people: number;
    readonly fit: number;
    readonly trained: number;
    readonly heldOut: number;
    readonly from: Readonly<Record<string, number>>;
  };
  /** Pull towards the champion; null: nothing beat the champion out of sample, so the candidate equals it. */
  readonly pull: number | null;
  readonly losses: PeopleTraining['losses'];
  readonly heldOut: Comparison;
  /** Weights that moved most. */
  readonly changes: readonly { readonly feature: string; readonly before: number; readonly after: number }[];
  /** What analysts' answers on drivers taught, for each driver that they speak of. */
  readonly drivers: readonly DriverShift[];
}

export interface Retraining {
  readonly workspace: string;
  readonly config: Config;
  readonly name?: string | undefined;
  readonly seed: number;
}

/** Learn the person model from the workspace's labels; write the candidate and its card beside each other. @throws NorrutError `too-little-data`, `no-run` */
export async function retrain({ workspace, config, name, seed }: Retraining): Promise<CandidateCard> {
  const champion = await readWeights((await findWeights(workspace, config.weights)).file);
  const { people, run, drivers } = await labelledPeople(workspace, config, champion);
  if (people.length < leastLabels.people)
    throw new NorrutError(
      'too-little-data',
      `${people.length} labelled people; at least ${leastLabels.people} are needed`,
      {
        hint: 'add outcomes, or labels/*.csv with person_id,field,value; the weights in use stay',
      },
    );
  const { train, heldOut } = splitByTime(people);
  const training = trainPeople(train, champion.person, seed);
  const comparison = compareModels(heldOut, { champion: champion.person, challenger: training.model }, seed);
  const chosen = name ?? (await freeName(workspace));
  const candidate = { ...champion, name: chosen, person: withDriverShifts(training.model, drivers) };
  const text = weightsText(candidate);
  const card: CandidateCard = {
    name: chosen,
    sha256: sha256(text),
    champion: { name: champion.name, sha256: champion.sha256 },
    run: run.manifest.run_id,
    asOf: run.manifest.as_of,
    seed,
    data: {
      people: people.length,
      fit: people.filter(({ isFit }) => isFit).length,
      trained: train.length,
      heldOut: heldOut.length,
      from: countBy(people, ({ from }) => from),
    },
    pull: training.pull ?? null,
    losses: training.losses,
    heldOut: comparison,
    changes: changesBetween(champion.person, training.model),
    drivers,
  };
  await writeCandidate(workspace, { name: chosen, text, card });
  await noteTraining(workspace, card);
  return card;
}

/** A training that was killed after its weights were written is noted when it is repeated, and never twice. */
async function noteTraining(workspace: string, { name, sha256: hash, asOf, champion }: CandidateCard): Promise<void> {
  const log = await readRegistryLog(workspace);
  if (log.some((step) => step.action === 'trained' && step.name === name && step.sha256 === hash)) return;
  await appendToRegistryLog(workspace, { action: 'trained', name, sha256: hash, at: asOf, before: champion.name });
}

/** Champion and challenger on the newest labelled people, whom no training of this workspace saw. */
export async function evaluate(
  { workspace, config, seed }: Omit<Retraining, 'name'>,
  names: { readonly champion?: string | undefined; readonly challenger: string },
): Promise<Comparison & { readonly championName: string; readonly challengerName: string }> {
  const champion = await readWeights((await findWeights(workspace, names.champion ?? config.weights)).file);
  const challenger = await readWeights((await findWeights(workspace, names.challenger)).file);
  const { people } = await labelledPeople(workspace, config, champion);
  if (people.length < leastLabels.people)
    throw new NorrutError(
      'too-little-data',
      `${people.length} labelled people; at least ${leastLabels.people} are needed`,
    );
  const { heldOut } = splitByTime(people);
  const models = { champion: champion.person, challenger: challenger.person };
  return { championName: champion.name, challengerName: challenger.name, ...compareModels(heldOut, models, seed) };
}

/** @throws NorrutError `run-damaged` if the newest run was scored with other heads: its features would not fit */
async function labelledPeople(
  workspace: string,
  config: Config,
  champion: Weights,
): Promise<{
  readonly people: readonly LabelledPerson[];
  readonly run: Awaited<ReturnType<typeof openPublishedRun>>;
  readonly drivers: readonly DriverShift[];
}> {
  const run = await openPublishedRun(workspace);
  const used = JSON.parse(await readFile(run.table('score/weights.json'), 'utf8')) as { heads: string };
  if (used.heads !== headsHash(champion))
    throw new NorrutError('run-damaged', 'the newest run was scored with other heads', { hint: 'norrut run' });
  const labels = await workspaceLabels(workspace, config);
  const scores = run.table('score/scores.parquet');
  return withDatabase({}, async (db) => ({
    run,
    people: await readLabelledPeople(db, {
      details: run.table('score/details.parquet'),
      scores,
      outcomes: run.table('consent/outcomes.parquet'),
      activity: run.table('consent/activity.parquet'),
      people: run.table('consent/people.parquet'),
      analysts: labels.fit,
    }),
    drivers: fitDriverShifts(await readDriverAnswers(db, scores, labels.drivers)),
  }));
}

async function freeName(workspace: string): Promise<string> {
  const folder = trainedWeightsDir(workspace);
  const taken = existsSync(folder)
    ? (await readdir(folder)).map((name) => /^candidate-(\d+)\.json$/.exec(name)?.[1])
    : [];
  return `candidate-${1 + Math.max(0, ...taken.map((no) => Number(no ?? 0)))}`;
}

async function writeCandidate(
  workspace: string,
  { name, text, card }: { readonly name: string; readonly text: string; readonly card: CandidateCard },
): Promise<void> {
  if (!/^[\w-]{1,60}$/.test(name))
    throw new NorrutError('bad-usage', 'a name for weights has letters, digits, - and _', { where: '--name' });
  const path = join(trainedWeightsDir(workspace), `${name}.json`);
  if (existsSync(path) && (await readFile(path, 'utf8')) !== text)
    throw new NorrutError('bad-usage', 'there are weights of that name', { where: path });
  await writeFileAtomic(cardFile(path), `${JSON.stringify(card, null, 2)}\n`);
  await writeFileAtomic(path, text);
}

/** Shifts are learned on what the champion shows, so they add to its own. */
function withDriverShifts(model: PersonModel, shifts: readonly DriverShift[]): PersonModel {
  const driverShift = { ...model.driverShift };
  for (const { driver, shift } of shifts) if (shift !== 0) driverShift[driver] = (driverShift[driver] ?? 0) + shift;
  return Object.keys(driverShift).length === 0 ? model : { ...model, driverShift };
}

function changesBetween(before: PersonModel, after: PersonModel): CandidateCard['changes'] {
  return personFeatures
    .map((feature) => ({ feature, before: before.weights[feature], after: after.weights[feature] }))
    .filter((change) => change.before !== change.after)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}
