import type { WordsByLanguage } from '../4-clean/special-words/words.js';

/** The parts of an objection in one language; alternatives stand between slashes. */
interface Parts {
  /** To delete or take off. */
  readonly remove: string;
  /** Me, my data, my address. */
  readonly mine: string;
  /** To stop doing. */
  readonly stop: string;
  /** To write, send, call. */
  readonly contact: string;
  /** Do not want. */
  readonly refuse: string;
  /** Mails, letters, to receive, to be contacted. */
  readonly mail: string;
}

/** By language: the parts that the frames are made of. */
export const objectionParts: Readonly<Record<string, Parts>> = {
  sv: {
    remove: 'radera/raderas/raderade/raderad/borttagen/borttaget/utplåna/avlägsna/avregistrera',
    mine: 'mig/mej/oss/mina/mitt/min/personuppgifter/uppgifter/mejladress/mailadress/epostadress',
    stop: 'sluta/upphör/upphöra',
    contact: 'mejla/maila/mejl/utskick/utskicken/nyhetsbrev/nyhetsbreven/kontakta/kontakt/ringa/spam/spamma/reklam',
    refuse: 'vill inte/önskar inte/undanber mig/vill slippa/slipper gärna/nej tack till/tackar nej till',
    mail: 'mejl/mail/mejlen/mailen/utskick/utskicken/nyhetsbrev/nyhetsbrevet/reklam/kontaktas/meddelanden/brev/breven/sms',
  },
  no: {
    remove: 'slett/slette/slettes/slettet/fjern/fjerne/fjernes/fjernet/avregistrer/avregistrere',
    mine: 'meg/oss/mine/min/mitt/opplysninger/opplysningene/personopplysninger/data/epostadressen/adressen',
    stop: 'slutt/stopp/stans',
    contact: 'sende/sending/skrive/kontakte/ringe/maile/spamme/nyhetsbrev/nyhetsbrevet/utsendelser',
    refuse: 'vil ikke/ønsker ikke/frabeder meg/nei takk til/vil slippe',
    mail: 'eposter/epost/poster/mail/mailer/nyhetsbrev/nyhetsbrevet/brev/meldinger/reklame/kontaktes/kontaktet/motta',
  },
  da: {
    remove: 'slette/slettes/slettet/fjern/fjerne/fjernes/fjernet/afregistrer',
    mine: 'mig/os/mine/min/mit/oplysninger/persondata/data/mailadresse/adresse',
    stop: 'stop/hold op/ophør',
    contact: 'sende/skrive/kontakte/ringe/maile/spamme/udsendelser/henvendelser',
    refuse: 'vil ikke/ønsker ikke/frabeder mig/nej tak til/vil gerne slippe',
    mail: 'mails/mail/nyhedsbreve/nyhedsbrev/breve/beskeder/reklamer/reklame/kontaktes/kontaktet/modtage/henvendelser',
  },
  en: {
    remove: 'delete/erase/remove/wipe/purge',
    mine: 'me/us/my/our/data/details/records/address/information/entry',
    stop: 'stop/quit/cease',
    contact: 'emailing/mailing/contacting/messaging/spamming/texting/newsletters/newsletter/emails',
    refuse:
      'don t want/do not want/don t wish/do not wish/don t need/no longer want/no longer wish/no more/not interested in/would rather not',
    mail: 'newsletter/newsletters/emails/mailings/mails/contacted/messages/spam/updates/mailing',
  },
  de: {
    remove: 'löschen/löscht/lösche/gelöscht/entfernen/entfernt/entferne/streichen/streicht/abmelden',
    mine: 'mich/uns/meine/meinen/unsere/daten/adresse/mailadresse/verteiler/newsletter',
    stop: 'hören sie auf/hört auf/stoppen sie/stoppt/unterlassen sie/unterlasst/lassen sie',
    contact:
      'schreiben/mails/mail/anrufen/anzurufen/schicken/senden/kontaktieren/zusendungen/werbung/newsletter/zuzusenden',
    refuse: 'möchte keine/will keine/wünsche keine/möchte nicht/wollen keine/brauche keine/bitte keine/nie mehr',
    mail: 'newsletter/mails/emails/werbung/post/zusendungen/nachrichten/briefe/kontaktiert/angeschrieben/angerufen/anrufe',
  },
  nl: {
    remove: 'verwijder/verwijderen/verwijdert/verwijderd/wis/wissen/wist/schrap/schrappen/uitschrijven/afmelden',
    mine: 'mij/me/ons/mijn/onze/gegevens/adres/mailadres/mailinglijst/verzendlijst/mailinglist',
    stop: 'stop/stoppen/houd op/hou op',
    contact: 'mailen/mails/sturen/schrijven/bellen/benaderen/nieuwsbrieven/nieuwsbrief/berichten',
    refuse: 'wil geen/wens geen/hoef geen/wil niet/willen geen/liever geen/niet meer',
    mail: 'nieuwsbrief/nieuwsbrieven/mails/mail/e/emails/berichten/post/reclame/benaderd/gemaild/gebeld/ontvangen',
  },
  pl: {
    remove:
      'usunąć/usuńcie/usuń/usunięcie/usunięcia/skasować/skasujcie/skasowanie/wykasować/wykreślić/wykreślcie/wypisać/wypiszcie/skreślcie/skreślić',
    mine: 'mnie/nas/moje/mój/mojego/moich/moją/dane/danych/adres/adresu/listy',
    stop: 'przestańcie/przestać/przestań/dość/skończcie',
    contact: 'pisać/wysyłać/przysyłać/dzwonić/kontaktować/wysyłania/maili/spamować/nękać',
    refuse: 'nie chcę/nie chcemy/nie życzę sobie/nie życzymy sobie/rezygnuję z/nie zgadzam się na/nie potrzebuję',
    mail: 'maili/mejli/emaili/wiadomości/newslettera/newsletterów/listów/reklam/kontaktu/kontaktów/telefonów/otrzymywać/dostawać',
  },
  fi: {
    remove:
      'poistaa/poistakaa/poista/poistetaan/poistetaanko/poistettavan/poistettava/poistamaan/hävittäkää/hävittää/perukaa/peruuttakaa',
    mine: 'minut/minun/meidät/tietoni/tietojani/tietojeni/numeroani/osoitettani/sähköpostiani/tietomme/osoitteeni/nimeni/yhteystietoni/listalta/postituslistalta/rekisteristä/rekisteristänne',
    stop: 'lopettakaa/lopeta/lakatkaa',
    contact:
      'lähettäminen/lähettämästä/viestit/viestien/kirjeet/soittelu/soittaminen/sähköpostit/mainokset/spämmäys/viestittely/postitus',
    refuse: 'en halua/emme halua/en kaipaa/en tarvitse/älkää enää/en toivo',
    mail: 'viestejä/viestejänne/sähköposteja/sähköpostia/postia/postianne/uutiskirjeitä/uutiskirjettä/kirjeitä/kirjeitänne/mainoksia/yhteydenottoja/lähettäkö/lähetelkö/soitelko',
  },
  fr: {
    remove:
      'supprimez/supprimer/supprime/suppression/effacez/effacer/effacement/retirez/retirer/rayez/rayer/enlevez/enlever/radiez/désinscrire',
    mine: 'moi/me/nous/mon/mes/ma/notre/nos/données/coordonnées/adresse/fichier/fichiers/diffusion',
    stop: 'cessez/arrêtez/stoppez/merci d arrêter/arrêter',
    contact: 'écrire/envoyer/contacter/appeler/envois/mails/courriels/messages/spammer/solliciter',
    refuse:
      'ne veux plus/ne veux pas/ne souhaite plus/ne souhaite pas/ne désire plus/ne désire pas/ne voulons plus/ne m envoyez plus/ne me',
    mail: 'newsletter/newsletters/mails/courriels/emails/messages/courriers/lettres/lettre/publicité/contacté/contactée/sollicité/envoyez/contactez/écrivez',
  },
  it: {
    remove:
      'cancellate/cancellare/cancellatemi/cancellazione/eliminate/eliminare/eliminazione/rimuovete/rimuovere/rimozione/togliete/togliere/toglietemi/disiscrivere',
    mine: 'mi/ci/mio/mia/miei/mie/nostro/nostri/dati/indirizzo/lista/elenco/mailing',
    stop: 'smettete/smettetela/basta/piantatela/finitela',
    contact:
      'scrivere/scrivermi/mandare/mandarmi/inviare/inviarmi/chiamare/chiamarmi/contattare/contattarmi/mail/email/newsletter/messaggi',
    refuse: 'non voglio/non vogliamo/non desidero/non intendo/non gradisco/non mi servono/niente più',
    mail: 'mail/email/newsletter/messaggi/comunicazioni/lettere/pubblicità/contattato/contattata/ricevere le/ricevere altre/ricevere più le',
  },
  es: {
    remove:
      'borren/borrar/borrad/borre/eliminen/eliminar/elimine/eliminad/supriman/suprimir/quiten/quitar/quitad/cancelen/retiren/retirar',
    mine: 'me/nos/mi/mis/nuestro/nuestros/datos/correo/dirección/lista/listas',
    stop: 'dejen de/dejad de/deje de/paren de/cesen de/basta de',
    contact:
      'escribir/escribirme/escribirnos/mandar/mandarme/enviar/enviarme/llamar/llamarme/contactar/correos/molestar/mensajes',
    refuse: 'no quiero/no queremos/no deseo/no me interesa/no autorizo/ya no quiero',
    mail: 'correos/correo/emails/mails/boletín/boletines/newsletter/mensajes/publicidad/contacten/cartas/contactado/contactada',
  },
  pt: {
    remove:
      'apaguem/apagar/apague/eliminem/eliminar/elimine/removam/remover/remova/retirem/retirar/tirem/tirar/cancelem',
    mine: 'me/nos/meu/minha/meus/minhas/nosso/dados/email/endereço/lista',
    stop: 'parem de/pare de/deixem de/chega de',
    contact: 'escrever/enviar/mandar/ligar/contactar/contatar/emails/mensagens/incomodar',
    refuse: 'não quero/não queremos/não desejo/não pretendo/não autorizo',
    mail: 'emails/mails/newsletter/newsletters/mensagens/publicidade/cartas/contactado/contactada/receber mais',
  },
  et: {
    remove:
      'kustutage/kustutada/kustutataks/kustutamist/kustutama/kustutatakse/eemaldage/eemaldada/eemaldataks/eemaldamist',
    mine: 'mind/meid/minu/mu/meie/andmed/andmeid/aadress/aadressi/nimekirjast/listist',
    stop: 'lõpetage/ärge/aitab',
    contact:
      'kirjutage/kirjutamine/kirjutamist/saatke/saatmine/saatmist/helistage/helistamine/tülitage/kirjad/kirjadest/meilid/reklaam',
    refuse: 'ei soovi/ei taha/ei vaja/loobun',
    mail: 'kirju/kirjadest/uudiskirja/uudiskirju/uudiskirjast/uudiskirjadest/meile/reklaami/teateid/sõnumeid/helistataks/kirjutataks',
  },
  lt: {
    remove:
      'ištrinkite/ištrinkit/ištrinti/ištrintų/pašalinkite/pašalinkit/pašalinti/išbraukite/išbraukit/išbraukti/panaikinkite/panaikinti',
    mine: 'mane/mus/mano/mūsų/duomenis/duomenys/adresą/numerio/sąrašo/sąrašų',
    stop: 'nustokite/nustokit/liaukitės/baikite/gana',
    contact: 'siųsti/siuntinėti/rašyti/skambinti/trukdyti/laiškus/laiškų',
    refuse: 'nenoriu/nebenoriu/nenorime/nepageidauju/atsisakau',
    mail: 'laiškų/laiškus/naujienlaiškio/naujienlaiškių/žinučių/pranešimų/reklamos/skambučių/gauti jūsų/prenumeratos',
  },
  lv: {
    remove: 'dzēsiet/izdzēsiet/dzēst/izdzēst/noņemiet/noņemt/izņemiet/izņemt/svītrojiet/svītrot',
    mine: 'mani/mūs/manu/manus/manas/mūsu/datus/adresi/saraksta',
    stop: 'beidziet/pārtrauciet/pietiek',
    contact: 'sūtīt/rakstīt/zvanīt/traucēt/vēstules',
    refuse: 'nevēlos/negribu/nevēlamies/atsakos',
    mail: 'vēstules/jaunumus/ziņas/epastus/pastus/reklāmu/zvanus/saņemt jūsu/saņemt vairs',
  },
  cs: {
    remove:
      'smazány/vymazány/smazána/odstraněny/vymažte/vymazat/vymazání/smažte/smazat/smazání/odstraňte/odstranit/odstranění/vyřaďte/vyřadit/vyškrtněte/vyškrtnout/odhlaste/odhlásit',
    mine: 'mě/mne/nás/můj/moje/mé/moji/mých/náš/údaje/údajů/adresu/seznamu/odběru/databáze',
    stop: 'přestaňte/přestat/nechte/dost',
    contact: 'psát/posílat/zasílat/volat/kontaktovat/otravovat/mailů/spamu',
    refuse: 'nechci/nechceme/nepřeji si/nepřejeme si/nemám zájem/už nechci',
    mail: 'maily/mailů/emaily/emailů/newsletter/newslettery/zprávy/dopisy/reklamu/reklamy/dostávat/kontaktován/kontaktována/posílat',
  },
  uk: {
    remove:
      'стерто/видалено/вилучено/прибрано/видаліть/видалити/видалення/приберіть/прибрати/викресліть/викреслити/вилучіть/вилучити/відпишіть/відписати/зітріть/стерти',
    mine: 'мене/нас/мій/мою/мої/моїх/наші/дані/даних/адресу/адреси/розсилки/списку/бази',
    stop: 'припиніть/перестаньте/досить/годі',
    contact: 'писати/надсилати/слати/дзвонити/телефонувати/розсилку/турбувати/листів',
    refuse: 'не хочу/не хочемо/не бажаю/не потрібно/відмовляюся від',
    mail: 'листи/листів/розсилку/розсилки/повідомлень/повідомлення/реклами/дзвінків/отримувати',
  },
  ru: {
    remove:
      'удалите/удалить/удаление/уберите/убрать/вычеркните/вычеркнуть/исключите/исключить/отпишите/отписать/сотрите/стереть',
    mine: 'меня/нас/мой/мою/мои/моих/наши/данные/данных/адрес/рассылки/списка/базы',
    stop: 'прекратите/перестаньте/хватит/довольно',
    contact: 'писать/присылать/слать/звонить/рассылку/беспокоить/писем',
    refuse: 'не хочу/не хотим/не желаю/не нужно/отказываюсь от',
    mail: 'письма/писем/рассылку/рассылки/сообщений/сообщения/рекламы/звонков/получать ваши/получать больше',
  },
  hu: {
    remove: 'töröljék/töröljétek/törölje/törölni/törlését/töröltetni/vegyenek/vegyetek/vegye/távolítsák/távolítsanak',
    mine: 'adataimat/adatainkat/adataim/címemet/címem/nevemet/engem/le/listáról/listájukról/adatbázisból',
    stop: 'hagyják abba/hagyjátok abba/ne',
    contact: 'küldözgetést/írogatást/zaklatást/írjanak/küldjenek/hívjanak/írjatok/küldjetek/keressenek',
    refuse: 'nem kérek/nem kérem/nem szeretnék/nem akarok/nem kívánok',
    mail: 'hírlevelet/hírleveleket/emailt/emaileket/levelet/leveleket/üzenetet/reklámot/megkeresést',
  },
};

/** Removal and what is mine in either order, an end to writing, and mails that nobody wants. */
export const objectionGrammar: WordsByLanguage = Object.fromEntries(
  Object.entries(objectionParts).map(([language, { remove, mine, stop, contact, refuse, mail }]) => [
    language,
    [
      `${remove} ~ ${mine}`,
      `${mine} ~ ${remove}`,
      ...stop.split('/').map((words) => `${words} ~ ${contact}`),
      ...refuse.split('/').flatMap((words) => mail.split('/').map((what) => `${words} ~ ${what}`)),
    ].join(', '),
  ]),
);
