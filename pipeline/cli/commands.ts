import type { CommandModule } from './io.js';

/** How a command looks in `--help`; its work is imported only once it is chosen. */
export interface CommandSpec {
  readonly name: string;
  /** Positional arguments in commander's notation: `<file>` required, `[name]` optional, `[more...]` rest. */
  readonly args?: string;
  readonly summary: string;
  /** More for `norrut NAME --help`. */
  readonly details?: string;
  readonly options?: ReadonlyArray<readonly [flags: string, help: string]>;
  readonly load: () => Promise<CommandModule>;
}

/** Every command, in the order of `norrut --help`. */
export const commands: readonly CommandSpec[] = [
  {
    name: 'init',
    args: '<dir>',
    summary: 'make a workspace; --demo fills it with the sample board',
    options: [['--demo', 'with the sample board of invented contacts']],
    load: () => import('./init.js'),
  },
  {
    name: 'check',
    summary: 'what would be read, mapped, rejected and left out, and why; writes nothing',
    load: () => import('./check.js'),
  },
  {
    name: 'run',
    summary: 'the nightly batch: from the files in inbox/ to ranked lists in out/latest/',
    options: [
      ['--as-of <time>', 'compute for this instant, ISO 8601 (default: now)'],
      ['--explain', 'say which stages were reused and why the others were not'],
      ['--score-with <master>', 'embed on Spark first: spark://…, yarn, k8s://… or local[N]'],
      ['--spark-conf <setting...>', 'with --score-with: NAME=VALUE for spark-submit'],
      ['--exchange <dir>', 'with --score-with: a folder that all machines of the cluster see (default: in .norrut)'],
      ['--texts-to <parquet>', 'write the allowed texts that lack a vector and stop; see norrut embed --shard'],
    ],
    details: `--score-with runs spark-submit (of SPARK_HOME, else on the PATH). Only texts that passed the consent gate are sent, by content,
without a person. Consent is checked again when the vectors come back; texts of people who withdrew meanwhile are dropped.
The result is that of a local run, byte for byte. Without --as-of the run is computed for the moment they came back.`,
    load: () => import('./run.js'),
  },
  {
    name: 'status',
    summary: 'the newest run, its counts, and what changed since the one before',
    load: () => import('./status.js'),
  },
  {
    name: 'ingest',
    args: '<file>',
    summary: 'read one contacts file into canonical contacts, one JSON object a line',
    options: [
      ['-o, --output <file>', 'where the contacts go; - is stdout'],
      ['--map <file>', 'YAML from canonical names to headers; else a known export is told by its header'],
      ['--preset <name>', 'read it as this known export'],
      ['--rejects <file>', 'CSV of the rows that cannot be read: file, line, column, reason'],
    ],
    details: 'Exit code 3 if a row was rejected; both files are written all the same.',
    load: () => import('./ingest.js'),
  },
  {
    name: 'export',
    summary: 'leads as a file for people or a destination: norrut export --to mailchimp --kommun Pajala -o pajala.csv',
    details: `Formats: csv xlsx parquet arrow jsonl (columns of leads), mailchimp hubspot meta google (their upload files), eures (hand-over sheet).
Only people who allow the purpose at this moment: a withdrawal that came in after the run counts. Default purposes:
relocation_contact for tables and eures, newsletter for mailchimp and hubspot, ad_user_data and ad_personalization for
meta and google. Each person once. Of the four campaign destinations a random share (holdout: in norrut.yaml, 0.1 by default,
always the same people) is kept out so that the effect can be measured; see norrut uplift.
Beside the file lies FILE.json: purpose, filter, counts, and who was left out and why. Without -o: exports/ in the workspace.`,
    options: [
      ['--to <format>', 'csv, xlsx, parquet, arrow, jsonl, mailchimp, hubspot, meta, google or eures'],
      ['--kommun <name>', 'name or code of one of the 14'],
      ['--segment <name>', 'one segment'],
      ['--top <n>', 'at most so many, best first'],
      [
        '--purpose <purpose>',
        'instead of the default: relocation_contact, newsletter, ad_user_data, ad_personalization …',
      ],
      ['--everyone', 'all who allow the purpose, not only leads'],
      ['--no-holdout', 'also the people kept out of campaigns'],
      ['--recipient <key...>', 'encrypt the file to these age public keys (age1…)'],
      ['-o, --output <path>', 'where to write; - is stdout'],
    ],
    load: () => import('./export.js'),
  },
  {
    name: 'uplift',
    summary: 'outcomes of contacted people against those held out of the same campaigns, with 95 % intervals',
    details:
      'Counts outcomes from the first campaign of each person. Exit code 5 with fewer than 30 people in a group.',
    options: [['--to <destination>', 'only campaigns to mailchimp, hubspot, meta or google']],
    load: () => import('./uplift.js'),
  },
  {
    name: 'verify',
    summary: "recompute every hash in the newest run's manifest",
    load: () => import('./verify.js'),
  },
  {
    name: 'resolve',
    args: '<file>',
    summary: 'one person id for each record of any table',
    details: `Columns of OUT: record_id, person_id; one row a record, in the order of the file.
The YAML gives each column a kind: columns: { surname: family_name, dob: date, … }; kinds are given_name family_name
full_name email phone date year postcode city country street id category text ignore. Without it, kinds are guessed
from headers and contents. links: FILE names a CSV record_a,record_b,link with link = must or cannot.`,
    options: [
      ['--config <yaml>', 'a kind for each column'],
      ['--id <column>', 'the column that identifies a record'],
      ['-o, --out <csv>', 'where to write; - is stdout'],
      [
        '--explain-config',
        'print the kinds, the blocking rules with their pairs, and what blocking loses; write nothing',
      ],
    ],
    load: () => import('./resolve.js'),
  },
  {
    name: 'embed',
    args: '<file>',
    summary: 'one vector for each text of any table: columns id, embedding',
    details: `OUT is Parquet: id VARCHAR, embedding FLOAT[384]; one row a row of the file, in its order. Texts are read as they
are: nothing is masked or left out. A row without a text has no embedding (NULL). Texts longer than the model reads are
cut at 512 tokens and counted. Inside a workspace its model and its cache of vectors are used; elsewhere nothing is kept.
With --shard i/n the i-th of n machines embeds its share into --cache, a folder of its own, and writes no OUT; then
\`norrut model cache merge\` brings the folders together. --prepared: FILE is what \`norrut run --texts-to\` wrote.`,
    options: [
      ['--text <column>', 'the column with the texts'],
      ['--id <column>', 'the column that names a row (default: its number from 1)'],
      ['-o, --out <parquet>', 'where to write'],
      ['--workers <n>', 'embedding processes (default: one a core)'],
      ['--cache <dir>', 'keep vectors here, and look for them here'],
      ['--shard <i/n>', 'only the i-th of n shares of the texts'],
      ['--prepared', 'with --shard: the texts of a workspace, from norrut run --texts-to'],
    ],
    load: () => import('./embed.js'),
  },
  {
    name: 'score',
    args: '<file>',
    summary: 'fit, move intent, nine drivers and evidence for each text of any table',
    details: `OUT is CSV (UTF-8 with byte order mark, comma, CRLF): id, language, fit, move_intent, family, equality, nature, helping, health,
environment, curiosity, responsibility, arctic, status, evidence_driver, evidence; one row a row of the file, in its order.
Personal data is masked and sentences on special categories are left out before the model reads. fit is the probability of
a good or ideal fit; move_intent is readiness, (P(open to it) + P(concrete plans)) / 2; a driver of 0.5 or more means that a
careful reader would say yes. Where status is too_short, unsupported_language, no_text or out_of_distribution (a text of
another kind than the labelled ones), every number is the prior.`,
    options: [
      ['--text <column>', 'the column with the texts'],
      ['--id <column>', 'the column that names a row (default: its number from 1)'],
      ['-o, --out <csv>', 'where to write; - is stdout'],
      ['--weights <name>', 'a name from `norrut weights list` (default: the promoted ones)'],
      ['--workers <n>', 'embedding processes (default: one a core)'],
      ['--cache <dir>', 'keep vectors here, and look for them here'],
    ],
    load: () => import('./score.js'),
  },
  {
    name: 'train',
    summary: "learn from the workspace's labels: a candidate with a card; the weights in use stay",
    details: `Labels are the outcomes of people who allow profiling (stayed_24m and moved_in weigh most), labels/*.csv of the analysts
(person_id,field,value: field fit and value 0-3, or a driver and 0 or 1, which moves that driver's line) and, weakly, answers. Weights are pulled towards those in use; how hard is chosen by
cross-validation over people, and the newest 30 % are kept for comparison. Fewer than 30 labelled people or fewer than 5 of a kind: exit 5.
With --seed-corpus the heads are fitted anew on the labelled texts that come with norrut (or a --corpus of your own), written to --out.`,
    options: [
      ['--name <name>', 'of the candidate (default: candidate-1, -2 …)'],
      ['--seed <n>', 'of splits and bootstrap (default: 1)'],
      ['--seed-corpus', 'fit heads on labelled texts instead'],
      ['--corpus <dir>', 'folder with dev.jsonl, dev2.jsonl and train.jsonl'],
      ['--cross-validate', 'with a corpus: figures on texts left out, for the card'],
      ['--cache <dir>', 'with a corpus: keep vectors here'],
      ['-o, --out <json>', 'with a corpus: where to write the weights'],
    ],
    load: () => import('./train.js'),
  },
  {
    name: 'evaluate',
    args: '<weights>',
    summary: 'weights against those in use on the newest labelled people, with a paired bootstrap',
    options: [
      ['--against <name>', 'other weights than those in use'],
      ['--seed <n>', 'of the bootstrap (default: 1)'],
    ],
    load: () => import('./evaluate.js'),
  },
  {
    name: 'weights',
    args: '<action> [names...]',
    summary: 'list, show [NAME], diff [A] B, promote NAME, rollback, log',
    details: `promote demands that the weights are shown to be no worse on the newest labelled people; --force --why REASON goes without.
rollback takes back the last promotion. Every step stands in an append-only log.`,
    options: [
      ['--force', 'promote: although it is not shown to be no worse'],
      ['--why <reason>', 'promote: kept in the log'],
    ],
    load: () => import('./weights.js'),
  },
  {
    name: 'model',
    args: '<action> [more...]',
    summary: 'encoders: list, verify, pull ID, bench; their vectors: cache stats, prune, merge',
    details: `list           the bundled encoder and those pulled into this workspace
verify         compare the files of every encoder with the hashes in its card
pull ID        fetch an encoder (owner/name) from the Hugging Face hub into this workspace; then set model: ID in norrut.yaml.
               The one command that needs a network; HF_ENDPOINT names another hub.
bench          measure start-up and pace on this machine
cache stats    what the cache of vectors holds
cache prune    drop the vectors of encoders that this workspace does not use, and merge small files
cache merge DIR…  take over the vectors of all shards of one job; refuses missing, doubled and foreign ones`,
    options: [
      ['--revision <revision>', 'pull: branch, tag or commit (default: main)'],
      ['--graph <file>', 'pull: which ONNX file, such as onnx/model_quantized.onnx'],
      ['--prefix <text>', 'pull: what the model wants before every text, where its files do not say'],
      ['--pooling <how>', 'pull: mean or cls, where its files do not say'],
      ['--workers <n>', 'bench: processes (default: one a core)'],
      ['--cache <dir>', 'cache merge: into this cache (default: the workspace’s)'],
    ],
    load: () => import('./model.js'),
  },
  {
    name: 'pack',
    summary: 'one archive with all that `norrut worker` needs besides Node: for spark.archives',
    options: [['-o, --out <zip>', 'where to write']],
    load: () => import('./pack.js'),
  },
  {
    name: 'forget',
    args: '<key>',
    summary: 'erase a person by e-mail, phone or person id; prints a receipt',
    details: `Erases from every table, vector, export and label inside the workspace and publishes the newest run without the
person. Files in inbox/ are their owner's: the receipt names the lines, and they are rejected from now on. Only salted
hashes are kept for that. An unknown key is no error: the receipt says so.`,
    load: () => import('./forget.js'),
  },
  {
    name: 'explain',
    args: '[person]',
    summary: 'all that is held about a person, and from prior to score what moved it (GDPR Art. 15 with --json)',
    details: `With --record, why two records are or are not one person: the match weight by column, adding up from the prior.
A record is named as in resolution.parquet, RECORD_ID or FILE:LINE, where needed with its source in front: SOURCE/RECORD_ID.`,
    options: [
      ['--kommun <name>', 'only this kommun’s list, by name or code'],
      ['--record <records...>', 'two records: are they one person, and why?'],
    ],
    load: () => import('./explain.js'),
  },
  {
    name: 'audit',
    args: '<topic> [person]',
    summary: 'consent, fairness or drift of the newest run',
    details: `consent   who is allowed what and why not; with a person, the ledger rows behind it. --json carries the record of
          processing (GDPR Art. 30).
fairness  who gets on a list, and whether fit means the same, across languages, countries, ages and kommuner, with
          95 % intervals; fewer than five people are never told apart.
drift     how far inputs, text vectors and scores moved since the run published before (population stability index).`,
    options: [['--against <run>', 'drift: compare with this run (its run_id) instead']],
    load: () => import('./audit.js'),
  },
  {
    name: 'gc',
    summary: 'remove runs and caches beyond retention: in norrut.yaml; a dry run unless --force',
    options: [['--force', 'remove them']],
    load: () => import('./gc.js'),
  },
  {
    name: 'worker',
    summary: 'Arrow IPC stream in (id, text), Arrow IPC stream out (the score columns): what Spark starts',
    details: `In: id, text and, if there is one, language. Out: the score columns; with --vectors also vector. With --records: in key and
sentences as \`norrut run --score-with\` sends them, out the records of the vector cache. One batch is in memory at a time, in
this process. Exit code 3 for other columns or a stream that is cut off, 4 for a missing or another model.`,
    options: [
      ['--vectors', 'send each judged text’s vector along'],
      ['--records', 'records of the vector cache instead of scores'],
      ['--model <dir>', 'folder of an encoder (default: the bundled one)'],
      ['--schema <form>', 'print the output schema and stop: spark-ddl'],
      ['--facts', 'print the hashes of model and weights and stop'],
      ['--expect <fingerprint>', 'refuse unless --facts gives this fingerprint'],
    ],
    load: () => import('./worker.js'),
  },
];
