/**
 * What the person wrote: NFC, without quoted mail, forwarded mail and signature. Line by line, each line looked at
 * up to a bounded length, so time is linear.
 */
export function ownWords(raw: string): string {
  const lines = raw
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(invisible, '')
    .split('\n');
  const answered = cutQuoted(lines);
  const own = cutSignature(answered);
  return own.join('\n').trim();
}

// control and direction characters hide text from readers and patterns
const invisible = /\p{Cc}(?<![\n\t])|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;

function cutQuoted(lines: readonly string[]): string[] {
  const own: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (isQuote(line)) continue;
    const length = attributionLength(lines, i);
    if (length > 0) {
      const next = lines.slice(i + length, i + length + 3).find((following) => following.trim() !== '');
      if (next !== undefined && isQuote(next)) {
        i += length - 1;
        continue; // answers may stand between and below the quoted lines
      }
      break;
    }
    if (startsForwarded(lines, i)) break;
    own.push(line);
  }
  return own;
}

function isQuote(line: string): boolean {
  return /^\s{0,8}(?:>|&gt;)/.test(line);
}

const wrote =
  /(?:wrote|writes|skrev|schrieb|geschrieben|schreef|a écrit|ha scritto|scrisse|escribió|ha escrito|escreveu|napisała?|napisał\(a\)|pisze|kirjoitti|kirjutas|napsala?|napsal\(a\)|napísala?|rašė|parašė|rakstīja|написав|написала|пише|пишет|írta|ezt írta|följande)[^\n]{0,80}:\s*$/iu;
const opens =
  /^\s{0,4}(?:on|den|am|op|le|il|el|em|w dniu|dnia|dne|pe|ma|ti|ke|to|la|su|kell|\d{1,4}[./-]|(?:mån|tis|ons|tors|fre|lör|sön|mon|tue|wed|thu|fri|sat|sun|man|tir|lør|søn|ti|ke|ma|di|wo|do|vr|za|zo|pon|wt|śr|czw|pt|sob)[\p{L}]{0,8}[.,]?)(?=[\s\d.,])/iu;

/** Lines that an attribution such as "On … wrote:" takes (it may be wrapped), or 0. */
function attributionLength(lines: readonly string[], at: number): number {
  const first = lines[at]!;
  if (first.length > 300) return 0;
  if (wrote.test(first) && (opens.test(first) || /[<@\d]/.test(first))) return 1;
  if (!opens.test(first)) return 0;
  const second = lines[at + 1];
  if (second === undefined || second.length > 200 || first.length < 20) return 0;
  return wrote.test(second) && /\d/.test(first) ? 2 : 0;
}

const from = /^\s{0,4}\*?(?:from|från|von|van|od|lähettäjä|fra|de|da|saatja|nuo|no|від|от|feladó|ot)\s?:\*?\s?\S/iu;
const sent =
  /^\s{0,4}\*?(?:sent|date|skickat|datum|gesendet|verzonden|wysłano|data|lähetetty|päivämäärä|pvm|sendt|dato|envoyé|inviato|enviado|fecha|saadetud|kuupäev|odesláno|išsiųsta|nosūtīts|надіслано|дата|отправлено|elküldve|subject|ämne|betreff|onderwerp|temat|aihe|emne|objet|oggetto|asunto|teema|předmět|tema|temats|тема|assunto|tárgy|to|till|an|aan|do|til|à|kam|кому)\s?:\*?/iu;

function startsForwarded(lines: readonly string[], at: number): boolean {
  const line = lines[at]!;
  if (line.length > 200) return false;
  if (/^\s{0,4}[-_*]{2,20}\s{0,3}\p{L}[\p{L} ]{5,40}[-_*]{2,20}\s{0,4}$/u.test(line)) return true;
  if (!from.test(line)) return false;
  let fields = 0;
  for (let i = at + 1; i < Math.min(lines.length, at + 6); i++)
    if (lines[i]!.length < 300 && sent.test(lines[i]!)) fields++;
  return fields >= 2;
}

const closing =
  /^\s{0,4}(?:m\.?v\.?h\.?|med (?:vänlig(?:a)?|vennlig|venlig|bästa|varma?|varm) hil?sning(?:ar)?|med vänliga? hälsning(?:ar)?|(?:vänliga?|varma|bästa|hjärtliga|många|soliga|kära) hälsningar|hälsningar|hälsar|vänligen|(?:best|kind|warm|warmest|kindest|many|sunny)(?: and warm)? (?:regards|wishes)|regards|yours (?:sincerely|faithfully|truly)|sincerely|cheers|mit (?:freundlichen|besten|herzlichen|lieben|sonnigen) grüßen|(?:viele|liebe|beste|herzliche|freundliche|schöne) grüße|lg|vg|mfg|(?:met )?(?:vriendelijke|hartelijke|warme|lieve) groet(?:en|jes)?|groet(?:en|jes)?|mvg|z poważaniem|pozdrawiam(?: serdecznie)?|(?:serdeczne )?pozdrowienia|serdecznie pozdrawiam|z pozdrowieniami|ystävällisin terveisin|ystävällisesti|terveisin|yst\.? ?terv\.?|t\.|terv\.|(?:med )?(?:vennlig|venlig|beste|bedste|kjærlig|kærlig|varm|hjertelig) hilsen(?:er)?|(?:de )?bedste hilsner|(?:mange|venlige|kærlige) hilsner|hilsen|mvh|vh|kh|cordialement|bien cordialement|bien à vous|salutations(?: distinguées)?|meilleures salutations|amicalement|cordiali saluti|distinti saluti|(?:un )?(?:cordiale|caro) saluto|saluti|un saludo(?: cordial)?|saludos(?: cordiales)?|atentamente|cordialmente|un abrazo|abraços|atenciosamente|cumprimentos|com os melhores cumprimentos|lugupidamist?e?(?:ga)?|parimate soovidega|tervitades|tervitustega|pagarbiai|su pagarba|ar cieņu|s pozdravem|se srdečným pozdravem|hezký den|z úctou|з повагою|с уважением|üdvözlettel|tisztelettel)(?=$|[\s,.!–-])/iu;
const device =
  /^\s{0,4}(?:sent from|skickat från|skickades från|von meinem|gesendet von|verzonden (?:met|vanaf|via)|verstuurd vanaf|lähetetty|wysłan[eo] z|envoyé (?:de|depuis)|inviat[oa] da|enviado (?:desde|do)|sendt fra|saadetud minu|odesláno z|išsiųsta iš|nosūtīts no|надіслано з|отправлено с|get outlook for|hämta outlook)[^\n]{0,60}$/iu;

/** Cut from "-- ", or from a closing line on; a postscript stays. */
function cutSignature(lines: readonly string[]): string[] {
  const dashes = lines.findIndex((line) => line === '-- ' || line === '--');
  const above = dashes >= 0 ? lines.slice(0, dashes) : [...lines];
  const kept = above.filter((line) => !(line.length < 120 && device.test(line)));
  const first = Math.max(1, kept.length - 9);
  for (let i = first; i < kept.length; i++) {
    const line = kept[i]!;
    if (line.length > 80 || !closing.test(line)) continue;
    const below = kept.slice(i + 1);
    if (below.some((next) => next.length > 90)) continue;
    const postscript = below.findIndex((next) => /^\s{0,4}(?:p\.?\s?s\.?|ps)(?=[\s:.,])/iu.test(next));
    return [...kept.slice(0, i), ...(postscript >= 0 ? below.slice(postscript) : [])];
  }
  return cutInlineClosing(kept);
}

/** "… aldrig mer ta i en snöskyffel. Mvh Berit": a closing and a name at the very end of the last line. */
function cutInlineClosing(lines: readonly string[]): string[] {
  const at = lines.findLastIndex((line) => line.trim() !== '');
  if (at < 0) return [...lines];
  const last = lines[at]!.trimEnd();
  const start = Math.max(last.lastIndexOf('. '), last.lastIndexOf('! '), last.lastIndexOf('? '));
  if (start < 0) return [...lines];
  const tail = last.slice(start + 2);
  if (tail.length > 50 || !closing.test(tail)) return [...lines];
  return [...lines.slice(0, at), last.slice(0, start + 1)];
}
