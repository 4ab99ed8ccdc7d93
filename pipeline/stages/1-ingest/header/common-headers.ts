import type { Field } from './fields.js';

const words = (text: string) => text.split('|');

/** Headers that mean a field in any file, as `headerWords` gives them. */
export const commonHeaders: Readonly<Partial<Record<Field, readonly string[]>>> = {
  record_id: words('record id|recordid|id|contact id|contactid|kontakt id|contact no|kontaktnummer'),
  email: words(
    'email|e mail|e post|epost|mejl|mejladress|mail|e postadress|epostadress|email address|e mail address|emailadresse|e mail adresse|emailadres|e mailadres|e mail adres|mailadres|mailadresse|sähköposti|sähköpostiosoite|adres e mail|adres email|adresse e mail|adresse email|courriel|correo electrónico|correo|dirección de correo electrónico|indirizzo email|e postadresse|your email|work email|personal email|emailaddress|email address 1|primary email|adresse de messagerie|posta elettronica|mailadress|e mejl|e postaddress|adresa e pošte|contact email|email adress|mejladdress',
  ),
  first_name: words(
    'first name|firstname|förnamn|given name|givenname|given names|vorname|voornaam|etunimi|imię|imie|prénom|prenom|fornavn|nombre|tilltalsnamn|fname|name first|nome|forename|eesnimi|fornamn|prenume|jméno',
  ),
  last_name: words(
    'last name|lastname|efternamn|surname|family name|familyname|nachname|familienname|achternaam|sukunimi|nazwisko|nom|nom de famille|etternavn|efternavn|apellido|apellidos|lname|name last|cognome|perekonnanimi|prezime|příjmení|surnames',
  ),
  full_name: words(
    'name|namn|full name|fullname|för och efternamn|förnamn och efternamn|first and last name|vor und nachname|vollständiger name|naam|volledige naam|voor en achternaam|nimi|koko nimi|imię i nazwisko|imie i nazwisko|nom complet|nom et prénom|navn|fullt navn|nombre completo|your name|contact name|ditt namn|nazwa|imię nazwisko|namn för och efternamn|vor nachname|vorname nachname|voornaam achternaam|nom prénom|prénom et nom|nombre y apellidos|participant name|attendee name|candidate name|visitor name|namn på deltagare',
  ),
  phone: words(
    'phone|phone number|telephone|telephone number|telefon|telefonnummer|tel|tel nr|telefonnr|mobile|mobile phone|mobile number|mobile phone number|mobil|mobilnummer|mobiltelefon|cell phone|cellphone|cell|sms|whatsapp|landline|landline number|phone mobile|mobilephone|phonenumber|handy|handynummer|telefoon|telefoonnummer|mobiel|mobiel nummer|puhelin|puhelinnumero|matkapuhelin|numer telefonu|nr telefonu|komórka|téléphone|numéro de téléphone|portable|teléfono|móvil|home phone|contact number|gsm|mobiltelefonnummer|mobil telefon|mobiltelefon nummer|mobilfunknummer|mobiel telefoonnummer|mobiele telefoon|gsm nummer|matkapuhelinnumero|kännykkä|telefon komórkowy|numer telefonu komórkowego|numer komórkowy|téléphone mobile|téléphone portable|numéro de portable|numéro de téléphone mobile|número de teléfono|número de móvil|teléfono móvil|tlf|mobil nr|mobilnr|telefono|cellulare|hemtelefon|arbetstelefon|mobile no|phone no|telephone no|tel no',
  ),
  birth_year: words(
    'födelseår|birth year|birthyear|year of birth|date of birth|dob|birthdate|birth date|birthday|födelsedatum|födelsedag|geburtsjahr|geburtsdatum|geburtstag|geboortejaar|geboortedatum|verjaardag|syntymävuosi|syntymäaika|rok urodzenia|data urodzenia|année de naissance|date de naissance|fødselsår|fødselsdato|fecha de nacimiento|año de nacimiento|födelse år|geburts datum|yob|año nacimiento',
  ),
  postcode: words(
    'postcode|post code|postal code|postalcode|zip|zip code|zipcode|zip postal code|postnummer|postnr|plz|postleitzahl|postinumero|kod pocztowy|code postal|código postal|home zip|home postcode|mailing zip postal code|mailing postal code|mailingpostalcode|post nummer|postal zip code|zip or postal code|postcode zip|kod poczt|postikoodi',
  ),
  city: words(
    'city|town|city town|town city|ort|bostadsort|postort|stad|hemort|stadt|wohnort|woonplaats|plaats|kaupunki|paikkakunta|kotipaikka|miasto|miejscowość|ville|by|poststed|ciudad|home city|mailing city|mailingcity|place of residence|residence city|city of residence|city name|municipality of residence|bostadskommun|hemkommun|poststad|cidade|città',
  ),
  country: words(
    'country|land|country region|country of residence|residence country|country code|home country|mailing country|mailingcountry|bosättningsland|hemland|wohnsitzland|wohnland|woonland|maa|asuinmaa|kraj|kraj zamieszkania|pays|pays de résidence|país|bostadsland|land regio|país región|pays région|maa alue|kraj region|země|bor i land',
  ),
  language: words(
    'language|preferred language|språk|föredraget språk|sprache|bevorzugte sprache|taal|voorkeurstaal|kieli|asiointikieli|język|preferowany język|langue|langue préférée|sprog|idioma|lang|locale|önskat språk|talar språk|spoken language|contact language|kommunikationsspråk|preferred languages',
  ),
  occupation: words(
    'occupation|job title|jobtitle|title|titel|yrke|yrkestitel|yrke titel|befattning|beruf|berufsbezeichnung|beroep|functie|functietitel|ammatti|zawód|stanowisko|profession|métier|yrkestittel|stilling|erhverv|profesión|ocupación|current occupation|position|occupation title|yrkesroll|arbetstitel|tjänstetitel|current job|current profession|ammattinimike|position title|job role',
  ),
  would_move: words('would move|wouldmove'),
  created_at: words(
    'created at|createdat|created|create date|created date|createddate|created time|creation date|timestamp|tidstämpel|registered|registered at|registration date|date registered|signup date|sign up date|registrerad|registreringsdatum|skapad|skapad den|inskickad|submitted at|submitted|date added|added time|anmäld|anmälningsdatum|erstellt am|erstellungsdatum|aangemaakt op|aanmaakdatum|submit date|submission date|submit time|date submitted|submitted on|time submitted|inskickat|inkommen|datum registrerad|date created|created on|signup|sign up|subscribed at|subscribed on|luotu|data utworzenia|data rejestracji|date de création|date d inscription|opprettet|oprettet|fecha de creación',
  ),
};

/** Names that turn a whole question of a form into the field, longer ones first: "What's your first name?" */
export const wordsInQuestions: ReadonlyArray<readonly [Field, readonly string[]]> = [
  ['full_name', words('för och efternamn|first and last name|full name')],
  ['first_name', words('förnamn|first name|given name|vorname')],
  ['last_name', words('efternamn|last name|surname|family name|nachname')],
  [
    'email',
    words(
      'e post|epost|e postadress|epostadress|e mail|email|e mail address|emailadresse|e mailadresse|emailadres|e mailadres',
    ),
  ],
  ['phone', words('telefon|telefonnummer|phone|mobile|sms|telephone')],
  ['postcode', words('postcode|postal code|zip')],
  ['birth_year', words('födelseår|date of birth')],
  ['language', words('preferred language')],
  ['occupation', words('occupation|job title|title')],
  ['country', words('land|country')],
  ['city', words('ort|bostadsort|city')],
  ['full_name', words('namn|name')],
];

/** Questions with such a word speak of somebody or something else. */
export const aboutOthers =
  /(^| )(company|organisation|organization|employer|school|företag|företagets|arbetsgivare|skola|förening|firma|unternehmen|bedrijf|partner|partners|child|children|barn|barns|nationality|nationalitet|medborgarskap|citizenship|owner|user|event|campaign|file|list)( |$)/;

/** Headers that look like a field and are not. */
export const neverFields = new Set(
  words(
    'nationality|nationalitet|medborgarskap|citizenship|company name|company|username|user name|event name|list name|campaign name|contact owner|owner|account name|file name',
  ),
);

const byHeader = new Map(
  Object.entries(commonHeaders).flatMap(([field, names]) => names.map((name) => [name, field as Field] as const)),
);

/** The field that a header in words always means, or undefined. */
export function commonField(header: string): Field | undefined {
  return byHeader.get(header);
}

/** The field that a form's question asks for by one of its words, or undefined. */
export function fieldInQuestion(question: string): Field | undefined {
  if (aboutOthers.test(question)) return undefined;
  return wordsInQuestions.find(([, names]) => names.some((name) => ` ${question} `.includes(` ${name} `)))?.[0];
}

/** Whether a question speaks of moving house (sv en de nl fi pl no da fr es). */
export function speaksOfMoving(question: string): boolean {
  return /flytt|(^| )mov(e|ing|ed)( |$)|relocat|um(zu)?zieh|umzug|umgezogen|verhui[sz]|muutta|muutto|muuttam|przeprowad|(^| )would move|déménag|demenag|mudar|willing to move|flytning/.test(
    question,
  );
}
