/**
 * Word lists by language (ISO 639-1), or `any` and `nordic` (sv, no, da). Entries stand between commas; a word ending in
 * `*` stands for every word that begins so; `a/b` in an entry stands for one of several words, and
 * `~` for up to three words of any kind.
 */
export type WordsByLanguage = Readonly<Record<string, string>>;
