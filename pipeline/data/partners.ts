/**
 * How people speak of the one they live with, in the languages of the contacts (own list, in the notation of
 * `pipeline/data/wishes.ts`). What such a person works with stands mostly right behind.
 */
export const partnerWords =
  'min fru!, min man!, min sambo, min partner, min hustru, min make!, min flickvan, min pojkvan, frun!, maken!, ' +
  'kona mi!, min kone!, mannen min!, min mann!, samboeren min, min samboer, kjæresten min, min kjæreste, min mand!, min kæreste, min samlever, ' +
  'my wife, my husband, my partner, my girlfriend, my boyfriend, my spouse, my fiance, meine frau!, mein mann!, meine partnerin, mein partner!, meine freundin!, mein freund!, ' +
  'mijn vrouw!, mijn man!, mijn partner, mijn vriendin!, mijn vriend!, m n vrouw!, m n man!, moja żona, mój mąż!, żona!, żony!, żonie!, mąż!, męża!, moja dziewczyna, mój chłopak, moja partnerka, mój partner!, ' +
  'vaimoni, mieheni, puolisoni, avovaimoni, avomieheni, tyttöystäväni, poikaystäväni, vaimollani, miehelläni, kumppanini, ' +
  'ma femme!, mon mari!, ma compagne, mon compagnon, mon époux, mon épouse, ma copine, mon copain, mon conjoint, ma conjointe, ' +
  'mia moglie, mio marito, mia compagna, mio compagno, mia ragazza, mio ragazzo, mi mujer!, mi marido, mi esposa, mi esposo, mi pareja, mi novia, mi novio, ' +
  'mu naine!, minu naine!, mu mees!, minu mees!, mu abikaasa, minu abikaasa, mu elukaaslane, minu elukaaslane, mano žmona, mano vyras!, mano partner, mano sutuoktin, mana sieva, mans vīrs!, ' +
  'moje žena!, můj manžel, manželka, manžel!, můj partner!, moje partnerka, moje přítelkyně, můj přítel!, моя дружина, мій чоловік, моя жінка, моя жена, мой муж';
