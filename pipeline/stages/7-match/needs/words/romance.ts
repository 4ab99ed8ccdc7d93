import type { NeedWords } from './need-words.js';

export const romance: Readonly<Record<string, NeedWords>> = {
  fr: {
    asks: 'cherche, cherchons, cherchent, recherche, besoin, demande, demandons, demandent, demandé*, question, questions, savoir, aimerais, aimerions, voudrais, voudrions, souhait*, espèr*, espere*, inquiet*, inquièt*, peur de ne pas, est ce que, y a t il, ya t il, combien, comment, où trouver, peut on, puis je, pouvons nous, à condition, condition, dépend, depend, si on trouve, s il y a, intéress*, manque, veulent, veut, conseil*',
    housing:
      'logement*, maison, maisons, appartement*, louer, location, locations, loyer*, chambre*, terrain*, ferme, fermes, studio, habitation*, où habiter, se loger, immobili*, bail, gîte à l année ! logement*, se loger, à louer',
    work: 'travail, travailler, emploi*, poste, postes, embauch*, recrut*, salaire*, paie, paye, payé, payée, offre d emploi, saisonnier*, stage, apprenti*, employeur*, boulot, cdi, contrat ! offre d emploi, cherche du travail, cherche un emploi, recherche d emploi',
    school_childcare:
      'école, écoles, ecole*, maternelle*, crèche*, garderie*, nounou*, assistante maternelle, collège, lycée*, scolar*, inscrire les enfants, garde d enfant* ! place en crèche, place en maternelle',
    language:
      'suédois, langue, langues, cours de suédois, cours de langue, parler suédois, anglais, en anglais, finnois, sami, interprète*, tradui*, traduct* ! cours de suédois, apprendre le suédois, cours de langue',
    permits:
      'visa*, permis de séjour, titre de séjour, permis de travail, autoris*, reconn*, équivalence*, diplôme*, personnummer, numéro personnel, inscription*, impôt*, retraite*, papiers, démarche*, administrati*, certificat*, permis de constru* ! permis de séjour, titre de séjour, reconnaissance de diplôme*, équivalence*',
    health_care:
      'médecin*, hôpital, hôpitaux, hopital*, clinique*, dentiste à, sage femme à, maternité*, urgences, pharmacie*, centre de santé, pédiatre*, soins, assurance maladie, kiné à ! loin de l hôpital, centre de santé',
    transport:
      'bus, train, trains, aéroport*, aeroport*, avion, vols, sans voiture, voiture, transport*, piste cyclable, pistes cyclables, vélo, route, routes, dénei*, déneig*, ferry, permis de conduire, navette*, covoitur* ! sans voiture, transports en commun',
    partner_job:
      'mari, femme, compagn*, conjoint*, épou*, copine, copain, ami peut travailler, pour nous deux, tous les deux ! travail pour mon mari, travail pour ma femme, emploi pour mon, emploi pour ma, emploi du conjoint, travail pour nous deux, poste pour mon, poste pour ma',
    connectivity:
      'internet, fibre, haut débit, wifi, télétravail*, teletravail*, travailler à distance, réseau, couverture mobile, 5g, 4g, coworking* ! télétravail*, travailler à distance',
    leisure:
      'club, clubs, association*, foot, football, hockey, piscine*, piste de ski, pistes de ski de fond, chorale*, choeur*, orchestre*, fanfare*, salle de sport, bibliothèque*, médiathèque*, école de musique, cinéma*, théâtre*, loisir*, danse, équitation, scouts, bistrot, atelier*, escalade',
  },
  it: {
    asks: 'cerco, cerchiamo, cerca, cercano, cercate, bisogno, serve, servono, servirebbe, chiedo, chiediamo, chiede, chiesto, domanda, domande, sapere, vorrei, vorremmo, spero, speriamo, preoccup*, paura di non, c è, ci sono, cè, quanto, quanta, quanti, come si, come trovo, dove trov*, si può, posso, possiamo, condizione, dipende, se c è, interess*, manca, mancano, potreste, consigli*',
    housing:
      'casa, case, casetta, appartament*, affitto, affitti, affittare, affittasi, stanza, stanze, camera in affitto, monolocale*, bilocale*, trilocale*, alloggi*, terreno, terreni, podere, fattoria, cascina, mutuo, abitazion*, dove vivere, dove stare ! alloggio, casa in affitto, cerco casa, cerchiamo casa',
    work: 'lavoro, lavori, lavorare, impiego, impieghi, posto di lavoro, posti di lavoro, assum*, stipendi*, paga, paghe, pagate, contratto, cercate personale, cercate gente, candidar*, tirocini*, apprendist*, stagional*, datore, posizion*, turni, offerta, offerte di lavoro ! cerco lavoro, cerchiamo lavoro, offerte di lavoro',
    school_childcare:
      'scuola, scuole, asilo, asili, nido, materna, elementar*, liceo, licei, classe, classi, tata, babysitter, doposcuola, iscriver* ! posto all asilo, posto a scuola',
    language:
      'svedese, lingua, lingue, corso di svedese, corsi di svedese, corso di lingua, corsi di lingua, inglese, finlandese, interprete*, tradu* ! corso di svedese, corsi di svedese, imparare lo svedese',
    permits:
      'visto, permess*, permesso di soggiorno, riconosc*, riconoscimento, titolo di studio, laurea valida, diplom*, personnummer, codice fiscale, residenza, registr*, tasse, pension*, documenti, burocra*, certificat*, abilitazion*, equipollen* ! permesso di soggiorno, riconoscimento del titolo, permesso di lavoro',
    health_care:
      'medico, medici, ospedale, ospedali, dentista a, ostetric* vicin*, pronto soccorso, farmaci*, pediatr*, guardia medica, ambulatori*, assistenza sanitaria, sanità ! lontano dall ospedale, assistenza sanitaria',
    transport:
      'autobus, bus, treno, treni, aeroport*, volo, voli, senza auto, senza macchina, auto, macchina, trasport*, pista ciclabile, piste ciclabili, bici, strada, strade, spalan*, spalate, traghett*, patente, pendolar* ! senza auto, senza macchina, mezzi pubblici',
    partner_job:
      'marito, moglie, compagn*, partner, fidanzat*, coniuge, per entrambi, per tutti e due, per tutt e due ! lavoro per mio marito, lavoro per mia moglie, lavoro per entrambi, lavoro per il mio compagno, lavoro per la mia compagna',
    connectivity:
      'internet, fibra, banda larga, wifi, smart working, smartworking, telelavoro, da remoto, a distanza, connession*, copertura, 5g, coworking* ! smart working, lavorare da remoto, telelavoro',
    leisure:
      'associazion*, club, calcio, hockey, piscin*, piste di fondo, sci di fondo, coro, cori, orchestra*, banda, palestr*, bibliotec*, scuola di musica, cinema, teatr*, hobby, tempo libero, danza, ballo, ballano, equitazione, maneggio, scout*, circolo, corso di, campo da',
  },
  es: {
    asks: 'busco, buscamos, busca, buscan, necesito, necesitamos, necesitan, pregunta*, pregunto, preguntan, duda, dudas, saber, quisiera*, quiero, queremos, querría*, gustaría, espero, esperamos, preocup*, miedo de no, hay, cuánto, cuanto, cuánta*, cómo, como se, dónde, donde hay, se puede, puedo, podemos, podría*, condición, depende, si hay, interes*, falta, faltan, consejo*, alquilan',
    housing:
      'casa, casas, casita, piso, pisos, vivienda*, alquil*, alquiler*, habitación, habitaciones, terreno*, finca, fincas, granja, hipoteca*, alojamiento*, dónde vivir, donde vivir, parcela*, apartamento* ! vivienda*, busco piso, buscamos casa, alquiler*',
    work: 'trabajo, trabajos, trabajar, empleo*, puesto de, puestos de, vacante*, contrat*, sueldo*, salario*, pagan, paga, oferta*, temporad*, prácticas, aprendiz*, jornada, plus de, turno, turnos, empleador*, hacen falta, buscan ! busco trabajo, buscamos trabajo, ofertas de trabajo',
    school_childcare:
      'escuela*, colegio*, cole, guardería*, instituto*, canguro, niñera*, aula, aulas, clase, clases para niños, comedor escolar, infantil, matricul* ! plaza en la guardería, plaza escolar',
    language:
      'sueco, idioma*, lengua, clases de sueco, curso de sueco, cursos de sueco, inglés, en inglés, finés, finlandés, intérprete*, traduc*, sin idioma, hablar sueco ! clases de sueco, curso de sueco, cursos de sueco, aprender sueco',
    permits:
      'visado*, visa, permitido traer, permiso de*, homolog*, convalid*, reconoc*, título, titulación, diploma*, personnummer, empadron*, registr*, impuesto*, pensión, jubilación, papeles, trámite*, certificad*, permitido, licencia* ! permiso de residencia, permiso de trabajo, homolog*',
    health_care:
      'médico, médicos, medico de, hospital*, dentista en, matrona cerca, urgencias, farmacia*, pediatra*, centro de salud, ambulatorio*, sanidad, atención médica, seguro médico ! lejos del hospital, centro de salud, atención médica',
    transport:
      'autobús, autobuses, autobus*, tren, trenes, aeropuerto*, vuelo*, sin coche, coche, transporte*, carril bici, bici, bicicleta*, carretera*, quitanieves, ferry, carné de conducir, cercanías ! sin coche, transporte público',
    partner_job:
      'marido, mujer, esposa, esposo, pareja, novia, novio, compañer*, para los dos, para ambos ! trabajo para mi marido, trabajo para mi mujer, trabajo para mi pareja, trabajo para los dos, trabajo para ambos, empleo para mi',
    connectivity:
      'internet, fibra, banda ancha, wifi, teletrabaj*, a distancia, en remoto, remoto, cobertura, 5g, coworking* ! teletrabaj*, trabajar en remoto',
    leisure:
      'club, clubes, asociación, asociaciones, fútbol, hockey, piscina*, esquí de fondo, coro, coros, orquesta*, gimnasio*, biblioteca*, escuela de música, cine, teatro*, ocio, afición, aficiones, baile*, danza, equitación, hípica, scouts, taller*, bar, ajedrez, peña',
  },
};
