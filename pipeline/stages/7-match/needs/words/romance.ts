import type { NeedWords } from './need-words.js';

export const romance: Readonly<Record<string, NeedWords>> = {
  fr: {
    seeks: 'cherchez vous, recherchez, besoin, manque, manquez, embauch*, recrut*, il faut, on cherche',
    asks: 'cherche, cherchons, cherchent, recherche, besoin, demande, demandons, demandent, demandé*, question, questions, savoir, aimerais, aimerions, voudrais, voudrions, souhait*, espèr*, espere*, inquiet*, inquièt*, peur de ne pas, est ce que, y a t il, ya t il, combien, comment, où trouver, peut on, puis je, pouvons nous, à condition, condition, dépend, depend, si on trouve, s il y a, intéress*, manque, veulent, veut, conseil*, dites moi, ce qui compte, l essentiel, pourvu que, il faut, faudrait, envisag*, rêvons de, rêve de, quel, quelle, quels, quelles, qui, où, quand, tant que, si quelqu un',
    housing:
      'logement*, maison, maisons, appartement*, louer, location, locations, loyer*, chambre*, terrain*, ferme, fermes, studio, habitation*, où habiter, se loger, immobili*, bail, gîte à l année, acheter une maison, gîte, colocation*, cabane, terrain à vendre, habitat, chambres, hectare*, louent ! logement*, se loger, à louer',
    work: 'travail, travailler, emploi*, poste, postes, embauch*, recrut*, salaire*, paie, paye, payé, payée, offre d emploi, saisonnier*, stage, apprenti*, employeur*, boulot, cdi, contrat, on gagne, gagne t on, vous en manquez, manquez, recherchez, métier*, ouvrier*, main d oeuvre, alternance, rémunér*, mission*, ouvrir une, monter une entreprise, créer une entreprise, à mon compte, paient, paye t on, vivre de, vrai travail, prennent ! offre d emploi, cherche du travail, cherche un emploi, recherche d emploi',
    school_childcare:
      'école, écoles, ecole*, maternelle*, crèche*, garderie*, nounou*, assistante maternelle, collège, lycée*, scolar*, inscrire les enfants, garde d enfant*, instituteur*, instit, élèves, cantine*, car scolaire, ramassage scolaire, crèches, périscolaire* ! place en crèche, place en maternelle',
    language:
      'suédois, langue, langues, cours de suédois, cours de langue, parler suédois, anglais, en anglais, finnois, sami, interprète*, tradui*, traduct*, parler, en français, apprendre la langue, langue des signes, norvégien ! cours de suédois, apprendre le suédois, cours de langue',
    permits:
      'visa*, permis de séjour, titre de séjour, permis de travail, autoris*, reconn*, équivalence*, diplôme*, personnummer, numéro personnel, inscription*, impôt*, papiers, démarche*, administrati*, certificat*, permis de constru*, fisc, fiscal*, déclarer, déclaration*, nationalité, homolog*, sécurité sociale, importer, carte vitale, assurance ! permis de séjour, titre de séjour, reconnaissance de diplôme*, équivalence*',
    health_care:
      'médecin*, hôpital, hôpitaux, hopital*, clinique*, dentiste à, sage femme à, maternité*, urgences, pharmacie*, centre de santé, pédiatre*, soins, assurance maladie, kiné à, médecins, dentiste, sage femme, spécialist*, dialyse, traitement* ! loin de l hôpital, centre de santé',
    transport:
      'bus, train, trains, aéroport*, aeroport*, avion, vols, sans voiture, transport*, piste cyclable, pistes cyclables, vélo, routes, dénei*, déneig*, ferry, permis de conduire, navette*, covoitur*, pneus neige, pneus, conduire, train de nuit, borne*, covoiturage ! sans voiture, transports en commun',
    partner_job:
      'mari, femme, compagn*, conjoint*, épou*, copine, copain, ami peut travailler, pour nous deux, tous les deux, mari cherche, femme cherche, aussi pour mon mari, aussi pour ma femme ! travail pour mon mari, travail pour ma femme, emploi pour mon, emploi pour ma, emploi du conjoint, travail pour nous deux, poste pour mon, poste pour ma',
    connectivity:
      'internet, fibre, haut débit, wifi, télétravail*, teletravail*, travailler à distance, couverture mobile, 5g, 4g, coworking*, la fibre, connexion, wi fi, visio* ! télétravail*, travailler à distance',
    leisure:
      'club, clubs, association*, foot, football, hockey, piscine*, piste de ski, pistes de ski de fond, chorale*, choeur*, orchestre*, fanfare*, salle de sport, bibliothèque*, médiathèque*, école de musique, cinéma*, théâtre*, loisir*, danse, équitation, scouts, bistrot, atelier*, escalade, sport, musique, ski, cours de, fanfare, gymnase, salle polyvalente, patin*',
  },
  it: {
    seeks: 'cercate, serve, servono, servirebbe, bisogno, mancano, manca, assumono, assumete, prendono, prende',
    asks: 'cerco, cerchiamo, cerca, cercano, cercate, bisogno, serve, servono, servirebbe, chiedo, chiediamo, chiede, chiesto, domanda, domande, sapere, vorrei, vorremmo, spero, speriamo, preoccup*, paura di non, c è, ci sono, cè, quanto, quanta, quanti, come si, come trovo, dove trov*, si può, posso, possiamo, condizione, dipende, se c è, interess*, manca, mancano, potreste, consigli*, ditemi, l importante, basta che ci sia, deve esserci, stiamo pensando, penso a, sogno di, sogniamo, quale, quali, chi, dove, quando, purché, basta che',
    housing:
      'casa, casetta, appartament*, affitto, affitti, affittare, affittasi, stanza, stanze, camera in affitto, monolocale*, bilocale*, trilocale*, alloggi*, terreno, terreni, podere, fattoria, cascina, mutuo, abitazion*, dove vivere, dove stare, comprare casa, casa in vendita, mutui, cohousing, baita, rustico, affittano, un posto dove, camera, affitta, ettari, ettaro ! alloggio, casa in affitto, cerco casa, cerchiamo casa',
    work: 'lavoro, lavori, lavorare, impiego, impieghi, posto di lavoro, posti di lavoro, assum*, stipendi*, paga, paghe, pagate, contratto, cercate personale, cercate gente, candidar*, tirocini*, apprendist*, stagional*, datore, posizion*, turni, offerta, offerte di lavoro, prende, prendono, assumono, assumete, ditte, guadagn*, mestiere, operai, manodopera, paga oraria, turno, richiest*, si trova lavoro, tecnici, aprire un, partita iva, mettersi in proprio, pagano, quanto pagano, vivere di, prendete ! cerco lavoro, cerchiamo lavoro, offerte di lavoro',
    school_childcare:
      'scuola, scuole, asilo, asili, nido, materna, elementar*, liceo, licei, classe, classi, tata, babysitter, doposcuola, iscriver*, maestr*, mensa, scuolabus, alunni, pulmino ! posto all asilo, posto a scuola',
    language:
      'svedese, lingua, lingue, corso di svedese, corsi di svedese, corso di lingua, corsi di lingua, inglese, finlandese, interprete*, tradu*, parlare, lingua dei segni, senza svedese, in italiano ! corso di svedese, corsi di svedese, imparare lo svedese',
    permits:
      'visto, permess*, permesso di soggiorno, riconosc*, riconoscimento, titolo di studio, laurea valida, diplom*, personnummer, codice fiscale, residenza, registr*, tasse, documenti, burocra*, certificat*, abilitazion*, equipollen*, fisco, dichiara*, cittadinanza, iscrizione, assicuraz*, importare, patente valida, notaio, catasto, autorizzaz*, titolo, titoli ! permesso di soggiorno, riconoscimento del titolo, permesso di lavoro',
    health_care:
      'medico, medici, ospedale, ospedali, dentista a, ostetric* vicin*, pronto soccorso, farmaci*, pediatr*, guardia medica, ambulatori*, assistenza sanitaria, sanità, medici di base, dottore, dentista, ostetrica, specialist*, dialisi, medicin*, ambulanza ! lontano dall ospedale, assistenza sanitaria',
    transport:
      'autobus, bus, treno, treni, aeroport*, volo, voli, senza auto, senza macchina, trasport*, pista ciclabile, piste ciclabili, bici, strade, spalan*, spalate, traghett*, patente, pendolar*, gomme da neve, gomme invernali, guidare, treno notturno, colonnin* ! senza auto, senza macchina, mezzi pubblici',
    partner_job:
      'marito, moglie, compagn*, partner, fidanzat*, coniuge, per entrambi, per tutti e due, per tutt e due, mia moglie cerca, mio marito cerca, anche per mia moglie, anche per mio marito, anche mio marito, anche mia moglie ! lavoro per mio marito, lavoro per mia moglie, lavoro per entrambi, lavoro per il mio compagno, lavoro per la mia compagna',
    connectivity:
      'internet, fibra, banda larga, wifi, smart working, smartworking, telelavoro, da remoto, a distanza, connession*, copertura, 5g, coworking*, rete, linea, segnale, wi fi ! smart working, lavorare da remoto, telelavoro',
    leisure:
      'associazion*, club, calcio, hockey, piscin*, piste di fondo, sci di fondo, coro, cori, orchestra*, banda, palestr*, bibliotec*, scuola di musica, cinema, teatr*, hobby, tempo libero, danza, ballo, ballano, equitazione, maneggio, scout*, circolo, corso di, campo da, sport, musica, corsi, sciare, arrampicata, squadra, squadre',
  },
  es: {
    seeks: 'buscan, necesitan, hace falta, hacen falta, faltan, falta, contratan, se necesita, buscáis, necesitáis',
    asks: 'busco, buscamos, busca, buscan, necesito, necesitamos, necesitan, pregunta*, pregunto, preguntan, duda, dudas, saber, quisiera*, quiero, queremos, querría*, gustaría, espero, esperamos, preocup*, miedo de no, hay, cuánto, cuanto, cuánta*, cómo, como se, dónde, donde hay, se puede, puedo, podemos, podría*, condición, depende, si hay, interes*, falta, faltan, consejo*, alquilan, decidme, díganme, lo importante, con tal de, tiene que haber, pensamos en, pienso en, soñamos, sueño con, qué, cuál, cuáles, quién, cuándo, siempre que, hace falta',
    housing:
      'casa, casas, casita, piso, pisos, vivienda*, alquil*, alquiler*, habitación, habitaciones, terreno*, finca, fincas, granja, hipoteca*, alojamiento*, dónde vivir, donde vivir, parcela*, apartamento*, comprar casa, casa en venta, cabaña, terreno, alquilan, sitio donde vivir, un sitio, hectárea* ! vivienda*, busco piso, buscamos casa, alquiler*',
    work: 'trabajo, trabajos, trabajar, empleo*, puesto de, puestos de, vacante*, contrat*, sueldo*, salario*, pagan, paga, oferta*, temporad*, prácticas, aprendiz*, jornada, plus de, turno, turnos, empleador*, hacen falta, buscan, gana, ganan, se gana, cobra, cobran, oficio*, obreros, mano de obra, contratan, necesitan, plazas de, enfermer* necesitan, albañil*, abrir un, montar un negocio, autónomo*, emprender, se paga, pagan bien, vivir de, cogen gente ! busco trabajo, buscamos trabajo, ofertas de trabajo',
    school_childcare:
      'escuela*, colegio*, cole, guardería*, instituto*, canguro, niñera*, aula, aulas, clase, clases para niños, comedor escolar, infantil, matricul*, colegios, maestr*, comedor, autobús escolar, alumnos, extraescolar* ! plaza en la guardería, plaza escolar',
    language:
      'sueco, idioma*, lengua, clases de sueco, curso de sueco, cursos de sueco, inglés, en inglés, finés, finlandés, intérprete*, traduc*, sin idioma, hablar sueco, hablar, lengua de signos, sin sueco, en español ! clases de sueco, curso de sueco, cursos de sueco, aprender sueco',
    permits:
      'visado*, visa, permitido traer, permiso de*, homolog*, convalid*, reconoc*, título, titulación, diploma*, personnummer, empadron*, registr*, impuesto*, papeles, trámite*, certificad*, permitido, licencia*, hacienda, declarar, ciudadanía, nacionalidad, inscrib*, seguro, importar, carné válido, autorización*, impuestos, homologa* ! permiso de residencia, permiso de trabajo, homolog*',
    health_care:
      'médico, médicos, medico de, hospital*, dentista en, matrona cerca, urgencias, farmacia*, pediatra*, centro de salud, ambulatorio*, sanidad, atención médica, seguro médico, dentista, matrona, especialista*, diálisis, medicamento*, ambulancia cerca ! lejos del hospital, centro de salud, atención médica',
    transport:
      'autobús, autobuses, autobus*, tren, trenes, aeropuerto*, vuelo*, sin coche, transporte*, carril bici, bicicleta*, carretera*, quitanieves, ferry, carné de conducir, cercanías, neumáticos, conducir, tren nocturno, cargador* ! sin coche, transporte público',
    partner_job:
      'marido, mujer, esposa, esposo, pareja, novia, novio, compañer*, para los dos, para ambos, mi marido busca, mi mujer busca, mi pareja busca, también para mi, mi marido también, mi mujer también ! trabajo para mi marido, trabajo para mi mujer, trabajo para mi pareja, trabajo para los dos, trabajo para ambos, empleo para mi',
    connectivity:
      'internet, fibra, banda ancha, wifi, teletrabaj*, a distancia, en remoto, remoto, cobertura, 5g, coworking*, red, señal, conexión, wi fi ! teletrabaj*, trabajar en remoto',
    leisure:
      'club, clubes, asociación, asociaciones, fútbol, hockey, piscina*, esquí de fondo, coro, coros, orquesta*, gimnasio*, biblioteca*, escuela de música, cine, teatro*, ocio, afición, aficiones, baile*, danza, equitación, hípica, scouts, taller*, bar, ajedrez, peña, deporte*, música, cursos, esquiar, escalada, equipo, equipos, polideportivo',
  },
};
