import type { Claims } from './claims-parts.js';

export const claimsWest: Readonly<Record<string, Claims>> = {
  en: {
    withdraw: 'withdraw, withdrawing, revoke, revoking, rescind, take back',
    consent: 'consent, permission, agreement, authorisation, authorization',
    forbid:
      'object to, no permission to, not allowed to, may not, must not, no right to, do not consent to, don t consent to, no longer allow',
    use: 'use, using, process, processing, store, storing, keep',
    enough: 'enough with, enough of, tired of, sick of, had it with, fed up with',
    mails: 'mails, emails, mail, newsletters, newsletter, letters ~ from you, spam, messages',
    how: 'how, where',
    leave:
      'unsubscribe, opt out, get off ~ list, get rid of ~ mails/emails/newsletter/letters, cancel/stop ~ newsletter/subscription',
    spare: 'no need to, needn t, don t need to, do not need to, you can stop, please stop',
    approach:
      'contact me, contact us, write again, write to me, write to us, reach out, get in touch, follow up, sending ~ us/me/these/those, writing ~ us/me, emailing',
    nothing: 'don t want, do not want, never want, nothing more, no further, no more',
    hear: 'hear from you, correspondence, communication, contact from you',
    destroy: 'purge, destroy, destroyed, erased, erase, expunge, get me out, get us out, forget',
    trace:
      'record, records, information, everything about me, all about me, hold about, database, that I ever, my request',
  },
  de: {
    withdraw: 'ziehe, widerrufe, nehme, entziehe',
    consent: 'einwilligung, zustimmung, einverständnis, erlaubnis',
    forbid: 'widerspreche, untersage, verbiete, nicht einverstanden, dürfen ~ nicht, dürft ~ nicht, kein recht',
    use: 'nutzung, nutzen, verwendung, verwenden, verarbeitung, verarbeiten, speicherung',
    enough: 'reicht ~ mit, reicht ~ langsam, genug von, genug ~ mit, schluss mit',
    mails: 'mails, emails, newsletter, newslettern, werbung, post von ihnen, briefen, zusendungen, rundmails',
    how: 'wie, wo',
    leave:
      'abbestellen, abmelden, kündigen ~ newsletter/rundbrief, newsletter/rundbrief ~ kündigen, mails/newsletter/emails/rundbriefe ~ los, komme ~ aus ~ verteiler',
    spare: 'brauchen ~ nicht, müssen ~ nicht, braucht ~ nicht, müsst ~ nicht, bitte nicht',
    approach: 'melden, anschreiben, kontaktieren, nachfragen, kontakt aufnehmen, zuschicken',
    nothing: 'nichts mehr, keine post mehr',
    hear: 'von ihnen, von euch, zuschicken, zusenden, im kasten',
    destroy: 'vernichten, vernichtet, löschen, löschung, entfernung, gelöscht, aus ~ verteiler, aus ~ kartei',
    trace: 'daten, angaben, kartei, über mich, raus, heraus',
  },
  nl: {
    withdraw: 'trek, trekken, herroep',
    consent: 'toestemming, instemming, akkoord',
    forbid: 'maak bezwaar, verzet mij, mag ~ niet, mogen ~ niet, verbied, geen recht, geen toestemming',
    use: 'gebruik, gebruiken, verwerken, verwerking, bewaren',
    enough: 'genoeg ~ met, genoeg ~ van, klaar met, zat van',
    mails: 'mails, mail, post, gemail, nieuwsbrieven, nieuwsbrief, berichten, reclame, spam',
    how: 'hoe, waar',
    leave:
      'afmelden, uitschrijven, nieuwsbrief ~ opzeggen, van ~ nieuwsbrief/lijst/mails ~ af, nieuwsbrief/mails ~ kwijt',
    spare: 'hoeft niet, hoeven niet, hoeft ~ niet, hoeven ~ niet, niet meer',
    approach: 'contact, aanschrijven, benaderen, schrijf ~ niet ~ aan',
    nothing: 'niets meer, niks meer',
    hear: 'horen, van jullie, van u',
    destroy: 'vernietigen, vernietigd, gooien, wissen, gewist, weghalen, gooi',
    trace: 'gegevens, dossier, over mij',
  },
};
