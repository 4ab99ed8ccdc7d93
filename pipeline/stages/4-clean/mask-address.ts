import { mark } from './mask.js';

const number = String.raw`\d{1,4}(?:\s?[-–/]\s?\d{1,4})?(?:\s?[A-Za-z](?![\p{L}\p{N}]))?`;
const name = String.raw`\p{Lu}[\p{L}\p{M}.'’-]{0,30}`;
const edge = String.raw`(?<![\p{L}\p{N}])`;
const post = String.raw`(?:\s?,\s?(?:[A-Z]{1,2}-)?\d{2,5}(?:[ -]\d{2,4})?(?=\s\p{Lu}))?`;

/** One compound word: Storgatan 5, Nelkenstr. 7, Kerkstraat 12b, Rantatie 3. The name is long enough not to be the suffix alone. */
const suffixes =
  'gatan|gata|vägen|väg|stigen|stig|gränd|gränden|torget|torg|allén|backen|plan|liden|vreten|kroken|' +
  'straße|strasse|str|allee|platz|gasse|ring|damm|ufer|steig|hang|' +
  'straat|laan|weg|plein|kade|gracht|singel|dijk|steeg|hof|pad|' +
  'veien|vegen|vei|veg|gate|gaten|stien|vingen|plass|bakken|' +
  'vej|gade|stræde|vænget|vænge|allé|torv|parken|gården|' +
  'katu|tie|polku|kuja|väylä|kaari|tori|ranta|rinne|' +
  'tänav|tee|puiestee|maantee|utca|gatvė';
const compound = String.raw`${edge}\p{Lu}[\p{L}\p{M}'’-]{2,30}(?<=${suffixes})\.?\s${number}${post}`;

/** Two words: Norra vägen 3, Karl Johans gate 7, Pikk tänav 4, Brīvības iela 12, Gedimino pr. 9, Oak Tree Lane 3, Dlouhá ulice 8. */
const lastWord =
  'gatan|gata|vägen|väg|stigen|allé|allee|straße|strasse|straat|laan|plein|kade|gracht|gate|gata|vei|veg|gade|vej|plads|katu|tie|tänav|tn\\.|pst\\.|mnt\\.|iela|gatvė|g\\.|pr\\.|al\\.|ulice|ulica|utca|út|tér';
const twoWords = String.raw`${edge}(?:${name}\s){1,3}(?:${lastWord})\s${number}${post}`;

/** Number first: 14 rue des Lavandières, 12 Baker Street. */
const numberFirst = String.raw`${edge}\d{1,4}(?:\s?(?:bis|ter|[A-Za-z](?![\p{L}\p{N}])))?,?\s(?:(?:rue|avenue|boulevard|bd|place|chemin|allée|impasse|quai|route|square|cours|sentier)\s(?:(?:de la|de|du|des|d['’]|l['’]|à|aux?|la|le|les|en)\s?){0,3}${name}(?:[\s-](?:${name}|de|du|des|la|le|sur)){0,4}|(?:${name}\s){1,3}(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Drive|Close|Court|Way|Terrace|Crescent|Gardens|Grove|Square|Place|Row|Hill)(?![\p{L}]))(?:\s?,\s?\d{5}(?=\s\p{Lu}))?`;

/** Kind first: Via Garibaldi 12, calle Mayor, 5, ul. Długa 7/3, Rua Augusta 20, вул. Шевченка, 14, Am Musterhang 3. */
const kindFirst = String.raw`${edge}(?:[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Vv]icolo|[Ll]argo|[Cc]alle|[Cc]\/|[Aa]venida|[Aa]vda\.?|[Pp]laza|[Pp]aseo|[Tt]ravesía|[Rr]ua|[Tt]ravessa|[Pp]raça|[Uu]l\.|[Uu]lica|[Aa]l\.|[Aa]leja|[Oo]s\.|[Pp]l\.|[Вв]ул\.|[Вв]улиця|[Уу]л\.|[Уу]лица|[Пп]росп\.|[Пп]росп[её]кт|Am|An der|An den|Auf der|Auf dem|Im|In der|Zum|Zur|Unter den|Hinter der|Op de|Aan de)\s(?:(?:de la|de los|de las|del|de|della|dei|dello|delle|do|da|dos|das)\s)?${name}(?:[\s-]${name}){0,3},?\s(?:n[.ºo°]{0,2}\s?)?${number}(?:,?\s\d{4,5}(?=\s\p{Lu}))?`;

const patterns = [kindFirst, compound, twoWords, numberFirst].map((source) => new RegExp(source, 'gu'));
const road = /^(?:riks|läns|europa|fylkes|motor|lande?)/iu;
const dated =
  /(?:januar|februar|mars|march|april|ma[ijy]|jun|jul|augus|septem|okto|octo|novem|decem|dezem|uhr|kl|km|minut|år|years?|jahre?|jaar|lat)$/iu;

/** Street addresses of sixteen languages' habits: street and number (and postcode). The town stays: it is what matching reads. */
export function maskAddresses(text: string): string {
  if (!/\d/.test(text)) return text;
  let masked = text;
  for (const pattern of patterns)
    masked = masked.replace(pattern, (found, ...rest) => {
      const whole = rest.at(-1) as string;
      const after = whole.slice((rest.at(-2) as number) + found.length).slice(0, 12);
      return road.test(found) || dated.test(found) || followedByUnit.test(after) ? found : mark;
    });
  return masked;
}

const followedByUnit =
  /^[.,]?\d|^\s?(?:%|°|grad|km|mil|m²|kr|€|euro|år|years|jahre|jaar|lat|uur|uhr|minut|min|timm|stund|personen?|januar|februar|mars|april|maj|mai|maja|juni|juli|augus|septem|okto|novem|decem)/iu;
