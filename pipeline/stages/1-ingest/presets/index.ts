import { NorrutError } from '../../../lib/errors.js';
import { brevo } from './brevo.js';
import { common } from './common.js';
import { eures } from './eures.js';
import { eventbrite } from './eventbrite.js';
import { googleForms } from './google-forms.js';
import { hubspot } from './hubspot.js';
import { mailchimp } from './mailchimp.js';
import { metaLeads } from './meta-leads.js';
import { microsoftForms } from './microsoft-forms.js';
import type { HeaderSet, Preset } from './preset.js';
import { salesforce } from './salesforce.js';
import { surveymonkey } from './surveymonkey.js';
import { typeform } from './typeform.js';

/** In the order in which they are tried: the surest signatures first. */
export const presets: readonly Preset[] = [
  mailchimp,
  metaLeads,
  surveymonkey,
  typeform,
  eventbrite,
  microsoftForms,
  salesforce,
  hubspot,
  brevo,
  eures,
  googleForms,
];

export function recognise(header: HeaderSet): Preset | undefined {
  return presets.find((preset) => preset.recognises(header));
}

const aliases: Readonly<Record<string, string>> = {
  'meta-leads': 'meta',
  facebook: 'meta',
  'microsoft-forms': 'msforms',
  'ms-forms': 'msforms',
  forms: 'msforms',
  'google-forms': 'gforms',
  google: 'gforms',
  'survey-monkey': 'surveymonkey',
  sendinblue: 'brevo',
};

/** A preset by the name a user wrote. @throws NorrutError `bad-config` */
export function presetByName(name: string): Preset {
  const folded = name.toLowerCase().replace(/[\s_]+/g, '-');
  const wanted = aliases[folded] ?? folded;
  const found = [...presets, common].find((preset) => preset.name === wanted);
  if (found === undefined)
    throw new NorrutError('bad-config', 'no preset has this name', {
      where: `preset: ${name.slice(0, 40)}`,
      hint: `one of: ${presets.map((preset) => preset.name).join(', ')}`,
    });
  return found;
}
