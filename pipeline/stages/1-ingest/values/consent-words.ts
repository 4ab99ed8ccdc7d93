import { foldText } from '../../../lib/fold-text.js';

export type ConsentStatus = 'granted' | 'denied' | 'withdrawn' | 'objected';

/** What a contact may be asked for; `all` in a file means every one but recruitment, which is never asked in bulk. */
const allPurposes = ['profiling', 'relocation_contact', 'newsletter', 'ad_user_data', 'ad_personalization'] as const;

const purposeWords: Readonly<Record<string, string>> = {
  profiling:
    'profiling|profile|profilering|profilerande|profilierung|profilage|profilointi|profilowanie|scoring|analysis|analys',
  relocation_contact:
    'relocation contact|relocation|relocation contacts|contact|contact about relocation|contact about moving|kontakt|kontakt om flytt|flyttkontakt|inflyttning|inflyttningskontakt|kontakt om inflyttning|be contacted|may be contacted',
  newsletter:
    'newsletter|newsletters|nyhetsbrev|email marketing|marketing email|email|e mail|mailing|utskick|nieuwsbrief|uutiskirje|biuletyn|email newsletter|marketing',
  ad_user_data: 'ad user data|ads data|annonsdata|ad data|ad storage',
  ad_personalization:
    'ad personalization|ad personalisation|ads personalization|annonsanpassning|personalised ads|personalized ads|anpassade annonser',
  recruitment: 'recruitment|rekrytering|hiring|jobs|recruiting',
};

const statusWords: Readonly<Record<ConsentStatus, string>> = {
  granted:
    'granted|grant|given|yes|y|ja|true|1|on|opt in|optin|opted in|optedin|subscribed|subscribe|accept|accepted|agree|agreed|consent|consented|consent given|samtycke|samtycker|godkand|godkanner|beviljad|beviljat|medgivet|allowed|allow|active|oui|tak|kylla|si|double opt in|confirmed|einverstanden|erteilt|akkoord',
  denied:
    'denied|deny|no|n|nej|nein|nee|nie|ei|non|false|0|off|declined|decline|refused|refuse|rejected|reject|not granted|not given|not allowed|nekad|nekat|avbojt|avslag|disagree|never subscribed|not consented|no consent|inget samtycke|do not allow|abgelehnt|geweigerd',
  withdrawn:
    'withdrawn|withdraw|withdrew|revoked|revoke|unsubscribed|unsubscribe|opt out|optout|opted out|optedout|cancelled|canceled|aterkallat|aterkallad|aterkallade|avregistrerad|avprenumererad|avslutad|removed|cleaned|blocklisted|blacklisted|suppressed|widerrufen|ingetrokken|wycofano|peruttu|expired',
  objected:
    'objected|objection|object|objects|invandning|invant|motsatt sig|invander|do not process|do not profile|dont process|widersprochen|widerspruch|bezwaar|vastustaa|sprzeciw|opposition',
};

const purposes = table(purposeWords);
const statuses = table(statusWords) as ReadonlyMap<string, ConsentStatus>;

/** The purposes that a cell names, or null if any of them is not understood. */
export function readPurposes(cell: string | null): readonly string[] | null {
  if (cell === null) return null;
  const found = new Set<string>();
  for (const part of cell.split(/[;,|+]/).map(words)) {
    if (part === '') continue;
    if (/^(all|alla|alle|everything|all purposes|alla andamal|any)$/.test(part))
      for (const one of allPurposes) found.add(one);
    else {
      const purpose = purposes.get(part);
      if (purpose === undefined) return null;
      found.add(purpose);
    }
  }
  return found.size === 0 ? null : [...found];
}

export function readStatus(cell: string | null): ConsentStatus | null {
  return cell === null ? null : (statuses.get(words(cell)) ?? null);
}

function words(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function table(lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(lists).flatMap(([name, list]) => list.split('|').map((word) => [word, name] as const)));
}
