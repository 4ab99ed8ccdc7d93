type Words = Readonly<Record<string, string>>;

/** Words that begin a clause of its own with no sign before them, by language. */
export const joiningWords: Words = {
  sv: 'och men eller samt',
  no: 'og men eller samt',
  da: 'og men eller samt',
  en: 'and but or so',
  de: 'und aber oder sowie sondern',
  nl: 'en maar of',
  pl: 'i a ale oraz lub albo więc',
  fi: 'ja mutta tai eli sekä',
  fr: 'et mais ou donc',
  it: 'e ed ma o quindi',
  es: 'y e pero o',
  pt: 'e mas ou',
  et: 'ja ning aga kuid või',
  lt: 'ir bet arba o',
  lv: 'un bet vai',
  cs: 'a i ale nebo',
  uk: 'і й та але або',
  ru: 'и но а или',
  hu: 'és de vagy',
};

/** Words that begin a clause or an attribute that says more about what stands before: "who", "because", "with". */
export const attachingWords: Words = {
  sv: 'eftersom medan när innan som därför utan med att för',
  no: 'fordi mens når før som uten med at',
  da: 'fordi mens når før som der uden med at',
  en: 'because while when although though which who whose where since until before with without that than',
  de: 'weil während wenn obwohl denn mit ohne dass ob damit seit',
  nl: 'omdat want terwijl toen wanneer zodat die dat waar sinds voordat met zonder',
  pl: 'że żeby bo gdy kiedy który która które których którzy z ze bez dla od',
  fi: 'koska kun jolla joka jonka jotka että jossa',
  fr: 'parce car qui que dont où quand lorsque depuis avec sans pour',
  it: 'perché che quando mentre da con senza per',
  es: 'porque que quien quienes cuando mientras desde con sin para',
  pt: 'porque que quem quando enquanto desde com sem para',
  et: 'sest kuna et kes mis kui',
  lt: 'nes kad kuris kuri kurie su be',
  lv: 'jo ka kas ar bez',
  cs: 'protože že aby který která které kteří když s se bez',
  uk: 'бо що який яка які коли з із зі без',
  ru: 'потому что который которая которые когда с со без',
  hu: 'mert hogy aki akik amikor',
};
