import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { sha256 } from '../../../pipeline/lib/hash.js';
import { promotedFile, trainedWeightsDir } from '../../../pipeline/stages/6-score/registry.js';
import { cardFile } from '../../../pipeline/stages/6-score/weights-card.js';
import { shippedWeights, shippedWeightsDir } from '../../../pipeline/stages/6-score/weights-dir.js';
import { report } from '../../../pipeline/stages/9-report/index.js';
import { smallRegion } from '../../helpers/report-people.js';
import { reportContext } from '../../helpers/report-tables.js';
import { tempDir } from '../../helpers/temp-dir.js';

interface ShippedCard {
  readonly reference: string;
  readonly figures: Readonly<Record<string, { readonly texts: number; readonly fitAuc: number }>>;
}

const shippedFile = join(shippedWeightsDir(), `${shippedWeights}.json`);
const shippedCard = JSON.parse(await readFile(cardFile(shippedFile), 'utf8')) as ShippedCard;

/** A workspace in which weights learnt from people are promoted. */
async function trainedWorkspace(card: (weights: string) => object): Promise<string> {
  const workspace = await tempDir();
  const file = join(trainedWeightsDir(workspace), 'candidate-1.json');
  await mkdir(dirname(file), { recursive: true });
  await cp(shippedFile, file);
  await writeFile(cardFile(file), JSON.stringify(card(await readFile(file, 'utf8'))));
  await writeFile(promotedFile(workspace), 'candidate-1\n');
  return workspace;
}

const learnt = (weights: string) => ({
  sha256: sha256(weights),
  champion: { name: shippedWeights },
  heldOut: { people: 173, challenger: { auc: 0.7654, calibrationError: 0.0432 } },
});

async function trustSection(workspace: string, lang: 'sv' | 'en'): Promise<{ text: string; charts: number }> {
  const context = await reportContext(workspace, { people: smallRegion, asOf: '2026-11-24T03:00:00Z' });
  await report.run(context);
  const { document } = parseHTML(await readFile(context.out(`report.${lang}.html`), 'utf8'));
  const section = document.querySelector('section[aria-labelledby=trust]')!;
  return { text: section.textContent, charts: section.querySelectorAll('svg').length };
}

async function dependsOn(workspace: string): Promise<unknown> {
  const context = await reportContext(workspace, { people: [], asOf: '2026-11-24T03:00:00Z' });
  return report.dependsOn(context);
}

test('the panel says what the card of the shipped weights says', async () => {
  const own = shippedCard.figures[shippedCard.reference]!;
  const { text, charts } = await trustSection(await tempDir(), 'en');
  expect(text).toContain(`${own.fitAuc.toFixed(3)}ranks pairs rightly`);
  expect(text).toContain(`${own.texts}labelled texts`);
  expect(text).not.toContain('labelled people');
  for (const [name, { texts, fitAuc }] of Object.entries(shippedCard.figures))
    if (name !== shippedCard.reference && name !== 'all')
      expect(text).toMatch(new RegExp(`On ${texts} more texts.*AUC ${fitAuc.toFixed(3)}`));
  expect(charts).toBe(1);
});

test('weights learnt from people show their figures beside those of the heads they came from', async () => {
  const { text } = await trustSection(await trainedWorkspace(learnt), 'sv');
  expect(text).toContain('0,765rangordnar personer rätt');
  expect(text).toContain('0,043medelfel över personer');
  expect(text).toContain('173märkta personer');
  expect(text).toContain(
    `${shippedCard.figures[shippedCard.reference]!.fitAuc.toFixed(3).replace('.', ',')}rangordnar rätt`,
  );
});

test('the card of other weights is not shown', async () => {
  const { text, charts } = await trustSection(await trainedWorkspace(() => learnt('other weights')), 'en');
  expect(text).toContain('no figures to show');
  expect(charts).toBe(0);
});

test('the report is made anew when the card says something else', async () => {
  const plain = await dependsOn(await tempDir());
  expect(await dependsOn(await tempDir())).toEqual(plain);
  expect(await dependsOn(await trainedWorkspace(learnt))).not.toEqual(plain);
});

test('a damaged card is named, not passed over', async () => {
  const workspace = await trainedWorkspace(() => ({ figures: 'gone' }));
  await expect(dependsOn(workspace)).rejects.toMatchObject({
    code: 'model-corrupt',
    where: expect.stringContaining('candidate-1.card.json'),
  });
});
